import fc from 'fast-check'
import { instantAt, dayOf, duration, minutes } from './time.ts'
import { bareSegment } from './rundown.ts'
import { emptySession, type Session } from './session.ts'
import { transition } from './transition.ts'
import type { Command, Duration, Instant, Rundown, Segment, Speaker } from './types.ts'

export const aSpeaker = (id: string, name = id): Speaker => ({ id, name, position: null, affiliation: null })

/** `planned` in minutes; `null`: open. */
export const aSegment = (id: string, planned: number | null, more: Partial<Segment> = {}): Segment => ({
  id,
  title: id,
  ...bareSegment,
  planned: planned === null ? null : minutes(planned),
  stated: planned !== null,
  ...more,
})

export const aRundown = (segments: readonly Segment[], more: Partial<Rundown> = {}): Rundown => ({
  id: 'rundown',
  title: 'A session',
  place: null,
  date: '2017-09-04',
  timeZone: 'Europe/Vienna',
  start: '13:15',
  hardStop: '14:45',
  speakers: [],
  segments,
  ...more,
})

const panelists = ['carling', 'mcauliffe', 'nicot']

/** 13:15–14:45 in Vienna: opening 7, panel of three 30, Q&A 30, closing open. */
export const sideEvent: Rundown = aRundown(
  [
    aSegment('opening', 7, { turns: [{ speaker: 'samsar', role: 'speaker', talk: null, planned: null }] }),
    aSegment('panel', 30, {
      turns: [
        { speaker: 'pars-alan', role: 'moderator', talk: null, planned: null },
        ...panelists.map((speaker) => ({ speaker, role: 'panelist' as const, talk: null, planned: null })),
      ],
    }),
    aSegment('qa', 30),
    aSegment('closing', null),
  ],
  { speakers: ['samsar', 'pars-alan', ...panelists].map((id) => aSpeaker(id)) },
)

/** `'HH:MM'` or `'HH:MM:SS'` in Vienna on `date`. */
export const at = (clock: string, date = '2017-09-04'): Instant => {
  const [hhmm, seconds] = [clock.slice(0, 5), Number(clock.slice(6) || 0)]
  const base = instantAt(dayOf(date) ?? 0, hhmm, 'Europe/Vienna')
  if (base === null) throw new Error(`${clock} is not a clock time`)
  return (base + seconds * 1000) as Instant
}

/** Minutes, or minutes and seconds. */
export const m = (mins: number, secs = 0): Duration =>
  duration(Math.sign(mins || 1) * (Math.abs(mins) * 60_000 + secs * 1000))

type Line = readonly [when: string | Instant, command: Command | Command['type']]

/** The minutes of a meeting: each line is when, and what was done. A refused line is an error. */
export const play = (session: Session, ...lines: readonly Line[]): Session =>
  lines.reduce((before, [when, what]) => {
    const command = (typeof what === 'string' ? { type: what } : what) as Command
    const after = transition(before, command, typeof when === 'string' ? at(when) : when)
    if (after === before) throw new Error(`${String(when)} ${command.type} was refused`)
    return after
  }, session)

/** The side event, loaded at noon. */
export const loaded = (rundown: Rundown = sideEvent): Session =>
  play(emptySession, ['12:00', { type: 'load', rundown }])

const anyNumber = fc.oneof(
  { weight: 6, arbitrary: fc.integer({ min: -5_400_000, max: 5_400_000 }) },
  fc.constantFrom(NaN, Infinity, -Infinity, 1e15, -1e15, 1e300, -0, 0.5, 8.64e15, Number.MAX_VALUE),
) as fc.Arbitrary<Duration>

/** Around the side event, or none at all. */
const anyInstant = anyNumber.map((by) => (at('13:45') + by) as Instant)

const ids = ['opening', 'panel', 'qa', 'closing', 'nowhere', '__proto__']
const people = ['samsar', 'pars-alan', ...panelists, 'nobody']
const anyId = fc.constantFrom(...ids)
const anyPerson = fc.constantFrom(...people)
const anyQuestion = fc.constantFrom('q1', 'q2', 'q3', 'q4')
const longerRundown: Rundown = {
  ...sideEvent,
  hardStop: '15:30',
  segments: sideEvent.segments.map((s) => (s.id === 'qa' ? { ...s, planned: minutes(45) } : s)),
}
const anyRundown = fc.constantFrom(
  sideEvent,
  longerRundown,
  aRundown([]),
  aRundown([aSegment('opening', null), aSegment('panel', 3), aSegment('qa', null, { shortest: m(5) })], {
    hardStop: null,
  }),
  { ...sideEvent, date: null, timeZone: null },
  { ...sideEvent, start: null, segments: sideEvent.segments.toReversed() },
  { ...sideEvent, start: '25:99' },
  { ...sideEvent, timeZone: 'Atlantis/Center' },
  null as unknown as Rundown,
)

/** Any command, sensible or not. */
const anyCommand: fc.Arbitrary<Command> = fc.oneof(
  fc.constantFrom<Command>({ type: 'next' }, { type: 'back' }, { type: 'pause' }, { type: 'resume' }),
  fc.constantFrom<Command>({ type: 'next' }, { type: 'undo' }, { type: 'redo' }, { type: 'clear-floor' }),
  fc.constantFrom<Command>({ type: 'end' }, { type: 'say', message: null }, null as unknown as Command),
  fc.constantFrom('unknown', 'constructor', undefined).map((type) => ({ type }) as unknown as Command),
  fc.record({ type: fc.constant('start' as const), at: anyNumber as fc.Arbitrary<unknown> as fc.Arbitrary<Instant> }),
  fc.constantFrom<Command>({ type: 'start' }, { type: 'start', rehearse: true }),
  fc.record({ type: fc.constantFrom('load' as const, 'edit' as const), rundown: anyRundown }),
  fc.record({ type: fc.constant('go-to' as const), segment: anyId }),
  fc.record({
    type: fc.constantFrom('add-time' as const, 'backdate' as const, 'add-turn-time' as const),
    by: anyNumber,
  }),
  fc.record({ type: fc.constant('leave-out' as const), from: anyInstant, to: anyInstant }),
  fc.record({ type: fc.constant('shorten-turns' as const), present: anyNumber, next: anyNumber }),
  fc.record({ type: fc.constant('give-floor' as const), speaker: anyPerson }),
  fc.record({
    type: fc.constant('ask' as const),
    question: fc.record({
      id: anyQuestion,
      asker: fc.constant('Aisle'),
      text: fc.constant(null),
      to: fc.option(anyPerson),
    }),
  }),
  fc.record({ type: fc.constant('open-question' as const), id: anyQuestion, floor: fc.boolean() }),
  fc.record({ type: fc.constant('open-round' as const), ids: fc.array(anyQuestion, { maxLength: 3 }) }),
  fc.record({ type: fc.constant('order-question' as const), id: anyQuestion, before: fc.option(anyQuestion) }),
  fc.constant<Command>({ type: 'close-round' }),
  fc.record({
    type: fc.constant('close-question' as const),
    id: anyQuestion,
    outcome: fc.constantFrom('answered' as const, 'parked' as const),
  }),
  fc.record({ type: fc.constant('replan' as const), planned: fc.dictionary(anyId, anyNumber, { maxKeys: 3 }) }),
  fc.record({ type: fc.constant('say' as const), message: fc.record({ text: fc.string(), flash: fc.boolean() }) }),
)

/** A meeting as it may come: commands with the ms that passed before each; most wait a while, some a wrong clock. */
export const anyMeeting = fc.array(
  fc.record({
    wait: fc.oneof({ weight: 12, arbitrary: fc.nat(900_000) }, fc.constantFrom(0, -60_000, NaN, Infinity, 1e15)),
    command: anyCommand,
  }),
  { maxLength: 60 },
)

import fc from 'fast-check'
import { aRundown, aSegment, aSpeaker, at, m, sideEvent } from './testing.ts'
import { instant } from './time.ts'
import type { Command, Cue, Duration, Instant, Rundown, Segment, Turn } from './types.ts'

/** A command, how far the laptop's clock went before it, and how long after it all that is shown is looked at again. */
export type Step = { readonly wait: number; readonly command: Command; readonly later: number }

/** A rundown, the moment at which it was opened, and all that was done to it. */
export type Sequence = { readonly rundown: Rundown; readonly from: Instant; readonly steps: readonly Step[] }

const HOUR = 3_600_000
const ids = ['opening', 'panel', 'qa', 'talk', 'break', 'closing']
const people = ['ada', 'ben', 'cleo', 'dan']
const minutes = (...counts: number[]) => fc.constantFrom(...counts.map((count) => m(count)))

const anyTurn: fc.Arbitrary<Turn> = fc.record({
  speaker: fc.constantFrom(...people),
  role: fc.constantFrom('moderator', 'chair', 'panelist', 'panelist', 'speaker', 'discussant'),
  talk: fc.constant(null),
  planned: fc.option(minutes(0, 2, 5, 12), { freq: 2 }),
})

const anyCues: fc.Arbitrary<readonly Cue[]> = fc.array(
  fc.record({
    remaining: minutes(10, 3, 1, 0, -1, -5),
    level: fc.constantFrom('on-time', 'warning', 'wrap-up', 'over'),
    word: fc.constant('Now'),
    sound: fc.constant(null),
  }),
  { maxLength: 4 },
)

const anySegment = (id: string): fc.Arbitrary<Segment> =>
  fc
    .record({
      planned: fc.option(minutes(0, 1, 3, 7, 10, 15, 30, 45), { freq: 4 }),
      shortest: fc.option(minutes(0, 2, 5), { freq: 2 }),
      turns: fc.array(anyTurn, { maxLength: 5 }),
      cues: fc.option(anyCues, { freq: 2 }),
    })
    .map((more) => aSegment(id, null, more))

/** Mostly of all segments, so that an edit may be accepted; their order, lengths and turns are any. */
const anyPlan: fc.Arbitrary<Rundown> = fc
  .record({
    order: fc.oneof(
      { weight: 3, arbitrary: fc.constant(ids) },
      { weight: 2, arbitrary: fc.shuffledSubarray(ids, { minLength: ids.length }) },
      fc.shuffledSubarray(ids),
    ),
    segments: fc.tuple(...ids.map(anySegment)),
    // Days on which Vienna's clocks change are among them.
    date: fc.constantFrom('2017-09-04', '2017-09-04', '2017-03-25', '2017-10-28', null),
    start: fc.constantFrom('13:15', '13:15', '23:30', null),
    hardStop: fc.constantFrom('14:45', '14:45', '13:15', '02:30', null),
    timeZone: fc.constantFrom('Europe/Vienna', 'Europe/Vienna', 'America/New_York', 'Asia/Kathmandu'),
    speakers: fc.oneof({ weight: 4, arbitrary: fc.constant(people) }, fc.shuffledSubarray(people)),
    cueTimes: fc.option(fc.array(minutes(10, 4, 3, 1, 0.5), { maxLength: 4 }), { freq: 2 }),
    hours: fc.constantFrom(undefined, undefined, 12 as const),
  })
  .map(({ order, segments, speakers, cueTimes, hours, ...more }) =>
    aRundown(
      order.flatMap((id) => segments.find((segment) => segment.id === id) ?? []),
      { ...more, ...(cueTimes && { cueTimes }), ...(hours && { hours }), speakers: speakers.map((id) => aSpeaker(id)) },
    ),
  )

const closed = [aSegment('opening', 7), aSegment('panel', 30), aSegment('qa', 20), aSegment('closing', 10)]

/** What people have: an open closing, all closed, several open, no hard stop, no start, past midnight. */
const knownPlan = fc.constantFrom(
  sideEvent,
  aRundown(closed),
  aRundown([aSegment('opening', 5), aSegment('panel', null), aSegment('qa', 15), aSegment('closing', null)]),
  { ...sideEvent, hardStop: null },
  { ...sideEvent, start: null },
  aRundown(closed, { hardStop: null, start: null }),
  aRundown(closed, { start: '23:30', hardStop: '00:45', date: null }),
  aRundown([aSegment('panel', null)]),
)
const oddSegment = (odd: object): Rundown => aRundown([...closed, aSegment('talk', 5, odd)])
const aTurn: Turn = { speaker: 'ada', role: 'panelist', talk: null, planned: null }
const noPlan = fc.constantFrom(
  aRundown([]),
  aRundown([aSegment('panel', 5), aSegment('panel', 5)]),
  aRundown([aSegment('panel', -5)]),
  aRundown(closed, { speakers: [aSpeaker('ada'), aSpeaker('ada')] }),
  ...([
    { hardStop: '24:00' },
    { start: 13 },
    { date: '2017-02-29' },
    { timeZone: 'Atlantis/Center' },
    { title: null },
    { speakers: null },
    { speakers: ['ada'] },
    { cueTimes: [0] },
    { cueTimes: '5' },
    { cueTimes: [1, 2, 3, 4, 5, 6, 7].map((n) => m(n)) },
    { segments: {} },
  ].map((odd) => ({ ...sideEvent, ...odd })) as unknown as Rundown[]),
  ...[
    { title: 7 },
    { planned: '5' },
    { planned: NaN },
    { shortest: -1 },
    { turns: [{ ...aTurn, planned: -0.2 }] },
    { turns: null },
    { cues: [{ remaining: Infinity, level: 'over', word: '', sound: null }] },
  ].map(oddSegment),
  null as unknown as Rundown,
)
/** Usable, but not plain: fields that nobody knows, and parts of milliseconds. */
const unplain = fc.constantFrom({
  ...aRundown(
    ids.map((id, i) =>
      aSegment(id, null, {
        planned: [m(10), 90_000.4, null, -0, 0.5, m(7)][i] as Duration | null,
        shortest: 1000.6 as Duration,
        turns: [{ ...aTurn, planned: 2000.7 as Duration, loud: true } as Turn, aTurn],
        cues: [{ remaining: 999.5 as Duration, level: 'wrap-up', word: 'Now', sound: null, colour: 'red' } as Cue],
        room: 'Boardroom D',
      } as Partial<Segment>),
    ),
    { speakers: people.map((id) => ({ ...aSpeaker(id), shy: true })) },
  ),
  room: undefined,
})
const anyRundown = fc.oneof(
  { weight: 3, arbitrary: knownPlan },
  { weight: 8, arbitrary: anyPlan },
  { weight: 2, arbitrary: noPlan },
  { weight: 1, arbitrary: unplain },
)

const notFinite = fc.constantFrom(NaN, Infinity, -Infinity, 1e300)

const anyLength = fc.oneof(
  { weight: 10, arbitrary: minutes(1, 1, 1, -1, -1, 5, -5, 0) },
  { weight: 6, arbitrary: fc.integer({ min: -900_000, max: 900_000 }) },
  { weight: 2, arbitrary: fc.integer({ min: -2 * HOUR, max: 2 * HOUR }) },
  { weight: 1, arbitrary: notFinite },
  { weight: 1, arbitrary: fc.constantFrom(1e12, -1e12, -0, 0.4, -0.6, 60_000.5) },
) as fc.Arbitrary<Duration>

const anyId = fc.constantFrom(...ids, ...ids, 'nowhere', '__proto__')
const anyPerson = fc.constantFrom(...people, ...people, 'nobody')
const anyQuestion = fc.integer({ min: 1, max: 6 }).map((n) => `q${n}`)
const one = (...types: Command['type'][]) => fc.constantFrom(...types).map((type) => ({ type }) as Command)

const start = (from: Instant): fc.Arbitrary<Command> =>
  fc.oneof(
    { weight: 4, arbitrary: fc.constant<Command>({ type: 'start' }) },
    { weight: 1, arbitrary: fc.constant<Command>({ type: 'start', rehearse: true }) },
    {
      weight: 2,
      arbitrary: fc
        .oneof(fc.constantFrom(NaN, from, from - 90_000, from + 24 * HOUR), fc.integer({ min: -HOUR, max: HOUR }))
        .map((n): Command => ({
          type: 'start',
          at: (Math.abs(n) > HOUR || Number.isNaN(n) ? n : from + n) as Instant,
        })),
    },
  )

/** Mostly the latest minutes, as when a laptop has slept. Its times count from when it is given, until `dated`. */
const leaveOut: fc.Arbitrary<Command> = fc
  .tuple(
    fc.oneof({ weight: 6, arbitrary: fc.nat(600_000) }, { weight: 2, arbitrary: fc.nat(5 * HOUR) }, anyLength),
    fc.oneof({ weight: 6, arbitrary: fc.nat(600_000) }, { weight: 2, arbitrary: fc.nat(5 * HOUR) }, anyLength),
  )
  .map(([ago, lasts]) => ({ type: 'leave-out', from: -ago as Instant, to: (lasts - ago) as Instant }))

/** A clock that shows nonsense does so once. */
export const clockAfter = (clock: number, wait: number): number => (Math.abs(wait) < 1e15 ? clock + wait : clock)

/** The commands with times of the calendar, in a session opened at `from`. */
const dated = (steps: readonly Step[], from: Instant): readonly Step[] => {
  let clock: number = from
  return steps.map((step) => {
    clock = clockAfter(clock, step.wait)
    const { command } = step
    if (command.type !== 'leave-out' || typeof command.to !== 'number') return step
    return {
      ...step,
      command: { ...command, from: (clock + command.from) as Instant, to: (clock + command.to) as Instant },
    }
  })
}

/** What can't be read as a command, or not all of it. */
const unreadable = fc.constantFrom(
  ...([
    { type: 'unknown' },
    { type: 'add-time' },
    { type: 'add-time', by: '60000' },
    { type: 'backdate', by: null },
    { type: 'leave-out', from: 0, to: '13:15' },
    { type: 'start', at: '13:15' },
    { type: 'go-to', segment: 3 },
    { type: 'give-floor', speaker: null },
    { type: 'ask', question: null },
    { type: 'ask', question: { id: 1, asker: null, text: null, to: null } },
    { type: 'ask', question: { id: 'q6', asker: 5, text: null, to: null } },
    { type: 'open-question' },
    { type: 'open-question', id: 'q1', floor: 'yes' },
    { type: 'open-round', ids: 'q1' },
    { type: 'open-round', ids: ['q1', 2] },
    { type: 'order-question', id: 'q1' },
    { type: 'add-turn-time', by: '5' },
    { type: 'shorten-turns', present: 60_000 },
    { type: 'say', message: { text: 'Slower', flash: false, lasts: -5 } },
    { type: 'close-question', id: 'q1', outcome: 'lost' },
    { type: 'replan', planned: null },
    { type: 'replan', planned: { qa: null } },
    { type: 'replan', planned: { qa: -0.2 } },
    { type: 'say', message: 'One minute' },
    { type: 'say', message: { text: 1, flash: true } },
    { type: 'say', message: { text: 'Slower', flash: false, colour: 'red' }, to: 'ada' },
    { type: 'ask', question: { id: 'q6', asker: null, text: 'Why?', to: 'ada', loud: true } },
    { type: 'next', by: 5 },
    { type: 'undo', times: 2 },
  ] as unknown as Command[]),
)

const commandsWith = (from: Instant): fc.Arbitrary<Command> =>
  fc.oneof(
    { weight: 10, arbitrary: one('next', 'next', 'back') },
    { weight: 8, arbitrary: one('pause', 'resume', 'resume') },
    { weight: 12, arbitrary: one('undo', 'undo', 'redo') },
    { weight: 1, arbitrary: one('end') },
    { weight: 8, arbitrary: start(from) },
    { weight: 4, arbitrary: fc.record({ type: fc.constant('go-to' as const), segment: anyId }) },
    { weight: 10, arbitrary: fc.record({ type: fc.constant('add-time' as const), by: anyLength }) },
    { weight: 6, arbitrary: fc.record({ type: fc.constant('backdate' as const), by: anyLength }) },
    { weight: 5, arbitrary: leaveOut },
    { weight: 12, arbitrary: fc.record({ type: fc.constant('give-floor' as const), speaker: anyPerson }) },
    { weight: 3, arbitrary: one('clear-floor') },
    {
      weight: 8,
      arbitrary: fc.record({
        type: fc.constant('ask' as const),
        question: fc
          .tuple(anyQuestion, fc.option(anyPerson, { freq: 2 }))
          .map(([id, to]) => ({ id, asker: 'Aisle', text: null, to })),
      }),
    },
    { weight: 3, arbitrary: fc.record({ type: fc.constant('add-turn-time' as const), by: anyLength }) },
    {
      weight: 3,
      arbitrary: fc.record({
        type: fc.constant('shorten-turns' as const),
        present: fc.oneof(minutes(0, 1, 2), anyLength),
        next: fc.oneof(minutes(0, 1, 2), anyLength),
      }),
    },
    {
      weight: 8,
      arbitrary: fc
        .record({ id: anyQuestion, floor: fc.boolean() })
        .map(({ id, floor }): Command => ({ type: 'open-question', id, ...(floor && { floor }) })),
    },
    {
      weight: 4,
      arbitrary: fc.record({
        type: fc.constant('open-round' as const),
        ids: fc.array(anyQuestion, { maxLength: 3 }),
      }),
    },
    { weight: 1, arbitrary: one('close-round') },
    {
      weight: 4,
      arbitrary: fc.record({
        type: fc.constant('order-question' as const),
        id: anyQuestion,
        before: fc.option(anyQuestion),
      }),
    },
    {
      weight: 5,
      arbitrary: fc.record({
        type: fc.constant('close-question' as const),
        id: anyQuestion,
        outcome: fc.constantFrom('answered' as const, 'parked' as const),
      }),
    },
    {
      weight: 4,
      arbitrary: fc.record({
        type: fc.constant('replan' as const),
        planned: fc.dictionary(
          anyId,
          anyLength.map((n) => (Number.isNaN(n) ? n : Math.abs(n)) as Duration),
          {
            maxKeys: 3,
          },
        ),
      }),
    },
    { weight: 3, arbitrary: fc.record({ type: fc.constant('edit' as const), rundown: anyRundown }) },
    { weight: 1, arbitrary: fc.record({ type: fc.constant('load' as const), rundown: anyRundown }) },
    {
      weight: 2,
      arbitrary: fc.constantFrom<Command>(
        { type: 'say', message: { text: 'One minute', flash: true } },
        { type: 'say', message: { text: 'Slower', flash: false, lasts: m(1) } },
        { type: 'say', message: null },
      ),
    },
    { weight: 3, arbitrary: unreadable },
  )

/** Mostly seconds; often none, or whole minutes; sometimes the laptop sleeps, or its clock goes back or is nonsense. */
const anyWait = fc.oneof(
  { weight: 20, arbitrary: fc.nat(5000) },
  { weight: 30, arbitrary: fc.nat(120_000) },
  { weight: 8, arbitrary: fc.nat(900_000) },
  { weight: 10, arbitrary: fc.constant(0) },
  { weight: 10, arbitrary: minutes(1, 2, 5, 7) },
  { weight: 1, arbitrary: fc.integer({ min: HOUR, max: 10 * HOUR }) },
  { weight: 2, arbitrary: fc.integer({ min: -2 * HOUR, max: -1 }) },
  { weight: 1, arbitrary: notFinite },
)
const anyLater = fc.oneof(fc.nat(1000), fc.nat(600_000), fc.nat(5 * HOUR))

/** Around the planned start, on another day, or at another time of its day. */
const anyBeginning = fc
  .oneof(
    { weight: 6, arbitrary: fc.integer({ min: -600_000, max: 600_000 }) },
    { weight: 2, arbitrary: fc.integer({ min: -14 * HOUR, max: 14 * HOUR }) },
    { weight: 1, arbitrary: fc.constantFrom(80_000 * HOUR, -400 * HOUR, 12 * HOUR, 12 * HOUR + 1) },
  )
  .map((by) => instant(at('13:15') + by))

const stepWith = (command: fc.Arbitrary<Command>): fc.Arbitrary<Step> =>
  fc.record({ wait: anyWait, command, later: anyLater })
const scene = (...commands: fc.Arbitrary<Command>[]): fc.Arbitrary<readonly Step[]> =>
  fc.tuple(...commands.map(stepWith))

const always = (command: Command) => fc.constant(command)
const asking = (id: string) => always({ type: 'ask', question: { id, asker: null, text: null, to: null } })
const opening = fc.oneof(
  fc.constantFrom<Command>({ type: 'open-question', id: 'q1' }, { type: 'open-question', id: 'q2' }),
  fc.subarray(['q1', 'q2', 'q3'], { minLength: 2 }).map((of): Command => ({ type: 'open-round', ids: of })),
)
const parking = (id: string) => always({ type: 'close-question', id, outcome: 'parked' })

/** What chance alone would hardly bring about: questions that are opened alone and in rounds, one of them twice. */
const questionsTwice = scene(asking('q1'), asking('q2'), opening, parking('q1'), opening)

const giving = fc.constantFrom(...people).map((speaker): Command => ({ type: 'give-floor', speaker }))
const moving = fc.oneof(
  leaveOut,
  fc.integer({ min: -300_000, max: 300_000 }).map((by): Command => ({ type: 'backdate', by: by as Duration })),
)

/** Turns that ended before the time of their segment was moved or left out, with or without a pause. */
const turnsMoved = fc.oneof(
  scene(giving, giving, moving),
  scene(giving, one('pause'), giving, one('resume'), moving),
  scene(giving, one('pause'), one('next'), one('resume'), giving, moving),
)

/** A session of up to `longest` commands, as moderators, their laptops and bad luck make them. */
export const anySequence = (longest: number): fc.Arbitrary<Sequence> =>
  anyBeginning.chain((from) =>
    fc.record({
      rundown: fc.oneof(knownPlan, anyPlan),
      from: fc.constant(from),
      steps: fc
        .array(
          fc.oneof(
            { weight: 30, arbitrary: stepWith(commandsWith(from)).map((step) => [step]) },
            { weight: 1, arbitrary: questionsTwice },
            { weight: 1, arbitrary: turnsMoved },
          ),
          { maxLength: longest - 1, size: 'max' },
        )
        .map((scenes) => scenes.flat().slice(0, longest - 1))
        .map((steps): readonly Step[] => [{ wait: 0, command: { type: 'start' }, later: 0 }, ...dated(steps, from)]),
    }),
  )

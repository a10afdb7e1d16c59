import { allotmentIfGiven, duration, givable, sharesOf, speakerName, turnsToShorten } from '../core/index.ts'
import type { Duration, Segment } from '../core/index.ts'
import type { Moment } from '../store/momentStore.ts'
import type { Actions } from './actions.ts'
import { openSegments } from './openSegments.ts'

/** How time is won, or given: in proportion, from the Q&A, from a segment of choice, from the present turn and the next. */
export type Way = 'all' | 'qa' | 'one' | 'turns'

/** Who could give time, or get some. */
export type Payer = {
  /** A segment's; of the turns `'present'` and `'next'`. */
  readonly id: string
  readonly title: string
  readonly kind: Segment['kind'] | 'turn'
  readonly length: Duration
  /** It can't be shorter. */
  readonly least: Duration
  /** Why, where it can't be changed at all. */
  readonly fixed: string | null
}

/** New lengths by payer, of those that change. */
export type Lengths = Readonly<Record<string, Duration>>

/** Nobody announces a plan in less than half minutes. */
export const STEP = 30_000
const wholeSteps = (time: number): number => Math.floor(time / STEP) * STEP

/** As the digits show it: a few milliseconds are no half minute. */
const wholeSeconds = (headroom: Duration | null): number => Math.ceil((headroom ?? 0) / 1000) * 1000

/**
 * What lacks before the hard stop (negative, whole seconds), or what is in hand and could be given, in half minutes; 0:
 * neither. Where a segment is open only what the session is ahead of its plan is in hand: the open one has the rest.
 */
export const balanceOf = ({ session, readout }: Moment): Duration => {
  const { behind, phase } = readout
  const headroom = wholeSeconds(readout.headroom)
  if (phase === 'ended') return duration(0)
  if (headroom < 0) return duration(headroom)
  const open = openSegments(session, readout).length > 0
  const ahead = -Math.floor((behind ?? 0) / 1000) * 1000
  return duration(wholeSteps(open ? Math.max(0, Math.min(headroom, ahead)) : headroom))
}

const turnPayers = ({ session, now, readout }: Moment): readonly Payer[] => {
  const { present, next, speaker } = turnsToShorten(session, now)
  const nameOf = (id: string | null) => speakerName(session.rundown, id) ?? ''
  const payer = (id: string, title: string, length: number, give: number): Payer[] =>
    give < STEP
      ? []
      : [
          {
            id,
            title,
            kind: 'turn',
            length: duration(length),
            least: duration(length - wholeSteps(give)),
            fixed: null,
          },
        ]
  const planned = readout.segment?.turns.some((turn) => turn.speaker === speaker && turn.planned !== null) ?? false
  const promised = planned && speaker !== null ? allotmentIfGiven(session, speaker, now) : null
  return [
    ...payer(
      'present',
      `${nameOf(readout.floor?.speaker.id ?? null)}, speaking now`,
      readout.floor?.allotted ?? 0,
      present,
    ),
    // Those without a time of their own share what is left.
    ...payer(
      'next',
      promised === null ? 'The turns after this one' : `${nameOf(speaker)}, next`,
      promised ?? next,
      next,
    ),
  ]
}

const segmentPayers = ({ session, readout }: Moment, early: boolean): readonly Payer[] => {
  const begun = new Set(session.runs.map((run) => run.segment))
  return session.rundown.segments.slice(readout.phase === 'ready' ? 0 : readout.index + 1).map((segment) => {
    const { id, title, kind, planned, ringFenced } = segment
    const fixed = () => {
      if (planned === null) return 'open: it takes what is left'
      if (begun.has(id)) return 'has begun: its plan stands'
      return ringFenced && !early ? 'ring-fenced' : null
    }
    const length = planned ?? duration(0)
    return { id, title, kind, length, least: duration(length - givable(segment)), fixed: fixed() }
  })
}

/** Who stands in the list of `way`; `early`: time is given, not taken. */
export const payersOf = (moment: Moment, way: Way, early: boolean): readonly Payer[] =>
  way === 'turns' ? (early ? [] : turnPayers(moment)) : segmentPayers(moment, early)

/** Those of `payers` whose length `way` changes; `one`: the id of the segment of choice. */
export const takingPart = (payers: readonly Payer[], way: Way, one: string | null): readonly Payer[] =>
  payers.filter(
    ({ id, kind, fixed }) => fixed === null && (way === 'qa' ? kind === 'qa' : way === 'one' ? id === one : true),
  )

/** What `way` suggests. */
export const proposalOf = (
  moment: Moment,
  way: Way,
  early: boolean,
  payers: readonly Payer[],
  one: string | null,
): Lengths => {
  const balance = balanceOf(moment)
  if (early ? balance <= 0 : balance >= 0) return {}
  const taking = takingPart(payers, way, one)
  const changed = (shares: readonly number[]): Lengths =>
    Object.fromEntries(
      taking.flatMap(({ id, length }, i): [string, Duration][] =>
        shares[i] ? [[id, duration(length + Math.sign(balance) * shares[i])]] : [],
      ),
    )
  // Given in proportion to the lengths, so many times them that none of them is the limit.
  const gives = taking.map(({ length, least }) => {
    if (early) return length * (balance / STEP)
    // Nobody who speaks is to stop at once: at most half of what each has left.
    return (length - least) / (way === 'turns' ? 2 : 1)
  })
  return changed(sharesOf(Math.abs(balance), gives))
}

const lengthIn = (lengths: Lengths, { id, length }: Payer): Duration => lengths[id] ?? length

/** The headroom once `payers` have these `lengths`. */
export const headroomWith = ({ readout }: Moment, payers: readonly Payer[], lengths: Lengths): Duration =>
  duration(payers.reduce((sum, payer) => sum + payer.length - lengthIn(lengths, payer), readout.headroom ?? 0))

/**
 * `lengths` with `wanted` for `payer`: not below its least, and only as much longer as leaves the session its end. It may
 * have all of its own back, unless that was given to another meanwhile.
 */
export const withLength = (
  moment: Moment,
  payers: readonly Payer[],
  lengths: Lengths,
  payer: Payer,
  wanted: Duration,
): Lengths => {
  const free = Math.max(0, wholeSeconds(headroomWith(moment, payers, lengths)))
  const given = payers.some((other) => other !== payer && lengthIn(lengths, other) > other.length)
  const present = lengthIn(lengths, payer)
  const most = Math.max(present + free, given ? present : payer.length)
  return { ...lengths, [payer.id]: duration(Math.min(most, Math.max(payer.least, wanted))) }
}

/** `lengths` once `payers` can give no more than they can now: turns go on meanwhile. */
export const notBelow = (payers: readonly Payer[], lengths: Lengths): Lengths =>
  Object.fromEntries(payers.map((payer) => [payer.id, duration(Math.max(payer.least, lengthIn(lengths, payer)))]))

/** The one command that gives `payers` these `lengths`; `null`: nothing changes. */
export const commandFor = (payers: readonly Payer[], lengths: Lengths): Parameters<Actions['catchUp']>[0] | null => {
  const changes = payers.filter((payer) => lengthIn(lengths, payer) !== payer.length)
  if (changes.length === 0) return null
  const won = (which: string) =>
    duration(changes.reduce((sum, payer) => (payer.id === which ? payer.length - lengthIn(lengths, payer) : sum), 0))
  return changes.some(({ kind }) => kind === 'turn')
    ? { type: 'shorten-turns', present: won('present'), next: won('next') }
    : { type: 'replan', planned: Object.fromEntries(changes.map((payer) => [payer.id, lengthIn(lengths, payer)])) }
}

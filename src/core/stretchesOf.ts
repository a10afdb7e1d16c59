import { asRun } from './asRun.ts'
import { isUnderWay, runOf } from './facts.ts'
import { momentFor, type Session } from './session.ts'
import { stepsOf } from './stepsOf.ts'
import { instant } from './time.ts'
import type { Instant } from './types.ts'

/** Part of the time in which a segment was the current one: it ran, or was paused. */
export type Stretch = {
  readonly segment: string
  readonly from: Instant
  readonly to: Instant
  readonly paused: boolean
}

/** A part of a spell, in ms. It may be empty, and those beside it may be of its kind. */
type Piece = { readonly paused: boolean; readonly length: number }
type Pieces = readonly Piece[]

/** When segments were the current one, in order, and where the session stood at its latest step. */
export type Spells = {
  readonly spells: readonly { readonly segment: string; readonly from: Instant; readonly pieces: Pieces }[]
  readonly since: Instant | null
}

const grown = (pieces: Pieces, by: Piece): Pieces => {
  const latest = pieces.at(-1)
  return latest?.paused === by.paused
    ? pieces.with(pieces.length - 1, { ...by, length: latest.length + by.length })
    : [...pieces, by]
}

/** `pieces` in which the first `amount` of the time that ran is gone or, so `then`, paused; what is missing of it in `left`. */
const withoutFirst = (pieces: Pieces, amount: number, then: 'gone' | 'paused') => {
  let left = amount
  const rest = pieces.flatMap(({ paused, length }): Pieces => {
    const taken = paused ? 0 : Math.min(left, length)
    left -= taken
    const pause = taken > 0 && then === 'paused' ? [{ paused: true, length: taken }] : []
    return [...pause, { paused, length: length - taken }]
  })
  return { pieces: rest, left }
}
const withoutLast = (pieces: Pieces, amount: number, then: 'gone' | 'paused'): Pieces =>
  withoutFirst(pieces.toReversed(), amount, then).pieces.toReversed()

/** `pieces` with `amount` of what ran paused: from `after` on, or where that is not enough, just before. */
const withPause = (pieces: Pieces, after: number, amount: number): Pieces => {
  let at = 0
  const [before, behind]: [Piece[], Piece[]] = [[], []]
  for (const { paused, length } of pieces) {
    const early = Math.max(0, Math.min(length, after - at))
    before.push({ paused, length: early })
    behind.push({ paused, length: length - early })
    at += length
  }
  const { pieces: later, left } = withoutFirst(behind, amount, 'paused')
  return [...withoutLast(before, left, 'paused'), ...later]
}

/**
 * The spells of `session`; none where it came without its history. They don't change with time alone. Of each segment
 * they make what it ran and was paused: where a boundary was moved, what ran moved with it, and pauses give way.
 */
export const spellsOf = (session: Session): Spells => {
  const spells: { readonly segment: string; from: Instant; pieces: Pieces }[] = []
  let since: Instant | null = null
  for (const { at, command, before, after } of stepsOf(session)) {
    const latest = spells.at(-1)
    if (latest && since !== null && isUnderWay(before.phase)) {
      latest.pieces = grown(latest.pieces, { paused: before.phase === 'paused', length: at - since })
      since = at
    }
    if (after.current !== null && after.current !== before.current) {
      since = after.enteredAt ?? at
      spells.push({ segment: after.current, from: since, pieces: [] })
    } else if (latest && before.enteredAt !== null && after.enteredAt !== null && command.type === 'backdate') {
      const moved = before.enteredAt - after.enteredAt
      const donor = spells.at(-2)
      latest.from = after.enteredAt
      latest.pieces =
        moved > 0
          ? [{ paused: false, length: moved }, ...latest.pieces]
          : withoutFirst(latest.pieces, -moved, 'gone').pieces
      if (donor)
        donor.pieces =
          moved > 0 ? withoutLast(donor.pieces, moved, 'gone') : [...donor.pieces, { paused: false, length: -moved }]
    } else if (latest && command.type === 'leave-out') {
      const ran = latest.pieces.reduce((sum, { paused, length }) => (paused ? sum : sum + length), 0)
      const left = (runOf(after, latest.segment)?.ran ?? 0) - after.enteredRan
      latest.pieces = withPause(latest.pieces, command.from - latest.from, ran - left)
    }
  }
  return { spells, since }
}

const stretchesIn = (segment: string, begin: Instant, pieces: Pieces): readonly Stretch[] => {
  const stretches: Stretch[] = []
  let from = begin
  for (const { paused, length } of pieces) {
    if (length === 0) continue
    const to = instant(from + length)
    const latest = stretches.at(-1)
    if (latest?.paused === paused) stretches[stretches.length - 1] = { ...latest, to }
    else stretches.push({ segment, from, to, paused })
    from = to
  }
  return stretches.length > 0 ? stretches : [{ segment, from, to: from, paused: false }]
}

/**
 * When each segment ran and was paused, in the order in which it happened: one that was reopened is there again. Where
 * the session came without its history, each segment from its first start to its last end. Whoever asks often gives the spells.
 */
export const stretchesOf = (
  session: Session,
  now: Instant,
  { spells, since }: Spells = spellsOf(session),
): readonly Stretch[] => {
  const until = session.endedAt ?? momentFor(session, now)
  if (spells.length === 0)
    return asRun(session, now).map(({ segment, startedAt, endedAt }) => ({
      segment,
      from: startedAt,
      to: endedAt ?? until,
      paused: false,
    }))
  const present: Piece = { paused: session.phase === 'paused', length: until - (since ?? until) }
  return spells.flatMap(({ segment, from, pieces }, i) =>
    stretchesIn(segment, from, i === spells.length - 1 ? [...pieces, present] : pieces),
  )
}

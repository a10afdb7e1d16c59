import { runOf, type Facts, type Run } from './facts.ts'
import { atLeastZero, duration, instant, sum } from './time.ts'
import type { Duration, Instant, Segment } from './types.ts'

/** A stretch of a schedule: how long at least, and whether it grows into what is left before the hard stop. */
export type Item = { readonly need: Duration; readonly open: boolean }

/** What `segment` still needs, of its plan or of what it was given. An open one: its shortest. */
const needOf = (segment: Segment, run: Run | null): Duration => {
  if (segment.planned === null) return segment.shortest ?? duration(0)
  return run ? atLeastZero(duration(segment.planned + run.added - run.ran)) : segment.planned
}

const itemOf = (segment: Segment, run: Run | null): Item => ({
  need: needOf(segment, run),
  open: segment.planned === null,
})

/** An equal share, among `open` segments, of what lies between `from` and the hard stop once `needs` are met. */
const shareOf = (from: Instant, hardStop: Instant, needs: Duration, open: number): Duration =>
  duration(Math.floor((hardStop - from - needs) / open))

/** When each of `items` begins and ends, one after the other from `from`. */
export const layOut = (
  from: Instant,
  items: readonly Item[],
  hardStop: Instant | null,
): readonly { readonly startsAt: Instant; readonly endsAt: Instant }[] => {
  let needs = items.reduce((total, item) => total + item.need, 0)
  let open = items.filter((item) => item.open).length
  let at = from
  return items.map((item) => {
    needs -= item.need
    const fills = item.open && hardStop !== null
    const length = fills ? Math.max(item.need, shareOf(at, hardStop, duration(needs), open)) : item.need
    if (item.open) open -= 1
    const startsAt = at
    at = instant(at + length)
    return { startsAt, endsAt: at }
  })
}

/** Where a session stands at `now`. `facts` are settled as of then. */
export type Standing = {
  readonly now: Instant
  readonly segment: Segment | null
  readonly index: number
  readonly run: Run | null
  readonly elapsed: Duration
  readonly allotted: Duration | null
  readonly remaining: Duration | null
  /** The segments after the current one, as stretches still to come. */
  readonly later: readonly Segment[]
  readonly laterItems: readonly Item[]
  /** What the later segments need together. */
  readonly needs: Duration
}

/** `facts` must be settled as of `now`. Before the start, the first segment stands as if it began at `begins`. */
export const standingOf = (facts: Facts, now: Instant, begins = now, hardStop = facts.hardStop): Standing => {
  const { segments } = facts.rundown
  const current = facts.current === null ? 0 : segments.findIndex((segment) => segment.id === facts.current)
  const segment = segments[current] ?? null
  const index = segment ? current : -1
  const run = runOf(facts, facts.current)
  const elapsed = run?.ran ?? duration(0)
  const later = segments.slice(index + 1)
  const runs = new Map(facts.runs.map((r) => [r.segment, r]))
  const laterItems = segment ? later.map((s) => itemOf(s, runs.get(s.id) ?? null)) : []
  const needs = sum(laterItems.map((item) => item.need))
  const planned = segment?.planned ?? null
  const open = 1 + laterItems.filter((item) => item.open).length
  const filling = segment && hardStop !== null ? shareOf(instant(begins - elapsed), hardStop, needs, open) : null
  const allotted = planned === null ? filling : duration(planned + (run?.added ?? 0))
  const remaining = allotted === null ? null : duration(allotted - elapsed)
  return { now, segment, index, run, elapsed, allotted, remaining, later, laterItems, needs }
}

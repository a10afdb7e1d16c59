import { duration, instant, layOut, minutesOf } from '../core/index.ts'
import type { ClockTime, Duration, Instant, Rundown } from '../core/index.ts'
import { clockAt, untilClock } from '../ui/clockPlus.ts'

const MINUTE = 60_000

/** The times of a plan on paper. */
export type PaperTimes = {
  /** When each segment begins, in rundown order; `null` where nobody can say. */
  readonly starts: readonly (ClockTime | null)[]
  /** When each ends. */
  readonly ends: readonly (ClockTime | null)[]
  /** How long each is: an open one has its share of what is left. */
  readonly lengths: readonly (Duration | null)[]
  /** From the start to the hard stop; `null`: one of them is not said. */
  readonly span: Duration | null
  /** What is planned, open segments apart. */
  readonly allotted: Duration
  /** What open segments are to keep at least. */
  readonly kept: Duration
  /** Span − allotted; negative: it does not fit; `null`: no start or no hard stop. */
  readonly unallotted: Duration | null
}

/** Each segment begins where the one before ends; open ones share what is left before the hard stop, as core lays them out. */
export const paperTimes = ({ start, hardStop, segments }: Rundown): PaperTimes => {
  const allotted = segments.reduce((sum, { planned }) => sum + (planned ?? 0), 0)
  const open = segments.filter(({ planned }) => planned === null)
  const kept = open.reduce((sum, { shortest }) => sum + (shortest ?? 0), 0)
  const span = start === null || hardStop === null ? null : untilClock(start, hardStop)
  const begins = instant(start === null ? 0 : minutesOf(start) * MINUTE)
  const items = segments.map(({ planned, shortest }) => ({
    need: planned ?? shortest ?? duration(0),
    open: planned === null,
  }))
  const spells = layOut(begins, items, span === null ? null : instant(begins + span))
  const unknown = span === null ? items.findIndex((item) => item.open) : -1
  /** Nobody can say when the end of an open segment is without a hard stop, nor anything without a start. */
  const known = (index: number) => start !== null && (unknown < 0 || index < unknown)
  const shown = (at: Instant) => clockAt(at / MINUTE)
  return {
    starts: spells.map(({ startsAt }, i) => (known(i) || (start !== null && i === unknown) ? shown(startsAt) : null)),
    ends: spells.map(({ endsAt }, i) => (known(i) ? shown(endsAt) : null)),
    lengths: spells.map(({ startsAt, endsAt }, i) =>
      items[i]?.open && span === null ? null : duration(endsAt - startsAt),
    ),
    span,
    allotted: duration(allotted),
    kept: duration(kept),
    unallotted: span === null ? null : duration(span - allotted),
  }
}

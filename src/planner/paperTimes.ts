import { duration, instant, layOut } from '../core/index.ts'
import type { ClockTime, Duration, Instant, Rundown } from '../core/index.ts'

const DAY = 24 * 60
const MINUTE = 60_000
const minutesOf = (clock: ClockTime): number => Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3, 5))

/** `minutes` since midnight as a clock shows them, on whichever day; seconds are not shown. */
export const clockAt = (minutes: number): ClockTime => {
  const whole = (((Math.floor(minutes + 1e-6) % DAY) + DAY) % DAY) + 0
  return [Math.floor(whole / 60), whole % 60].map((part) => String(part).padStart(2, '0')).join(':')
}

/** `clock` moved by whole or broken minutes, negative: earlier. */
export const clockPlus = (clock: ClockTime, by: Duration): ClockTime => clockAt(minutesOf(clock) + by / MINUTE)

/** From one time of day to the next time a clock shows the other: up to a day, never nothing. */
export const untilClock = (from: ClockTime, to: ClockTime): Duration =>
  duration((((minutesOf(to) - minutesOf(from) + DAY - 1) % DAY) + 1) * MINUTE)

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

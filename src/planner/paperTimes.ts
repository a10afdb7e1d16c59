import { duration } from '../core/index.ts'
import type { ClockTime, Duration, Rundown } from '../core/index.ts'

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

/** Each segment begins where the one before ends; open ones share what is left before the hard stop. */
export const paperTimes = ({ start, hardStop, segments }: Rundown): PaperTimes => {
  const allotted = segments.reduce((sum, { planned }) => sum + (planned ?? 0), 0)
  const open = segments.filter(({ planned }) => planned === null)
  const kept = open.reduce((sum, { shortest }) => sum + (shortest ?? 0), 0)
  const span = start === null || hardStop === null ? null : untilClock(start, hardStop)
  const share = span === null || open.length === 0 ? null : Math.max(0, span - allotted) / open.length
  let at: number | null = start === null ? null : minutesOf(start)
  const rows = segments.map(({ planned }) => {
    const length: number | null = planned ?? share
    const begins = at
    at = at === null || length === null ? null : at + length / MINUTE
    return { begins, ends: at, length }
  })
  const shown = (minutes: number | null) => (minutes === null ? null : clockAt(minutes))
  return {
    starts: rows.map(({ begins }) => shown(begins)),
    ends: rows.map(({ ends }) => shown(ends)),
    lengths: rows.map(({ length }) => (length === null ? null : duration(length))),
    span,
    allotted: duration(allotted),
    kept: duration(kept),
    unallotted: span === null ? null : duration(span - allotted),
  }
}

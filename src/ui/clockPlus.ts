import { duration, minutesOf } from '../core/index.ts'
import type { ClockTime, Duration } from '../core/index.ts'

const DAY = 24 * 60
const MINUTE = 60_000

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

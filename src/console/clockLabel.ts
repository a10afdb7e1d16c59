import { clockTime, instant } from '../core/index.ts'
import type { Instant, Wall } from '../core/index.ts'

const MINUTE = 60_000
const KEPT = 4000

const known = new Map<string, string>()

/**
 * A time of day to the minute as it stands in a column of them: in 12 hours without its half of the day, which the head of
 * the page and the answer tell. Remembered: a rundown of a thousand segments asks for the same few minutes over and over,
 * and asking the calendar takes long.
 */
export const clockLabel = (at: Instant, on: Wall): string => {
  const minute = Math.floor(at / MINUTE)
  const key = `${minute} ${on.timeZone ?? ''} ${on.hours ?? 24}`
  const label = known.get(key)
  if (label !== undefined) return label
  if (known.size >= KEPT) known.clear()
  const fresh = clockTime(instant(minute * MINUTE), on).replace(/\s[ap]m$/, '')
  known.set(key, fresh)
  return fresh
}

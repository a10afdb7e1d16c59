import { duration } from '../core/index.ts'
import type { Duration } from '../core/index.ts'

const DAY = 24 * 60
const number = (text: string | undefined): number => Number((text ?? '0').replace(',', '.'))

/**
 * A duration as it is typed.
 *
 * | typed                  | gives      |
 * | ---------------------- | ---------- |
 * | 7, 7 min, 7m           | 7 minutes  |
 * | 7:30, 7.5              | 7½ minutes |
 * | 1h, 1 h 15, 1:15:00    | 1 h, 1¼ h  |
 * | 90 s                   | 1½ minutes |
 * | nothing, open          | `null`     |
 * | −7, soon, 25h          | `'unclear'`|
 */
export const parseMinutes = (typed: string): Duration | null | 'unclear' => {
  const text = typed.trim().toLowerCase()
  if (text === '' || text === 'open') return null
  const clock = /^(?:(\d{1,2}):)?(\d{1,3}):([0-5]\d)$/.exec(text)
  const hours = /^(\d+(?:[.,]\d+)?) ?h(?:(?:ou)?rs?)? ?(?:(\d{1,2}) ?(?:m|min|minutes?)?)?$/.exec(text)
  const minutes = /^(\d+(?:[.,]\d+)?) ?(?:m|mins?|minutes?|['′])?$/.exec(text)
  const seconds = /^(\d+) ?(?:s|secs?|seconds?|["″])$/.exec(text)
  const total = clock
    ? number(clock[1]) * 60 + number(clock[2]) + number(clock[3]) / 60
    : hours
      ? number(hours[1]) * 60 + number(hours[2])
      : minutes
        ? number(minutes[1])
        : seconds
          ? number(seconds[1]) / 60
          : NaN
  return total <= DAY ? duration(Math.round(total * 60) * 1000) : 'unclear'
}

/** A duration as one would type it: `'7'`, `'7:30'`; open: empty. */
export const minutesText = (length: Duration | null): string => {
  if (length === null) return ''
  const seconds = Math.round(length / 1000)
  const rest = seconds % 60
  return rest === 0 ? String(seconds / 60) : `${Math.floor(seconds / 60)}:${String(rest).padStart(2, '0')}`
}

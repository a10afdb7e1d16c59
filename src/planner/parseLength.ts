import type { ClockTime, Duration } from '../core/index.ts'
import { parseClock } from '../ui/parseClock.ts'
import { untilClock } from '../ui/clockPlus.ts'
import { parseMinutes } from '../ui/parseMinutes.ts'

const UNTIL = /^(?:until|till|to)\s+(.*)$/i

/**
 * The length of a segment as it is typed: what `parseMinutes` reads, and `'until 14:15'` for one that begins at
 * `begins`. What can't be understood gives a sentence that says what to write.
 */
export const parseLength = (typed: string, begins: ClockTime | null): Duration | null | string => {
  const end = UNTIL.exec(typed.trim())?.[1]
  if (end === undefined) {
    const length = parseMinutes(typed)
    return length === 'unclear' ? 'Write minutes such as 7, 7:30 or 1h, until 14:15, or leave it empty.' : length
  }
  const clock = parseClock(end)
  if (clock === null) return 'Write a time of day after “until”, such as until 14:15.'
  if (begins === null) return 'Nobody knows when this begins: give minutes, or a start to the session first.'
  return clock === begins ? `It begins at ${begins}: give it a later end.` : untilClock(begins, clock)
}

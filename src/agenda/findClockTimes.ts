import { clockTimesAt } from './clockTimesAt.ts'
import { remembering } from './remembering.ts'
import type { Timing } from './timing.ts'

/** What a time may begin with: not the month or the day of "2025-03-14 - 2pm". */
const FIGURE = /(?<![\p{L}\d:.]|\d{4}-(?:\d\d-)?)\d/gu

/** The first range of clock times anywhere in a text, or its first clock time if it has no range. */
export const findClockTimes = remembering((text): { timing: Timing; index: number } | null => {
  for (const alone of [false, true]) {
    for (const figure of text.matchAll(FIGURE)) {
      const found = clockTimesAt(text, figure.index, alone)
      if (found) return { timing: found.timing, index: figure.index }
    }
  }
  return null
})

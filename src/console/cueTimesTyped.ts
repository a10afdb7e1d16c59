import { MOST_CUE_TIMES, type Duration } from '../core/index.ts'
import { minutesText, parseMinutes } from '../ui/parseMinutes.ts'

/**
 * Minutes before the end as they are typed, longest first; or why they can't be used, in words for the moderator.
 *
 * | typed       | gives              |
 * | ----------- | ------------------ |
 * | 1, 5, 2     | 5, 2 and 1 minutes |
 * | 1:30; 0.5   | 1:30 and 0:30      |
 * | nothing     | none               |
 */
export const parseCueTimes = (typed: string): readonly Duration[] | string => {
  const words = typed.split(/[,;\s]+/).filter((word) => word !== '')
  const times: Duration[] = []
  for (const word of words) {
    const length = parseMinutes(word)
    if (length === 'unclear' || length === null) return `${word} is no length: write minutes, as in 5, 2, 1 or 1:30.`
    if (length === 0) return 'At 0 time is up in any case: write minutes above it.'
    times.push(length)
  }
  const once = [...new Set(times)].toSorted((a, b) => b - a)
  return once.length > MOST_CUE_TIMES ? `At most ${MOST_CUE_TIMES}: more warnings than these nobody heeds.` : once
}

/** The same as one would type them: `'5, 2, 1:30'`. */
export const cueTimesText = (times: readonly Duration[]): string => times.map(minutesText).join(', ')

import { duration, MOST_CUE_TIMES, type Duration } from '../core/index.ts'

/** A day: nobody is warned so early. */
const LONGEST = 24 * 60

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
    const [, minutes, seconds] = /^(\d{1,4})(?::([0-5]\d)|\.\d+)?$/.exec(word) ?? []
    const length =
      minutes === undefined ? NaN : seconds === undefined ? Number(word) : Number(minutes) + Number(seconds) / 60
    if (!(length <= LONGEST)) return `${word} is no length: write minutes, as in 5, 2, 1 or 1:30.`
    if (Math.round(length * 60) === 0) return 'At 0 time is up in any case: write minutes above it.'
    times.push(duration(Math.round(length * 60) * 1000))
  }
  const once = [...new Set(times)].toSorted((a, b) => b - a)
  return once.length > MOST_CUE_TIMES ? `At most ${MOST_CUE_TIMES}: more warnings than these nobody heeds.` : once
}

/** The same as one would type them: `'5, 2, 1:30'`. */
export const cueTimesText = (times: readonly Duration[]): string =>
  times
    .map((time) => {
      const [minutes, seconds] = [Math.floor(time / 60_000), Math.round((time % 60_000) / 1000)]
      return seconds === 0 ? String(minutes) : `${minutes}:${String(seconds).padStart(2, '0')}`
    })
    .join(', ')

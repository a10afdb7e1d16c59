import type { Digits, Duration } from './types.ts'
import { isTime } from './time.ts'

/** Whole seconds as shown. A countdown rounds up, elapsed time down, so that for a whole-second plan they add up. */
export const shownSeconds = (ms: number, style: 'countdown' | 'elapsed'): number =>
  (style === 'countdown' ? Math.ceil(ms / 1000) : Math.floor(ms / 1000)) + 0

/**
 * | ms        | countdown | elapsed |
 * | --------- | --------- | ------- |
 * | 420 000   | 7:00      | 7:00    |
 * | 59 001    | 1:00      | 0:59    |
 * | 0         | 0:00      | 0:00    |
 * | −999      | 0:00      | −0:01   |
 * | −1 000    | −0:01     | −0:01   |
 * | 3 600 000 | 1:00:00   | 1:00:00 |
 * | NaN       | –:––      | –:––    |
 */
export const digits = (duration: Duration, style: 'countdown' | 'elapsed'): Digits => {
  if (!isTime(duration)) return { sign: '', main: '–:––', tenths: null }
  const shown = shownSeconds(duration, style)
  const seconds = Math.abs(shown)
  const pair = (n: number) => String(n).padStart(2, '0')
  const [h, m, s] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60]
  return { sign: shown < 0 ? '−' : '', main: h > 0 ? `${h}:${pair(m)}:${pair(s)}` : `${m}:${pair(s)}`, tenths: null }
}

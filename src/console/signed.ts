import { digits, duration } from '../core/index.ts'
import type { Duration } from '../core/index.ts'
import { minutesInWords } from '../ui/minutesInWords.ts'

/**
 * A difference with its sign: `+3:00`, `−1:00` (U+2212), `0:00`; nobody knows: `–`.
 * `countdown` for what runs down (headroom), `elapsed` for what grows (over/under, behind), as in `digits`.
 */
export const signed = (difference: Duration | null, style: 'countdown' | 'elapsed'): string => {
  if (difference === null) return '–'
  const { sign, main } = digits(difference, style)
  return sign === '' && !/^[0:]+$/.test(main) && difference > 0 ? `+${main}` : `${sign}${main}`
}

/** `'7 min'`, `'7:30 min'`, `'1 h 15 min'`, `'45 s'`; `null`: `'open'`. */
export const lengthInWords = (length: Duration | null): string => {
  if (length === null) return 'open'
  const seconds = Math.max(0, Math.ceil(length / 1000))
  const [minutes, rest] = [Math.floor(seconds / 60), seconds % 60]
  if (minutes === 0 && rest > 0) return `${rest} s`
  if (rest > 0) return `${digits(duration(seconds * 1000), 'countdown').main} min`
  return minutesInWords(minutes)
}

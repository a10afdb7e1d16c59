import type { Duration } from '../core/index.ts'
import { numberInWords } from '../ui/counted.ts'
import { digitsText } from '../ui/digitsText.ts'

/** `'one question'`, `'13 questions'`. */
export const countedInWords = (count: number, one: string): string =>
  `${numberInWords(count)} ${count === 1 ? one : `${one}s`}`

/*
 *     9 s  nine seconds         3 min  three minutes
 *    55 s  55 seconds       4 min 30 s  4:30
 *   1 min  one minute            2 h  two hours
 */
/** How long it took, without its sign. */
export const lengthInWords = (of: Duration): string => {
  const seconds = Math.abs(of) / 1000
  if (seconds < 60) return countedInWords(seconds, 'second')
  if (seconds % 3600 === 0) return countedInWords(seconds / 3600, 'hour')
  if (seconds < 7200 && seconds % 60 === 0) return countedInWords(seconds / 60, 'minute')
  return digitsText(Math.abs(of) as Duration, 'elapsed')
}

/** `+3:00`, `−1:00` (U+2212), `0:00`. */
export const signed = (of: Duration): string => `${of > 0 ? '+' : ''}${digitsText(of, 'elapsed')}`

import { digits } from '../core/index.ts'
import type { Duration } from '../core/index.ts'

/** `duration` as it is shown: `7:00`, `−1:05`, `1:00:00`; `–:––` for `null` and what is no time. */
export const digitsText = (duration: Duration | null, style: 'countdown' | 'elapsed'): string => {
  if (duration === null) return '–:––'
  const { sign, main } = digits(duration, style)
  return sign + main
}

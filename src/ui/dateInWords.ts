import { dayOf } from '../core/index.ts'
import type { Instant } from '../core/index.ts'

const DAY = 86_400_000

/** `full`: with the day of the week in front. */
type Style = 'long' | 'full'

/** Says on which day of the calendar of `zone` (`null`: this laptop's) something was: `'4 September 2017'`. */
export const dayNames = (zone: string | null, dateStyle: Style = 'long'): ((at: Instant) => string) => {
  const format = new Intl.DateTimeFormat('en-GB', { dateStyle, ...(zone === null ? {} : { timeZone: zone }) })
  return (at) => format.format(at)
}

/** The same of a day in a plan, `'2017-09-04'`; `null`: it has none. */
export const dateInWords = (date: string | null, dateStyle?: Style): string | null => {
  const day = dayOf(date)
  return day === null ? null : dayNames('UTC', dateStyle)((day * DAY) as Instant)
}

import type { Rundown } from '../core/index.ts'
import { joined } from '../ui/isolated.ts'

const MONTHS = 'January February March April May June July August September October November December'.split(' ')

const dateText = (date: string): string =>
  `${Number(date.slice(8))} ${MONTHS[Number(date.slice(5, 7)) - 1] ?? ''} ${date.slice(0, 4)}`

/** What is said of a session, in one line: `'4 September 2017 · 13:15 to 14:45 · Vienna · Side event'`. */
export const headText = ({ title, date, start, hardStop, timeZone }: Rundown): string => {
  const span =
    start === null ? hardStop && `until ${hardStop}` : hardStop === null ? `from ${start}` : `${start} to ${hardStop}`
  const city = timeZone?.split('/').at(-1)?.replaceAll('_', ' ')
  return joined([date && dateText(date), span, city, title], ' · ')
}

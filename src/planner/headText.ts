import type { Rundown } from '../core/index.ts'
import { cityOf } from '../ui/cityOf.ts'
import { dateInWords } from '../ui/dateInWords.ts'
import { joined } from '../ui/isolated.ts'

/** What is said of a session, in one line: `'4 September 2017 · 13:15 to 14:45 · Vienna · Side event'`. */
export const headText = ({ title, date, start, hardStop, timeZone }: Rundown): string => {
  const span =
    start === null ? hardStop && `until ${hardStop}` : hardStop === null ? `from ${start}` : `${start} to ${hardStop}`
  return joined([dateInWords(date), span, cityOf(timeZone), title], ' · ')
}

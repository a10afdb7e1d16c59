import { clockTime, type Rundown } from '../core/index.ts'
import { cityOf } from '../ui/cityOf.ts'
import { dateInWords } from '../ui/dateInWords.ts'
import { joined } from '../ui/isolated.ts'

/** What is said of a session, in one line: `'4 September 2017 · 13:15 to 14:45 · Vienna · Side event'`. */
export const headText = (rundown: Rundown): string => {
  const { title, date, start, hardStop, timeZone } = rundown
  const [from, until] = [start, hardStop].map((clock) => clock && clockTime(clock, rundown))
  const span = from ? (until ? `${from} to ${until}` : `from ${from}`) : until && `until ${until}`
  return joined([dateInWords(date), span, cityOf(timeZone), title], ' · ')
}

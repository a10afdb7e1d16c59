import { clockTime } from '../core/index.ts'
import type { HistoryLine, Instant, Rundown } from '../core/index.ts'

/** Says on which day of the calendar of `zone` something was: `'Monday, 4 September 2017'`. */
export const dayNames = (zone: string | null): ((at: Instant) => string) => {
  const format = new Intl.DateTimeFormat('en-GB', {
    ...(zone === null ? {} : { timeZone: zone }),
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
  })
  return (at) => format.format(at)
}

/** One line of the history: `'13:22:04  Panel began'`. */
export const historyLine = ({ at, words, undone }: HistoryLine, timeZone: string | null): string =>
  `${clockTime(at, timeZone, 'second')}  ${words}${undone ? ' (undone)' : ''}`

/** The history as a file to keep: first to last, each day under its name. */
export const historyText = ({ title, place, timeZone }: Rundown, lines: readonly HistoryLine[]): string => {
  const dayName = dayNames(timeZone)
  let day = ''
  const rows = lines.flatMap((line) => {
    const row = historyLine(line, timeZone)
    if (dayName(line.at) === day) return [row]
    day = dayName(line.at)
    return ['', day, row]
  })
  const where = [place, timeZone === null ? null : `times of ${timeZone}`].filter(Boolean).join(' · ')
  return ['History', title, where, ...rows, ''].filter((line, i) => i > 2 || line !== '').join('\n')
}

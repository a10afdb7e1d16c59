import { clockTime } from '../core/index.ts'
import type { HistoryLine, Rundown, Wall } from '../core/index.ts'
import { dayNames } from '../ui/dateInWords.ts'

/** One line of the history: `'13:22:04  Panel began'`. */
export const historyLine = ({ at, words, undone }: HistoryLine, on: Wall): string =>
  `${clockTime(at, on, 'second')}  ${words}${undone ? ' (undone)' : ''}`

/** The history as a file to keep: first to last, each day under its name. */
export const historyText = (rundown: Rundown, lines: readonly HistoryLine[]): string => {
  const { title, place, timeZone } = rundown
  const dayName = dayNames(timeZone, 'full')
  let day = ''
  const rows = lines.flatMap((line) => {
    const row = historyLine(line, rundown)
    if (dayName(line.at) === day) return [row]
    day = dayName(line.at)
    return ['', day, row]
  })
  const where = [place, timeZone === null ? null : `times of ${timeZone}`].filter(Boolean).join(' · ')
  return ['History', title, where, ...rows, ''].filter((line, i) => i > 2 || line !== '').join('\n')
}

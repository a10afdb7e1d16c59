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

/** The history as a file to keep: first to last, each day under its name. */
export const historyText = ({ title, place, timeZone }: Rundown, lines: readonly HistoryLine[]): string => {
  const dayName = dayNames(timeZone)
  let day = ''
  const rows = lines.flatMap(({ at, words, undone }) => {
    const row = `${clockTime(at, timeZone, 'second')}  ${words}${undone ? ' (undone)' : ''}`
    if (dayName(at) === day) return [row]
    day = dayName(at)
    return ['', day, row]
  })
  const where = [place, timeZone === null ? null : `times of ${timeZone}`].filter(Boolean).join(' · ')
  return ['History', title, where, ...rows, ''].filter((line, i) => i > 2 || line !== '').join('\n')
}

/** `'History 2017-09-04 Side event.txt'`, without what a file system may refuse. */
export const historyFileName = ({ title, date }: Rundown): string => {
  const named = Array.from(
    title
      .replace(/[^\p{L}\p{M}\p{N} -]+/gu, ' ')
      .replace(/\s+/g, ' ')
      .trim(),
  )
  return `${['History', date, named.slice(0, 60).join('').trim()].filter(Boolean).join(' ')}.txt`
}

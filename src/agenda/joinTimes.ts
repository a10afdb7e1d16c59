import type { Entry } from './readEntries.ts'
import { takeTiming } from './readTiming.ts'

/** This many lines with nothing but a number are the first column of a table that was copied cell by cell. */
const FEWEST_ROWS = 3
const LONGEST_TITLE = 150
const LONGEST_TIME = 40

const isTime = ({ text, form }: Entry): boolean => {
  const maybe = (form === 'text' || form === 'item') && text.length < LONGEST_TIME && /^[\d([]/.test(text)
  const taken = maybe ? takeTiming(text) : null
  return taken !== null && !/[\p{L}\d]/u.test(taken.rest)
}
const isNumber = ({ text, form, cells }: Entry): boolean => !cells && form === 'text' && /^\d{1,3}[.)]?$/.test(text)

const isTitle = ({ text, form, label, facts }: Entry): boolean =>
  !facts &&
  form !== 'rule' &&
  text.length < LONGEST_TITLE &&
  label?.of !== 'where' &&
  label?.of !== 'agenda' &&
  takeTiming(text) === null

const joined = (title: Entry, time: Entry): Entry => ({
  ...title,
  rows: [...title.rows, ...time.rows],
  text: `${time.text} | ${title.text}`,
})

/** A table copied cell by cell: number, title, time, whoever is responsible, each on a line. The time joins the title. */
const joinRows = (entries: readonly Entry[]): readonly Entry[] => {
  const numbers = entries.flatMap((entry, i) => (isNumber(entry) ? [i] : []))
  const rows = numbers.map((from, i) => entries.slice(from + 1, numbers[i + 1]))
  return [
    ...entries.slice(0, numbers[0]),
    ...rows.flatMap(([title, ...cells]) => {
      if (!title) return []
      const time = cells.find(isTime)
      const row: Entry = { ...title, form: 'row', level: 0, marker: 'number' }
      return [time ? joined(row, time) : row, ...cells.filter((cell) => cell !== time)]
    }),
  ]
}

/** Where a time stands on a line of its own, it joins its title: in a table copied cell by cell, or on the line above it. */
export const joinTimes = (entries: readonly Entry[]): readonly Entry[] => {
  if (entries.filter(isNumber).length >= FEWEST_ROWS) return joinRows(entries)
  return entries.flatMap((entry, i) => {
    const [before, after] = [entries[i - 1], entries[i + 1]]
    if (before && isTime(before) && isTitle(entry)) return [joined(entry, before)]
    return isTime(entry) && after && isTitle(after) ? [] : [entry]
  })
}

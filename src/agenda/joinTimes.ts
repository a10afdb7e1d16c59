import type { Entry } from './readEntries.ts'
import { findDates } from './findDates.ts'
import { kindOf } from './kindOf.ts'
import { isRole, type Label } from './readLabel.ts'
import { readPerson } from './readPerson.ts'
import { takeTiming, wholeTiming } from './readTiming.ts'

/** This many lines with nothing but a number are the first column of a table that was copied cell by cell. */
const FEWEST_ROWS = 3
const LONGEST_TITLE = 150
const LONGEST_TIME = 40

const isTime = ({ text, form, cells }: Entry): boolean => {
  const maybe =
    !cells && form !== 'rule' && text.length < LONGEST_TIME && /^(?:[\d([~]|(?:from|von|de|à|um|ab|ca)\W)/i.test(text)
  const taken = maybe ? takeTiming(text) : null
  return taken !== null && !/[\p{L}\d]/u.test(taken.rest)
}
/** "Time: 10:00 – 10:30" on a line of its own. */
const isLabelledTime = ({ label }: Entry): boolean =>
  label?.of === 'when' && label.rest.length < LONGEST_TIME && wholeTiming(label.rest) !== null
const isNumber = ({ text, form, cells }: Entry): boolean => !cells && form === 'text' && /^\d{1,3}[.)]?$/.test(text)

/** These tell of the whole event. */
const PLACED: readonly (Label['of'] | undefined)[] = ['where', 'agenda', 'when', 'columns', 'note']
const isTitle = ({ text, form, label, facts }: Entry): boolean =>
  !facts &&
  form !== 'rule' &&
  text.length < LONGEST_TITLE &&
  !PLACED.includes(label?.of) &&
  findDates(text).length === 0 &&
  takeTiming(text) === null

const joined = (title: Entry, time: Entry): Entry => ({
  ...title,
  rows: [...title.rows, ...time.rows],
  text: `${time.label ? time.label.rest : time.text} | ${title.text}`,
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

/** Whether a time rather belongs to the line above it (positive) than to the line below it (negative). */
const leaning = (
  isTitle: (entry: Entry) => boolean,
  before: Entry | undefined,
  time: Entry,
  after: Entry | undefined,
): number => {
  if (!before || !isTitle(before)) return after && isTitle(after) ? -1 : 0
  if (!after || !isTitle(after)) return 1
  const says = (entry: Entry): number =>
    (kindOf(entry.text) === 'other' ? 0 : 1) +
    (entry.form === 'heading' ? 1 : 0) -
    (readPerson(entry.text)?.sure || isRole(entry.label?.of) ? 1 : 0)
  const gap = Number(after.spaced) - Number(time.spaced)
  return 2 * gap + says(before) - says(after)
}

/**
 * Where a time stands on a line of its own, it joins its title: in a table copied cell by cell, on the line below it, or
 * above it if more of the times in the document look like that.
 */
export const joinTimes = (entries: readonly Entry[]): readonly Entry[] => {
  if (entries.filter(isNumber).length >= FEWEST_ROWS) return joinRows(entries)
  const labelled = entries.filter(isLabelledTime).length > 1
  const times = entries.map((entry) => isTime(entry) || (labelled && isLabelledTime(entry)))
  if (!times.includes(true)) return entries
  // a title above the whole is no title of a part
  const top = entries.filter(({ form, level }) => form === 'heading' && level === 1)
  const isPart = (entry: Entry): boolean => isTitle(entry) && (top.length > 1 || entry !== top[0])
  const below =
    times.filter(Boolean).length > 1 &&
    times.reduce((sum, is, i) => sum + (is ? leaning(isPart, entries[i - 1], entries[i]!, entries[i + 1]) : 0), 0) > 0
  return entries.flatMap((entry, i) => {
    const [before, after] = [entries[i - 1], entries[i + 1]]
    const [timed, titled] = below ? [after, before] : [before, after]
    const isTimed = times[below ? i + 1 : i - 1] === true
    if (timed && isTimed && !times[i] && isPart(entry)) return [joined(entry, timed)]
    return times[i] && titled && !times[below ? i - 1 : i + 1] && isPart(titled) ? [] : [entry]
  })
}

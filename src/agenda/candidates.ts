import { minutesOf } from '../core/index.ts'
import { cased } from './cased.ts'
import { caseless } from './caseless.ts'
import { findDates } from './findDates.ts'
import { ABBREVIATED } from './peopleWords.ts'
import type { Entry } from './readEntries.ts'
import type { Label } from './readLabel.ts'
import { startsWithClock } from './startsWithClock.ts'
import { takeTiming } from './takeTiming.ts'
import type { Timing } from './timing.ts'
import { wholeTiming } from './wholeTiming.ts'
import { wordCount } from './wordCount.ts'

/** A line of the document, and what may make it a segment. */
export type Line = {
  readonly entry: Entry
  readonly timing: Timing | null
  /** '' where nothing but a time stands there: then it is no segment. */
  readonly title: string
  readonly prose: boolean
  readonly dated: boolean
}
/** The same, with the index of the line it is nested in; −1: none. */
export type Candidate = Line & {
  readonly parent: number
  /** It is one of siblings that count one, two, three without a gap, and so an item of their list, whatever it looks like. */
  readonly counted: boolean
}

export const hasClock = (timing: Timing | null): boolean =>
  timing !== null && (timing.start !== null || /\d/.test(timing.unclear ?? ''))
/** A title may hold a sentence in quotes. */
const unquoted = (text: string): string => text.replace(/[“"«„][^“”"«»„]{0,200}[”"»“]/g, '“”')
const SENTENCE = cased`(?<!\b\p{L}{1,3})[.!?]$|\p{L}{3}(?<!(?<!\p{L})(?:${ABBREVIATED}))[.!?]\s\p{Lu}`
const isProse = (text: string, words: number): boolean =>
  text.length > 40 && (words > 30 || (words > 14 && SENTENCE.test(unquoted(text))))

/** Two lines of the same shape under the same parent are siblings. */
export const shapeOf = ({ form, level, marker }: Entry): string => `${form} ${level} ${marker}`
type Sibling = Omit<Candidate, 'counted'>
export const familyOf = ({ entry, parent }: Sibling): string => `${parent} ${shapeOf(entry)}`

export const minute = (timing: Timing | null): number => (timing?.start == null ? -1 : minutesOf(timing.start))
export const startsAfter = (timing: Timing | null, before: Timing | null): boolean =>
  timing?.start != null && before?.start != null && minute(timing) >= minute(before)

/**
 * For each line, the index of the one it is nested in (−1: none), by headings, indentation and numbering.
 * In a plain line nothing is nested, unless it has a time or says "Agenda".
 */
const parentsOf = (lines: readonly Line[]): readonly number[] => {
  const open: number[] = []
  return lines.map(({ entry, timing }, index) => {
    const shape = shapeOf(entry)
    const closes = (i: number): boolean => {
      const { entry: other, timing: span } = lines[i] ?? { entry, timing }
      if (other.label?.of === 'agenda' && other.form !== 'heading') return entry.label?.of === 'agenda'
      if (startsAfter(timing, span) && other.form !== 'heading' && entry.form !== 'heading') {
        const within = entry.indent > other.indent && span?.end != null && minute(timing) < minutesOf(span.end)
        if (!within && (entry.form === 'text' || other.form === 'text')) return true
      }
      // what begins before it is no part of it
      const before = timing?.start != null && span?.start != null && minute(timing) < minute(span)
      if (before && entry.form === 'text') return true
      if (entry.facts && other.facts) return true
      if (entry.form === 'heading') return other.form !== 'heading' || other.level >= entry.level
      return shapeOf(other) === shape || (entry.form === 'item' && other.form === 'item' && other.level > entry.level)
    }
    const leaf = entry.form === 'rule' || (entry.form === 'text' && timing === null && entry.label?.of !== 'agenda')
    const cut = leaf ? -1 : open.findIndex(closes)
    if (cut >= 0) open.length = cut
    const parent = open.at(-1) ?? -1
    if (!leaf) open.push(index)
    return parent
  })
}

/** "Hard copies will be handed out", in four languages: a sentence, though no stop ends it. */
export const TOLD = caseless`\s(?:will (?:be|also|not)|(?:are|is) (?:kindly )?(?:requested|invited|asked)|wird|werden|sera|seront|será|serán)\s`

/** Labels of lines that are no segment, whatever times they hold. */
export const NEVER: readonly (Label['of'] | undefined)[] = [
  'when',
  'length',
  'where',
  'matter',
  'agenda',
  'questions',
  'note',
  'columns',
]

/** A row with its time in a cell of its own: what stands in the others. */
const rowOf = ({ cells = [] }: Entry): { timing: Timing; cells: readonly string[] } | null => {
  const first = cells.map((cell) => cell.split('\n', 1)[0] ?? '')
  for (const [i, cell] of first.entries()) {
    const timing = cell === '' ? null : wholeTiming(cell)
    if (timing) return { timing, cells: first.filter((other, at) => at !== i && /\p{L}/u.test(other)) }
  }
  return null
}

/** "(10 min) What is at stake?", "10 min: What is at stake?" */
const LENGTH_FIRST = caseless`^(?:[([]\s?\d{1,3}\s?(?:min\p{L}*\.?|mn|m|['′’])\s?[)\]]|\d{1,3}\s?(?:min\p{L}*\.?|['′’])\s?[:–—-])\s`
const MOST_LED = 40
/** "Day 2" says no date, but that it is another one: English, German, French, Spanish. */
export const COUNTS_DAYS = caseless`^(?:day|tag|jour|journée|día|jornada)\s\d{1,2}$`
/** "9:00 Monday, 5 May 2025" is a date all the same. */
export const MOST_DATED = 6
/** A line this long was broken because it was full. */
export const FULL = 60
/** "Welcome ........ 7.00 pm" */
export const LEADERS = /(?:\s?\.){4,}\s*\S/

/** "~~Tuples~~", "Tuples (withdrawn)": what will not be. */
const DROPPED =
  /^~~|\((?:withdrawn|cancell?ed|postponed|dropped|entfällt|abgesagt|verschoben|zurückgezogen|annulée?|reportée?|supprimée?|retirée?|cancelad[oa]|aplazad[oa]|retirad[oa]|suprimid[oa])\)$/i

const lineOf = (entry: Entry, before: Entry | undefined, timetable: boolean): Line => {
  if (DROPPED.test(entry.text)) return { entry, timing: null, title: '', prose: false, dated: false }
  if (entry.facts) return { entry, timing: entry.facts.timing, title: entry.text, prose: false, dated: false }
  const row = entry.form === 'row' ? rowOf(entry) : null
  if (row)
    return {
      entry,
      timing: row.timing,
      title: row.cells.join(' | '),
      prose: isProse(row.cells[0] ?? '', wordCount(row.cells[0] ?? '')),
      dated: false,
    }
  // a line of a paragraph that was broken by hand
  const within =
    entry.form === 'text' &&
    !entry.spaced &&
    before?.form === 'text' &&
    before.text.length > FULL &&
    /^\p{Ll}/u.test(entry.text) &&
    startsWithClock(entry.text) === null
  const length = wordCount(entry.text)
  const led =
    length <= MOST_LED && (LENGTH_FIRST.test(entry.text) || (timetable && startsWithClock(entry.text) !== null))
  const prose = within || (!led && isProse(entry.text, length))
  const [first] = entry.rows
  const whole = prose ? null : takeTiming(entry.text)
  // "2. Accounts for the year ended 30 September … 7.25 pm" holds a date and is none
  const counted = entry.ordinal !== null && whole !== null && entry.form === 'item'
  const titled = counted || (led && length > MOST_DATED)
  const [date] = prose || titled ? [] : findDates(first.text)
  // "Approval of the accounts for the year that ended on 31 December"
  const inTitle = entry.form === 'item' && wordCount(first.text.slice(0, date?.index)) > MOST_DATED
  const dated = (date !== undefined && !inTitle) || COUNTS_DAYS.test(entry.text)
  const untimed: Line = { entry, timing: null, title: entry.text, prose, dated }
  // "Minutes of the last meeting (5 min)" in a list is no section
  const listed = counted || (entry.form === 'item' && whole !== null && entry.label?.rest === '')
  // "Questions (10 min)" is no list of them
  const asked = entry.label?.of === 'questions' && (entry.label.rest === '' || wholeTiming(entry.label.rest) !== null)
  const never = NEVER.includes(entry.label?.of) && !(listed && entry.label?.of === 'matter') && !asked
  if (whole === null || prose || dated || never) return untimed
  return { ...untimed, timing: whole.timing, title: /\p{L}/u.test(whole.rest) ? whole.rest : '' }
}

/** Sums below a table are none of its rows. */
export const SUM =
  /^(?:(?:grand |overall )?(?:sub-?)?totals?(?: (?:time|duration|minutes|général|general))?|sum|(?:ins)?gesamt(?:dauer|zeit)?|(?:zwischen)?summe|durée totale|duración total|suma)$/i

/** What announces a list of segments, wherever it stands in a line. */
export const ANNOUNCES = caseless`(?<!\p{L})(?:agenda|program(?:me)?|schedule|order of events|tagesordnung|ablauf|programm|ordre du jour|déroulé|orden del día|programa)(?!\p{L})`

/** "2.0 Accounts", "3. Elections": numbering behind the time of a line, or in front of it. */
const NUMBERED = cased`^\d{1,2}(?:(?:\.\d{1,2}){1,3}[.):]?|[.):])\s+(?=["“„«¿¡]?\p{Lu})`
/** One title may begin with a figure. */
const FEWEST_NUMBERED = 3

/** The lines without the numbers that the titles of several of them begin with. */
const withoutNumbers = (lines: readonly Line[]): readonly Line[] => {
  const isNumbered = ({ timing, title }: Line): boolean => timing !== null && NUMBERED.test(title)
  return lines.filter(isNumbered).length < FEWEST_NUMBERED
    ? lines
    : lines.map((line) => (isNumbered(line) ? { ...line, title: line.title.replace(NUMBERED, '') } : line))
}

/** "2. Agenda" right above "3. Minutes" is one of the items, and not what they stand below. */
const asItems = (entries: readonly Entry[]): readonly Entry[] =>
  entries.map((entry, i) => {
    const next = entries[i + 1]
    const goesOn = entry.ordinal !== null && next?.ordinal === entry.ordinal + 1 && shapeOf(next) === shapeOf(entry)
    return goesOn && entry.label?.of === 'agenda' ? { ...entry, label: null } : entry
  })

/** Two numbers alone may be chance. */
const FEWEST_COUNTED = 3
/** Siblings that count one, two, three without a gap. "9. The next meeting will be on 3 May" only says when that is. */
const countedAmong = (candidates: readonly Sibling[]): readonly boolean[] => {
  const counted = candidates.map(() => false)
  const lists = new Map<string, number[]>()
  candidates.forEach((candidate, i) => {
    const { ordinal } = candidate.entry
    if (ordinal === null || candidate.title === '') return
    const family = familyOf(candidate)
    const before = ordinal === 1 ? [] : (lists.get(family) ?? [])
    if (before.length !== ordinal - 1) return
    const list = [...before, i]
    lists.set(family, list)
    if (list.length >= FEWEST_COUNTED) for (const at of list) counted[at] = true
  })
  return candidates.map(({ dated, title }, i) => counted[i] === true && !(dated && TOLD.test(title)))
}

/** The lines of a document, each as it may become a segment. `timetable`: its lines begin with their times. */
export const candidatesOf = (entries: readonly Entry[], timetable: boolean): readonly Candidate[] => {
  const lines = withoutNumbers(asItems(entries).map((entry, i) => lineOf(entry, entries[i - 1], timetable)))
  const parents = parentsOf(lines)
  const siblings = lines.map((line, i) => ({ ...line, parent: parents[i] ?? -1 }))
  const counted = countedAmong(siblings)
  return siblings.map((sibling, i) => ({ ...sibling, counted: counted[i] === true }))
}

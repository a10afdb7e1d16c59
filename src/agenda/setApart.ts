import { minutesOf } from '../core/index.ts'
import { cased } from './cased.ts'
import { findClockTimes } from './findClockTimes.ts'
import { findDates } from './findDates.ts'
import type { Line } from './line.ts'
import { isRole, readLabel } from './readLabel.ts'
import { takeTiming, TIED } from './takeTiming.ts'
import type { Timing } from './timing.ts'
import { wholeTiming } from './wholeTiming.ts'
import { wordCount } from './wordCount.ts'

/** One alone may be chance. */
const FEWEST = 3
const LONGEST = 120
/** A time or a length has so many words at most. */
const MOST_WORDS = 6
const ENDS_SO =
  /(?:\d\s?[:.h]\s?\d\d|\d\s?(?:[ap]\.?m\.?|h|hs|hrs|uhr|horas)|(?:min(?:s|utes|uten|utos)?|hours?|stunden?|heures?|horas?)\.?|[’'′])$/i
const IS_TITLE = cased`^\s*(?:(?:[-*•–]|\(?\d{1,2}[.)]|[a-z][.)])\s+)?["“„«¿¡*]{0,3}\p{Lu}`

type Found = { readonly title: string; readonly time: string; readonly timing: Timing }

/** "Time", "Room" */
const isFact = (title: string): boolean => {
  const label = readLabel(title)
  return label !== null && !isRole(label.of)
}

/** "14:40 (remote)", "9:00am - 10:30am (Berne)": how or where that is, behind the time. */
const ASIDE = /(?<=\d\s?(?:[ap]\.?m\.?|h|hs|hrs|uhr|horas)?)\s?(\([^()\d]{2,30}\))$/i
/** "Panel: 14:40", "Panel – 14:40": what parts a title from the time behind it. */
const PARTED = /\s*(?:(?<!\d):|\s[-–—])\s*(?=\d)/g
/** What a line ends with behind a mark; what stands behind its time goes with the title. */
const partedOf = ({ text, cells }: Line): Found | null => {
  const whole = text.trimEnd()
  if (cells || whole.length > LONGEST || !ENDS_SO.test(whole.replace(ASIDE, ''))) return null
  const [behind = '', aside = ''] = ASIDE.exec(whole) ?? []
  const words = whole.slice(0, whole.length - behind.length)
  for (const { index, 0: mark } of words.matchAll(PARTED)) {
    const [title, time] = [words.slice(0, index), words.slice(index + mark.length)]
    const timing = wholeTiming(time)
    if (timing?.start != null && IS_TITLE.test(title) && !isFact(title))
      return { title: `${title} ${aside}`.trimEnd(), time, timing }
  }
  return null
}

/** What a line ends with where nothing but a space stands before it: "Coffee break 10:15", "Soil and water in dry regions 35 minutes". */
const lastOf = (line: Line): Found | null => {
  const parted = partedOf(line)
  if (parted) return parted
  const { text, cells } = line
  const words = text.trimEnd()
  if (cells || words.length > LONGEST || !ENDS_SO.test(words) || !IS_TITLE.test(words)) return null
  const spaces = [...words.matchAll(/\s+(?=\S)/g)].slice(-MOST_WORDS)
  for (const { index } of spaces) {
    const [title, time] = [words.slice(0, index), words.slice(index).trim()]
    const timing = /\d|minut|hour|stunde|heure|hora/i.test(time) ? wholeTiming(time) : null
    if (timing === null) continue
    if (timing.start === null && timing.minutes === null) return null
    return !/[\p{L}\d)”"’»]$/u.test(title) ||
      TIED.test(title) ||
      /[.!?:;]\s/.test(title.replace(/^\s*\S{1,3}[.)]\s/, ''))
      ? null
      : { title, time, timing }
  }
  return null
}

/** What such a line holds at least, at little cost. */
const RANGE_WITHIN = /\d\s?(?:[-–—]|to|bis|à|a|al|hasta)\s?\d.*[^.!?\d\s]$/
const MOST_MIDDLE = 12
/** "4. ": what stays before the range; "2.1 " belongs to the title. */
const NUMBER = /^\s*(?:\d{1,2}[.:)]\s+)?/
const DECIMAL = /^\d{1,2}\.\d{1,2}\s+/
const IN_FULL = cased`^\s*["“„«¿¡*]{0,3}\p{Lu}`
/** "Our first speaker, Ada Bee 15:15-15:25 On screen", "2.1 Accounts - 15:25 to15:30- AB": ranges in the middle of lines, that go on from each other. */
const rangesWithin = (lines: readonly Line[]): ReadonlyMap<Line, string> => {
  const found = new Map<Line, { readonly text: string; readonly start: number }>()
  for (const line of lines) {
    const { text, cells } = line
    if (cells || text.length > LONGEST || !RANGE_WITHIN.test(text.trimEnd())) continue
    const range = findClockTimes(text)
    if (!range?.timing.start || range.timing.end === null) continue
    const number = NUMBER.exec(text)?.[0] ?? ''
    const [title, after] = [
      text.slice(number.length, range.index).replace(/(?:\s[-–—])?\s*$/, ''),
      text.slice(range.index + range.timing.written.length).replace(/^\s*(?:[-–—]\s)?\s*/, ''),
    ]
    if (!IN_FULL.test(title.replace(DECIMAL, '')) || !IN_FULL.test(after) || findDates(text).length > 0) continue
    if (wordCount(title) > MOST_MIDDLE || !/[\p{L}\d)”"’»]$/u.test(title) || TIED.test(title) || isFact(title)) continue
    const said = `${number}${range.timing.written} ${title} – ${after}`
    found.set(line, { text: said, start: minutesOf(range.timing.start) })
  }
  const starts = [...found.values()].map(({ start }) => start)
  const inOrder = starts.every((start, i) => start >= (starts[i - 1] ?? 0))
  return starts.length >= FEWEST && inOrder ? new Map([...found].map(([line, { text }]) => [line, text])) : new Map()
}

/** "Check-in                    10", "Finance report ........ 20": a bare figure at the right. */
const FIGURE_BEHIND = cased`^(.*[\p{L}\d)”"’?]) *(?:\s{4}|(?:\s?\.){4})[\s.]*(\d{1,3})$`
const LONGEST_BARE = 180

/** The minutes that lines end with where nothing else in the text has a length and the figures count no pages. */
const bareAmong = (lines: readonly Line[]): ReadonlyMap<Line, { readonly title: string; readonly figure: number }> => {
  const found = new Map<Line, { readonly title: string; readonly figure: number }>()
  for (const line of lines) {
    const [, title = '', figures = ''] =
      line.cells || !/\d\s*$/.test(line.text) ? [] : (FIGURE_BEHIND.exec(line.text.trimEnd()) ?? [])
    const figure = Number(figures)
    if (figure > 0 && figure <= LONGEST_BARE && IS_TITLE.test(title)) found.set(line, { title, figure })
  }
  const figures = [...found.values()].map(({ figure }) => figure)
  const pages = figures.every((figure, i) => figure >= (figures[i - 1] ?? 0))
  const round = figures.filter((figure) => figure % 5 === 0).length * 2 > figures.length
  const fewest = figures.length >= FEWEST && !pages && round
  const isLength = ({ text, cells }: Line): boolean => {
    const timing = cells ? null : takeTiming(text.trim())?.timing
    return timing?.minutes != null && timing.start === null
  }
  return !fewest || lines.some(isLength) ? new Map() : found
}

/**
 * Times and lengths that titles end with, parted from them where several lines do it and the times count on: alone, "Apollo
 * 11.30" and "Run 10 minutes" are titles. Bare figures at the right are minutes.
 */
export const setApart = (lines: readonly Line[]): readonly Line[] => {
  const lasts = new Map(
    lines.flatMap((line) => {
      const found = lastOf(line)
      return found ? [[line, found] as const] : []
    }),
  )
  const clocks = [...lasts.values()].flatMap(({ timing }) => (timing.start === null ? [] : [minutesOf(timing.start)]))
  const inOrder = clocks.filter((start, i) => start >= (clocks[i - 1] ?? 0)).length
  const clocked = inOrder >= FEWEST && inOrder * 4 >= clocks.length * 3
  const lengths = lasts.size - clocks.length >= FEWEST
  const bare = bareAmong(lines)
  const middle = rangesWithin(lines)
  return lines.map((line) => {
    const within = middle.get(line)
    if (within !== undefined) return { ...line, text: within }
    const minutes = bare.get(line)
    if (minutes) return { ...line, text: `${minutes.title} – ${minutes.figure} min` }
    const found = lasts.get(line)
    if (!found || !(found.timing.start === null ? lengths : clocked) || takeTiming(found.title) !== null) return line
    return { ...line, text: `${found.title} – ${found.time}` }
  })
}

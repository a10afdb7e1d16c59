import { dayOf } from '../core/index.ts'
import type { ClockTime } from '../core/index.ts'
import { caseless } from './caseless.ts'
import { findClockTimes } from './findClockTimes.ts'
import { findDates, fitsWeekday, isoDate, type FoundDate } from './findDates.ts'
import { findTimeZone } from './findTimeZone.ts'
import type { Entry } from './readEntries.ts'
import { saysEnd } from './settleTimes.ts'
import { takeTiming } from './takeTiming.ts'
import { titleOf } from './titleOf.ts'
import { wholeTiming } from './wholeTiming.ts'

export type Header = {
  readonly title: string | null
  readonly date: string | null
  readonly start: ClockTime | null
  readonly hardStop: ClockTime | null
  readonly place: string | null
  readonly timeZone: string | null
  /** Where it says when, and what of it can't be a time. */
  readonly unclear: { readonly written: string; readonly line: number } | null
  /** What was read where, by line number. */
  readonly read: ReadonlyMap<number, readonly string[]>
}

const wordCount = (text: string): number => text.split(' ').length
const STREET = /\d.*\b(?:street|st|road|avenue|boulevard)\b/i

/** When a page was written, not what it is about. */
const STAMP = caseless`(?<!\p{L})(?:redacción|publicado|created|creado|créé|erstellt|document id|pages?:|actualizado|published|posted|updated|modified|printed|uploaded|veröffentlicht|aktualisiert|stand|datenstand|publié|mis à jour|mise à jour|rédaction)(?!\p{L})`
/** "15:22:31": nobody begins to the second. */
const SECONDS = /(?<![\d:])\d\d:\d\d:\d\d(?![\d:])/

/** How much a line looks like the one that says when: higher is better. */
const weightOf = ({ text, form, label }: Entry): number =>
  (label?.of === 'when' ? 4 : label?.of === 'agenda' ? 3 : label?.of === 'matter' || STAMP.test(text) ? -6 : 0) +
  (SECONDS.test(text) ? -10 : findClockTimes(text) ? 3 : 0) +
  (form === 'heading' ? 1 : 0) +
  (wordCount(text) > 25 ? -2 : 0)

/** "until 15 October": by when one says that one comes. */
const DEADLINE = caseless`(?<!\p{L})(?:until|by|before|deadline:?|bis(?: zum)?|spätestens(?: am)?|jusqu['’]au|avant le|hasta(?: el)?|antes del?|até)\s(?:\p{L}+,?\s)?$`
const weightOfDate = (date: FoundDate, text: string): number =>
  (DEADLINE.test(text.slice(Math.max(0, date.index - 30), date.index)) ? -6 : 0) +
  (date.weekday === null ? 0 : 2) +
  (date.year === null ? -2 : 0) +
  (date.short ? -2 : 0)

const HALF_YEAR = 183
/**
 * "Thursday 6 June" in a document that names a year elsewhere: that year, if the day of the week fits; "6 June" the year
 * in which it comes next after another date.
 */
const yearBeside = (
  { day, month, weekday }: FoundDate,
  dates: readonly { date: FoundDate }[],
  header: readonly Entry[],
): number | null => {
  const dated = dates.flatMap(({ date }) => (date.year === null ? [] : [{ ...date, year: date.year }]))
  const bare = header.flatMap(({ text }) =>
    [...text.matchAll(/(?<![\d-])20\d\d(?![\d-])/g)].map(([year]) => Number(year)),
  )
  if (weekday !== null) {
    return (
      [...dated.flatMap(({ year }) => [year, year + 1]), ...bare].find((year) => {
        const iso = isoDate(year, month, day)
        return iso !== null && fitsWeekday(iso, weekday)
      }) ?? null
    )
  }
  return (
    dated
      .flatMap(({ year, ...other }) =>
        [year, year + 1].map((next) => ({ next, other: isoDate(year, other.month, other.day) })),
      )
      .find(({ next, other }) => {
        const [from, to] = [dayOf(other ?? ''), dayOf(isoDate(next, month, day) ?? '')]
        return from !== null && to !== null && to >= from && to - from < HALF_YEAR
      })?.next ?? null
  )
}

/** Facts about the session stand at the head of the document or right above its segments. */
const REACH = 100

/** Lines below the agenda that say when it is: with a label, or with the day of the week and from when to when. */
export const whenBelow = (footer: readonly Entry[]): readonly Entry[] =>
  footer.filter(({ text, label }, i) => {
    const dates = text.length < 80 && label?.of !== 'matter' ? findDates(text) : []
    const above = footer[i - 1]?.label
    return (
      dates.length > 0 &&
      (label?.of === 'when' ||
        (above?.of === 'when' && above.rest === '') ||
        (dates.some(({ weekday }) => weekday !== null) && findClockTimes(text)?.timing.end != null))
    )
  })

const yearOf = (date: string | null): number | null => (date === null ? null : Number(date.slice(0, 4)))
/** A line that names a day and hardly anything else. */
const MOST_OF_DAY = 6

/** Title, date, times and place, from the lines before the first segment. `near`: the date of another one, whose year holds where none is said. */
export const readHeader = (before: readonly Entry[], near: string | null = null): Header => {
  const header = before.length > 2 * REACH ? [...before.slice(0, REACH), ...before.slice(-REACH)] : before
  const read = new Map<number, string[]>()
  const mark = (line: number | undefined, as: string): void => {
    if (line !== undefined && !read.get(line)?.includes(as)) read.set(line, [...(read.get(line) ?? []), as])
  }
  const title = titleOf(header)
  mark(title?.line, 'title')

  const dates = header.flatMap((entry) => {
    const found = findDates(entry.text)
    // right above the segments
    const closest = entry === header.at(-1) && found.length === 1 && wordCount(entry.text) <= MOST_OF_DAY ? 4 : 0
    const weight = found.length > 0 ? weightOf(entry) + closest : 0
    return found.map((date) => ({ entry, date, weight: weight + weightOfDate(date, entry.text) }))
  })
  const best = dates.reduce<(typeof dates)[number] | null>((a, b) => (a === null || b.weight > a.weight ? b : a), null)
  const clock = best && findClockTimes(best.entry.text)
  // of several dates in one line, the one that the times follow
  const dated =
    best && clock
      ? (dates.findLast(({ entry, date }) => entry === best.entry && date.index < clock.index) ?? best)
      : best
  const sameDay = dates.find(
    ({ date }) => date.year !== null && date.day === dated?.date.day && date.month === dated.date.month,
  )
  const year =
    dated?.date.year ?? sameDay?.date.year ?? (dated ? (yearBeside(dated.date, dates, header) ?? yearOf(near)) : null)
  const date = dated && year !== null ? isoDate(year, dated.date.month, dated.date.day) : null
  if (date) mark(dated?.entry.rows[0].number, 'date')

  const timed = [
    ...(best ? [best.entry] : []),
    ...header.filter(({ text, label }) => label?.of === 'when' || (label?.of !== 'matter' && wordCount(text) <= 12)),
  ].map((entry) => ({ entry, timing: findClockTimes(entry.text)?.timing ?? null }))
  const alone = header.filter(({ text, label }) => label === null && wholeTiming(text, true)?.start != null)
  // one time in some other line is when the doors open, or the coffee
  const { entry, timing } =
    timed.find(
      (at) =>
        at.timing !== null &&
        (at.entry === best?.entry ||
          at.entry.label?.of === 'when' ||
          (at.entry === alone[0] && alone.length === 1) ||
          at.timing.start === null ||
          at.timing.end !== null),
    ) ?? {}
  if (timing?.start) mark(entry?.rows[0].number, 'start')
  if (timing?.end) mark(entry?.rows[0].number, 'hard stop')

  const placed = header.find(({ label }) => label?.of === 'where' && label.rest !== '')
  const place = placed?.label?.rest ?? null
  if (place) mark(placed?.rows[0].number, 'place')
  const zoned = [
    ...(entry ? [entry] : []),
    ...(placed ? [placed] : []),
    ...(dated ? [dated.entry] : []),
    ...header.filter(({ text }) => findDates(text).length > 0 || STREET.test(text)),
  ]
    .map((candidate) => ({ candidate, zone: findTimeZone(candidate.text) }))
    .find(({ zone }) => zone !== null)
  if (zoned) mark(zoned.candidate.rows[0].number, 'time zone')

  // "Ende: 20.32 Uhr", beside a line that says when it begins
  const closing =
    timing?.start != null && timing.end === null
      ? header.map(({ text }) => takeTiming(text)).find((taken) => taken?.timing.start != null && saysEnd(taken.rest))
      : null

  return {
    title: title?.text ?? null,
    date,
    start: timing?.start ?? null,
    hardStop: timing?.end ?? closing?.timing.start ?? null,
    place,
    timeZone: zoned?.zone ?? null,
    unclear: timing?.unclear && entry ? { written: timing.unclear, line: entry.rows[0].number } : null,
    read,
  }
}

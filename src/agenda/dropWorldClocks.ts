import { minutesOf, type ClockTime } from '../core/index.ts'
import { cased } from './cased.ts'
import { caseless } from './caseless.ts'
import { clockTimesAt } from './clockTimesAt.ts'
import { findClockTimes } from './findClockTimes.ts'
import { findDates } from './findDates.ts'
import { isZone, offsetOf } from './findTimeZone.ts'
import { kindOf } from './kindOf.ts'
import type { Line } from './line.ts'
import { DAY } from './timing.ts'
import { wordCount } from './wordCount.ts'

/** So many times beside names of zones are one moment in many places. */
const FEWEST = 3
const LONGEST = 160
/** A place and its country have so many words at most. */
const MOST_WORDS = 8
const MOST_NAMES = 5
/** What parts such times in one line. */
const BETWEEN = /\s*[;|·]\s*|\s\/\s|,\s/g
/** A time with a zone behind it, and another. */
const ZONED = /\d\s?(?:[ap]\.?m\.?)?\s[A-Z]{3,4}\b.*\d\s?(?:[ap]\.?m\.?)?\s[A-Z]{3,4}\b/
const RULE = /^[-=_*|+\s:]*$/
/** A word that no place is called: most lines are told at once. */
const WORDY =
  /(?<![A-Za-zÀ-ÿ.'’-])(?!time|local|next|same|previous|noon|midnight|hours|universal|standard|daylight|summer)[a-zß-ÿ]{4,}/
/** Beside a time, what says no place: days, "local time", "next day". */
const SAYS_WHEN = caseless`(?<!\p{L})(?:(?:mon|tue|wed|thu|fri|sat|sun)\p{L}*|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\p{L}*|local|time|next|same|previous|day|noon|midnight|dst|at)(?!\p{L})`
/** "Rio de Janeiro", "Washington DC" */
const PLACE = cased`^(?:\p{Lu}[\p{L}.'’-]*|d[aeo]s?|del|la|of|and)(?:\s(?:\p{Lu}[\p{L}.'’-]*|d[aeo]s?|del|la|of|and))*$`

type Clock = {
  /** A zone stands there, or a city that gives its name to one. */
  readonly sure: boolean
  readonly universal: boolean
  readonly start: ClockTime
  readonly names: readonly string[]
}

/** Half a year apart, clocks are put on here and back there. */
const APART = 2 * 60
const MOST_COMPARED = 30
/** Whether places are told of one moment: a tour is told of in the order of its days. */
const isOneMoment = (clocks: readonly Clock[]): boolean => {
  const moments = clocks.slice(0, MOST_COMPARED).flatMap(({ start, names }) => {
    const offset = names.map(offsetOf).find((minutes) => minutes !== null)
    return offset === undefined || offset === null ? [] : [minutesOf(start) - offset]
  })
  const [first = 0] = moments
  const near = moments.filter((moment) => Math.abs(((moment - first + DAY * 1.5) % DAY) - DAY / 2) <= APART)
  return near.length * 3 >= moments.length * 2
}

/** What a text says where it is a time and a place and nothing else. */
const clockIn = (text: string): Clock | null => {
  if (WORDY.test(text)) return null
  let [rest, from, start] = ['', 0, null as ClockTime | null]
  for (const { index } of text.matchAll(/(?<![\p{L}\d:.+-])\d/gu)) {
    const found = index < from ? null : clockTimesAt(text, index, true)
    if (!found?.timing.start) continue
    rest += `${text.slice(from, index)} , `
    from = found.next
    start ??= found.timing.start
  }
  rest += text.slice(from)
  if (start === null || wordCount(rest) > 2 * MOST_WORDS) return null
  const names = rest
    .replace(/(?:\b(?:UTC|GMT)\s?)?[-+−–]\s?\d{1,2}(?::?\d\d)?(?![\d-])|\S*\d\S*/g, (word) =>
      /^[UG]/.test(word) ? ', UTC+0 ,' : ' , ',
    )
    .split(/[,/()|:*_]|\s[-–—]\s|\s(?=[UG][TM][CT]\b)/)
    .map((part) => {
      let bare = part
      while (SAYS_WHEN.test(bare) && !isZone(bare.trim())) bare = SAYS_WHEN.without(bare)
      return bare.replace(/^[\s.+–-]+|[\s.+–-]+$/g, '')
    })
    .filter((part) => part !== '')
  if (names.length > MOST_NAMES || wordCount(names.join(' ')) > MOST_WORDS) return null
  if (!names.every((name) => PLACE.test(name) || isZone(name))) return null
  const universal = /\b(?:UTC|GMT)\b(?!\s?[-+−–])/.test(text)
  if (names.length === 0 && !universal) return null
  return {
    sure: universal || (names.some(isZone) && kindOf(names.join(' ')) === 'other'),
    universal,
    start,
    names,
  }
}

const clocksIn = ({ text, cells }: Line): readonly (Clock | null)[] | null => {
  const whole = cells ? cells.join(' , ') : text.replace(/<[^<>]*>/g, ' , ')
  if (whole.length > LONGEST || !/\d\s?(?:[:.h]\s?\d\d|[ap]\.?m|uhr|utc)/i.test(whole)) return null
  if (WORDY.test(whole)) return null
  const parts = whole.split(BETWEEN).filter((part) => part !== '')
  return parts.length > 1 && parts.every((part) => findClockTimes(part) !== null)
    ? parts.map(clockIn)
    : [clockIn(whole)]
}

/** "Thursday 12 May, 9:00 PDT / 12:00 EDT / 17:00 BST": the line up to the second of them. */
const firstOnly = (text: string): string => {
  const marks = text.length > LONGEST ? [] : [...text.matchAll(BETWEEN)]
  const parts = marks.map(({ index, 0: mark }, i) => text.slice(index + mark.length, marks[i + 1]?.index))
  const last = parts.findLastIndex((part) => clockIn(part)?.sure !== true)
  // the first of them may be one of the parts
  const [from, next] = [marks[last + 1]?.index, marks[last + 2]?.index]
  const cut = findClockTimes(text.slice(0, from)) === null ? next : from
  const before = text.slice(0, cut)
  const whole = findDates(before).length === 0 && clockIn(before) !== null
  return parts.length - last < FEWEST || whole || cut === undefined ? text : before
}

/**
 * Lines without those that give the time of one meeting in many places: "05:00 Los Angeles; 08:00 Washington; 13:00
 * London", rows "US / Pacific", "US / Eastern", … The one in universal time stays and says when the meeting is; so does
 * the first where nothing above it says so.
 */
export const dropWorldClocks = (written: readonly Line[]): readonly Line[] => {
  const lines = written.map((line) => {
    const text = line.cells || !ZONED.test(line.text) ? line.text : firstOnly(line.text)
    return text === line.text ? line : { ...line, text }
  })
  const clocks = lines.map(clocksIn)
  const places = clocks.map((found) => (found?.every((clock) => clock !== null) ? found : null))
  const drops = new Set<number>()
  let run: number[] = []
  const end = (): void => {
    const found = run.flatMap((i) => places[i] ?? [])
    const sure = found.filter((clock) => clock.sure).length
    if (sure >= FEWEST && sure * 2 >= found.length && isOneMoment(found)) for (const i of run) drops.add(i)
    run = []
  }
  lines.forEach(({ text, cells }, i) => {
    if (places[i]) run.push(i)
    else if (cells || !RULE.test(text)) end()
  })
  end()
  if (drops.size === 0) return lines
  places.forEach((found, i) => {
    if (found?.every(({ sure }) => sure) && findDates(lines[i]?.text ?? '').length === 0) drops.add(i)
  })
  const [first = 0] = drops
  const said = lines.slice(0, first).some(({ text }) => findClockTimes(text) !== null)
  const universal = [...drops].find((i) => places[i]?.length === 1 && places[i][0]?.universal)
  const kept = universal ?? (said || places[first]?.length !== 1 ? -1 : first)
  return lines.map((line, i) => {
    if (!drops.has(i)) return line
    const text = (line.cells?.join(' ') ?? line.text).replace(/[:|*\s]+$|^[|*\s]+/g, '')
    return { number: line.number, text: i === kept ? `When: ${text}` : '' }
  })
}

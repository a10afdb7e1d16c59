import { dayOf } from '../core/index.ts'
import { caseless } from './caseless.ts'
import { remembering } from './remembering.ts'

export type FoundDate = {
  readonly index: number
  readonly day: number
  readonly month: number
  /** `null`: not written. */
  readonly year: number | null
  /** The year is written in two figures. */
  readonly short: boolean
  /** The day of the week that stands before it, Monday 1 to Sunday 7; `null`: none. */
  readonly weekday: number | null
}

const MONTHS = [
  'january jan janvier januar jänner enero',
  'february feb février févr fév februar febrero',
  'march mar mars märz marzo',
  'april apr avril avr abril abr',
  'may mai mayo',
  'june jun juin juni junio',
  'july jul juillet juil juli julio',
  'august aug août aou agosto ago',
  'september sep sept septembre septiembre',
  'october oct octobre oktober okt octubre',
  'november nov novembre noviembre',
  'december dec décembre déc dezember dez diciembre dic',
]
const monthOf = new Map(MONTHS.flatMap((names, month) => names.split(' ').map((name) => [name, month + 1] as const)))
const WEEKDAY =
  /(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|mon|tue|wed|thu|fri|sat|sun|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|(?:mon|diens|donners|frei|sams|sonn)tags?|mittwochs?|lunes|martes|miércoles|jueves|viernes|sábado|domingo)[.,]{0,2}\s(?:the\s|den\s|le\s|el\s)?$/i
const WEEKDAYS = [
  /^(?:mon|lun)/i,
  /^(?:tue|mardi|martes|diens)/i,
  /^(?:wed|mercredi|miércoles|mittw)/i,
  /^(?:thu|jeudi|jueves|donner)/i,
  /^(?:fri|vendredi|frei|viernes)/i,
  /^(?:sat|samedi|sams|sábado)/i,
  /^(?:sun|dimanche|sonn|domingo)/i,
]
const weekdayOf = (before: string): number | null => {
  const name = WEEKDAY.exec(before)?.[0]
  return name === undefined ? null : WEEKDAYS.findIndex((pattern) => pattern.test(name)) + 1
}

const DAY = String.raw`(?<![\p{L}\d])(?<!(?<!\p{L})(?:day|tag|jour|jornada|día(?!\s\d{1,2}\sde\s)|session|sitzung|part|teil)\s)(?<day>\d{1,2})(?!\d)(?:st|nd|rd|th|er|\.)?`
const MORE_DAYS = String.raw`(?:\s?(?:[-–—]|to|and|et|und|y|au|bis|&)\s?\d{1,2}(?:st|nd|rd|th|\.)?)?`
const YEAR = String.raw`(?:,?\s(?:de\s)?(?<year>(?:19|20)\d{2})(?!\d))?`
const PATTERNS = [
  caseless`${DAY}${MORE_DAYS}\s?(?:of\s|de\s)?(?<name>\p{L}{3,10})\.?${YEAR}`,
  // "20 de septiembre. 21 horas" names one day
  caseless`(?<!\p{L})(?<name>\p{L}{3,10})\.?\s${DAY}(?!\s?(?:horas?|h|hs|hrs|uhr|heures?|[ap]\.?m)(?!\p{L})|[:h]\d)${MORE_DAYS}${YEAR}`,
  caseless`(?<!\d)(?<year>\d{4})-(?<month>\d{2})-(?<day>\d{2})(?!\d)`,
  caseless`(?<![\d.])(?<day>\d{1,2})\.(?<month>\d{1,2})\.(?<year>\d{4})(?!\d)`,
  caseless`(?<![\d.])(?<day>\d{1,2})\.(?<month>0[1-9]|1[0-2])\.(?<short>\d{2})(?![\d.:]|\s?(?:h|uhr))`,
  // where the words before it are not English, the day stands first
  caseless`(?<=(?<!\p{L})(?:fecha|datum|día|jour|le|el|am|vom|du|del)\s?:?\*{0,2}\s)(?<day>\d{1,2})/(?<month>\d{1,2})/(?<year>\d{4})(?!\d)`,
  // only one of the two can be the day
  caseless`(?<!\d)(?<month>0?[1-9]|1[0-2])[/-](?<day>1[3-9]|2\d|3[01])[/-](?<year>\d{4})(?!\d)`,
  caseless`(?<!\d)(?<day>1[3-9]|2\d|3[01])[/-](?<month>0?[1-9]|1[0-2])[/-](?<year>\d{4})(?!\d)`,
]

/** What any of the month names holds, beside a figure: tells most lines apart at little cost. */
const MONTH = 'jan|jän|feb|f[ée]v|ma[ryi]|mär|a[pvb]r|ju[nil]|a[uo][gû]|sep|o[ck]t|nov|d[eéi][cz]|ene'
const MAYBE_DATE = caseless`\d(?:st|nd|rd|th|er|\.)?\s?(?:of\s|de\s)?(?:${MONTH})|(?:${MONTH})\p{L}*\.?\s\d|\d[-./]\d`

/** Whether a date falls on the day of the week that is written before it. */
export const fitsWeekday = (iso: string, weekday: number): boolean => {
  const day = dayOf(iso)
  // 1 January 1970 was a Thursday
  return day !== null && ((((day + 3) % 7) + 7) % 7) + 1 === weekday
}

/** 'YYYY-MM-DD', or `null` for a day that is in no calendar. */
export const isoDate = (year: number, month: number, day: number): string | null => {
  const date = [String(year).padStart(4, '0'), String(month).padStart(2, '0'), String(day).padStart(2, '0')].join('-')
  return dayOf(date) === null ? null : date
}

/**
 * The dates in a text, in order; of "28th to 29th November" the first day.
 * "3/4/2017" is none, unlike "22/4/2017": it is another day in London than in New York.
 */
export const findDates = remembering((text): readonly FoundDate[] => {
  if (!MAYBE_DATE.test(text)) return []
  const dates = PATTERNS.flatMap((pattern) =>
    [...pattern.all(text)].map(({ index, groups = {} }) => ({
      index,
      day: Number(groups['day']),
      month: groups['month'] ? Number(groups['month']) : (monthOf.get(groups['name'] ?? '') ?? 0),
      year: groups['year'] ? Number(groups['year']) : groups['short'] ? 2000 + Number(groups['short']) : null,
      short: groups['short'] !== undefined,
      weekday: weekdayOf(text.slice(Math.max(0, index - 20), index)),
    })),
  )
  return dates
    .filter(({ year, month, day }) => isoDate(year ?? 2000, month, day) !== null)
    .toSorted((a, b) => a.index - b.index)
    .filter(({ index }, i, all) => index !== all[i - 1]?.index)
})

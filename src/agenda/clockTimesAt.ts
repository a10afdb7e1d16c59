import { caseless } from './caseless.ts'
import { DAY, minutesBetween, NO_TIMING, shown, type Found } from './timing.ts'

type Clock = {
  readonly hours: number
  readonly minutes: number
  readonly half: 'am' | 'pm' | null
  /** Written so that it can only be a time of day, also on its own. */
  readonly sure: boolean
  /** A mere figure, a time only beside another one. */
  readonly bare: boolean
  /** "1315", a time only beside another one like it. */
  readonly packed: boolean
  /** "Uhr" or "h" stands behind it. */
  readonly named: boolean
  readonly digits: number
  /** "09:30" */
  readonly padded: boolean
  readonly valid: boolean
  readonly next: number
}

/** Any dash, as a class of a regular expression. */
export const DASH = '[-–—‒−]'
const CLOCK = caseless`(\d{1,2})(?:(:)(\d{1,2})|(\.|,(?=\d\d\s?(?:h|uhr|horas)(?!\p{L})))(\d{2})|(?:\s?(h)(?!oras|eures?|ours?|rs|s(?!\p{L}))(?:\s?(\d{2})(?!\d))?)|(\d{2}))?(?![\d%])(?:\s?(am|pm|[ap]\.\s?m\.?|m\.?(?<=12:\d\d\s?m\.?))(?![\p{L}\d]))?(?:\s?(uhr|hrs|hs?|horas(?<=\d\d\shoras))(?![\p{L}\d]))?(?:\s?(gmt|utc|z)(?![\p{L}\d]))?(?:\s(?:onwards?|sharp|prompt|pünktlich|précises?|en punto|en adelante)(?!\p{L}))?`
const TO = caseless`\s*(?:${DASH}?>|→|${DASH})\s*|\s?(?:to|until|till|bis|à|au|al|hasta)\s?|\sa\s`

/** Whether a figure stands there. */
export const isFigure = (text: string, at: number): boolean => {
  const code = text.charCodeAt(at)
  return code > 47 && code < 58
}

const clockAt = (text: string, at: number): Clock | null => {
  const found = isFigure(text, at) ? CLOCK.execAt(text, at) : null
  if (!found) return null
  const [whole, hours, colon, afterColon, dot, afterDot, h, afterH, packed, meridiem, unit, zone] = found
  const mins = afterColon ?? afterDot ?? afterH ?? packed
  const [hour, minute] = [Number(hours), Number(mins ?? 0)]
  const valid = minute < 60 && (hour < 24 || (hour === 24 && minute === 0)) && afterColon?.length !== 1
  return {
    hours: hour,
    minutes: minute,
    // "12:30 m." is after noon
    half: meridiem ? (meridiem.startsWith('a') ? 'am' : 'pm') : null,
    // "1.30 Minutes" is more likely numbering, "2h" a duration, "2030" a year
    sure:
      Boolean(colon ?? meridiem ?? (afterH && hour > 5) ?? unit) ||
      Boolean(dot && hour > 6 && minute % 5 === 0) ||
      Boolean(packed && zone) ||
      // nothing lasts seven hours
      Boolean(h && hour > 6),
    bare: mins === undefined && !meridiem && !h && !unit,
    named: Boolean(unit ?? h),
    packed: packed !== undefined && !unit && !zone,
    digits: (hours?.length ?? 0) + (mins?.length ?? 0),
    padded: hours?.startsWith('0') === true,
    valid,
    next: at + whole.length,
  }
}

const isHalfless = ({ half, hours, padded }: Clock): boolean => half === null && hours > 0 && hours <= 12 && !padded

const ofDay = (clock: Clock, half: Clock['half'] = clock.half): number => {
  const hours =
    half === 'pm' && clock.hours < 12 ? clock.hours + 12 : half === 'am' && clock.hours === 12 ? 0 : clock.hours
  return (hours * 60 + clock.minutes) % DAY
}

/** "1719-1919", "2016-2017" */
const areYears = (first: Clock, second: Clock): boolean =>
  first.hours === 19 ||
  first.hours === 20 ||
  (second.packed && first.hours > 14 && second.hours < 21 && (first.minutes % 5 > 0 || second.minutes % 5 > 0))

/** "11:15 – 12:00am" is before noon: nobody begins a session late in the evening and names midnight so. */
const noonOf = (first: Clock, second: Clock): Clock =>
  second.half === 'am' && second.hours === 12 && first.half === null && first.hours > 8 && first.hours < 12
    ? { ...second, half: 'pm' }
    : second

/** Whether two figures with a dash between them are times: not "50 – 80 people", not "2016-2017". */
const pair = (first: Clock, second: Clock): boolean => {
  if (first.packed || second.packed) return first.packed ? !second.bare && !areYears(first, second) : !first.bare
  return first.bare
    ? second.half !== null || (first.valid && second.sure && second.named && first.hours <= second.hours)
    : !second.bare || first.half !== null
}

/** "555-0163": figures without a colon are times only where they can be. */
const isPhone = (first: Clock, second: Clock): boolean =>
  first.packed &&
  (!first.valid ||
    !second.valid ||
    (first.digits !== second.digits && (first.minutes % 5 > 0 || second.minutes % 5 > 0 || second.hours < first.hours)))

/** "1525- AOB and close": a range whose end nobody says. */
const isOpenEnded = (text: string, { packed, valid, digits, hours, minutes, next }: Clock): boolean =>
  packed &&
  valid &&
  digits === 4 &&
  minutes % 5 === 0 &&
  hours !== 19 &&
  hours !== 20 &&
  /^\s?[-–—]\s+\p{L}/u.test(text.slice(next))

/** "13:15 – 14:45", "9h30 - 10h30", "11:45-1:15pm", "1400-1410GMT"; with `alone` also "13:15" and "4pm". */
export const clockTimesAt = (text: string, at: number, alone: boolean): Found | null => {
  const first = clockAt(text, at)
  if (!first) return null
  const to = TO.execAt(text, first.next)
  const written = to ? clockAt(text, first.next + to[0].length) : null
  const second = written && noonOf(first, written)
  // "18 bis 18.10 Uhr"
  const spoken = first.bare && first.valid && second?.sure === true && /\p{L}/u.test(to?.[0] ?? '')
  if (second && (spoken || pair(first, second)) && !isPhone(first, second)) {
    const range = text.slice(at, second.next)
    if (!first.valid || !second.valid)
      return { timing: { ...NO_TIMING, unclear: range, written: range }, next: second.next }
    const other = (half: Clock['half']) => (half === 'am' ? 'pm' : 'am')
    let [start, end] = [ofDay(first), ofDay(second)]
    if (second.half && !first.half && first.hours <= 12) {
      start = ofDay(first, second.half)
      if (start >= end) start = ofDay(first, other(second.half))
    } else if (first.half && !second.half && second.hours <= 12) {
      end = ofDay(second, first.half)
      if (end <= start) end = ofDay(second, other(first.half))
    }
    const halfless = first.half === null && second.half === null && isHalfless(first)
    if (halfless && isHalfless(second) && end <= start) end += DAY / 2
    const minutes = minutesBetween(start, end)
    if (minutes === null) return { timing: { ...NO_TIMING, unclear: range, written: range }, next: second.next }
    return {
      timing: { ...NO_TIMING, start: shown(start), end: shown(end % DAY), minutes, halfless, written: range },
      next: second.next,
    }
  }
  if (!alone || !(first.sure || (at === 0 && isOpenEnded(text, first)))) return null
  const lone = text.slice(at, first.next)
  const halfless = isHalfless(first)
  const timing = first.valid
    ? { start: shown(ofDay(first)), halfless, written: lone }
    : { unclear: lone, written: lone }
  return { timing: { ...NO_TIMING, ...timing }, next: first.next }
}

/** In a column of times a lone figure is one as well. */
export const timeOfDayAt = (text: string): Found | null => {
  const time = clockAt(text, 0)
  if (!time?.valid || time.next < text.length) return null
  return {
    timing: { ...NO_TIMING, start: shown(ofDay(time)), halfless: isHalfless(time), written: text },
    next: time.next,
  }
}

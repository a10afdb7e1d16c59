import { minutesOf } from '../core/index.ts'
import { cased } from './cased.ts'
import { caseless } from './caseless.ts'
import { clockTimesAt } from './clockTimesAt.ts'
import type { Line } from './line.ts'

/** So many lines that plainly begin with a time of day make a timetable: then others may begin with a time as well. */
const FEWEST = 3
const HALF_DAY = 12 * 60

/** What may stand before the time in a line. */
const BEFORE = /^\s*(?:[-*•–]\s+)?[*_(]{0,3}(?=\d)/
const BEFORE_PACKED = /^\s*(?:(?:[-*•–]|#{1,6}|\d{1,2}[.)])\s+)?[*_([]{0,3}(?=\d{4})/
/** "1.00", "9’30 horas", "9 h", which alone may be numbering or a length; with where it ends if it says so. */
const CLOCK = String.raw`(\d{1,2})(?:[.:’'′h]([0-5]\d)(?!\d))?(?:\s?(horas|hs|h|heures?)(?!\p{L}))?`
const WEAK = new RegExp(String.raw`${CLOCK}(?:\s?[-–—]\s?${CLOCK})?(?![\d%])`, 'uy')
/** "9 UhrBegrüßung", "9hAccueil" */
const GLUED_UNIT = cased`^(\s*(?:[-*•–]\s+)?[*_(]{0,3}\d{1,2}(?:[.:]\d{2})?\s?(?:[Uu]hr|[Hh]rs|h|[ap]m|[AP]M))(?=\p{Lu}\p{Ll})`
/** "From 9:00", "Ab 17 Uhr", "À partir de 9h", "A las 10:00", "At 9 am" */
const FROM = caseless`^(\s*(?:[-*•–]\s+)?[*_(]{0,3})(?:from|at|ab|um|von|gegen|dès|à partir de|vers|à|de|desde las|de las|a las|a partir de las)\s(?=\d)`
/** What begins so and is longer is a sentence. */
const MOST_FROM = 90
/** A title right behind it. */
const GLUED = cased`^["“„«¿¡]?\p{Lu}`
/** "45 minWelcome", "15'Opening" */
const GLUED_LENGTH = cased`^(\s*\d{1,3}\s?(?:min|mins|minutes|minuten|minutos|['′’]))(?=\p{Lu}\p{Ll})`
/** "Coffee break11:10 - 11:30": in the last column. */
const TIME_BEHIND = String.raw`(?:[01]?\d|2[0-4])[:.][0-5]\d(?:\s?[ap]m)?`
const GLUED_BEHIND = cased`^(.*\p{L}{3})(${TIME_BEHIND}\s?[-–—]\s?${TIME_BEHIND})$`

/** Nothing stands behind a time. */
const LONE = /^\W*$/

/** "10:00 AMWelcome": what the figures are goes with them. */
const UNIT = cased`^(?:\s?(?:[ap]m|[AP]M|[Uu]hr|UHR|hrs?|Hrs?))(?=\p{Lu}\p{Ll})`

/** "0930 Welcome", "0930-0940: Welcome": a year or a number, but where the lines count on so. */
const PACKED =
  /([01]\d|2[0-3])([0-5][05])(?:\s?(?:hrs?|h))?(?:(\s?[-–—]\s?)([01]\d|2[0-3])([0-5][05]))?(?=[\s:.,)\]|–—-]|$)/y
type Packed = { readonly start: number; readonly written: string; readonly next: number }
const packedAt = (text: string, at: number): Packed | null => {
  PACKED.lastIndex = at
  const found = PACKED.exec(text)
  if (!found) return null
  const [whole, hour = '', minute = '', , endHour, endMinute = ''] = found
  const end = endHour === undefined ? '' : ` – ${endHour}:${endMinute}`
  return { start: Number(hour) * 60 + Number(minute), written: `${hour}:${minute}${end}`, next: at + whole.length }
}
/** Lines that begin with times in four figures, which count on and are not all years. */
const packedAmong = (lines: readonly Line[]): ReadonlyMap<Line, Packed> => {
  const found = new Map<Line, Packed>()
  let last = -1
  for (const line of lines) {
    const at = line.cells ? -1 : (BEFORE_PACKED.exec(line.text)?.[0].length ?? -1)
    const packed = at < 0 ? null : packedAt(line.text, at)
    if (!packed || packed.start < last) continue
    found.set(line, packed)
    last = packed.start
  }
  const isYear = ({ start }: Packed): boolean => start >= 19 * 60 && start < 21 * 60
  return found.size < FEWEST || [...found.values()].every(isYear) ? new Map() : found
}

const two = (figures: string | undefined): string => (figures ?? '0').padStart(2, '0')
const unglued = (text: string, from: number): string => {
  const at = from + (UNIT.exec(text.slice(from))?.[0].length ?? 0)
  return GLUED.test(text.slice(at)) ? `${text.slice(0, at)} ${text.slice(at)}` : text
}

/** A time that only its neighbours tell. */
type Weak = {
  /** Minutes of the day. */
  readonly start: number
  readonly end: number | null
  /** As it would be written plainly. */
  readonly written: string
  readonly next: number
  /** "12 – 1", "4 – 5:15": it may be any two figures. */
  readonly bare: boolean
}
const figured = (hour: string | undefined, minute: string | undefined): number =>
  (Number(hour) * 60 + Number(minute ?? 0)) % (2 * HALF_DAY)
const weakAt = (text: string, at: number): Weak | null => {
  WEAK.lastIndex = at
  const found = WEAK.exec(text)
  if (!found) return null
  const [whole, hour, minute, unit, endHour, endMinute, endUnit] = found
  const bare = minute === undefined && !(unit ?? endUnit)
  if (Number(hour) > 24 || Number(endHour ?? 0) > 24 || (bare && endHour === undefined)) return null
  const end = endHour === undefined ? '' : ` – ${endHour}:${two(endMinute)}`
  return {
    start: figured(hour, minute),
    end: endHour === undefined ? null : figured(endHour, endMinute),
    written: `${hour ?? ''}:${two(minute)}${end}`,
    next: at + whole.length,
    bare,
  }
}

/**
 * The times of day that lines begin with, written so that each stage knows them: apart from the title that pages without
 * their tables glue to them ("9.30Opening"), and, in a timetable, "1.00", "9’30 horas" or "9 h" as any other time where it
 * is not before the one above it; hours with a dot may begin again after noon.
 */
export const spellTimes = (lines: readonly Line[]): readonly Line[] => {
  const packed = packedAmong(lines)
  const bare = lines.map((line) => {
    const four = packed.get(line)
    if (four) {
      const at = BEFORE_PACKED.exec(line.text)?.[0].length ?? 0
      return { ...line, text: line.text.slice(0, at) + four.written + line.text.slice(four.next) }
    }
    if (line.cells || line.text.length > MOST_FROM || /[.!?]$/.test(line.text)) return line
    const whole = line.text.replace(GLUED_UNIT, '$1 ')
    const from = FROM.exec(whole)
    const at = from?.[1]?.length ?? 0
    const text = from ? whole.slice(0, at) + whole.slice(from[0].length) : whole
    if (from && clockTimesAt(text, at, true)?.timing.start == null) {
      const weak = weakAt(text, at)
      return weak ? { ...line, text: text.slice(0, at) + weak.written + text.slice(weak.next) } : line
    }
    return text === line.text ? line : { ...line, text }
  })
  const found = bare.map(({ text, cells }) => {
    const at = cells ? -1 : (BEFORE.exec(text)?.[0].length ?? -1)
    return { at, sure: at < 0 ? null : clockTimesAt(text, at, true) }
  })
  const isSure = ({ sure }: (typeof found)[number]): boolean => sure?.timing.start != null
  const isWeak = ({ at, sure }: (typeof found)[number], i: number): boolean =>
    !sure && at >= 0 && weakAt(bare[i]?.text ?? '', at) !== null
  const sures = found.filter(isSure).length
  const timetable = sures >= FEWEST || (sures > 0 && sures + found.filter(isWeak).length > FEWEST)
  const lone = found.filter(
    ({ at, sure }, i) => isSure({ at, sure }) && LONE.test(bare[i]?.text.slice(sure?.next) ?? ''),
  )
  let last = -1
  /** When the one above ends. */
  let until: number | null = null
  return bare.flatMap((line, i): Line | readonly Line[] => {
    const { at, sure } = found[i] ?? { at: -1, sure: null }
    const { text } = line
    if (line.cells) return line
    if (at < 0) {
      const [, title = '', time = ''] = /\d(?:[ap]m)?$/.test(text) ? (GLUED_BEHIND.exec(text) ?? []) : []
      if (title === '') return line
      return lone.length < FEWEST
        ? { ...line, text: `${title} | ${time}` }
        : [title, time].map((part) => ({ ...line, text: part }))
    }
    if (sure) {
      const { start, end } = sure.timing
      const whole = start !== null && end === null ? weakAt(text, at) : null
      if (start !== null) [last, until] = [minutesOf(start), end === null ? (whole?.end ?? null) : minutesOf(end)]
      // "18.30 – 19 horas: …", "17.30-18.00+ …"
      const spelled =
        whole !== null && whole.next > sure.next && whole.written.includes('–')
          ? `${text.slice(0, at)}${whole.written}${text.slice(whole.next)}`
          : text.slice(0, sure.next) + text.slice(sure.next).replace(/^\s?\+(?=\s)/, '')
      if (spelled !== text) return { ...line, text: spelled }
      const parted = unglued(text, sure.next)
      return parted === text ? line : { ...line, text: parted }
    }
    const weak = timetable ? weakAt(text, at) : null
    const dotted = weak !== null && /^\d+\./.test(text.slice(at))
    const goesOn = until !== null && weak !== null && (weak.start - until) % HALF_DAY === 0
    const follows =
      weak !== null &&
      weak.start % 5 === 0 &&
      (!weak.bare || goesOn) &&
      (goesOn || weak.start >= last || (dotted && last >= 0 && weak.start < HALF_DAY && weak.start + HALF_DAY > last))
    if (weak && follows && /^(?:[\s:.,)|–—-]|["“„«¿¡]?\p{Lu}|$)/u.test(text.slice(weak.next))) {
      last = weak.start < last ? weak.start + HALF_DAY : weak.start
      until = weak.end
      const spelled = `${text.slice(0, at)}${weak.written}`
      return { ...line, text: unglued(spelled + text.slice(weak.next), spelled.length) }
    }
    const parted = text.replace(GLUED_LENGTH, '$1 ')
    return parted === text ? line : { ...line, text: parted }
  })
}

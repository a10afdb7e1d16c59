import type { ClockTime } from '../core/index.ts'
import { NUMBER_WORD, numberOf } from './numberWords.ts'
import { remembering } from './remembering.ts'

/** When something is, as far as the document says. */
export type Timing = {
  readonly start: ClockTime | null
  readonly end: ClockTime | null
  /** From a stated duration or a stated range; of "30 – 45 minutes" the longer. */
  readonly minutes: number | null
  /** Of "30 – 45 minutes" the shorter. */
  readonly least: number | null
  /** What stands there in place of a time, where it can be none: "25:70", or an end before its start. */
  readonly unclear: string | null
  /** The start names no half of the day: "1:30" may be after midnight or after noon. */
  readonly halfless: boolean
  /** As written. */
  readonly written: string
}
type Found = { readonly timing: Timing; readonly next: number }
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
  readonly digits: number
  /** "09:30" */
  readonly padded: boolean
  readonly valid: boolean
  readonly next: number
}

const DAY = 24 * 60
const DASH = '[-–—‒−]'
const CLOCK =
  /(\d{1,2})(?:(:)(\d{1,2})|(\.|,(?=\d\d\s?(?:h|uhr|horas)(?!\p{L})))(\d{2})|(?:\s?(h)(?!oras|eures?|ours?|rs)(?:\s?(\d{2})(?!\d))?)|(\d{2}))?(?![\d%])(?:\s?(am|pm|a\.m\.?|p\.m\.?)(?![\p{L}\d]))?(?:\s?(uhr|hrs|hs?|horas(?<=\d\d\shoras))(?![\p{L}\d]))?(?:\s?(gmt|utc|z)(?![\p{L}\d]))?/iuy
const TO = new RegExp(`\\s*(?:${DASH}?>|→|${DASH})\\s*|\\s(?:to|until|till|bis|à|a|au|al|hasta)\\s`, 'iy')
const HOURS = 'hours?|hrs?|h|stunden?|std\\.?|heures?|horas?'
const MINUTES = "minutes?|minuten|minutos?|mins?\\.?|mn|m|['′’]"
/** What may stand before a length: about, at most, in all. English, German, French, Spanish. */
const NEARLY =
  '≈|au total|gesamt|estimad[oa]s?|máx\\.?|unos|geschätzte?|estimé[es]* à|env(?:\\.|iron)?|est(?:\\.|imated)?|approx(?:\\.|imately)?|~|≤|approx(?:imately|\\.)?|about|around|roughly|circa|max(?:imum|\\.)?|up to|at most|(?:no|not) more than|total(?: of)?|in total|ca\\.?|etwa|rund|höchstens|maximal|bis zu|insgesamt|zusammen|env(?:iron|\\.)?|au plus|jusqu.à|en tout|aprox(?:imadamente|\\.)?|unos?|unas?|máximo|hasta|en total'
const DURATION = new RegExp(
  `(?:(?:${NEARLY})\\s?)?(?:(\\d{1,2})\\s?(?:${HOURS})\\s?(?:and\\s)?(\\d{1,2})(?:\\s?(?:${MINUTES}))?` +
    `|(\\d{1,3}(?:[.,]\\d)?|x{1,3}|\\?{1,3})(?:\\s?(?:${DASH}|to)\\s?(\\d{1,3}))?[\\s-]?(?:(${HOURS})|${MINUTES}))(?![\\p{L}\\d])`,
  'iuy',
)
const ABOUT = `(?:(?:${NEARLY})\\s?)?`
const ONE_HOUR = '(?:hour|hr|h|stunde|std\\.?|heure|hora)(?![\\p{L}\\d])'
/** "half an hour", "1½ hours", "an hour and a half": minutes by the figure that each has in its own group. */
const SPELLED = new RegExp(
  `${ABOUT}(?:(?<half>half[ -](?:an[ -])?hour|(?:eine )?halbe stunde|(?:une )?demi-heure|media hora|(?:½|1/2)\\s?(?:an )?${ONE_HOUR})` +
    `|(?<quarter>(?:a )?quarter of an hour|(?:eine )?viertelstunde|(?:un )?quart d['’]heure|(?:un )?cuarto de hora|(?:¼|1/4)\\s?(?:of an )?${ONE_HOUR})` +
    `|(?<three>three quarters of an hour|(?:eine )?dreiviertelstunde|trois quarts d['’]heure|tres cuartos de hora|(?:¾|3/4)\\s?(?:of an )?${ONE_HOUR})` +
    `|(?<hours>an?|${NUMBER_WORD}|\\d)\\s?(?<more>½)?\\s?(?:hours?|hrs?|stunden?|heures?|horas?)(?<plus>\\s(?:and a half|et demie|y media))?` +
    `|(?<figure>${NUMBER_WORD})[\\s-](?:${MINUTES})` +
    `|(?<vague>(?:a few|some|several|einige|ein paar|quelques|unos|algunos) (?:minutes?|mins?|minuten|minutos)))(?![\\p{L}\\d])`,
  'iuy',
)
/** "3 x 15 min": of each of several speakers. */
const TIMES_OVER = new RegExp(`(\\d{1,2})\\s?[x×]\\s?(\\d{1,3})[\\s-]?(?:${MINUTES})(?![\\p{L}\\d])`, 'iuy')
/** More minutes than any of the above; spelled out, since "1500 m" is a way to run. */
const MANY_MINUTES = /(\d{4,7})\s?(?:minutes?|minuten|minutos?|mins?\.?)(?![\p{L}\d])/iuy
const BRACKET = /[([]([^()[\]]{1,80})[)\]]/g
/** A line longer than this is prose, whatever figures it holds. */
const LONGEST_TITLE = 300

const match = (pattern: RegExp, text: string, at: number): RegExpExecArray | null => {
  pattern.lastIndex = at
  return pattern.exec(text)
}

const clockAt = (text: string, at: number): Clock | null => {
  const found = match(CLOCK, text, at)
  if (!found) return null
  const [whole, hours, colon, afterColon, dot, afterDot, h, afterH, packed, meridiem, unit, zone] = found
  const mins = afterColon ?? afterDot ?? afterH ?? packed
  const [hour, minute] = [Number(hours), Number(mins ?? 0)]
  const valid = minute < 60 && (hour < 24 || (hour === 24 && minute === 0)) && afterColon?.length !== 1
  return {
    hours: hour,
    minutes: minute,
    half: meridiem ? (/^a/i.test(meridiem) ? 'am' : 'pm') : null,
    // "1.30 Minutes" is more likely numbering, "2h" a duration, "2030" a year
    sure:
      Boolean(colon ?? meridiem ?? (afterH && hour > 5) ?? unit) ||
      Boolean(dot && hour > 6 && minute % 5 === 0) ||
      Boolean(packed && zone) ||
      // nothing lasts seven hours
      Boolean(h && hour > 6),
    bare: mins === undefined && !meridiem && !h && !unit,
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
export const shown = (minute: number): ClockTime =>
  `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`

/** Minutes from one time of day to another; `null` where the end lies before the start by too much to be after midnight. */
export const minutesBetween = (start: number, end: number): number | null =>
  end > start ? end - start : end + DAY - start <= DAY / 2 ? end + DAY - start : null

/** Minutes since midnight of 'HH:MM'. */
export const minuteOfDay = (time: ClockTime): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5))

/** "1719-1919", "2016-2017" */
const areYears = (first: Clock, second: Clock): boolean =>
  first.hours === 19 ||
  first.hours === 20 ||
  (second.packed && first.hours > 14 && second.hours < 21 && (first.minutes % 5 > 0 || second.minutes % 5 > 0))

/** Whether two figures with a dash between them are times: not "50 – 80 people", not "2016-2017". */
const pair = (first: Clock, second: Clock): boolean => {
  if (first.packed || second.packed) return first.packed ? !second.bare && !areYears(first, second) : !first.bare
  return first.bare ? second.half !== null : !second.bare || first.half !== null
}

/** "555-0163": figures without a colon are times only where they can be. */
const isPhone = (first: Clock, second: Clock): boolean =>
  first.packed &&
  (!first.valid ||
    !second.valid ||
    (first.digits !== second.digits && (first.minutes % 5 > 0 || second.minutes % 5 > 0 || second.hours < first.hours)))

export const NO_TIMING: Timing = {
  start: null,
  end: null,
  minutes: null,
  least: null,
  unclear: null,
  halfless: false,
  written: '',
}

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
  const to = match(TO, text, first.next)
  const second = to ? clockAt(text, first.next + to[0].length) : null
  // "18 bis 18.10 Uhr"
  const spoken = first.bare && first.valid && second?.sure === true && /\p{L}/u.test(to?.[0] ?? '')
  if (second && (spoken || pair(first, second)) && !isPhone(first, second)) {
    const written = text.slice(at, second.next)
    if (!first.valid || !second.valid) return { timing: { ...NO_TIMING, unclear: written, written }, next: second.next }
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
    if (minutes === null) return { timing: { ...NO_TIMING, unclear: written, written }, next: second.next }
    return {
      timing: { ...NO_TIMING, start: shown(start), end: shown(end % DAY), minutes, halfless, written },
      next: second.next,
    }
  }
  if (!alone || !(first.sure || (at === 0 && isOpenEnded(text, first)))) return null
  const written = text.slice(at, first.next)
  const halfless = isHalfless(first)
  const timing = first.valid ? { start: shown(ofDay(first)), halfless, written } : { unclear: written, written }
  return { timing: { ...NO_TIMING, ...timing }, next: first.next }
}

const isDuration = (minutes: number): boolean => minutes > 0 && minutes <= DAY

const spelledAt = (text: string, at: number): Found | null => {
  const found = match(SPELLED, text, at)
  if (!found) return null
  const [written] = found
  const { half, quarter, three, hours, more, plus, figure, vague } = found.groups ?? {}
  const next = at + written.length
  if (vague) return { timing: { ...NO_TIMING, unclear: written, written }, next }
  const whole = hours ? (numberOf(hours) ?? (Number(hours) || 1)) * 60 : 0
  const minutes = figure ? numberOf(figure) : half ? 30 : quarter ? 15 : three ? 45 : whole + (more || plus ? 30 : 0)
  return { timing: { ...NO_TIMING, minutes, written }, next }
}

/** "7 minutes", "15m", "30'", "1h30", "30 – 45 minutes"; "XX min" is a duration nobody knows yet, "0 min" none. */
const durationAt = (text: string, at: number): Found | null => {
  const many = match(MANY_MINUTES, text, at)
  if (many) {
    const [written, figures] = many
    const minutes = Number(figures)
    const timing = isDuration(minutes) ? { minutes, written } : { unclear: written, written }
    return { timing: { ...NO_TIMING, ...timing }, next: at + written.length }
  }
  const over = match(TIMES_OVER, text, at)
  if (over) {
    const [written, often, figures] = over
    const minutes = Number(often) * Number(figures)
    if (isDuration(minutes)) return { timing: { ...NO_TIMING, minutes, written }, next: at + written.length }
  }
  const found = match(DURATION, text, at)
  if (!found) return spelledAt(text, at)
  const [whole, hours, minutes, first, upper, inHours] = found
  const unit = inHours ? 60 : 1
  const amount = (figures: string | undefined) =>
    figures && /\d/.test(figures) ? Math.round(Number(figures.replace(',', '.')) * unit) : null
  const least = amount(first)
  const most = hours ? Number(hours) * 60 + Number(minutes) : (amount(upper) ?? least)
  if (most !== null && !isDuration(most))
    return { timing: { ...NO_TIMING, unclear: whole, written: whole }, next: at + whole.length }
  const range = least !== null && most !== null && upper !== undefined && least < most
  return {
    timing: { ...NO_TIMING, minutes: most, least: range ? least : null, written: whole },
    next: at + whole.length,
  }
}

/** Nothing that is so long, in minutes, is written in hours and minutes. */
const LONGEST_HOURS = 6 * 60

const timingAt = (text: string, at: number): Found | null => {
  const duration = durationAt(text, at)
  const clock = clockTimesAt(text, at, true)
  // "18 h 30" is a time of day, "1 h 30" a length
  const late = clock !== null && clock.next === duration?.next && (duration.timing.minutes ?? 0) >= LONGEST_HOURS
  return clock && (!duration || late || clock.next > duration.next) ? clock : duration
}

/** What may stand behind a time: a zone, what it includes. */
const WHOLE =
  /^[\s.)\]]*(?:[A-Z]{2,4})?(?:,?\s(?:incl(?:\.|uding|usive)?|inkl(?:\.|usive)?|y compris|incluid[oa]|incluye(?:ndo)?)\s.{2,30})?$/

/** The timing that `text` consists of, if it is nothing else; `clock`: a figure can only be a time of day, such as "9" or "0900". */
export const wholeTiming = (text: string, clock = false): Timing | null => {
  const trimmed = text.trim()
  if (/^[-−–](?=\d)/.test(trimmed)) {
    const negative = durationAt(trimmed, 1)
    return negative?.next === trimmed.length ? { ...NO_TIMING, unclear: trimmed, written: trimmed } : null
  }
  const opening = OPENING.exec(trimmed)?.[0] ?? ''
  const led = /\p{L}/u.test(opening) ? timingAt(trimmed, opening.length) : null
  // "from 20 to 30 minutes" is no time of day
  const found = led?.timing.start != null ? led : ((clock ? timeOfDayAt(trimmed) : null) ?? timingAt(trimmed, 0))
  if (found && WHOLE.test(trimmed.slice(found.next))) return found.timing
  // "09:30 (10 min)"
  const [, beside = ''] = found?.timing.start == null ? [] : (/^\s*\(([^()]+)\)$/.exec(trimmed.slice(found.next)) ?? [])
  const length = beside === '' ? null : durationAt(beside, 0)
  if (found && length?.next === beside.length) return together(found.timing, length.timing)
  return trimmed.includes('+') ? wholeLength(trimmed) : null
}

/** So many words may say what a part of a length is for. */
const MOST_SAID = 4
/** "15 minutes + 10 minutes for Q&A", "20 + 10 min", "15 minutes, discussion only": all of it. `null`: it says more than how long. */
export const wholeLength = (text: string): Timing | null => {
  const [length = '', ...said] = text.split(/\s*[,;]\s+/)
  if (said.length > 1 || said.some((words) => /\d/.test(words) || words.split(' ').length > MOST_SAID)) return null
  const pieces = length.split(/\s*\+\s*/)
  const unit = /\d\s?(\p{L}+|['′’])/u.exec(pieces.at(-1) ?? '')?.[1] ?? ''
  let minutes = 0
  for (const piece of pieces) {
    const written = /^\d{1,3}$/.test(piece) && unit !== '' ? `${piece} ${unit}` : piece
    const found = durationAt(written, 0)
    const rest = found ? written.slice(found.next).trim() : ''
    if (found?.timing.minutes == null || /\d/.test(rest)) return null
    if (rest !== '' && (pieces.length < 2 || rest.split(' ').length > MOST_SAID)) return null
    minutes += found.timing.minutes
  }
  return isDuration(minutes) ? { ...NO_TIMING, minutes, written: text } : null
}

/** In a column of times a lone figure is one as well. */
const timeOfDayAt = (text: string): Found | null => {
  const time = clockAt(text, 0)
  if (!time?.valid || time.next < text.length) return null
  return {
    timing: { ...NO_TIMING, start: shown(ofDay(time)), halfless: isHalfless(time), written: text },
    next: time.next,
  }
}

/** What two statements about the same thing say together; of two that differ the earlier holds. */
export const together = (a: Timing, b: Timing): Timing => ({
  start: a.start ?? b.start,
  end: a.end ?? b.end,
  minutes: a.minutes ?? b.minutes,
  least: a.least ?? b.least,
  unclear: a.unclear ?? b.unclear,
  halfless: a.start === null ? b.halfless : a.halfless,
  written: a.written,
})

/** What may stand before the time that a line begins with: "from 9:00 to 9:30", "ab 10 Uhr". English, German, French, Spanish. */
const OPENING =
  /^[\s([]*(?:(?:from|between|at|around|von|ab|um|gegen|zwischen|de|dès|à partir de|à|entre|desde(?: las)?|a las|a partir de las|hacia las)\s+(?=\d))?/i

/** "10 min", "ca. 10 mn", "twenty minutes" */
const IN_MINUTES = /(?:\bminut\p{L}*|\bmins?\.?|\d\s?(?:min(?:s|ut\p{L}*)?\.?|mn|['′’]|m))$/iu

const takeFirst = (text: string): { timing: Timing; rest: string } | null => {
  const opening = OPENING.exec(text)?.[0] ?? ''
  const found = timingAt(text, opening.length)
  // "from 20 to 30 minutes" is no time of day
  if (!found || (/\p{L}/u.test(opening) && found.timing.start === null)) return null
  const rest = text.slice(found.next)
  // "30 minutes of music" is no timing; "13:15 Opening" is one
  const parted = /^\s*(?:[)\]]|[|►:,/.]|[-–—]|$)/.test(rest)
  if (
    !parted &&
    (found.timing.start === null || !/^\s/.test(rest)) &&
    found.timing.unclear === null &&
    !(
      IN_MINUTES.test(found.timing.written) &&
      !(/minut\p{L}+$/iu.test(found.timing.written) && /^\s*\p{Ll}/u.test(rest))
    ) &&
    !(/^\D+$/.test(found.timing.written) && /^\s+\p{Lu}/u.test(rest))
  )
    return null
  return { timing: found.timing, rest: rest.replace(/^[\s)\]]*(?:(?:[|►:,/.]|[-–—])\s*)*/, '') }
}

const takeBracket = (text: string): { timing: Timing; rest: string } | null => {
  for (const bracket of text.matchAll(BRACKET)) {
    const parts = (bracket[1] ?? '').split(/[,;|]/)
    const timing = parts.map((part) => wholeTiming(part)).find((found) => found !== null)
    if (!timing) continue
    const others = parts
      .filter((part) => wholeTiming(part) === null)
      .join(',')
      .trim()
    const rest =
      text.slice(0, bracket.index) + (others ? `(${others})` : '') + text.slice(bracket.index + bracket[0].length)
    return { timing, rest: rest.replace(/\s+/g, ' ').trim() }
  }
  return null
}

/** "Deep dive – 1.5 h – Ada Bee": a length between dashes. */
const takeBetween = (text: string): { timing: Timing; rest: string } | null => {
  const parts = text.split(/\s[–—|-]\s/)
  const timings = parts.map((part, i) => (i > 0 && i < parts.length - 1 ? wholeTiming(part) : null))
  const at = timings.findIndex((timing) => timing !== null)
  const timing = timings[at]
  // "Welcome – 9:30 – 9:40" ends in a range
  if (!timing || (timing.start !== null && at === parts.length - 2 && wholeTiming(parts.at(-1) ?? '') !== null))
    return null
  return { timing, rest: parts.filter((_, i) => i !== at).join(' – ') }
}

/** A time at the end of a line has fewer parts than this. */
const LAST_PARTS = 5

const LAST = new RegExp(`\\s(?=\\d|(?:half|media|tres|three|trois|a|${NUMBER_WORD})[\\s-][^.,;:()]{2,24}$)`, 'giu')
/** "Debate 30'", but not "open the doors for 15 minutes". */
const ABBREVIATED = /\d\s?(?:min\.?|mn|m|['′’])$/i

/** "Opening remarks 7 minutes": a few words that no word ties to the length. */
const MOST_BEFORE = 5
export const TIED =
  /(?<!\p{L})(?:for|in|of|to|by|about|after|before|within|than|every|another|takes?|lasts?|are|is|only|least|most|last|first|next|pour|pendant|dans|de|des|après|toutes les|für|nach|von|etwa|während|alle|durante|en|por|tras|cada|and|et|und|y|the)$/iu
const isTitleBefore = (text: string): boolean =>
  /^[-–—•*\d.)\s]*\p{Lu}/u.test(text) &&
  text.trim().split(/\s+/).length <= MOST_BEFORE &&
  !/[.,:;]/.test(text) &&
  !TIED.test(text.trim())

/** "Water (including 0-10 m)": what ends in a bracket that was opened is no time of the whole. */
const OPEN_BRACKET = /[([][^)\]]*$/

/** "; this should take no more than": what led to the length at the end of a title. */
const IT_TAKES = /[;,.–—-]\s*(?:this|it|das|dies|dafür|cela|ceci|ce point|esto|se)\s(?:\p{L}+\s?){1,6}$/iu

/** "from", "ca.": what leads to the time or length at the end of a title. */
const LEADS = new RegExp(
  `[\\s,–—-]+(?:from|between|at|von|ab|um|gegen|de|dès|à partir de|à|desde(?: las)?|de las|a las|${NEARLY})$`,
  'iu',
)

const takeLast = (text: string): { timing: Timing; rest: string } | null => {
  const figures = [...text.matchAll(LAST)]
    .slice(-LAST_PARTS)
    .map(({ index }) => ({ index, timing: wholeTiming(text.slice(index)) }))
  const restOf = (index: number): string =>
    text
      .slice(0, index)
      .replace(LEADS, '')
      .replace(/(?:\s?\.){2,}\s*$/, '')
  // "Coffee 10:00 – 10:30"
  const range = figures.find(({ timing }) => timing?.end != null)
  if (range?.timing) return { timing: range.timing, rest: restOf(range.index) }
  for (const separator of [...text.matchAll(/\s[-–—]\s|\s?[|►]\s?|[:,]\s|(?:\s?\.){3,}\s?|\.{2}\s?/g)].slice(
    -LAST_PARTS,
  )) {
    const timing = wholeTiming(text.slice(separator.index + separator[0].length))
    if (timing) return { timing, rest: restOf(separator.index) }
  }
  if (/[.!?]$/.test(text) && !/\d\s?min\.$/i.test(text)) return null
  const short = figures.find(
    ({ timing, index }) =>
      timing &&
      !OPEN_BRACKET.test(text.slice(0, index)) &&
      (timing.unclear !== null ||
        ABBREVIATED.test(timing.written) ||
        (!/\d/.test(timing.written) && (!TIED.test(restOf(index)) || IT_TAKES.test(text.slice(0, index)))) ||
        (timing.start === null && isTitleBefore(restOf(index)))),
  )
  return short?.timing ? { timing: short.timing, rest: restOf(short.index) } : null
}

/** What a title says about its time: before it, after it or in brackets; and the title without that. `null`: nothing. */
export const takeTiming = remembering((text): { timing: Timing; rest: string } | null => {
  if (text.length > LONGEST_TITLE || !/[\d½¼¾]|\bx{1,3}\b|\?|hour|stunde|heure|hora|minut|\bmins?\b/i.test(text))
    return null
  let taken: { timing: Timing; rest: string } | null = null
  for (const take of [takeFirst, takeFirst, takeBracket, takeBetween, takeLast]) {
    const more = take(taken?.rest ?? text)
    if (more) taken = { timing: taken ? together(taken.timing, more.timing) : more.timing, rest: more.rest }
  }
  // "Budget (no. 4; in all" has lost the end of its bracket
  return (
    taken && {
      ...taken,
      rest: taken.rest
        .replace(IT_TAKES, '')
        .replace(/\s*\([^()]{0,30}$/, '')
        .replace(/^[\s:,|–—-]+|[\s:,|–—-]+$/g, ''),
    }
  )
})

/** What stands behind the time of day that a text begins with; `null`: it begins otherwise. */
export const startsWithClock = (text: string): string | null => {
  const found = clockTimesAt(text, OPENING.exec(text)?.[0].length ?? 0, true)
  return found ? text.slice(found.next).replace(/^[\s)\].]*(?:(?:[|►:,/]|[-–—])\s*)*/, '') : null
}

/** The first range of clock times anywhere in a text, or its first clock time if it has no range. */
export const findClockTimes = (text: string): { timing: Timing; index: number } | null => {
  for (const alone of [false, true]) {
    for (const figure of text.matchAll(/(?<![\p{L}\d:.])\d/gu)) {
      const found = clockTimesAt(text, figure.index, alone)
      if (found) return { timing: found.timing, index: figure.index }
    }
  }
  return null
}

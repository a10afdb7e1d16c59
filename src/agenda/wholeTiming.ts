import { clockTimesAt, timeOfDayAt } from './clockTimesAt.ts'
import { durationAt, isDuration } from './durationAt.ts'
import { OPENING } from './startsWithClock.ts'
import { NO_TIMING, together, type Found, type Timing } from './timing.ts'

/** Nothing that is so long, in minutes, is written in hours and minutes. */
const LONGEST_HOURS = 6 * 60

/** The time of day or the length that stands at `at`; of both the one that says more. */
export const timingAt = (text: string, at: number): Found | null => {
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

import type { ClockTime } from '../core/index.ts'

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
/** What stands at a place in a text, and where the text goes on behind it. */
export type Found = { readonly timing: Timing; readonly next: number }

/** Nothing is said about a time. */
export const NO_TIMING: Timing = {
  start: null,
  end: null,
  minutes: null,
  least: null,
  unclear: null,
  halfless: false,
  written: '',
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

/** Minutes of a day. */
export const DAY = 24 * 60

/** A minute of the day as a clock shows it: "09:05". */
export const shown = (minute: number): ClockTime =>
  `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`

/** Minutes from one time of day to another; `null` where the end lies before the start by too much to be after midnight. */
export const minutesBetween = (start: number, end: number): number | null =>
  end > start ? end - start : end + DAY - start <= DAY / 2 ? end + DAY - start : null

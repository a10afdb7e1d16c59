import { minutesOf, type ClockTime } from '../core/index.ts'
import type { Draft } from './findSegments.ts'
import { kindOf } from './kindOf.ts'
import type { Span } from './schedule.ts'
import { shown, type Timing } from './timing.ts'

const HALF_DAY = 12 * 60
/** A day's programme does not rest for longer. */
const LONGEST_STEP = 10 * 60
/** Nothing begins between one and six in the morning. */
const MORNING = 6 * 60

const later = (timing: Timing): Timing => ({
  ...timing,
  start: timing.start && shown((minutesOf(timing.start) + HALF_DAY) % (2 * HALF_DAY)),
  end: timing.end && shown((minutesOf(timing.end) + HALF_DAY) % (2 * HALF_DAY)),
})

/** "14:00", "09:30", "0900": whoever writes so means no other half of the day. */
const WHOLE_DAY = /(?<![\d:.])(?:0\d|1[3-9]|2[0-3])[:.h]?\d\d|(?<!\d)0:\d\d/i

const isAfternoon = (timing: Timing, before: number | null): boolean => {
  if (!timing.halfless || !timing.start) return false
  const start = minutesOf(timing.start)
  if (before === null) return start >= 60 && start < MORNING
  const [back, ahead] = [start - before, start + HALF_DAY - before]
  return (back < 0 && ahead >= 0 && ahead <= LONGEST_STEP) || Math.abs(ahead) < Math.abs(back)
}

/**
 * The times of segments that follow each other, with those that name no half of the day in the one that comes next:
 * after "11:30" and "12:30", "1:30" is in the afternoon. Where the document counts to 24 nothing changes.
 */
export const settleTimes = (drafts: readonly Draft[], stated: Span): readonly Draft[] => {
  const timings = drafts.flatMap(({ timing }) => (timing ? [timing] : []))
  if (!timings.some(({ halfless }) => halfless) || timings.some(({ written }) => WHOLE_DAY.test(written))) return drafts
  let before = stated.start === null ? null : minutesOf(stated.start)
  return drafts.map((draft) => {
    const { timing } = draft
    if (!timing?.start) return draft
    const settled = isAfternoon(timing, before) ? later(timing) : timing
    before = minutesOf(settled.start ?? timing.start)
    return settled === timing ? draft : { ...draft, timing: settled }
  })
}

/** "12:15 Fin": no segment, but the end of those before it. */
const END =
  /^(?:the )?(?:end|ende|fin|finish|final|fine|hard stop|.{0,30}\s(?:formally |officially )?(?:ends|closes|concludes|finishes|endet|se termine|finaliza|termina))(?:\s[–-]\s.*)?(?:\s(?:of|der|des|de|del|du|de la)\s.{2,40})?$|^(?:estimated |expected )?end of .{2,30}$|^end ?of ?(?:day|meeting|session)\b.{0,10}$|^(?:the )?day is over\b.*$|^(?:veranstaltungsende|programmende|sitzungsende)$/i

/** Whether a line without its time says nothing but that all ends then. */
export const saysEnd = (title: string): boolean => END.test(title.replace(/[\s.:]+$/, ''))

/** Where a programme says that it ends: its last line, or one behind which a list of something else begins; −1: it does not say. */
export const endAt = (drafts: readonly Draft[]): number => {
  const isEnd = ({ title, timing, entry }: Draft): boolean =>
    timing?.start != null && timing.minutes === null && entry.facts?.kind == null && saysEnd(title)
  const last = drafts.length - 1
  const at = drafts.findIndex((draft, i) => i > 0 && isEnd(draft) && !PART_ENDS.test(draft.title))
  const after = drafts.slice(at + 1)
  const anotherList =
    (drafts[at]?.body.length ?? 0) > 0 && after.length < at && after.every(({ title }) => kindOf(title) !== 'break')
  const end = drafts[last]
  return at > 0 && anotherList ? at : end && last > 0 && isEnd(end) ? last : -1
}

/** "End of session 1" */
const PART_ENDS = /session|part|block|morning|afternoon|teil|vormittag|matin|partie|mañana|sesión/i

const CLOSES =
  /^(?:close|closing|clôture|clausura|cierre|adjourn(?:ment|s)?|schluss|abschluss|verabschiedung|farewell|despedida|departures?|abreise|heimreise|abfahrt|départs?|salida|regreso|rückfahrt|retour)(?:\s(?:general|général))?(?:\s(?:of|der|des|de|del|du)\s.{2,40})?$/i

/** Whether a title says nothing but that people part. */
export const saysClose = (title: string): boolean => CLOSES.test(title.replace(/[\s.:!]+$/, ''))

/** When a programme closes whose last line says only from when on people part, eat or drink: that is a segment all the same. */
export const closesAt = (drafts: readonly Draft[]): ClockTime | null => {
  const last = drafts.length > 1 ? drafts.at(-1) : undefined
  if (!last?.timing?.start || last.timing.minutes !== null) return null
  return kindOf(last.title) === 'break' || saysClose(last.title) ? last.timing.start : null
}

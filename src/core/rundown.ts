import type { Instant, Rundown, Segment } from './types.ts'
import {
  between,
  dayOf,
  duration,
  firstAfter,
  instantAt,
  isClockTime,
  isTime,
  isTimeZone,
  nearestDay,
  plus,
} from './time.ts'

/** Further than this from its planned start, a session is a rehearsal. */
const REHEARSAL = duration(12 * 3_600_000)

const LEVELS: readonly unknown[] = ['on-time', 'warning', 'wrap-up', 'over']

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null
const isText = (value: unknown): value is string => typeof value === 'string'
const isLength = (value: unknown): boolean => value === null || (isTime(value) && value >= 0)
const isCue = (value: unknown): boolean =>
  isObject(value) && isTime(value['remaining']) && LEVELS.includes(value['level'])
const isTurn = (value: unknown): boolean =>
  isObject(value) && isText(value['speaker']) && isText(value['role']) && isLength(value['planned'])
const isSpeaker = (value: unknown): boolean => isObject(value) && isText(value['id']) && isText(value['name'])
const isListOf = (value: unknown, is: (item: unknown) => boolean): value is readonly unknown[] =>
  Array.isArray(value) && value.every(is)
const repeats = (list: readonly unknown[]): boolean =>
  new Set(list.map((item) => (isObject(item) ? item['id'] : item))).size < list.length

const segmentProblem = (value: unknown): string | null => {
  if (!isObject(value) || !isText(value['id']) || !isText(value['title'])) return 'A segment has no name.'
  const title = value['title']
  if (!isLength(value['planned'])) return `${title} has a duration that is none: give minutes, or leave it open.`
  if (!isLength(value['shortest'] ?? null))
    return `${title} is to keep a length that is none: give minutes, or leave it empty.`
  if (!isListOf(value['turns'], isTurn)) return `The speakers of ${title} can't be read.`
  if (!isListOf(value['prompts'], isText)) return `The questions of ${title} can't be read.`
  if (value['cues'] != null && !isListOf(value['cues'], isCue)) return `The cues of ${title} can't be read.`
  return null
}

/** Why `value` can't be used as a rundown, in words for the moderator; `null`: it can. */
export const rundownProblem = (value: unknown): string | null => {
  if (!isObject(value) || !isText(value['title'])) return 'This is not a rundown.'
  const { date, timeZone, start, hardStop, speakers, segments } = value
  if (date != null && !(isText(date) && dayOf(date) !== null))
    return `${String(date)} is not a date: write it as 2017-09-04.`
  if (timeZone != null && !(isText(timeZone) && isTimeZone(timeZone)))
    return `No time zone is called ${String(timeZone)}.`
  for (const time of [start, hardStop])
    if (time != null && !(isText(time) && isClockTime(time)))
      return `${String(time)} is not a clock time: write it as 13:15.`
  if (!isListOf(speakers, isSpeaker)) return 'The list of speakers can\u2019t be read.'
  if (repeats(speakers)) return 'Two speakers have the same id.'
  if (!Array.isArray(segments)) return 'The list of segments can\u2019t be read.'
  for (const segment of segments) {
    const problem = segmentProblem(segment)
    if (problem !== null) return problem
  }
  return repeats(segments) ? 'Two segments have the same id.' : null
}

/** The clock times of a rundown as instants. */
export type Anchors = {
  /** `null`: the rundown names no start. */
  readonly plannedStart: Instant | null
  readonly hardStop: Instant | null
  readonly rehearsal: boolean
}

/** Where the clock times of `rundown` fall for a session that starts at `startedAt`. */
export const anchorsOf = (rundown: Rundown, startedAt: Instant, rehearse: boolean): Anchors => {
  const { start, hardStop: stop, timeZone: zone } = rundown
  if (start === null)
    return {
      plannedStart: null,
      hardStop: stop === null ? null : firstAfter(startedAt, stop, zone),
      rehearsal: rehearse,
    }
  const day = dayOf(rundown.date) ?? nearestDay(startedAt, start, zone)
  const plannedStart = instantAt(day, start, zone)
  const hardStop = stop === null ? null : instantAt(stop > start ? day : day + 1, stop, zone)
  if (plannedStart === null) return { plannedStart, hardStop, rehearsal: rehearse }
  const shift = between(plannedStart, startedAt)
  if (!rehearse && Math.abs(shift) <= REHEARSAL) return { plannedStart, hardStop, rehearsal: false }
  return { plannedStart: startedAt, hardStop: hardStop === null ? null : plus(hardStop, shift), rehearsal: true }
}

/**
 * The same before the start, as if it started now. A plan that lies ahead stays where it is, however far:
 * the evening before is for planning.
 */
export const anchorsBeforeStart = (rundown: Rundown, now: Instant): Anchors => {
  const planned = anchorsOf(rundown, now, false)
  if (!planned.rehearsal || rundown.start === null) return planned
  const day = dayOf(rundown.date)
  const real = day === null ? null : instantAt(day, rundown.start, rundown.timeZone)
  return real !== null && real > now ? anchorsOf(rundown, real, false) : planned
}

export const segmentOf = (rundown: Rundown, id: string | null): Segment | null =>
  rundown.segments.find((segment) => segment.id === id) ?? null
export const titleOf = (rundown: Rundown, id: string): string => segmentOf(rundown, id)?.title ?? id

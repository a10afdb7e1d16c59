import type {
  Cue,
  Duration,
  Instant,
  Level,
  Role,
  Rundown,
  Segment,
  SegmentKind,
  SoundName,
  Speaker,
  Turn,
} from './types.ts'
import { isObject, isText } from './fields.ts'
import { MOST, tame } from './tame.ts'
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
export const REHEARSAL = duration(12 * 3_600_000)

const LEVELS: readonly Level[] = ['on-time', 'warning', 'wrap-up', 'over']
const SOUNDS: readonly SoundName[] = ['warning', 'wrap-up', 'time-up', 'overtime']
const KINDS: readonly SegmentKind[] = ['opening', 'panel', 'qa', 'closing', 'talk', 'break', 'other']
const ROLES: readonly Role[] = ['chair', 'moderator', 'panelist', 'speaker', 'discussant']

const textOrNull = (value: unknown): string | null => (isText(value) ? value : null)
const tameOrNull = (value: unknown, most: number): string | null => (isText(value) ? tame(value, most) : null)
const named = (value: unknown): string => tameOrNull(value, MOST.name) ?? 'What stands there'
const isLength = (value: unknown): value is number | null => value === null || (isTime(value) && value >= 0)
const lengthOf = (value: number | null): Duration | null => (value === null ? null : duration(value))

/** Each of `value`, a list, as `read` gives it; `null` where it is no list or one of them can't be read. */
const listOf = <T>(value: unknown, read: (item: unknown) => T | null): readonly T[] | null => {
  if (!Array.isArray(value)) return null
  const items = Array.from(value, read)
  return items.every((item) => item !== null) ? items : null
}
const repeats = (list: readonly { readonly id: string }[]): boolean =>
  new Set(list.map(({ id }) => id)).size < list.length

const cueOf = (value: unknown): Cue | null => {
  if (!isObject(value)) return null
  const { remaining, word, sound } = value
  const level = LEVELS.find((it) => it === value['level'])
  if (!isTime(remaining) || level === undefined) return null
  return {
    remaining: duration(remaining),
    level,
    word: tameOrNull(word, MOST.cueWord) ?? '',
    sound: SOUNDS.find((it) => it === sound) ?? null,
  }
}
const turnOf = (value: unknown): Turn | null => {
  if (!isObject(value)) return null
  const { speaker, talk, planned = null } = value
  const role = ROLES.find((it) => it === value['role'])
  if (!isText(speaker) || role === undefined || !isLength(planned)) return null
  return { speaker, role, talk: tameOrNull(talk, MOST.talk), planned: lengthOf(planned) }
}
const speakerOf = (value: unknown): Speaker | null => {
  if (!isObject(value) || !isText(value['id']) || !isText(value['name'])) return null
  const { id, name, position, affiliation } = value
  return {
    id,
    name: tame(name, MOST.name),
    position: tameOrNull(position, MOST.office),
    affiliation: tameOrNull(affiliation, MOST.office),
  }
}

const segmentFrom = (value: unknown): Segment | string => {
  if (!isObject(value) || !isText(value['id']) || !isText(value['title'])) return 'A segment has no name.'
  const { id, planned = null, shortest = null, start, note } = value
  const title = tame(value['title'], MOST.title)
  if (!isLength(planned)) return `${title} has a duration that is none: give minutes, or leave it open.`
  if (!isLength(shortest)) return `${title} is to keep a length that is none: give minutes, or leave it empty.`
  const turns = listOf(value['turns'], turnOf)
  if (!turns) return `The speakers of ${title} can\u2019t be read.`
  const prompts = listOf(value['prompts'], (prompt) => tameOrNull(prompt, MOST.prompt))
  if (!prompts) return `The questions of ${title} can\u2019t be read.`
  const cues = value['cues'] == null ? null : listOf(value['cues'], cueOf)
  if (value['cues'] != null && !cues) return `The cues of ${title} can\u2019t be read.`
  return {
    id,
    kind: KINDS.find((it) => it === value['kind']) ?? 'other',
    title,
    planned: lengthOf(planned),
    stated: value['stated'] === true,
    start: textOrNull(start),
    turns,
    prompts,
    note: tameOrNull(note, MOST.note),
    shortest: lengthOf(shortest),
    ringFenced: value['ringFenced'] === true,
    cues,
  }
}

/** What a segment is as long as nobody says otherwise. */
export const bareSegment: Omit<Segment, 'id' | 'title'> = {
  kind: 'other',
  planned: null,
  stated: false,
  start: null,
  turns: [],
  prompts: [],
  note: null,
  shortest: null,
  ringFenced: false,
  cues: null,
}

/** `value` as the segments of a rundown; or why they can't be used, in words for the moderator. */
export const segmentsOf = (value: unknown): readonly Segment[] | string => {
  if (!Array.isArray(value)) return 'The list of segments can\u2019t be read.'
  const segments: Segment[] = []
  for (const item of value as readonly unknown[]) {
    const segment = segmentFrom(item)
    if (isText(segment)) return segment
    segments.push(segment)
  }
  return repeats(segments) ? 'Two segments have the same id.' : segments
}

/** More warnings than these nobody heeds. */
export const MOST_CUE_TIMES = 6

/** `value` as the times of the usual cues, longest first; or why it can't be, in words for the moderator. */
export const cueTimesOf = (value: unknown): readonly Duration[] | string => {
  const times = listOf(value, (time) => (isTime(time) && time > 0 ? duration(time) : null))
  const sorted = [...new Set(times)].toSorted((a, b) => b - a)
  return times && sorted.length <= MOST_CUE_TIMES
    ? sorted
    : `The times of the cues can\u2019t be read: give at most ${MOST_CUE_TIMES} lengths of time.`
}

/**
 * `value` as a rundown: its known fields and nothing else, its texts tame, lengths in whole milliseconds. Or why it can't be used, in
 * words for the moderator.
 */
export const rundownOf = (value: unknown): Rundown | string => {
  if (!isObject(value) || !isText(value['title'])) return 'This is not a rundown.'
  const { id, place, date = null, timeZone = null, start = null, hardStop = null } = value
  if (date !== null && !(isText(date) && dayOf(date) !== null))
    return `${named(date)} is not a date: write it as 2017-09-04.`
  if (timeZone !== null && !(isText(timeZone) && isTimeZone(timeZone)))
    return `No time zone is called ${named(timeZone)}.`
  for (const time of [start, hardStop])
    if (time !== null && !(isText(time) && isClockTime(time)))
      return `${named(time)} is not a clock time: write it as 13:15.`
  const speakers = listOf(value['speakers'], speakerOf)
  if (!speakers) return 'The list of speakers can\u2019t be read.'
  if (repeats(speakers)) return 'Two speakers have the same id.'
  const segments = segmentsOf(value['segments'])
  if (isText(segments)) return segments
  const cueTimes = value['cueTimes'] === undefined ? undefined : cueTimesOf(value['cueTimes'])
  if (isText(cueTimes)) return cueTimes
  return {
    id: textOrNull(id) ?? '',
    title: tame(value['title'], MOST.title),
    place: tameOrNull(place, MOST.title),
    date: textOrNull(date),
    timeZone: textOrNull(timeZone),
    start: textOrNull(start),
    hardStop: textOrNull(hardStop),
    speakers,
    segments,
    ...(cueTimes && { cueTimes }),
    ...(value['hours'] === 12 && { hours: 12 }),
  }
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
/** `null`: no speaker of `rundown` has that id. */
export const speakerName = ({ speakers }: Pick<Rundown, 'speakers'>, id: string | null | undefined): string | null =>
  speakers.find((speaker) => speaker.id === id)?.name ?? null
export const titleOf = (rundown: Rundown, id: string): string => segmentOf(rundown, id)?.title ?? id

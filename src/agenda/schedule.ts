import { minutesOf, type ClockTime } from '../core/index.ts'
import type { Finding } from './finding.ts'
import { minutesBetween, type Timing } from './timing.ts'

export type Item = {
  readonly id: string
  readonly title: string
  readonly line: number
  readonly timing: Timing | null
  /** Minutes given in place of what the document says; `null`: open; unset: as it says. */
  readonly given?: number | null
  /** The least it is to keep where it is open, in minutes. */
  readonly least?: number
}
export type Span = { readonly start: ClockTime | null; readonly end: ClockTime | null }
export type Length = {
  /** `null`: open. */
  readonly minutes: number | null
  /** `false`: derived from where the next one starts, or unknown. */
  readonly stated: boolean
}
export type Schedule = {
  readonly span: Span
  readonly lengths: readonly Length[]
  readonly findings: readonly Finding[]
}

const DAY = 24 * 60
const HALF_DAY = DAY / 2
/** More open segments than this are told of in one sentence. */
const MOST_OPEN = 3

/** Whole minutes, or `7:30`: the document has none of these, but what is given in its place may. */
const figure = (minutes: number): string => {
  const seconds = Math.round(minutes * 60)
  return seconds % 60 === 0
    ? String(seconds / 60)
    : `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`
}
const count = (n: number): string => `${figure(n)} ${n === 1 ? 'minute' : 'minutes'}`
/** A title as it is named in a sentence. */
export const short = (title: string): string =>
  title.length > 70 ? `${title.slice(0, 70).replace(/\s\S*$/, '')} …` : title

const lengthOf = ({ timing, given }: Item, next: ClockTime | null): Length => {
  if (given !== undefined) return { minutes: given, stated: given !== null }
  if (timing === null) return { minutes: null, stated: false }
  if (timing.minutes !== null) return { minutes: timing.minutes, stated: true }
  const { start } = timing
  return { minutes: start && next ? minutesBetween(minutesOf(start), minutesOf(next)) : null, stated: false }
}

const unclearTimes = (items: readonly Item[], lengths: readonly Length[]): readonly Finding[] =>
  items.flatMap(({ id, title, line, timing, given }, i): Finding[] => {
    if (given !== undefined) return []
    const about = { kind: 'unclear-time', segment: id, line } as const
    if (timing?.unclear) {
      return [
        {
          ...about,
          message: `The time of ${short(title)}, "${timing.unclear}", ${/\d/.test(timing.unclear) ? "can't be right" : 'says too little'}: it was left ${lengths[i]?.minutes == null ? 'open. Give it a duration.' : 'out.'}`,
        },
      ]
    }
    if (timing?.least && timing.minutes) {
      return [
        {
          ...about,
          message: `${short(title)} is given ${timing.least} to ${count(timing.minutes)}: ${timing.minutes} were taken.`,
        },
      ]
    }
    return []
  })

/** Between neighbours that both have a time of day: positive minutes are free, negative ones are claimed by both. */
const seams = (items: readonly Item[], lengths: readonly Length[]): readonly { minutes: number; finding: Finding }[] =>
  items.flatMap((item, i) => {
    const next = items[i + 1]
    const [start, nextStart, minutes] = [item.timing?.start, next?.timing?.start, lengths[i]?.minutes]
    if (!next || !start || !nextStart || !minutes) return []
    const free = ((minutesOf(nextStart) - minutesOf(start) - minutes + HALF_DAY + 2 * DAY) % DAY) - HALF_DAY
    if (free === 0) return []
    const about = { minutes: Math.abs(free), segment: next.id, line: next.line }
    const finding: Finding =
      free > 0
        ? {
            kind: 'gap',
            ...about,
            message: `Between ${short(item.title)} and ${short(next.title)}, which starts at ${nextStart}, ${count(free)} are free.`,
          }
        : {
            kind: 'overlap',
            ...about,
            message: `${short(next.title)} starts at ${nextStart}, ${count(-free)} before ${short(item.title)} ends.`,
          }
    return [{ minutes: free, finding }]
  })

/** What is said about segments without a duration, and about the minutes left for them (`null`: there is no end). */
const openSegments = (open: readonly Item[], free: number | null, end: ClockTime | null): readonly Finding[] => {
  const [first] = open
  if (!first) return []
  const about = { segment: first.id, line: first.line }
  const one = open.length === 1
  const subject = one
    ? `${short(first.title)} has no duration`
    : open.length <= MOST_OPEN
      ? `${open
          .slice(0, -1)
          .map(({ title }) => short(title))
          .join(', ')} and ${short(open.at(-1)?.title ?? '')} have no duration`
      : `${open.length} segments have no duration, the first is ${short(first.title)}`
  if (free === null) {
    return [
      {
        kind: 'no-duration',
        ...about,
        message: `${subject}, and the agenda names no end: ${one ? 'it' : 'they'} will count up until you press Next.`,
      },
    ]
  }
  if (free <= 0) {
    return [
      {
        kind: 'no-duration',
        ...about,
        message: `${subject}, and nothing is left before ${end}: give ${one ? 'it' : 'them'} some time, or another segment less.`,
      },
    ]
  }
  const least = open.reduce((sum, item) => sum + (item.least ?? 0), 0)
  if (least > free) {
    return [
      {
        kind: 'over-committed',
        minutes: least - free,
        ...about,
        message: `${one ? `${short(first.title)} is` : 'The open segments are'} to keep at least ${count(least)}${one ? '' : ' together'}, but only ${count(free)} ${free === 1 ? 'is' : 'are'} left before ${end}.`,
      },
    ]
  }
  const left = `${count(free)} ${free === 1 ? 'is' : 'are'} unallotted`
  const fill = one ? `it will fill what is left before ${end}` : `they will share what is left before ${end}`
  return [{ kind: 'unallotted', minutes: free, ...about, message: `${subject}; ${left}: ${fill}.` }]
}

/**
 * How long each item is, and every doubt about it. Where only starts are given an item lasts until the next;
 * nothing else is derived. `stated` is what the document says about the whole.
 */
export const schedule = (items: readonly Item[], stated: Span): Schedule => {
  const span = {
    start: stated.start ?? items[0]?.timing?.start ?? null,
    end: stated.end ?? items.at(-1)?.timing?.end ?? null,
  }
  const lengths = items.map((item, i) =>
    lengthOf(item, i + 1 < items.length ? (items[i + 1]?.timing?.start ?? null) : span.end),
  )
  const joins = seams(items, lengths)
  const open = items.filter(
    ({ timing, given }, i) =>
      lengths[i]?.minutes === null &&
      (given === null || !timing?.unclear) &&
      // what begins where all ends needs no time
      (given === null || !timing?.start || timing.start !== span.end),
  )
  const needed = lengths.reduce((sum, { minutes }) => sum + (minutes ?? 0), 0)
  const room = span.start && span.end ? minutesBetween(minutesOf(span.start), minutesOf(span.end)) : null
  const free = room === null ? null : room - needed - joins.reduce((sum, { minutes }) => sum + minutes, 0)
  const between = `between ${span.start} and ${span.end}`
  const balance: Finding[] =
    room === null || free === null
      ? []
      : free < 0
        ? [
            {
              kind: 'over-committed',
              minutes: -free,
              message: `The segments need ${count(needed)}, ${figure(-free)} more than there are ${between}.`,
            },
          ]
        : free > 0 && open.length === 0
          ? [
              {
                kind: 'unallotted',
                minutes: free,
                message: `${figure(free)} of the ${count(room)} ${between} ${free === 1 ? 'is' : 'are'} unallotted.`,
              },
            ]
          : []
  return {
    span,
    lengths,
    findings: [
      ...unclearTimes(items, lengths),
      ...openSegments(open, free, span.end),
      ...balance,
      ...joins.map(({ finding }) => finding),
    ],
  }
}

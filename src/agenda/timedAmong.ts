import { minutesOf, type ClockTime } from '../core/index.ts'
import { ANNOUNCES, hasClock, LEADERS, minute, SUM, type Candidate } from './candidates.ts'
import { kindOf } from './kindOf.ts'
import type { Entry } from './readEntries.ts'
import { startsWithClock } from './startsWithClock.ts'

/** A table with so many timed rows and named columns is the agenda. */
const FEWEST_ROWS = 3
/** A line that says when others are holds so many of them at least, and at most. */
const FEWEST_FRAMED = 2
const MOST_FRAMED = 100

const ofDay = (time: ClockTime | null | undefined): number | null => (time == null ? null : minutesOf(time))

/**
 * The one line with a length above a list whose lengths make it up: "Our agenda in a nutshell (90 minutes):"; −1: none.
 */
const sumAmong = (candidates: readonly Candidate[]): number => {
  const lengths = candidates.flatMap(({ timing, title, entry }, i) =>
    timing?.minutes != null && timing.start === null && title !== '' && !entry.facts ? [i] : [],
  )
  const [whole = -1, ...others] = lengths
  const { title = '', entry, timing } = candidates[whole] ?? {}
  if (others.length < FEWEST_ROWS) return -1
  const parts = others.filter((i) => candidates[i]?.parent === whole)
  const sum = parts.reduce((all, i) => all + (candidates[i]?.timing?.minutes ?? 0), 0)
  const beside = others.some((i) => candidates[i]?.entry.form === entry?.form && candidates[i]?.parent !== whole)
  const says = sum === timing?.minutes || ANNOUNCES.test(title)
  return parts.length >= FEWEST_ROWS && says && !beside ? whole : -1
}

/**
 * Lines that say when several of those below them are: "9h00-12h30 Plenary session" above the lines that fill it, the
 * first of which begins with it. No segments, unless they are panels: then what fills them are the parts of it.
 */
export const framesAmong = (candidates: readonly Candidate[]): readonly boolean[] => {
  const starts = candidates.flatMap(({ timing, title, entry }, i) => {
    const start = title === '' || entry.facts?.kind != null ? null : ofDay(timing?.start)
    return start === null ? [] : [{ i, start, end: ofDay(timing?.end) }]
  })
  const frames = candidates.map(() => false)
  starts.forEach(({ i, start, end }, n) => {
    if (end === null || end <= start || kindOf(candidates[i]?.title ?? '') !== 'other') return
    const next = starts[n + 1]
    if (next?.start !== start) return
    let last = n
    for (let k = n + 1; k <= n + MOST_FRAMED; k += 1) {
      const [inside, before] = [starts[k], starts[k - 1]]
      if (!inside || (k > n + 1 && inside.start < (before?.start ?? 0)) || inside.start >= end) break
      if (inside.end !== null && inside.end > end) return
      last = k
    }
    frames[i] = last - n >= FEWEST_FRAMED
  })
  const whole = sumAmong(candidates)
  if (whole >= 0) frames[whole] = true
  return frames
}

/**
 * Lines with a length alone below a range that holds them all: "9:00 – 9:30 Overview" above "Welcome (15 min)" and
 * "Discussion (10 min)". They are parts of that segment where ranges are the rule.
 */
const partsAmong = (candidates: readonly Candidate[]): readonly boolean[] => {
  const parts = candidates.map(() => false)
  const ranges = candidates.flatMap(({ timing, title, entry }, i) =>
    timing?.start != null && title !== '' && !entry.facts ? [i] : [],
  )
  if (ranges.filter((i) => candidates[i]?.timing?.end != null).length < FEWEST_ROWS) return parts
  ranges.forEach((from, n) => {
    const { timing: range, entry: owner } = candidates[from] ?? {}
    if (range?.end == null) return
    const below: number[] = []
    for (let i = from + 1; i < (ranges[n + 1] ?? candidates.length); i += 1) {
      const { entry, timing, title } = candidates[i] ?? {}
      if (!entry || entry.form === 'heading' || entry.form === 'rule' || entry.facts) break
      // what is written as the range is stands beside it
      if (entry.form === owner?.form && entry.ordinal !== null) break
      if (timing?.minutes != null && title !== '') below.push(i)
    }
    const lengths = below.map((i) => candidates[i]?.timing?.minutes ?? 0)
    // nothing is free before the next
    const chained = candidates[ranges[n + 1] ?? -1]?.timing?.start === range.end
    const all = chained ? Math.max(...lengths) : lengths.reduce((sum, length) => sum + length, 0)
    if (all <= (range.minutes ?? 0)) for (const i of below) parts[i] = true
  })
  return parts
}

/** Lines that may be segments for the time in them. */
export const timedAmong = (
  candidates: readonly Candidate[],
  aside: readonly (Entry | null)[],
  frames: readonly boolean[],
): boolean[] => {
  const inTable = candidates.filter(({ entry, timing }) => entry.facts && timing).length >= FEWEST_ROWS
  const agendaOf = (i: number): number => {
    let up = candidates[i]?.parent ?? -1
    while (up >= 0 && candidates[up]?.entry.label?.of !== 'agenda') up = candidates[up]?.parent ?? -1
    return up
  }
  const tableOf = inTable ? agendaOf(candidates.findIndex(({ entry, timing }) => entry.facts && timing)) : -1
  const parts = partsAmong(candidates)
  /** By the entry of an aside, the latest time above it: one that starts anew has a timetable of its own. */
  const latest = new Map<Entry, number>()
  let until = -1
  candidates.forEach(({ timing }, i) => {
    const of = aside[i]
    if (of && !latest.has(of)) latest.set(of, until)
    if (!of) until = Math.max(until, minute(timing))
  })
  const anew = new Set<Entry>()
  candidates.forEach(({ timing }, i) => {
    const of = aside[i]
    if (of && minute(timing) >= 0 && minute(timing) < (latest.get(of) ?? -1)) anew.add(of)
  })
  const timed = candidates.map(
    ({ entry, timing, title }, i) =>
      timing !== null &&
      title !== '' &&
      !frames[i] &&
      !parts[i] &&
      !SUM.test(title) &&
      // a table may stand in a list of segments
      (!inTable || entry.facts !== undefined || (tableOf >= 0 && entry.form === 'item')) &&
      // where such a section has no heading, nothing says where it ends
      (!aside[i] ||
        (aside[i]?.form === 'text' &&
          timing.start !== null &&
          entry.text.startsWith(timing.written) &&
          !anew.has(aside[i]))),
  )
  const leads = ({ entry }: Candidate): boolean =>
    entry.facts !== undefined ||
    entry.form !== 'text' ||
    startsWithClock(entry.text) !== null ||
    LEADERS.test(entry.text)
  const leading = candidates.filter((candidate, i) => timed[i] && leads(candidate)).length
  // where times lead, one at the end of a plain line is an hour at the office, or a bus
  if (leading >= FEWEST_ROWS && leading * 5 >= timed.filter(Boolean).length * 4)
    candidates.forEach((candidate, i) => (timed[i] &&= leads(candidate) || !hasClock(candidate.timing)))
  const clocks = candidates.filter(({ timing }, i) => timed[i] && hasClock(timing)).length
  const durations = timed.filter(Boolean).length - clocks
  return durations > clocks
    ? timed.map((is, i) => is && (!hasClock(candidates[i]?.timing ?? null) || candidates[i]?.timing?.minutes === null))
    : timed
}

import { hasClock, NEVER, shapeOf, SUM, wordCount, type Candidate } from './candidates.ts'
import { kindOf } from './kindOf.ts'
import type { Entry } from './readEntries.ts'
import { timedAmong } from './timedAmong.ts'

/** Sections that hold no segments, whatever stands in them: "Rules of conduct", "Minutes of …". */
export const asides = (candidates: readonly Candidate[]): readonly (Entry | null)[] => {
  let aside: Entry | null = null
  const counted = new Map<string, number>()
  return candidates.map(({ entry }) => {
    const { label, form, ordinal } = entry
    // without a heading, it is over where the list goes on counting in which it stands
    const shape = shapeOf(entry)
    if (aside?.form === 'text' && ordinal !== null && ordinal > 1 && counted.get(shape) === ordinal - 1) aside = null
    if (aside === null && ordinal !== null) counted.set(shape, ordinal)
    const above = form === 'heading' && (aside?.form !== 'heading' || entry.level <= aside.level)
    if (label?.of === 'agenda' || (label?.of === 'columns' && aside?.form !== 'heading') || above) aside = null
    if (label?.of === 'matter' && (label.rest === '' || form === 'heading') && form !== 'item' && form !== 'row')
      aside = entry
    return aside === entry ? null : aside
  })
}

/** Numbered lines that count on from a segment of their family, or up to it. */
const continued = (
  candidates: readonly Candidate[],
  isTimed: (i: number) => boolean,
  family: (candidate: Candidate) => string,
): readonly boolean[] => {
  const counts = candidates.map(() => false)
  const pass = (order: readonly number[], step: 1 | -1): void => {
    const last = new Map<string, number>()
    for (const i of order) {
      const candidate = candidates[i]
      const ordinal = candidate?.entry.ordinal ?? null
      if (!candidate || ordinal === null) continue
      const key = family(candidate)
      const from = last.get(key)
      const on = from === undefined ? 0 : (ordinal - from) * step
      if (isTimed(i) || on === 1 || (on > 1 && candidate.entry.marker === 'letter' && step > 0)) {
        counts[i] ||= !isTimed(i)
        last.set(key, ordinal)
      }
    }
  }
  const order = candidates.map((_, i) => i)
  pass(order, 1)
  pass(order.toReversed(), -1)
  return counts
}

/**
 * Below a line that says "Agenda", short plain lines at the margin with an empty line before them that say what they are,
 * at least if most of the agenda is written so.
 */
const plainTitles = (candidates: readonly Candidate[]): readonly boolean[] => {
  const from = candidates.findIndex(({ entry }) => entry.label?.of === 'agenda')
  if (from < 0) return candidates.map(() => false)
  const timed = candidates.filter(({ timing, title }) => timing !== null && title !== '').length
  const plain = candidates.map(
    ({ entry, title, timing, prose, dated }, i) =>
      i > from &&
      timing === null &&
      entry.form === 'text' &&
      entry.spaced &&
      entry.indent === candidates[from]?.entry.indent &&
      !prose &&
      !dated &&
      entry.label === null &&
      wordCount(title) <= 8 &&
      !/[.!?:]$/.test(title) &&
      kindOf(title) !== 'other',
  )
  return plain.filter(Boolean).length > timed ? plain : candidates.map(() => false)
}

const MOST_CLOSING = 4
/** "Closing remarks" without a time, right below plain lines with lengths: it ends them. */
const endsPlainly = ({ entry, title }: Candidate, before: Candidate | undefined, timed: boolean): boolean =>
  timed &&
  before !== undefined &&
  shapeOf(before.entry) === shapeOf(entry) &&
  entry.form === 'text' &&
  entry.indent === before.entry.indent &&
  !hasClock(before.timing) &&
  kindOf(before.title) !== 'closing' &&
  kindOf(title) === 'closing' &&
  wordCount(title) <= MOST_CLOSING &&
  !/[.,:;!?]/.test(title)

/**
 * Which lines are segments.
 *
 * A line with a time is one, unless it is nested in another that has one: then it is part of that.
 * Where durations are the rule, a line with clock times tells when all of it is. A table whose columns have names is the
 * whole agenda.
 * A line without a time is one where it stands among timed ones in the same shape, holds none of them, and goes on
 * counting with them, lies between them or says what it is ("Closing"). Without any time, the list under the heading
 * "Agenda" is taken.
 */
export const segmentsAmong = (
  candidates: readonly Candidate[],
  frames: readonly boolean[],
  aside: readonly (Entry | null)[] = asides(candidates),
): readonly boolean[] => {
  const timed = timedAmong(candidates, aside, frames)
  const insideTimed: boolean[] = []
  candidates.forEach(
    ({ parent }, i) => (insideTimed[i] = parent >= 0 && (timed[parent] === true || insideTimed[parent] === true)),
  )
  const holdsTimed: boolean[] = []
  const family = ({ entry, parent }: Candidate): string => `${parent} ${shapeOf(entry)}`
  const reach = new Map<string, { first: number; last: number }>()
  candidates.forEach((candidate, i) => {
    if (!timed[i] || insideTimed[i]) return
    const key = family(candidate)
    reach.set(key, { first: reach.get(key)?.first ?? i, last: i })
    for (let up = candidate.parent; up >= 0 && !holdsTimed[up]; up = candidates[up]?.parent ?? -1) holdsTimed[up] = true
  })
  const none = reach.size === 0
  const isAgenda = (i: number): boolean => candidates[i]?.entry.label?.of === 'agenda'
  const counts = continued(candidates, (i) => timed[i] === true && !insideTimed[i], family)
  const plain = plainTitles(candidates)
  return candidates.map((candidate, i) => {
    if (timed[i]) return !insideTimed[i]
    const { entry, title, parent, prose, dated } = candidate
    // "2. Minutes" counts on
    const counted = none ? entry.ordinal !== null && entry.label?.rest === '' : counts[i]
    const never = NEVER.includes(entry.label?.of) && !(entry.label?.of === 'matter' && counted)
    if (title === '' || frames[i] || prose || dated || never || SUM.test(title)) return false
    if (holdsTimed[i] || aside[i]) return false
    if (plain[i] && (!insideTimed[i] || candidates[parent]?.entry.form === 'text')) return true
    if (endsPlainly(candidate, candidates[i - 1], timed[i - 1] === true)) return true
    if (insideTimed[i]) return false
    if (entry.facts) return true
    if (entry.form !== 'heading' && entry.form !== 'item' && entry.form !== 'row') return false
    if (none) return isAgenda(parent) && (entry.label === null || counted || kindOf(title) !== 'other')
    const among = reach.get(family(candidate))
    if (!among) return false
    return counts[i] === true || kindOf(title) !== 'other' || (i > among.first && i < among.last)
  })
}

import { ANNOUNCES, familyOf, hasClock, NEVER, shapeOf, startsAfter, SUM, type Candidate } from './candidates.ts'
import { kindOf } from './kindOf.ts'
import type { Entry } from './readEntries.ts'
import { readPerson } from './readPerson.ts'
import { saysClose } from './settleTimes.ts'
import { timedAmong } from './timedAmong.ts'
import type { Timing } from './timing.ts'
import { wordCount } from './wordCount.ts'

/** Sections that hold no segments, whatever stands in them: "Rules of conduct", "Minutes of …". */
export const asides = (candidates: readonly Candidate[]): readonly (Entry | null)[] => {
  let aside: Entry | null = null
  const counted = new Map<string, number>()
  let before: Timing | null = null
  return candidates.map(({ entry, timing }, i) => {
    const { label, form, ordinal } = entry
    // "Participants" beside a title, where times go on right behind it
    const next = candidates[i + 1]
    const within = form === 'text' && next !== undefined && next.title !== '' && startsAfter(next.timing, before)
    if (timing?.start != null) before = timing
    // without a heading, it is over where the list goes on counting in which it stands
    const shape = shapeOf(entry)
    if (aside?.form === 'text' && ordinal !== null && ordinal > 1 && counted.get(shape) === ordinal - 1) aside = null
    if (aside === null && ordinal !== null) counted.set(shape, ordinal)
    const above = form === 'heading' && (aside?.form !== 'heading' || entry.level <= aside.level)
    if (label?.of === 'agenda' || (label?.of === 'columns' && aside?.form !== 'heading') || above) aside = null
    if (label?.of === 'matter' && !within && (label.rest === '' || form === 'heading') && form !== 'item') aside = entry
    return aside === entry ? null : aside
  })
}

/** Numbered lines that count on from a segment of their family, or up to it. */
const continued = (candidates: readonly Candidate[], isTimed: (i: number) => boolean): readonly boolean[] => {
  const counts = candidates.map(() => false)
  const pass = (order: readonly number[], step: 1 | -1): void => {
    const last = new Map<string, number>()
    for (const i of order) {
      const candidate = candidates[i]
      const ordinal = candidate?.entry.ordinal ?? null
      if (!candidate || ordinal === null) continue
      const key = familyOf(candidate)
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

/** "Coffee break" without a time between one that ends and one that begins later. */
const isBreakBetween = (candidates: readonly Candidate[], i: number, timed: readonly boolean[]): boolean => {
  const { entry, title } = candidates[i] ?? {}
  if (!entry || title === undefined || entry.form !== 'text' || entry.label || kindOf(title) !== 'break') return false
  if (wordCount(title) > MOST_CLOSING || /[.,:;!?]/.test(title)) return false
  const before = candidates.slice(0, i).findLast((_, at) => timed[at])
  const after = candidates.slice(i + 1).find((_, at) => timed[i + 1 + at])
  const end = before?.timing?.end
  return end != null && after?.timing?.start != null && after.timing.start > end
}

/** More items without a time behind one are the parts of it. */
const MOST_UNTIMED = 2
/** Items of a list of bullets without times that fill the one above them that has one: "10:45 General assembly" and its agenda. */
const filling = (candidates: readonly Candidate[], timed: readonly boolean[]): readonly boolean[] => {
  const fills = candidates.map(() => false)
  const runs = new Map<string, number[]>()
  candidates.forEach((candidate, i) => {
    const { entry, timing } = candidate
    if (entry.form !== 'item' || entry.marker !== 'bullet') return
    const key = familyOf(candidate)
    const run = runs.get(key)
    if (timed[i]) {
      if (run && run.length > MOST_UNTIMED) for (const at of run) fills[at] = true
      if (timing?.start != null) runs.set(key, [])
      else runs.delete(key)
    } else run?.push(i)
  })
  return fills
}

/** A line that announces a list stands so many lines above it at most: when and where may stand between. */
const REACH = 3
/** For each item of a list of bullets, the line above it that announces it, "Programme of the evening:"; −1: none does. */
export const announcedBy = (candidates: readonly Candidate[]): readonly number[] => {
  let [said, first] = [-1, -1]
  return candidates.map(({ entry }, i) => {
    const { form, label, text, marker } = entry
    if (form === 'heading' || form === 'rule') said = -1
    if (form !== 'item') {
      if (label?.of === 'agenda' ? label.rest === '' : text.endsWith(':') && ANNOUNCES.test(text))
        [said, first] = [i, -1]
      return -1
    }
    if (said < 0 || marker !== 'bullet') return -1
    if (first < 0) first = i
    return first - said <= REACH ? said : -1
  })
}

/** "Update charter #1569": what is to be talked about, wherever it is listed. */
const ISSUE = /\s\(?#\d{1,6}\)?$/
const FEWEST_ISSUES = 3

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

const LONGEST_PLAIN = 10
/**
 * "Agenda:" above plain lines in one block with those that have lengths: what stands before the first of these is on it
 * too, where each line looks like a title and one says what it is.
 */
const opensPlainly = (candidates: readonly Candidate[], timed: readonly boolean[]): readonly boolean[] => {
  const none = candidates.map(() => false)
  const to = timed.indexOf(true)
  const from = candidates.slice(0, Math.max(0, to)).findLastIndex(({ entry }) => entry.label !== null)
  const { label } = candidates[from]?.entry ?? {}
  const block = candidates.slice(from + 1, to)
  const isPlain = ({ entry, title, prose, dated }: Candidate, i: number): boolean =>
    entry.form === 'text' &&
    (i === 0 || !entry.spaced) &&
    !prose &&
    !dated &&
    wordCount(title) <= LONGEST_PLAIN &&
    /[^.,:;!?]$/.test(title) &&
    !readPerson(title)?.sure
  const first = candidates[to]
  const opens =
    label?.of === 'agenda' &&
    label.rest === '' &&
    first?.entry.form === 'text' &&
    !first.entry.spaced &&
    !hasClock(first.timing) &&
    block.every(isPlain) &&
    block.some(({ title }) => kindOf(title) !== 'other')
  return opens ? none.map((_, i) => i > from && i < to) : none
}

/** Headings beside "Agenda", from there to one that closes the meeting: "Agenda", "Reports", "Adjourn". */
const sections = (candidates: readonly Candidate[]): readonly boolean[] => {
  const from = candidates.findIndex(({ entry }) => entry.form === 'heading' && entry.label?.of === 'agenda')
  const isBeside = ({ entry, timing }: Candidate, i: number): boolean =>
    i > from && entry.form === 'heading' && entry.level === candidates[from]?.entry.level && timing === null
  const to = candidates.findIndex((candidate, i) => isBeside(candidate, i) && saysClose(candidate.title))
  return candidates.map((candidate, i) => i <= to && isBeside(candidate, i) && candidate.entry.label === null)
}

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
  const reach = new Map<string, { first: number; last: number }>()
  candidates.forEach((candidate, i) => {
    if (!timed[i] || insideTimed[i]) return
    const key = familyOf(candidate)
    reach.set(key, { first: reach.get(key)?.first ?? i, last: i })
    for (let up = candidate.parent; up >= 0 && !holdsTimed[up]; up = candidates[up]?.parent ?? -1) holdsTimed[up] = true
  })
  const none = reach.size === 0
  const isAgenda = (i: number): boolean => candidates[i]?.entry.label?.of === 'agenda'
  // under the name of each project
  const issues =
    candidates.filter(({ entry }) => entry.form === 'item' && ISSUE.test(entry.text)).length >= FEWEST_ISSUES
  const counts = continued(candidates, (i) => timed[i] === true && !insideTimed[i])
  const plain = plainTitles(candidates)
  const opens = opensPlainly(candidates, timed)
  const beside = sections(candidates)
  const fills = filling(candidates, timed)
  const lists = announcedBy(candidates)
  const timedLists = new Set(lists.filter((list, i) => list >= 0 && timed[i]))
  const listed = lists.map((list) => timedLists.has(list))
  return candidates.map((candidate, i) => {
    if (timed[i]) return !insideTimed[i]
    const { entry, title, parent, prose, dated } = candidate
    // "2. Minutes" counts on
    const counted = none ? entry.ordinal !== null && entry.label?.rest === '' : counts[i]
    const never = NEVER.includes(entry.label?.of) && !(entry.label?.of === 'matter' && counted)
    // what its number tells needs no other sign
    const told = candidate.counted && (none ? isAgenda(parent) : counts[i])
    if (title === '' || frames[i] || SUM.test(title)) return false
    if (!told && (prose || (dated && !listed[i]) || never)) return false
    if (isBreakBetween(candidates, i, timed)) return true
    if (holdsTimed[i] || aside[i]) return false
    if (plain[i] && (!insideTimed[i] || candidates[parent]?.entry.form === 'text')) return true
    if (opens[i] || beside[i]) return true
    if (endsPlainly(candidate, candidates[i - 1], timed[i - 1] === true)) return true
    if (insideTimed[i]) return false
    if (entry.facts) return true
    if (entry.form !== 'heading' && entry.form !== 'item' && entry.form !== 'row') return false
    if (none && issues) return entry.form === 'item' && (isAgenda(parent) || isAgenda(candidates[parent]?.parent ?? -1))
    if (none) return told || (isAgenda(parent) && (entry.label === null || counted || kindOf(title) !== 'other'))
    const among = reach.get(familyOf(candidate))
    if (!among || fills[i]) return false
    if (listed[i]) return true
    return counts[i] === true || kindOf(title) !== 'other' || (i > among.first && i < among.last)
  })
}

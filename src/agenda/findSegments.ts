import type { ClockTime } from '../core/index.ts'
import { findDates } from './findDates.ts'
import { kindOf } from './kindOf.ts'
import { isTimetable } from './partDescriptions.ts'
import type { Entry } from './readEntries.ts'
import type { Label } from './readLabel.ts'
import { readPerson } from './readPerson.ts'
import { minuteOfDay, NO_TIMING, startsWithClock, takeTiming, wholeTiming, type Timing } from './readTiming.ts'

/** A segment as it stands in the document: its own line, and the lines that belong to it. */
export type Draft = {
  readonly entry: Entry
  /** Without numbering and time. */
  readonly title: string
  /** `null`: the document says nothing about its time. */
  readonly timing: Timing | null
  readonly body: readonly Entry[]
}
/** Segments that follow each other in one room. A document with two days has two of them. */
export type Sitting = {
  /** The lines before its segments that say when it is. */
  readonly heading: readonly Entry[]
  readonly drafts: readonly Draft[]
  /** When the last line ends that says when they are; `null`: there is none behind which they do not go on. */
  readonly end: ClockTime | null
}
export type Outline = {
  /** Before the first segment. */
  readonly header: readonly Entry[]
  readonly sittings: readonly Sitting[]
  /** Behind the title of the last segment. */
  readonly footer: readonly Entry[]
  /** Nothing says that these are segments but that they are a list. */
  readonly guessed: boolean
}

type Line = {
  readonly entry: Entry
  readonly timing: Timing | null
  /** '' where nothing but a time stands there: then it is no segment. */
  readonly title: string
  readonly prose: boolean
  readonly dated: boolean
}
type Candidate = Line & { readonly parent: number }

const hasClock = (timing: Timing | null): boolean =>
  timing !== null && (timing.start !== null || /\d/.test(timing.unclear ?? ''))
const wordCount = (text: string): number => text.match(/[\p{L}\d]\S*/gu)?.length ?? 0
/** A title may hold a sentence in quotes. */
const unquoted = (text: string): string => text.replace(/[“"«„][^“”"«»„]{0,200}[”"»“]/g, '“”')
const isProse = (text: string): boolean =>
  text.length > 40 &&
  (wordCount(text) > 30 ||
    (wordCount(text) > 14 && /(?<!\b\p{L}{1,3})[.!?]$|\p{L}{3}[.!?]\s\p{Lu}/u.test(unquoted(text))))

/** Two lines of the same shape under the same parent are siblings. */
const shapeOf = ({ form, level, marker }: Entry): string => `${form} ${level} ${marker}`

const minute = (timing: Timing | null): number => (timing?.start == null ? -1 : minuteOfDay(timing.start))
const startsAfter = (timing: Timing | null, before: Timing | null): boolean =>
  timing?.start != null && before?.start != null && minute(timing) >= minute(before)

/**
 * For each line, the index of the one it is nested in (−1: none), by headings, indentation and numbering.
 * In a plain line nothing is nested, unless it has a time or says "Agenda".
 */
const parentsOf = (lines: readonly Line[]): readonly number[] => {
  const open: number[] = []
  return lines.map(({ entry, timing }, index) => {
    const shape = shapeOf(entry)
    const closes = (i: number): boolean => {
      const { entry: other, timing: span } = lines[i] ?? { entry, timing }
      if (other.label?.of === 'agenda' && other.form !== 'heading') return entry.label?.of === 'agenda'
      if (startsAfter(timing, span) && other.form !== 'heading' && entry.form !== 'heading') {
        const within = entry.indent > other.indent && span?.end != null && minute(timing) < minuteOfDay(span.end)
        if (!within && (entry.form === 'text' || other.form === 'text')) return true
      }
      if (entry.facts && other.facts) return true
      if (entry.form === 'heading') return other.form !== 'heading' || other.level >= entry.level
      return shapeOf(other) === shape || (entry.form === 'item' && other.form === 'item' && other.level > entry.level)
    }
    const leaf = entry.form === 'rule' || (entry.form === 'text' && timing === null && entry.label?.of !== 'agenda')
    const cut = leaf ? -1 : open.findIndex(closes)
    if (cut >= 0) open.length = cut
    const parent = open.at(-1) ?? -1
    if (!leaf) open.push(index)
    return parent
  })
}

/** A table with so many timed rows and named columns is the agenda. */
const FEWEST_ROWS = 3
/** A line that says when others are holds so many of them at least, and at most. */
const FEWEST_FRAMED = 2
const MOST_FRAMED = 100

/** Labels of lines that are no segment, whatever times they hold. */
const NEVER: readonly (Label['of'] | undefined)[] = [
  'when',
  'length',
  'where',
  'matter',
  'agenda',
  'questions',
  'note',
  'columns',
]

/** A row with its time in a cell of its own: what stands in the others. */
const rowOf = ({ cells = [] }: Entry): { timing: Timing; cells: readonly string[] } | null => {
  const first = cells.map((cell) => cell.split('\n', 1)[0] ?? '')
  for (const [i, cell] of first.entries()) {
    const timing = cell === '' ? null : wholeTiming(cell)
    if (timing) return { timing, cells: first.filter((other, at) => at !== i && /\p{L}/u.test(other)) }
  }
  return null
}

/** "10:45–11:15 What now? An answer": no sentence begins so. */
const STARTS_WITH_RANGE = /^\d{1,2}[:.h]\d{2}\s?[-–—]\s?\d{1,2}[:.h]\d{2}\s/
const MOST_LED = 40
/** "9:00 Monday, 5 May 2025" is a date all the same. */
const MOST_DATED = 6
/** A line this long was broken because it was full. */
const FULL = 60
/** "Welcome ........ 7.00 pm" */
const LEADERS = /(?:\s?\.){4,}\s*\S/

/** "~~Tuples~~", "Tuples (withdrawn)": what will not be. */
const DROPPED =
  /^~~|\((?:withdrawn|cancell?ed|postponed|dropped|entfällt|abgesagt|verschoben|zurückgezogen|annulée?|reportée?|supprimée?|retirée?|cancelad[oa]|aplazad[oa]|retirad[oa]|suprimid[oa])\)$/i

const lineOf = (entry: Entry, before: Entry | undefined, timetable: boolean): Line => {
  if (DROPPED.test(entry.text)) return { entry, timing: null, title: '', prose: false, dated: false }
  if (entry.facts) return { entry, timing: entry.facts.timing, title: entry.text, prose: false, dated: false }
  const row = entry.form === 'row' ? rowOf(entry) : null
  if (row)
    return { entry, timing: row.timing, title: row.cells.join(' | '), prose: isProse(row.cells[0] ?? ''), dated: false }
  // a line of a paragraph that was broken by hand
  const within =
    entry.form === 'text' &&
    !entry.spaced &&
    before?.form === 'text' &&
    before.text.length > FULL &&
    /^\p{Ll}/u.test(entry.text) &&
    startsWithClock(entry.text) === null
  const length = wordCount(entry.text)
  const led =
    length <= MOST_LED && (STARTS_WITH_RANGE.test(entry.text) || (timetable && startsWithClock(entry.text) !== null))
  const prose = within || (!led && isProse(entry.text))
  const [first] = entry.rows
  const whole = prose ? null : takeTiming(entry.text)
  // "2. Accounts for the year ended 30 September … 7.25 pm" holds a date and is none
  const counted = entry.ordinal !== null && whole !== null && entry.form === 'item'
  const titled = counted || (led && length > MOST_DATED) || LEADERS.test(first.text)
  const dated = !prose && !titled && findDates(first.text).length > 0
  const untimed: Line = { entry, timing: null, title: entry.text, prose, dated }
  // "Minutes of the last meeting (5 min)" in a list is no section
  const listed = counted || (entry.form === 'item' && whole !== null && entry.label?.rest === '')
  if (prose || dated || (NEVER.includes(entry.label?.of) && !(listed && entry.label?.of === 'matter'))) return untimed
  const taken = whole
  return taken ? { ...untimed, timing: taken.timing, title: /\p{L}/u.test(taken.rest) ? taken.rest : '' } : untimed
}

/** Sums below a table are none of its rows. */
const SUM =
  /^(?:(?:grand |overall )?(?:sub-?)?totals?(?: (?:time|duration|minutes|général|general))?|sum|(?:ins)?gesamt(?:dauer|zeit)?|(?:zwischen)?summe|durée totale|duración total|suma)$/i

/** Sections that hold no segments, whatever stands in them: "Rules of conduct", "Minutes of …". */
const asides = (candidates: readonly Candidate[]): readonly (Entry | null)[] => {
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

const ofDay = (time: ClockTime | null | undefined): number | null => (time == null ? null : minuteOfDay(time))

/**
 * Lines that say when several of those below them are: "9h00-12h30 Plenary session" above the lines that fill it, the
 * first of which begins with it. No segments, unless they are panels: then what fills them are the parts of it.
 */
const framesAmong = (candidates: readonly Candidate[]): readonly boolean[] => {
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
    const sum = below.reduce((all, i) => all + (candidates[i]?.timing?.minutes ?? 0), 0)
    if (sum <= (range.minutes ?? 0)) for (const i of below) parts[i] = true
  })
  return parts
}

/** Lines that may be segments for the time in them. */
const timedAmong = (
  candidates: readonly Candidate[],
  aside: ReturnType<typeof asides>,
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
      (!inTable || entry.facts !== undefined || (tableOf >= 0 && entry.form === 'item' && agendaOf(i) === tableOf)) &&
      // where such a section has no heading, nothing says where it ends
      (!aside[i] ||
        (aside[i]?.form === 'text' &&
          timing.start !== null &&
          entry.text.startsWith(timing.written) &&
          !anew.has(aside[i]))),
  )
  const leads = ({ entry, timing }: Candidate): boolean =>
    entry.facts !== undefined ||
    entry.form !== 'text' ||
    startsWithClock(entry.text) !== null ||
    entry.text.replace(/^[\s([]+/, '').startsWith(timing?.written ?? '') ||
    LEADERS.test(entry.text)
  const leading = candidates.filter((candidate, i) => timed[i] && leads(candidate)).length
  // where times lead, one at the end of a plain line is an hour at the office, or a bus
  if (leading >= FEWEST_ROWS && leading * 5 >= timed.filter(Boolean).length * 4)
    candidates.forEach((candidate, i) => (timed[i] &&= leads(candidate) || !hasClock(candidate.timing)))
  const clocks = candidates.filter(({ timing }, i) => timed[i] && hasClock(timing)).length
  const durations = timed.filter(Boolean).length - clocks
  return durations > clocks
    ? timed.map(
        (is, i) =>
          is &&
          (!hasClock(candidates[i]?.timing ?? null) ||
            candidates[i]?.timing?.minutes === null ||
            kindOf(candidates[i]?.title ?? '') === 'break'),
      )
    : timed
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
const segmentsAmong = (
  candidates: readonly Candidate[],
  aside: readonly (Entry | null)[] = asides(candidates),
): readonly boolean[] => {
  const frames = framesAmong(candidates)
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
    if (insideTimed[i]) return false
    if (entry.facts) return true
    if (entry.form !== 'heading' && entry.form !== 'item' && entry.form !== 'row') return false
    if (none) return isAgenda(parent) && (entry.label === null || counted || kindOf(title) !== 'other')
    const among = reach.get(family(candidate))
    if (!among) return false
    return counts[i] === true || kindOf(title) !== 'other' || (i > among.first && i < among.last)
  })
}

/** Titles of a list have so many words at most. */
const MOST_TITLED = 20
const FEWEST_LISTED = 3
/** What announces a list of segments, wherever it stands in a line. */
const ANNOUNCES =
  /(?<!\p{L})(?:agenda|program(?:me)?|schedule|tagesordnung|ablauf|programm|ordre du jour|déroulé|orden del día|programa)(?!\p{L})/iu

/**
 * The list that a document without any time gives: numbered, marked or headings of one level, or the plain lines below a
 * line that says "Agenda". Its titles or a line above it say that it is one; the longest such list is taken.
 */
const listAmong = (candidates: readonly Candidate[]): readonly boolean[] => {
  const none = candidates.map(() => false)
  const aside = asides(candidates)
  const isTitle = ({ entry, title, prose, dated }: Candidate): boolean =>
    title !== '' &&
    !prose &&
    !dated &&
    !NEVER.includes(entry.label?.of) &&
    wordCount(title) <= MOST_TITLED &&
    !/[.!]$/.test(title) &&
    !SUM.test(title) &&
    !readPerson(title)?.sure
  const families = new Map<string, number[]>()
  let under = -1
  candidates.forEach((candidate, i) => {
    const { entry, parent } = candidate
    const { form, label } = entry
    if (label?.of === 'agenda' && label.rest === '') under = i
    else if (form === 'rule' || label?.of === 'matter' || form === 'heading') under = -1
    if (aside[i] || !isTitle(candidate)) return
    const key =
      form === 'item' || form === 'heading' || entry.ordinal !== null
        ? `${parent} ${shapeOf(entry)}`
        : form === 'text' && under >= 0
          ? `below ${under}`
          : null
    if (key === null) return
    const family = families.get(key) ?? []
    // an empty line ends a block of plain lines
    const [, second] = family
    if (form === 'text' && entry.spaced && second !== undefined && candidates[second]?.entry.spaced === false)
      under = -1
    else families.set(key, [...family, i])
  })
  let best: { readonly of: readonly number[]; readonly weight: number } | null = null
  for (const of of families.values()) {
    const [first = 0] = of
    const named = of.filter((i) => kindOf(candidates[i]?.title ?? '') !== 'other').length
    const { entry } = candidates[first] ?? {}
    const said =
      entry?.form === 'text' ||
      candidates.slice(Math.max(0, first - 3), first).some(({ entry: { text } }) => ANNOUNCES.test(text))
    const numbered = entry?.ordinal !== null
    if (of.length < FEWEST_LISTED || named + (said ? 1 : 0) + (numbered ? 1 : 0) < 2) continue
    const weight = of.length + 2 * named + (said ? of.length : 0)
    if (best === null || weight > best.weight) best = { of, weight }
  }
  if (best === null) return none
  const taken = new Set(best.of)
  return none.map((_, i) => taken.has(i))
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

/** "RULES FOR WITNESSES": the title of a section, where those of segments are not written so. */
const isSection = ({ form, text, spaced, label, rows }: Entry, { text: title }: Entry): boolean =>
  form === 'text' &&
  spaced &&
  rows.length === 1 &&
  (label === null || label.of === 'matter') &&
  /\p{Lu}{3}/u.test(text) &&
  !/\p{Ll}/u.test(text) &&
  /\p{Ll}/u.test(title) &&
  !readPerson(text)?.sure

/** Whether a line ends what the segment before it has to say. */
const ends = (entry: Entry, segment: Entry): boolean =>
  entry.form === 'rule' ||
  SUM.test(entry.text) ||
  entry.label?.of === 'matter' ||
  entry.label?.of === 'columns' ||
  isSection(entry, segment) ||
  (entry.form === 'heading' && (segment.form !== 'heading' || entry.level <= segment.level))

/** Whether a line between segments says when the next ones are. */
const divides = ({ entry, prose, dated, timing }: Line, segment: Entry | undefined): boolean =>
  !prose &&
  (dated || timing?.start != null) &&
  (!segment ||
    entry.form === 'heading' ||
    (entry.form === 'text' &&
      (entry.spaced || !segment.facts) &&
      entry.indent <= segment.indent &&
      (entry.label === null || entry.label.of === 'when')))

/** The segments of a document, each with the lines that belong to it. */
export const findSegments = (entries: readonly Entry[]): Outline => {
  const timetable = isTimetable(entries)
  const lines = entries.map((entry, i) => lineOf(entry, entries[i - 1], timetable))
  const parents = parentsOf(lines)
  const candidates = lines.map((line, i) => ({ ...line, parent: parents[i] ?? -1 }))
  const isFound = (found: readonly boolean[]): boolean => found.includes(true)
  const plain = segmentsAmong(candidates)
  // "Format" may be what the agenda is called, where nothing else is one
  const anywhere = isFound(plain)
    ? plain
    : segmentsAmong(
        candidates,
        candidates.map(() => null),
      )
  const count = (found: readonly boolean[]): number => found.filter(Boolean).length
  const isTimed = anywhere.some((is, i) => is && candidates[i]?.timing)
  const few = isTimed ? !isFound(plain) && count(anywhere) < 2 : count(anywhere) < FEWEST_LISTED
  const list = few ? listAmong(candidates) : []
  const guessed = count(list) > count(anywhere)
  const isSegment = guessed ? list : anywhere
  const frames = framesAmong(candidates)
  const header: Entry[] = []
  const sittings: {
    heading: Entry[]
    drafts: { entry: Entry; title: string; timing: Timing | null; body: Entry[] }[]
    end: ClockTime | null
  }[] = []
  let open = false
  /** Of the frame above the first segment. */
  let end: ClockTime | null = null
  /** Below the heading of several segments: who leads them. */
  let waiting: Entry[] = []
  candidates.forEach((candidate, i) => {
    const { entry, timing, title } = candidate
    const sitting = sittings.at(-1)
    if (isSegment[i]) {
      const draft = { entry, title, timing, body: waiting }
      if (startsAfter(timing, { ...NO_TIMING, start: sitting?.end ?? null }) && sitting) sitting.end = null
      waiting = []
      if (sitting) sitting.drafts.push(draft)
      else sittings.push({ heading: [], drafts: [draft], end })
      open = true
      return
    }
    const segment = sitting?.drafts.at(-1)
    if (frames[i]) {
      open = false
      end = timing?.end ?? null
      if (sitting) sitting.end = end
    } else if (!sitting) header.push(entry)
    else if (divides(candidate, segment?.entry)) {
      if (segment) sittings.push({ heading: [entry], drafts: [], end: null })
      else sitting.heading.push(entry)
      open = false
    } else if (segment && open && !ends(entry, segment.entry)) segment.body.push(entry)
    else {
      open = false
      const leads = entry.label?.of === 'moderator' || entry.label?.of === 'chair'
      if (leads && entry.label?.rest !== '') waiting.push(entry)
    }
  })
  return {
    header,
    sittings: sittings.filter(({ drafts }) => drafts.length > 0),
    footer: entries.slice(isSegment.lastIndexOf(true) + 1),
    guessed,
  }
}

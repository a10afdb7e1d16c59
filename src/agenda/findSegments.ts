import type { ClockTime } from '../core/index.ts'
import { cased } from './cased.ts'
import { caseless } from './caseless.ts'
import { candidatesOf, MOST_DATED, startsAfter, SUM, type Candidate, type Line } from './candidates.ts'
import { findDates } from './findDates.ts'
import { FEWEST_LISTED, listAmong } from './listAmong.ts'
import { cutOf, isTimetable } from './partDescriptions.ts'
import { kindOf } from './kindOf.ts'
import type { Entry } from './readEntries.ts'
import { OF_SESSIONS } from './readLabel.ts'
import { readPerson } from './readPerson.ts'
import { saysEnd } from './settleTimes.ts'
import { segmentsAmong } from './segmentsAmong.ts'
import { takeTiming } from './takeTiming.ts'
import { framesAmong } from './timedAmong.ts'
import { NO_TIMING, type Timing } from './timing.ts'
import { wordCount } from './wordCount.ts'

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

/** Whether a line ends what the segment before it has to say; `before`: the line above it. */
const ends = (entry: Entry, segment: Entry, before: Entry | undefined): boolean =>
  entry.form === 'rule' ||
  SUM.test(entry.text) ||
  entry.label?.of === 'matter' ||
  entry.label?.of === 'columns' ||
  // "Lecturer in physics," above "IOM"
  (isSection(entry, segment) && !before?.text.endsWith(',')) ||
  (entry.form === 'heading' && (segment.form !== 'heading' || entry.level <= segment.level))

/** "7.3 Minutes (14 July 2009)" */
const IN_DECIMALS = cased`^\d{1,2}\.\d{1,2}\s+\p{Lu}`

const LEADS_TO_DATE = caseless`\s(?:of|on|by|from|until|since|before|after|am|vom|bis|ab|seit|nach|vor|du|le|au|avant|après|del|el|hasta|desde)\s$`
/** "Letter dated 9 March" */
const IS_DATED = caseless`\s(?:dated|datiert(?: vom)?|datée? du|fechad[ao](?: el)?)\s$`
/** "Minutes of the board meeting of 9 March were posted", and "Sent 9 March" right below a numbered item. */
const tellsOfDate = ({ text, form, spaced }: Entry, segment: Draft | undefined): boolean => {
  const [date] = form === 'text' ? findDates(text) : []
  if (date === undefined) return false
  const begun = text.slice(0, date.index)
  const before = date.weekday === null ? begun : begun.replace(/\S+\s$/, '')
  const below =
    segment?.entry.ordinal != null && segment.body.length === 0 && !spaced && date.weekday === null && begun !== ''
  return below || IS_DATED.test(before) || (wordCount(before) > MOST_DATED && LEADS_TO_DATE.test(before))
}

/** Whether a line between segments says when the next ones are. A time alone that goes on behind the last one is a slot that holds nothing. */
const divides = ({ entry, prose, dated, timing, title }: Line, segment: Draft | undefined): boolean =>
  !prose &&
  !IN_DECIMALS.test(entry.text) &&
  !tellsOfDate(entry, segment) &&
  (dated || (timing?.start != null && (title !== '' || !startsAfter(timing, segment?.timing ?? null)))) &&
  (!segment ||
    entry.form === 'heading' ||
    (entry.form === 'text' &&
      (entry.spaced || !segment.entry.facts) &&
      entry.indent <= segment.entry.indent &&
      (entry.label === null || entry.label.of === 'when')))

/** Whether right above a list stands a line that calls it the agenda, and says nothing else. */
const isAnnounced = (candidates: readonly Candidate[], list: readonly boolean[]): boolean => {
  const { label } = candidates[list.indexOf(true) - 1]?.entry ?? {}
  return label?.of === 'agenda' && label.rest === ''
}
/** Whether none of `others` stands within a list. */
const areApart = (list: readonly boolean[], others: readonly boolean[]): boolean =>
  !others.slice(list.indexOf(true), list.lastIndexOf(true) + 1).includes(true)

const isLead = ({ label }: Entry): boolean => label?.of === 'moderator' || label?.of === 'chair'
/** "Chair: Ada Bee" */
const leads = (entry: Entry): boolean => isLead(entry) && entry.label?.rest !== ''
/** "Chair of sessions 1 and 2:", wherever it stands. */
const leadsOn = (entry: Entry): boolean => isLead(entry) && OF_SESSIONS.test(entry.text)
/** "Chair of sessions 1 and 2:" with the line below it, where that names someone. */
const joined = (above: Entry, entry: Entry): Entry | null =>
  above.label?.rest === '' && readPerson(entry.text)
    ? {
        ...above,
        rows: [...above.rows, ...entry.rows],
        text: `${above.text} ${entry.text}`,
        label: { ...above.label, rest: entry.text },
      }
    : null

/** "5. Questions (15 minutes) – from the public. They may be sent in before.": a numbered item says what it is before it tells about it. */
const titledBy = ({ title, timing, prose }: Candidate): Pick<Draft, 'title' | 'timing'> => {
  const short = prose ? (cutOf(title)?.title ?? title) : title
  const taken = prose ? takeTiming(short) : null
  return taken ? { title: taken.rest, timing: taken.timing } : { title: short, timing }
}

/** The segments of a document, each with the lines that belong to it. */
export const findSegments = (entries: readonly Entry[]): Outline => {
  const candidates = candidatesOf(entries, isTimetable(entries))
  const isFound = (found: readonly boolean[]): boolean => found.includes(true)
  const frames = framesAmong(candidates)
  const plain = segmentsAmong(candidates, frames)
  // "Format" may be what the agenda is called, where nothing else is one
  const anywhere = isFound(plain)
    ? plain
    : segmentsAmong(
        candidates,
        frames,
        candidates.map(() => null),
      )
  const count = (found: readonly boolean[]): number => found.filter(Boolean).length
  const isTimed = anywhere.some((is, i) => is && candidates[i]?.timing)
  const ended = anywhere.every((is, i) => !is || saysEnd(candidates[i]?.title ?? ''))
  const scarce = isTimed ? ended || count(anywhere) < 2 : count(anywhere) < FEWEST_LISTED
  const named = candidates.some(({ entry }) => entry.label?.of === 'agenda')
  const all = scarce || named ? listAmong(candidates) : []
  // times elsewhere, such as opening hours, are not those of a list that is called the agenda
  const elsewhere = isAnnounced(candidates, all) && count(all) > 2 * count(anywhere) && areApart(all, anywhere)
  const listed = scarce || (isTimed && elsewhere) ? all : []
  // what is listed below the one line with a time is about it
  const list =
    isTimed && !ended && isFound(plain) && candidates.some(({ parent }, i) => listed[i] && anywhere[parent])
      ? []
      : listed
  const guessed = count(list) > count(anywhere)
  const isSegment = guessed ? list : anywhere
  const header: Entry[] = []
  const sittings: {
    heading: Entry[]
    drafts: { entry: Entry; title: string; timing: Timing | null; body: Entry[] }[]
    end: ClockTime | null
  }[] = []
  let open = false
  /** Of the frame above the first segment. */
  let end: ClockTime | null = null
  /** Above several segments: who leads them. */
  let waiting: Entry[] = []
  candidates.forEach((candidate, i) => {
    const { entry, timing } = candidate
    const sitting = sittings.at(-1)
    if (isSegment[i]) {
      const titled = titledBy(candidate)
      const isBreak = kindOf(titled.title) === 'break'
      const draft = { entry, ...titled, body: isBreak ? [] : waiting.filter(leads) }
      if (startsAfter(timing, { ...NO_TIMING, start: sitting?.end ?? null }) && sitting) sitting.end = null
      if (!isBreak) waiting = []
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
    } else if (!sitting) {
      header.push(entry)
      if (leads(entry)) waiting.push(entry)
    } else if (divides(candidate, segment)) {
      if (segment) sittings.push({ heading: [entry], drafts: [], end: null })
      else sitting.heading.push(entry)
      open = false
    } else if (leadsOn(entry)) {
      waiting.push(entry)
      open = false
    } else if (segment && open && !ends(entry, segment.entry, segment.body.at(-1))) segment.body.push(entry)
    else {
      open = false
      const above = waiting.at(-1)
      const whole = above ? joined(above, entry) : null
      if (whole) waiting[waiting.length - 1] = whole
      else if (leads(entry)) waiting.push(entry)
    }
  })
  return {
    header,
    sittings: sittings.filter(({ drafts }) => drafts.length > 0),
    footer: entries.slice(isSegment.lastIndexOf(true) + 1),
    guessed,
  }
}

import { minutesOf } from '../core/index.ts'
import { cased } from './cased.ts'
import { caseless } from './caseless.ts'
import { durationAt } from './durationAt.ts'
import type { Draft, Outline } from './findSegments.ts'
import { readHeader } from './readHeader.ts'
import type { Entry } from './readEntries.ts'
import { isRole } from './readLabel.ts'
import { isOrganisation, isPosition, readNames, readPerson, type Person } from './readPerson.ts'
import { minutesBetween, NO_TIMING, type Timing } from './timing.ts'
import { wholeTiming } from './wholeTiming.ts'
import { wordCount } from './wordCount.ts'

/** Who leads and somebody else, or two who discuss. */
const FEWEST_PEOPLE = 2
/** With more words a line that a stop ends tells a story, whoever was named above it. */
const MOST_WORDS = 8
/** What minutes of a meeting hold: that was, and was no panel. English, German, French, Spanish. */
const MINUTES = caseless`^(?:(?:members )?(?:present|absent|attending)|attendees|attendance|in attendance|apologies|regrets|decisions|resolved|action items|minutes (?:of|taken)|anwesend|abwesend|entschuldigt|beschlüsse|niederschrift|protokoll|présents|absents|excusée?s|décisions|procès-verbal|compte[- ]rendu|asistentes|ausentes|acuerdos|acta)(?!\p{L})`
/** "Session 14: Who pays?", "Panel II – Who pays?": of a page about one of several. */
const NUMBERED = cased`^(?:(?:\p{Lu}[\p{L}-]+\s)?(?:[Ss]ession|[Pp]anel|[Ee]vent|[Ww]orkshop|[Rr]ound ?[Tt]able|[Dd]ialogue|[Ff]orum|[Aa]telier|[Tt]able [Rr]onde|[Mm]esa [Rr]edonda|[Ss]itzung|[Ss]esión))\s(?:\d{1,3}|[IVX]{1,5}|[A-H])\s?[:.|–—-]\s?\p{L}`
/** "Sessions run 75 minutes", "The duration of the debate will be three hours": what leads to the length of the whole. */
const LASTS = caseless`(?<!\p{L})(?:(?:sessions?|panels?|events?|webinars?|round ?tables?|debates?|dialogues?|hearings?)\s(?:will\s)?(?:runs?|lasts?|takes?|(?:is|are|be) (?:scheduled|planned))|duration of (?:the|this|each)\s[^.:;]{3,40}?\s(?:is|will be)|(?:veranstaltung|sitzung|podiumsdiskussion|gesprächsrunde)\s(?:dauert|dauern)|(?:séances?|sessions?|table ronde|débat|rencontre)\s(?:durera|dure|durent)|(?:sesión|sesiones|mesa redonda|debate|encuentro)\s(?:durarán?|duran?))\s(?:for\s)?`

const isQuestions = ({ label }: Entry): boolean => label?.of === 'questions'
const isPeople = ({ label }: Entry): boolean => isRole(label?.of)
/** Says when or where it is, also on the line below its label. */
const isPlaced = ({ label }: Entry, above: Entry | undefined): boolean =>
  label?.of === 'when' ||
  label?.of === 'where' ||
  (label === null && (above?.label?.of === 'when' || above?.label?.of === 'where') && above.label.rest === '')

const peopleOf = (text: string): readonly Person[] => {
  const names = readNames(text, false)
  const one = names ? null : readPerson(text)
  return names ?? (one ? [one] : [])
}
const isSure = ({ text }: Entry): boolean => peopleOf(text).some(({ sure }) => sure)

/** Whether a line ends what stands below a label. */
const ends = (entry: Entry): boolean =>
  entry.label !== null ||
  entry.form === 'heading' ||
  entry.form === 'rule' ||
  entry.text.endsWith(':') ||
  (/[.!]$/.test(entry.text) && wordCount(entry.text) > MOST_WORDS && !isSure(entry))

/** The lines below a label, up to what is about something else. */
const below = (entries: readonly Entry[], at: number): readonly Entry[] => {
  const rest = entries.slice(at + 1)
  const end = rest.findIndex(ends)
  return end < 0 ? rest : rest.slice(0, end)
}

/**
 * Below "Panelists:", those who are named, each in the role of the label, and the lines that say what they are. Of plain
 * lines of which some have a form of address or an office, one that has none may be anything.
 */
const named = (entry: Entry, lines: readonly Entry[]): readonly Entry[] => {
  const { label } = entry
  const sure = lines.some(isSure)
  return lines.flatMap((line) => {
    const isNamed = sure && line.form !== 'item' ? isSure(line) : peopleOf(line.text).length > 0
    if (isNamed && label) return [{ ...line, label: { ...label, rest: line.text } }]
    return isPosition(line.text) || isOrganisation(line.text) ? [line] : []
  })
}

/** The lines that name who takes part, and the questions: each label with what stands below it. */
const partsOf = (entries: readonly Entry[]): readonly Entry[] =>
  entries.flatMap((entry, at) => {
    if (isPeople(entry)) return [entry, ...named(entry, below(entries, at))]
    const asks = isQuestions(entry) && (entry.label?.rest === '' || entry.label?.rest.endsWith('?'))
    return asks ? [entry, ...below(entries, at).filter(({ form, text }) => form === 'item' || text.endsWith('?'))] : []
  })

/** How long the whole is said to be. */
const lengthIn = (entries: readonly Entry[]): number | null => {
  for (const { label, text } of entries) {
    if (label?.of === 'length') return wholeTiming(label.rest)?.minutes ?? null
    const lasts = LASTS.exec(text)
    const found = lasts ? durationAt(text, lasts.index + lasts[0].length) : null
    if (found?.timing.minutes != null) return found.timing.minutes
  }
  return null
}

/**
 * A document about one session, such as a concept note, as that session: it says when it is, and who moderates and takes
 * part below labels, but holds no agenda of its own. `null`: it is none. No minutes, nor a document with several panels.
 */
export const soleSession = (entries: readonly Entry[]): Outline | null => {
  const first = entries.findIndex(isPeople)
  if (first < 0 || entries.some(({ text }) => MINUTES.test(text))) return null
  const listed = entries.some(({ label }, i) => label?.of === 'agenda' && entries[i + 1]?.form === 'item')
  const leads = entries.filter(({ label }) => label?.of === 'moderator')
  if (listed || leads.length > 1) return null

  const isDebated = leads.length > 0 && !entries.some(({ label }) => label?.of === 'panelist')
  const body = partsOf(entries).map((entry) =>
    isDebated && entry.label?.of === 'speaker'
      ? { ...entry, label: { ...entry.label, of: 'panelist' as const } }
      : entry,
  )
  const labelled = body.filter(({ label }) => isRole(label?.of) && label?.rest !== '')
  const people = new Set(labelled.flatMap(({ label }) => peopleOf(label?.rest ?? '').map(({ name }) => name)))
  const isPanel = labelled.some(
    ({ label }) => (label?.of === 'moderator' || label?.of === 'panelist') && peopleOf(label.rest).length > 0,
  )
  if (!isPanel || people.size < FEWEST_PEOPLE) return null

  const header = entries.filter((entry, i) => i < first || isPlaced(entry, entries[i - 1]))
  const { title, start, hardStop: end, read } = readHeader(header)
  const line = [...read].find(([, as]) => as.includes('title'))?.[0]
  const own = header.find(({ text }) => NUMBERED.test(text))
  const entry = own ?? header.find(({ rows }) => rows[0].number === line)
  if (start === null || !entry || title === null) return null

  const length = end === null ? lengthIn(entries) : minutesBetween(minutesOf(start), minutesOf(end))
  const timing: Timing = { ...NO_TIMING, start, end, minutes: length, written: start }
  const draft: Draft = {
    entry: { ...entry, facts: { timing, kind: 'panel', shortest: null, ringFenced: false } },
    title: own?.text ?? title,
    timing,
    body,
  }
  return {
    header,
    sittings: [{ heading: [], drafts: [draft], end: null }],
    footer: entries.filter((each) => !header.includes(each)),
    guessed: false,
  }
}

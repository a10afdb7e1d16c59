import type { Rundown, Segment, Speaker } from '../core/index.ts'
import { disarmed, MOST, minutes, tame } from '../core/index.ts'
import { delimitedLines } from './delimitedLines.ts'
import { daysInGrids } from './daysInGrids.ts'
import { elapsedTimes } from './elapsedTimes.ts'
import type { Finding } from './finding.ts'
import { dropOrnaments } from './dropOrnaments.ts'
import { dropWorldClocks } from './dropWorldClocks.ts'
import { findSegments } from './findSegments.ts'
import { findTables } from './findTables.ts'
import { frontMatter } from './frontMatter.ts'
import { htmlLines } from './htmlLines.ts'
import { joinNumbers } from './joinNumbers.ts'
import { joinTimes } from './joinTimes.ts'
import type { Line } from './line.ts'
import { loneNames } from './loneNames.ts'
import { mailLines } from './mailLines.ts'
import { makeIds, rundownId, slug } from './makeIds.ts'
import { partCounted } from './partCounted.ts'
import { partDescriptions } from './partDescriptions.ts'
import { partRunOn } from './partRunOn.ts'
import { partSlipped } from './partSlipped.ts'
import { rebuildTables } from './rebuildTables.ts'
import { readBody, talksBelow } from './readBody.ts'
import { readColumns } from './readColumns.ts'
import { readEntries, type Entry } from './readEntries.ts'
import { readHeader, whenBelow } from './readHeader.ts'
import { readWritten, type Written } from './readWritten.ts'
import type { Person } from './readPerson.ts'
import { schedule, type Item, type Span } from './schedule.ts'
import { createShortener, type Shortener } from './shortener.ts'
import { firstNames } from './firstNames.ts'
import { closesAt, endAt, settleTimes } from './settleTimes.ts'
import { spellTimes } from './spellTimes.ts'
import { setApart } from './setApart.ts'
import { splitProgrammes } from './splitProgrammes.ts'
import { NO_TIMING } from './timing.ts'
import { tellProse } from './tellProse.ts'
import { whyUnreadable } from './whyUnreadable.ts'
import { withinReach } from './withinReach.ts'

/** A line of the document and what it was read as, in a word or two: 'segment', 'panelist, talk'. `null`: left out. */
export type ReadLine = { readonly number: number; readonly text: string; readonly as: string | null }
/** Segments that follow each other in one room: of an agenda that holds several sessions or days, one of them. */
export type ReadPart = {
  /** With its own title, date, start and hard stop, and only those who speak in it. Ids are those of the whole. */
  readonly rundown: Rundown
  readonly items: readonly Item[]
  readonly stated: Span
  /** What is in doubt about its times. */
  readonly findings: readonly Finding[]
}
export type ReadAgenda = {
  /** All segments in one list; start and hard stop are those of the first part. */
  readonly rundown: Rundown
  readonly findings: readonly Finding[]
  readonly parts: readonly ReadPart[]
  /** Every line; none where the text could not be read at all. */
  readonly lines: readonly ReadLine[]
}

const NOTHING: Rundown = {
  id: 'agenda',
  title: '',
  place: null,
  date: null,
  timeZone: null,
  start: null,
  hardStop: null,
  speakers: [],
  segments: [],
}
const WHAT_TO_DO =
  'No segment was found in this text. Write each one on a line of its own with its length, ' +
  'such as "Opening remarks (7 minutes)" or "13:15 – 13:22 Opening remarks", and read it again.'

/** Names everyone once, in order of appearance, and fills in what a later mention adds. */
const createRegister = (
  keep: Shortener['keep'],
): { idOf: (person: Person, line: number) => string; speakers: () => readonly Speaker[] } => {
  const newId = makeIds('speaker')
  const byName = new Map<string, Speaker>()
  return {
    idOf(person, line) {
      const name = keep(person.name, MOST.name, line)
      const position = person.position && keep(person.position, MOST.office, line)
      const affiliation = person.affiliation && keep(person.affiliation, MOST.office, line)
      const key = slug(name) || name
      const known = byName.get(key) ?? { id: newId(name), name, position: null, affiliation: null }
      byName.set(key, { ...known, position: known.position ?? position, affiliation: known.affiliation ?? affiliation })
      return known.id
    },
    speakers: () => [...byName.values()],
  }
}

/** So much of a heading is said of what was left out. */
const LONGEST_SECTION = 80

const leftOut = (lines: readonly ReadLine[], entries: readonly Entry[]): readonly Finding[] => {
  const ignored = new Set(
    lines.filter(({ text, as }) => as === null && /[\p{L}\p{N}]/u.test(text)).map(({ number }) => number),
  )
  const [first] = ignored
  if (first === undefined) return []
  const sections = entries
    .filter(({ form, rows }) => form === 'heading' && ignored.has(rows[0].number))
    .map(({ text }) => tame(text.replace(/[:.?!…]+$/, ''), LONGEST_SECTION))
  const named = sections.length > 8 ? [...sections.slice(0, 8), `and ${sections.length - 8} more sections`] : sections
  const count = ignored.size === 1 ? '1 line of prose was left out' : `${ignored.size} lines of prose were left out`
  return [{ kind: 'ignored', line: first, message: named.length > 0 ? `${count}: ${named.join(', ')}.` : `${count}.` }]
}

const PLAIN = /^[\t -~]*$/
/** Within a cell a word processor breaks lines so, and the tab behind a bullet there parts no columns. */
const SOFT_BREAK = /\v(?:\S\t)?/g
/** Tabs are kept: they part the columns of a table. */
const disarmedLine = (line: string): string =>
  PLAIN.test(line) ? line : line.replace(SOFT_BREAK, '<br>').split('\t').map(disarmed).join('\t')

/** So much of a line is shown beside what was read from it. */
const LONGEST_SHOWN = 2_000

const shownLines = (source: readonly Line[], read: ReadonlyMap<number, string>): readonly ReadLine[] =>
  source.map(({ number, text }) => ({ number, text: text.slice(0, LONGEST_SHOWN), as: read.get(number) ?? null }))

/** What Rostrum wrote needs no guessing, but its times may still be in doubt. */
const readBack = ({ rundown, segmentLines, read }: Written, source: readonly Line[]): ReadAgenda => {
  const items = rundown.segments.map(({ id, title, planned, start }, i): Item => ({
    id,
    title,
    line: segmentLines[i] ?? 1,
    timing: start === null ? null : { ...NO_TIMING, start, written: start },
    given: planned === null ? null : planned / 60_000,
  }))
  const stated = { start: rundown.start, end: rundown.hardStop }
  const { findings } = schedule(items, stated)
  return {
    rundown,
    findings,
    parts: [{ rundown, items, stated, findings }],
    lines: shownLines(source, read),
  }
}

/** The entries that later stages read, whatever the document was, and the line from which on nothing was read. */
const entriesOf = (
  source: readonly Line[],
  named: boolean,
): { readonly entries: readonly Entry[]; readonly unread: number | null } => {
  const plain = dropOrnaments(htmlLines(source) ?? delimitedLines(source, named) ?? frontMatter(mailLines(source)))
  const written = splitProgrammes(partSlipped(joinNumbers(partCounted(dropWorldClocks(plain)))))
  const lines = withinReach(written)
  const entries = partDescriptions(
    joinTimes(
      readColumns(
        daysInGrids(rebuildTables(readEntries(findTables(partRunOn(setApart(spellTimes(elapsedTimes(lines)))))))),
      ),
    ),
  )
  return { entries, unread: written[lines.length]?.number ?? null }
}

/** Only those who speak in these segments, in the order of `speakers`. */
const speakersIn = (segments: readonly Segment[], speakers: readonly Speaker[]): readonly Speaker[] => {
  const ids = new Set(segments.flatMap(({ turns }) => turns.map(({ speaker }) => speaker)))
  return speakers.filter(({ id }) => ids.has(id))
}

/**
 * Reads an agenda as people write them into a rundown, and says what is in doubt. It never invents: what is derived
 * is marked, what is missing stays `null`. Anything else than an agenda gives a rundown without segments, and a finding
 * that says what to do. Never throws.
 *
 * Its stages, each a function in a file of its own:
 *
 * - text → lines: `htmlLines`, `delimitedLines` (CSV) or `mailLines` and `frontMatter`; pictures and attachments go
 *   (`dropOrnaments`), so does the time of the meeting in other places (`dropWorldClocks`), numbers join their titles (`joinNumbers`), items, an agenda or a programme in one line are cut up (`partSlipped`, `partCounted`, `splitProgrammes`), what is too much for an agenda goes
 *   (`withinReach`), times since the beginning become lengths (`elapsedTimes`), times that lines begin with are written plainly (`spellTimes`), times that lines end with are parted
 *   from their titles (`setApart`), columns that ran together from each other (`partRunOn`), rows of tables get their cells (`findTables`, `setInColumns`)
 * - lines → entries: headings, items, rows, plain lines (`readEntries`); tables whose columns have names are read by them
 *   (`rebuildTables`, `readColumns`), grids of days and times day by day (`daysInGrids`), times on lines of their own join their titles (`joinTimes`), what is told behind a title parts from it
 *   (`partDescriptions`)
 * - entries → sittings of segments, each with the lines that belong to it (`findSegments`, `settleTimes`): what each line may be
 *   (`candidatesOf`), those with times (`timedAmong`) and what stands among them (`segmentsAmong`); where no line has a time,
 *   the list that looks most like an agenda, with a doubt (`listAmong`)
 * - lines → facts: `readHeader` for the whole, `readBody` for each segment; below them `takeTiming`, `findDates`,
 *   `readLabel`, `readPerson`, `takePeople`, `kindOf`
 * - facts → lengths and doubts: `schedule`
 *
 * Where nothing is found so, a programme told in sentences becomes lines (`tellProse`), and they are read again.
 */
export const readAgenda = (text: string, options: { fileName?: string } = {}): ReadAgenda => {
  const fileTitle = tame(options.fileName?.replace(/\.\w{1,8}$/, '') ?? '', MOST.title)
  const unreadable = whyUnreadable(text)
  if (unreadable !== null) {
    return {
      rundown: { ...NOTHING, title: fileTitle },
      findings: [{ kind: 'ignored', message: unreadable }],
      parts: [],
      lines: [],
    }
  }
  const source: readonly Line[] = text
    .split(/\r\n|\r|\n/)
    .map((line, i) => ({ number: i + 1, text: disarmedLine(line) }))
  const ours = readWritten(source)
  if (ours) return readBack(ours, source)
  const named = /\.(?:csv|tsv)$/i.test(options.fileName ?? '')
  const listed = entriesOf(source, named)
  const outline = findSegments(listed.entries)
  const few = outline.guessed || outline.sittings.reduce((sum, { drafts }) => sum + drafts.length, 0) < 2
  const prose = few ? tellProse(source) : null
  const { entries, unread } = prose ? entriesOf(prose, named) : listed
  const { header: before, sittings, footer, guessed } = prose ? findSegments(entries) : outline
  const above = readHeader(before)
  const header = above.date === null ? readHeader([...before, ...whenBelow(footer)]) : above
  const known = firstNames(before)
  const read = new Map<number, string>()
  for (const { label, rows } of entries)
    if (label?.of === 'agenda' || label?.of === 'columns') read.set(rows[0].number, label.of)
  for (const [line, as] of header.read) read.set(line, as.join(', '))

  const { keep, finding: shortened } = createShortener()
  const register = createRegister(keep)
  const segmentId = makeIds('segment')
  const all = sittings.flatMap(({ drafts }) => drafts)
  const [alone, below] = [loneNames(all), talksBelow(all)]
  const sessions = sittings.map(({ heading, drafts: found, end }, i) => {
    const own = i === 0 ? header : readHeader(heading, header.date)
    const settled = settleTimes(found, { start: own.start, end: own.hardStop })
    const last = endAt(settled)
    const ending = settled[last]?.timing
    const drafts = ending ? settled.slice(0, last) : settled
    if (ending) read.set(settled[last]?.entry.rows[0].number ?? 0, 'hard stop')
    if (i > 0)
      for (const [line, as] of own.read) read.set(line, as.filter((word) => word !== 'title').join(', ') || 'sitting')
    const bodies = drafts.map((draft) => readBody(draft, known, alone, below))
    for (const body of bodies) for (const [line, as] of body.read) read.set(line, as)
    const items = drafts.map(({ entry, timing }, n) => {
      const line = entry.rows[0].number
      const title = keep(bodies[n]?.title ?? '', MOST.title, line)
      return { id: segmentId(title), title, line, timing }
    })
    const stated = { start: own.start, end: own.hardStop ?? ending?.start ?? closesAt(drafts) ?? end }
    const { span, lengths, findings } = schedule(items, stated)
    const segments = items.map(({ id, title, line, timing }, n): Segment => {
      const facts = drafts[n]?.entry.facts
      const { kind = 'other', people = [], prompts = [], note = null } = bodies[n] ?? {}
      const { minutes: length = null, stated: isStated = false } = lengths[n] ?? {}
      return {
        id,
        kind,
        title,
        stated: isStated,
        prompts: prompts.map((prompt) => keep(prompt, MOST.prompt, line)),
        planned: length === null ? null : minutes(length),
        start: timing?.start ?? null,
        turns: people.map(({ person, role, talk }) => ({
          speaker: register.idOf(person, line),
          role,
          talk: talk && keep(talk, MOST.talk, line),
          planned: null,
        })),
        note: note && keep(note, MOST.note, line),
        shortest: facts?.shortest == null ? null : minutes(facts.shortest),
        ringFenced: facts?.ringFenced ?? false,
        cues: null,
      }
    })
    return { own, items, stated, span, segments, findings, line: items[0]?.line ?? 1 }
  })

  const lineOf = (what: string): number => [...header.read].find(([, as]) => as.includes(what))?.[0] ?? 1
  const title = header.title === null ? fileTitle : keep(header.title, MOST.title, lineOf('title'))
  const rundown: Rundown = {
    id: rundownId(title, header.date),
    title,
    place: header.place && keep(header.place, MOST.title, lineOf('place')),
    date: header.date,
    timeZone: header.timeZone,
    start: sessions[0]?.span.start ?? header.start,
    hardStop: sessions[0]?.span.end ?? header.hardStop,
    speakers: register.speakers(),
    segments: sessions.flatMap(({ segments }) => segments),
  }
  const parts = sessions.map(({ own, items, stated, span, segments, findings }, i): ReadPart => {
    const called =
      i > 0 && own.title !== null ? tame([title, own.title].filter(Boolean).join(' – '), MOST.title) : title
    const date = own.date ?? header.date
    return {
      rundown: {
        ...rundown,
        id: rundownId(called, date),
        title: called,
        place: (own.place && tame(own.place, MOST.title)) ?? rundown.place,
        date,
        timeZone: own.timeZone ?? header.timeZone,
        start: span.start,
        hardStop: span.end,
        speakers: speakersIn(segments, rundown.speakers),
        segments,
      },
      items,
      stated,
      findings,
    }
  })
  const lines = shownLines(source, read)
  const findings: Finding[] = []
  if (sessions.length === 0) findings.push({ kind: 'ignored', message: WHAT_TO_DO })
  if (header.unclear) {
    const { written, line } = header.unclear
    findings.push({
      kind: 'unclear-time',
      line,
      message: `The time of the session, "${written}", can't be right: it was left out. Say when it starts and ends.`,
    })
  }
  if (guessed) {
    const line = sessions[0]?.line ?? 1
    findings.push({
      kind: 'unclear-time',
      line,
      message: `The list from line ${line} on was taken, though nothing in it has a time. Delete what is no segment, and give the others a length.`,
    })
  }
  if (unread !== null) {
    findings.push({
      kind: 'ignored',
      line: unread,
      message: `From line ${unread} on nothing was read: no agenda is so long. Paste only the part that holds the agenda.`,
    })
  }
  if (sessions.length > 1) {
    const at = sessions.map(({ line }) => line).join(', ')
    findings.push({
      kind: 'unclear-time',
      message: `This agenda holds ${sessions.length} sessions (lines ${at}). All their segments are in one list, which starts and ends as the first does: use one of them, or delete what you will not run.`,
    })
  }
  findings.push(...sessions.flatMap((session) => session.findings), ...leftOut(lines, entries))
  const cut = shortened()
  if (cut) findings.push(cut)
  return { rundown, findings, parts, lines }
}

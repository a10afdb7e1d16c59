import type { Rundown, Segment, Speaker } from '../core/index.ts'
import { disarmed, MOST, tame } from '../core/index.ts'
import type { Finding } from './finding.ts'
import { findOutline } from './findOutline.ts'
import type { Line } from './line.ts'
import { rundownId } from './makeIds.ts'
import { readHeader, whenBelow } from './readHeader.ts'
import { readSessions } from './readSessions.ts'
import { readWritten, type Written } from './readWritten.ts'
import { schedule, type Item, type Span } from './schedule.ts'
import { createShortener } from './shortener.ts'
import { tellDoubts } from './tellDoubts.ts'
import { NO_TIMING } from './timing.ts'
import { whyUnreadable } from './whyUnreadable.ts'

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

/** Only those who speak in these segments, in the order of `speakers`. */
const speakersIn = (segments: readonly Segment[], speakers: readonly Speaker[]): readonly Speaker[] => {
  const ids = new Set(segments.flatMap(({ turns }) => turns.map(({ speaker }) => speaker)))
  return speakers.filter(({ id }) => ids.has(id))
}

/** Text that Rostrum did not write: found, read, and put into one rundown and its parts. */
const readForeign = (source: readonly Line[], fileTitle: string, table: boolean): ReadAgenda => {
  const found = findOutline(source, table)
  const { entries, outline } = found
  const above = readHeader(outline.header)
  const header = above.date === null ? readHeader([...outline.header, ...whenBelow(outline.footer)]) : above
  const { keep, finding: shortened } = createShortener()
  const { sessions, speakers, read: told } = readSessions(outline, header, keep)

  const read = new Map<number, string>()
  for (const { label, rows } of entries)
    if (label?.of === 'agenda' || label?.of === 'columns') read.set(rows[0].number, label.of)
  for (const [line, as] of header.read) read.set(line, as.join(', '))
  for (const [line, as] of told) read.set(line, as)
  const lines = shownLines(source, read)

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
    speakers,
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
        speakers: speakersIn(segments, speakers),
        segments,
      },
      items,
      stated,
      findings,
    }
  })
  const cut = shortened()
  const doubts = tellDoubts(found, header, sessions, lines)
  return { rundown, findings: cut ? [...doubts, cut] : doubts, parts, lines }
}

/**
 * Reads an agenda as people write them into a rundown, and says what is in doubt. It never invents: what is derived
 * is marked, what is missing stays `null`. Anything else than an agenda gives a rundown without segments, and a finding
 * that says what to do. Never throws.
 *
 * What Rostrum wrote is read to the letter (`readWritten`). Everything else goes through stages, each a function in a file
 * of its own:
 *
 * - text → lines → entries (headings, items, rows, plain lines): the lists of stages in `findOutline`, in their order
 * - entries → sittings of segments, each with the lines that belong to it (`findSegments`): what each line may be
 *   (`candidatesOf`), those with times (`timedAmong`) and what stands among them (`segmentsAmong`); where no line has a time,
 *   the list that looks most like an agenda, with a doubt (`listAmong`); where there is no agenda, a programme told in
 *   sentences (`tellProse`), or the one session that the document is about (`soleSession`)
 * - lines → facts: `readHeader` for the whole, `readSessions` for its sittings, `readBody` for each segment; below them
 *   `settleTimes`, `takeTiming`, `findDates`, `readLabel`, `readPerson`, `takePeople`, `kindOf`
 * - facts → lengths and doubts: `schedule`, `tellDoubts`
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
  return ours ? readBack(ours, source) : readForeign(source, fileTitle, /\.(?:csv|tsv)$/i.test(options.fileName ?? ''))
}

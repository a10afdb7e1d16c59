import { daysInGrids } from './daysInGrids.ts'
import { delimitedLines } from './delimitedLines.ts'
import { dropOrnaments } from './dropOrnaments.ts'
import { dropWorldClocks } from './dropWorldClocks.ts'
import { elapsedTimes } from './elapsedTimes.ts'
import { findSegments, type Draft, type Outline } from './findSegments.ts'
import { findTables } from './findTables.ts'
import { frontMatter } from './frontMatter.ts'
import { htmlLines } from './htmlLines.ts'
import { joinNumbers } from './joinNumbers.ts'
import { joinTimes } from './joinTimes.ts'
import { kindOf } from './kindOf.ts'
import type { Line } from './line.ts'
import { mailLines } from './mailLines.ts'
import { partCounted } from './partCounted.ts'
import { partDescriptions } from './partDescriptions.ts'
import { partRunOn } from './partRunOn.ts'
import { partSlipped } from './partSlipped.ts'
import { readColumns } from './readColumns.ts'
import { readEntries, type Entry } from './readEntries.ts'
import { isRole } from './readLabel.ts'
import { rebuildTables } from './rebuildTables.ts'
import { setApart } from './setApart.ts'
import { soleSession } from './soleSession.ts'
import { spellTimes } from './spellTimes.ts'
import { splitProgrammes } from './splitProgrammes.ts'
import { tellProse } from './tellProse.ts'
import { withinReach } from './withinReach.ts'

/** Knows one way in which agendas are written, and leaves all others as they are. */
type Stage<T> = (given: readonly T[]) => readonly T[]

const through = <T>(stages: readonly Stage<T>[], given: readonly T[]): readonly T[] =>
  stages.reduce((done, stage) => stage(done), given)

/** What is one segment, or one item, becomes one line. */
const UNFOLD: readonly Stage<Line>[] = [
  // pictures, links to attachments: they go
  dropOrnaments,
  // so does the time of the meeting in other places
  dropWorldClocks,
  // an agenda without times in one line
  partCounted,
  // numbers on lines of their own
  joinNumbers,
  // an item that slipped into the line before
  partSlipped,
  // a programme in one line
  splitProgrammes,
]

/** Times and cells become what later stages know. */
const SPELL: readonly Stage<Line>[] = [
  // times since the beginning: lengths
  elapsedTimes,
  // times that lines begin with
  spellTimes,
  // times that lines end with
  setApart,
  // columns that ran together
  partRunOn,
  // rows get their cells
  findTables,
]

/** Whatever belongs to one segment becomes its entry, or stands below it. */
const GATHER: readonly Stage<Entry>[] = [
  // tables that were copied cell by cell
  rebuildTables,
  // days beside each other: one after the other
  daysInGrids,
  // tables whose columns have names
  readColumns,
  // times on lines of their own
  joinTimes,
  // what is told behind a title
  partDescriptions,
]

/** The segments of a document, and what they were found in. */
export type Found = {
  readonly entries: readonly Entry[]
  readonly outline: Outline
  /** No agenda was found, but the whole is one session: that is its segment. */
  readonly sole: boolean
  /** The line from which on nothing was read; `null`: all was. */
  readonly unread: number | null
}

const found = (source: readonly Line[], table: boolean): Found => {
  const plain = htmlLines(source) ?? delimitedLines(source, table) ?? frontMatter(mailLines(source))
  const lines = through(UNFOLD, plain)
  const near = withinReach(lines)
  const entries = through(GATHER, readEntries(through(SPELL, near)))
  return { entries, outline: findSegments(entries), sole: false, unread: lines[near.length]?.number ?? null }
}

/** More than one segment is an agenda. */
const FEWEST = 2
const draftsOf = ({ outline }: Found): readonly Draft[] => outline.sittings.flatMap(({ drafts }) => drafts)
/** Whether most of what is told in sentences is what programmes consist of, and not what a speaker is to know. */
const isProgramme = (told: Found): boolean => {
  const drafts = draftsOf(told)
  return 2 * drafts.filter(({ title }) => kindOf(title) !== 'other').length >= drafts.length
}
/** The session that a document is about, unless the one segment that was found in it is that session. */
const soleIn = (listed: Found): Found | null => {
  const drafts = draftsOf(listed)
  const outline = drafts.length < FEWEST ? soleSession(listed.entries) : null
  const [session] = outline?.sittings[0]?.drafts ?? []
  const [only] = drafts
  const isSame =
    only !== undefined &&
    (only.timing?.start === session?.timing?.start || only.body.some(({ label }) => isRole(label?.of)))
  return outline && !isSame ? { ...listed, outline, sole: true } : null
}

/**
 * The segments of a document, found in lines that become entries. Where hardly any is found, a programme told in sentences
 * becomes lines, and they are read again; where nothing is told, a document about one session is that. `table`: its name
 * says that its values are separated.
 */
export const findOutline = (source: readonly Line[], table: boolean): Found => {
  const listed = found(source, table)
  if (!listed.outline.guessed && draftsOf(listed).length >= FEWEST) return listed
  const lines = tellProse(source)
  const told = lines && found(lines, table)
  return told && isProgramme(told) ? told : (soleIn(listed) ?? told ?? listed)
}

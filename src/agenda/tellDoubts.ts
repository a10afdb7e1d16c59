import { tame } from '../core/index.ts'
import type { Finding } from './finding.ts'
import type { Found } from './findOutline.ts'
import type { ReadLine } from './readAgenda.ts'
import type { Header } from './readHeader.ts'
import type { Entry } from './readEntries.ts'
import type { Session } from './readSessions.ts'

const WHAT_TO_DO =
  'No segment was found in this text. Write each one on a line of its own with its length, ' +
  'such as "Opening remarks (7 minutes)" or "13:15 – 13:22 Opening remarks", and read it again.'
/** What to do with a session that was taken as one segment. */
const PART_IT = 'If it has several parts, write each one on a line of its own with its length, and read it again.'

/** So much of a heading is said of what was left out. */
const LONGEST_SECTION = 80
/** So many of them are named. */
const MOST_SECTIONS = 8

const leftOut = (lines: readonly ReadLine[], entries: readonly Entry[]): readonly Finding[] => {
  const ignored = new Set(
    lines.filter(({ text, as }) => as === null && /[\p{L}\p{N}]/u.test(text)).map(({ number }) => number),
  )
  const [first] = ignored
  if (first === undefined) return []
  const sections = entries
    .filter(({ form, rows }) => form === 'heading' && ignored.has(rows[0].number))
    .map(({ text }) => tame(text.replace(/[:.?!…]+$/, ''), LONGEST_SECTION))
  const named =
    sections.length > MOST_SECTIONS
      ? [...sections.slice(0, MOST_SECTIONS), `and ${sections.length - MOST_SECTIONS} more sections`]
      : sections
  const count = ignored.size === 1 ? '1 line of prose was left out' : `${ignored.size} lines of prose were left out`
  return [{ kind: 'ignored', line: first, message: named.length > 0 ? `${count}: ${named.join(', ')}.` : `${count}.` }]
}

/** What is in doubt about a document: what was found of it, what was not read, the times of its sessions, what was left out. */
export const tellDoubts = (
  { entries, outline: { guessed }, sole, unread }: Found,
  header: Header,
  sessions: readonly Session[],
  lines: readonly ReadLine[],
): readonly Finding[] => {
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
  if (sole) {
    const line = sessions[0]?.line ?? 1
    findings.push({
      kind: 'ignored',
      line,
      message: `No agenda was found: the session itself was taken as one segment. ${PART_IT}`,
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
  return [...findings, ...sessions.flatMap((session) => session.findings), ...leftOut(lines, entries)]
}

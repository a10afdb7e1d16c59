import { minutes, MOST, type ClockTime, type Segment, type Speaker } from '../core/index.ts'
import type { Finding } from './finding.ts'
import type { Outline, Sitting } from './findSegments.ts'
import { firstNames } from './firstNames.ts'
import { loneNames } from './loneNames.ts'
import { makeIds, slug } from './makeIds.ts'
import { readBody, talksBelow } from './readBody.ts'
import { readHeader, type Header } from './readHeader.ts'
import type { Person } from './readPerson.ts'
import { schedule, short, type Item, type Span } from './schedule.ts'
import { closesAt, endAt, settleTimes } from './settleTimes.ts'
import type { Shortener } from './shortener.ts'

/** The facts of segments that follow each other in one room. */
export type Session = {
  /** What stands above them. */
  readonly own: Header
  readonly items: readonly Item[]
  /** When the document says that it is. */
  readonly stated: Span
  /** The same, with what its segments tell. */
  readonly span: Span
  readonly segments: readonly Segment[]
  /** What is in doubt about its times. */
  readonly findings: readonly Finding[]
  /** Where its first segment stands. */
  readonly line: number
}

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

/** What is in doubt where the start of the last segment was taken for the end. */
const endsWith = ({ id, title, line }: Item, end: ClockTime): Finding => ({
  kind: 'no-duration',
  segment: id,
  line,
  message: `Nothing follows ${short(title)}: its start, ${end}, was taken for the end. Give the session another if people stay.`,
})

/**
 * The sessions of a document, and everyone who speaks in them. `header` is what stands above the first. `read`: what was
 * read where, by line number.
 */
export const readSessions = (
  { header: before, sittings }: Pick<Outline, 'header' | 'sittings'>,
  header: Header,
  keep: Shortener['keep'],
): {
  readonly sessions: readonly Session[]
  readonly speakers: readonly Speaker[]
  readonly read: ReadonlyMap<number, string>
} => {
  const read = new Map<number, string>()
  const register = createRegister(keep)
  const segmentId = makeIds('segment')
  const all = sittings.flatMap(({ drafts }) => drafts)
  const [known, alone, below] = [firstNames(before), loneNames(all), talksBelow(all)]

  const readSitting = ({ heading, drafts: found, end }: Sitting, i: number): Session => {
    const own = i === 0 ? header : readHeader(heading, header.date)
    const settled = settleTimes(found, { start: own.start, end: own.hardStop })
    const stop = endAt(settled)
    const ending = settled[stop]?.timing
    const drafts = ending ? settled.slice(0, stop) : settled
    if (ending) read.set(settled[stop]?.entry.rows[0].number ?? 0, 'hard stop')
    if (i > 0)
      for (const [line, as] of own.read) read.set(line, as.filter((word) => word !== 'title').join(', ') || 'sitting')
    const bodies = drafts.map((draft) => readBody(draft, known, alone, below))
    for (const body of bodies) for (const [line, as] of body.read) read.set(line, as)
    const items = drafts.map(({ entry, timing }, n): Item => {
      const line = entry.rows[0].number
      const title = keep(bodies[n]?.title ?? '', MOST.title, line)
      return { id: segmentId(title), title, line, timing }
    })
    const said = own.hardStop ?? ending?.start ?? null
    // Who speaks last has some time for it.
    const closing = said === null && bodies.at(-1)?.people.length === 0 ? closesAt(drafts) : null
    const stated = { start: own.start, end: said ?? closing ?? end }
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
    const last = items.at(-1)
    const doubts = closing && last ? [...findings, endsWith(last, closing)] : findings
    return { own, items, stated, span, segments, findings: doubts, line: items[0]?.line ?? 1 }
  }

  const sessions = sittings.map(readSitting)
  return { sessions, speakers: register.speakers(), read }
}

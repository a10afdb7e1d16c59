import { kindOf } from '../agenda/kindOf.ts'
import { readPerson } from '../agenda/readPerson.ts'
import { slug } from '../agenda/makeIds.ts'
import { bareSegment } from '../core/index.ts'
import type { Airtime, Role, Rundown, Segment, Speaker, Turn } from '../core/index.ts'
import { parsePerson } from '../ui/parsePerson.ts'
import { plainName } from '../ui/plainName.ts'

/** `wanted`, or with a number behind it the first that `taken` has not. */
const freeId = (wanted: string, taken: readonly { readonly id: string }[]): string => {
  const ids = new Set(taken.map(({ id }) => id))
  if (!ids.has(wanted)) return wanted
  let count = 2
  while (ids.has(`${wanted}-${count}`)) count += 1
  return `${wanted}-${count}`
}

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b)

/** `item` with `change`; itself where that changes nothing. */
const changed = <T extends object>(item: T, change: NoInfer<Partial<T>>): T =>
  (Object.keys(change) as (keyof T)[]).every((field) => same(item[field], change[field]))
    ? item
    : { ...item, ...change }

const mapped = <T>(list: readonly T[], change: (item: T, index: number) => T): readonly T[] => {
  const next = list.map(change)
  return next.every((item, index) => item === list[index]) ? list : next
}

export type Head = Omit<Rundown, 'id' | 'speakers' | 'segments'>
export const setHead = (rundown: Rundown, change: Partial<Head>): Rundown => changed(rundown, change)

const withSegments = (rundown: Rundown, segments: readonly Segment[]): Rundown =>
  segments === rundown.segments ? rundown : { ...rundown, segments }

/** A title that says what it is gives a segment without a kind its kind. */
const withKind = (segment: Segment, { title, kind }: Partial<Segment>): Partial<Segment> =>
  title !== undefined && kind === undefined && segment.title === '' && segment.kind === 'other'
    ? { kind: kindOf(title) }
    : {}

/** A duration that is given is the moderator's word. */
const withStated = (segment: Segment, change: Partial<Segment>): Partial<Segment> =>
  change.planned !== undefined && change.planned !== segment.planned ? { stated: change.planned !== null } : {}

export const setSegment = (rundown: Rundown, id: string, change: Partial<Omit<Segment, 'id'>>): Rundown =>
  withSegments(
    rundown,
    mapped(rundown.segments, (segment) =>
      segment.id === id
        ? changed(segment, { ...change, ...withKind(segment, change), ...withStated(segment, change) })
        : segment,
    ),
  )

/** Without those whom only `before` had speak. Who never had a turn stays: they may have been added while it ran. */
const withoutIdle = (before: Rundown, after: Rundown): Rundown => {
  const speaking = (rundown: Rundown) =>
    new Set(rundown.segments.flatMap(({ turns }) => turns.map(({ speaker }) => speaker)))
  const [were, are] = [speaking(before), speaking(after)]
  const speakers = after.speakers.filter(({ id }) => are.has(id) || !were.has(id))
  return speakers.length === after.speakers.length ? after : { ...after, speakers }
}

/** `edited` with those of `airtime` who have spoken or have the floor, in its order: what they spoke stays theirs. */
export const withWhoSpoke = (edited: Rundown, airtime: readonly Airtime[]): Rundown => {
  const were = airtime.flatMap(
    ({ speaker, turns }) => edited.speakers.find(({ id }) => id === speaker.id) ?? (turns > 0 ? speaker : []),
  )
  const added = edited.speakers.filter((speaker) => !were.includes(speaker))
  const speakers = [...were, ...added]
  return speakers.length === edited.speakers.length ? edited : { ...edited, speakers }
}

const indexOf = ({ segments }: Rundown, id: string | null): number => segments.findIndex((segment) => segment.id === id)

/** What was added, and its id. */
export type Added = { readonly rundown: Rundown; readonly id: string }

const inserted = (rundown: Rundown, index: number, segment: Segment): Added => ({
  rundown: { ...rundown, segments: rundown.segments.toSpliced(index, 0, segment) },
  id: segment.id,
})

/** An open segment without a title below `id`; `null`: at the end. */
export const addSegment = (rundown: Rundown, id: string | null): Added => {
  const index = id === null ? rundown.segments.length : indexOf(rundown, id) + 1
  return inserted(rundown, index, {
    id: freeId('segment', rundown.segments),
    title: '',
    ...bareSegment,
  })
}

/** Without the segments of which nothing was said: a row was begun and left. */
export const withoutBlank = (rundown: Rundown): Rundown => {
  const blank = { ...bareSegment, id: '', title: '' }
  const isBlank = (segment: Segment) =>
    JSON.stringify({ ...blank, ...segment }) === JSON.stringify({ ...blank, id: segment.id })
  return rundown.segments.some(isBlank)
    ? { ...rundown, segments: rundown.segments.filter((segment) => !isBlank(segment)) }
    : rundown
}

/** `id` again, below it, with all it has but a start of its own; `null`: there is no such segment. */
export const duplicateSegment = (rundown: Rundown, id: string): Added | null => {
  const index = indexOf(rundown, id)
  const segment = rundown.segments[index]
  return segment
    ? inserted(rundown, index + 1, { ...segment, id: freeId(segment.id, rundown.segments), start: null })
    : null
}

/** Without `id`, and without those who spoke only there. */
export const removeSegment = (rundown: Rundown, id: string): Rundown =>
  withoutIdle(rundown, { ...rundown, segments: rundown.segments.filter((segment) => segment.id !== id) })

/** `id` at `index`, or at the end nearest to it. */
export const moveSegment = (rundown: Rundown, id: string, index: number): Rundown => {
  const from = indexOf(rundown, id)
  const segment = rundown.segments[from]
  const to = Math.max(0, Math.min(rundown.segments.length - 1, index))
  if (!segment || from === to) return rundown
  return { ...rundown, segments: rundown.segments.toSpliced(from, 1).toSpliced(to, 0, segment) }
}

type Named = Omit<Speaker, 'id'>

/** As a document's reader understands it: `'Ms.'` is no part of a name, and what one is may say where. */
const withoutAddress = (person: Named): Named => {
  const read = readPerson([person.name, person.position, person.affiliation].filter(Boolean).join(', '))
  return read ? { name: read.name, position: read.position, affiliation: read.affiliation } : person
}

/**
 * Has a person, typed in one line, speak in `segment`, after all others. Who is known by that name is the same person;
 * what was not known of them is added. `'Moderator: '` in front is their role, in place of `role`. Nothing typed changes
 * nothing.
 */
export const addPerson = (rundown: Rundown, segment: string, typed: string, role: Role): Rundown => {
  const line = parsePerson(typed)
  if (!line) return rundown
  const { role: said, ...bare } = line
  const person = withoutAddress(bare)
  const known = rundown.speakers.find(({ name }) => plainName(name) === plainName(person.name))
  const id = known?.id ?? freeId(slug(person.name) || 'speaker', rundown.speakers)
  const speakers = known
    ? rundown.speakers.map((speaker) =>
        speaker === known
          ? {
              ...known,
              position: known.position ?? person.position,
              affiliation: known.affiliation ?? person.affiliation,
            }
          : speaker,
      )
    : [...rundown.speakers, { id, ...person }]
  const turns = rundown.segments.find((of) => of.id === segment)?.turns ?? []
  return setSegment({ ...rundown, speakers }, segment, {
    turns: [...turns, { speaker: id, role: said ?? role, talk: null, planned: null }],
  })
}

/** What is known of a person, wherever they speak. */
export const setPerson = (rundown: Rundown, id: string, change: Partial<Omit<Speaker, 'id'>>): Rundown => {
  const speakers = mapped(rundown.speakers, (speaker) => (speaker.id === id ? changed(speaker, change) : speaker))
  return speakers === rundown.speakers ? rundown : { ...rundown, speakers }
}

const setTurns = (rundown: Rundown, segment: string, change: (turns: readonly Turn[]) => readonly Turn[]): Rundown =>
  withoutIdle(
    rundown,
    withSegments(
      rundown,
      mapped(rundown.segments, (of) => {
        if (of.id !== segment) return of
        const turns = change(of.turns)
        return turns === of.turns ? of : { ...of, turns }
      }),
    ),
  )

/** The turn at `index` of a segment. */
export const setTurn = (rundown: Rundown, segment: string, index: number, change: Partial<Turn>): Rundown =>
  setTurns(rundown, segment, (turns) => mapped(turns, (turn, i) => (i === index ? changed(turn, change) : turn)))

/** Without the turn, and without the person where it was their only one. */
export const removeTurn = (rundown: Rundown, segment: string, index: number): Rundown =>
  setTurns(rundown, segment, (turns) => turns.toSpliced(index, 1))

export const moveTurn = (rundown: Rundown, segment: string, index: number, to: number): Rundown =>
  setTurns(rundown, segment, (turns) => {
    const turn = turns[index]
    return !turn || to < 0 || to >= turns.length || to === index
      ? turns
      : turns.toSpliced(index, 1).toSpliced(to, 0, turn)
  })

import { MOST, tame } from '../core/index.ts'
import type { Role, Rundown, Segment, Speaker, Turn } from '../core/index.ts'
import type { Moment } from '../store/momentStore.ts'

/** Somebody as typed in one line. */
export type TypedSpeaker = Omit<Speaker, 'id'> & {
  /** `null`: nobody said; it follows from the segment. */
  readonly role: Role | null
}

const LEADS: Readonly<Record<string, Role>> = { moderator: 'moderator', chair: 'chair' }

/**
 * Reads one line: name, position, affiliation; of two parts the second is the affiliation.
 *
 * | typed                          | name      | position | affiliation | role      |
 * | ------------------------------ | --------- | -------- | ----------- | --------- |
 * | Ana Costa                      | Ana Costa | –        | –           | –         |
 * | Ana Costa, UNHCR               | Ana Costa | –        | UNHCR       | –         |
 * | Ana Costa, Head of Data, UNHCR | Ana Costa | Head of… | UNHCR       | –         |
 * | Ana Costa, moderator           | Ana Costa | –        | –           | moderator |
 *
 * `null`: there is no name.
 */
export const parseSpeaker = (line: string): TypedSpeaker | null => {
  const [name = '', ...rest] = line.split(',').map((part) => part.replaceAll(/\s+/g, ' ').trim())
  if (name === '') return null
  const roleOf = (part: string): Role | undefined => LEADS[part.toLowerCase()]
  const role = rest.map(roleOf).find((of) => of !== undefined) ?? null
  const office = rest.filter((part) => part !== '' && roleOf(part) === undefined)
  const position = office.slice(0, -1).join(', ')
  const affiliation = office.at(-1) ?? null
  return {
    name: tame(name, MOST.name),
    position: position === '' ? null : tame(position, MOST.office),
    affiliation: affiliation && tame(affiliation, MOST.office),
    role,
  }
}

/** A name as it is compared: whatever its case and accents. */
const plain = (name: string): string =>
  name.normalize('NFD').replace(/\p{M}/gu, '').replaceAll(/\s+/g, ' ').trim().toLowerCase()

const withTurn = (segment: Segment, turn: Turn): Segment => ({ ...segment, turns: [...segment.turns, turn] })

/** How often `id` has had the floor in `segment`, the present turn included. */
const timesSpoken = ({ session }: Moment, id: string, segment: string): number =>
  [...session.turns, ...(session.floor ? [session.floor] : [])].filter(
    (turn) => turn.speaker === id && turn.segment === segment,
  ).length

/**
 * The rundown with whom `line` names at the end of its speakers, and with a turn of theirs at the end of the running
 * segment; somebody known by that name already gets the turn only. Where the segment names nobody, everybody may speak in
 * it, and no turn is needed. `id`: for a new speaker. Refused in words.
 */
export const addedSpeaker = (line: string, moment: Moment, id: string): Rundown | string => {
  const typed = parseSpeaker(line)
  const { rundown } = moment.session
  const { segment } = moment.readout
  if (!typed) return 'Write the name first: name, position, affiliation.'
  if (!segment) return 'There is no session yet.'
  const { role, ...person } = typed
  const known = rundown.speakers.find(({ name }) => plain(name) === plain(person.name))
  const named = segment.turns.some((turn) => rundown.speakers.some((of) => of.id === turn.speaker))
  if (known) {
    const turns = segment.turns.filter(({ speaker }) => speaker === known.id).length
    if (!named || turns > timesSpoken(moment, known.id, segment.id))
      return `${known.name} is in the list already: give the floor with the key there.`
  }
  const speaker = known ?? { id, ...person }
  const before = segment.turns.find((of) => of.speaker === speaker.id)?.role
  const usual = segment.kind === 'panel' ? 'panelist' : 'speaker'
  const turn: Turn = { speaker: speaker.id, role: role ?? before ?? usual, talk: null, planned: null }
  return {
    ...rundown,
    speakers: known ? rundown.speakers : [...rundown.speakers, speaker],
    segments: named ? rundown.segments.map((of) => (of.id === segment.id ? withTurn(of, turn) : of)) : rundown.segments,
  }
}

import type { Rundown, Segment, Turn } from '../core/index.ts'
import type { Moment } from '../store/momentStore.ts'
import { parsePerson } from '../ui/parsePerson.ts'
import { plainName } from '../ui/plainName.ts'

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
  const typed = parsePerson(line)
  const { rundown } = moment.session
  const { segment } = moment.readout
  if (!typed) return 'Write the name first: name, position, affiliation.'
  if (!segment) return 'There is no session yet.'
  const { role, ...person } = typed
  const known = rundown.speakers.find(({ name }) => plainName(name) === plainName(person.name))
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

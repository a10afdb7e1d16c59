import type { Role, Rundown, Segment, SegmentKind, Speaker, Turn } from '../core/index.ts'
import { cuesText } from './cuesText.ts'
import { kindBy } from './kindBy.ts'
import { lengthText } from './lengthText.ts'
import { personText } from './personText.ts'

export const ROLE_WORDS: Readonly<Record<Role, string>> = {
  chair: 'Chair',
  moderator: 'Moderator',
  panelist: 'Panelist',
  speaker: 'Speaker',
  discussant: 'Discussant',
}
export const KIND_WORDS: Readonly<Record<SegmentKind, string>> = {
  opening: 'Opening',
  panel: 'Panel',
  qa: 'Q&A',
  closing: 'Closing',
  talk: 'Talk',
  break: 'Break',
  other: 'Other',
}

/** `7 min`, `7:30 min (derived)`, `open`. */
export const plannedText = ({ planned, stated }: Pick<Segment, 'planned' | 'stated'>): string =>
  planned === null ? 'open' : `${lengthText(planned)} min${stated ? '' : ', derived'}`

/** Says who someone is: in full at the first mention, and by name alone afterwards. */
export type Naming = (id: string) => string | null
export const createNaming = (speakers: readonly Speaker[]): Naming => {
  const mentioned = new Set<string>()
  return (id) => {
    const speaker = speakers.find((each) => each.id === id)
    if (!speaker) return null
    const alone = speakers.filter(({ name }) => name === speaker.name).length === 1
    const text = personText(speaker, !alone)
    const again = personText({ name: speaker.name, position: null, affiliation: null })
    const short = mentioned.has(id) && alone && !again.includes(';')
    mentioned.add(id)
    return short ? again : text
  }
}

const turnText = (turn: Turn, person: string): string =>
  [
    `${ROLE_WORDS[turn.role]}: ${person}`,
    turn.planned === null ? '' : ` (${lengthText(turn.planned)} min)`,
    turn.talk === null ? '' : `: “${turn.talk}”`,
  ].join('')

/** Who speaks in a segment, a line each: `Panelist: Ada Lovelace, Head of Engines, IOM (3 min): “On engines”`. */
export const turnLines = ({ turns }: Segment, naming: Naming): readonly string[] =>
  turns.flatMap((turn) => {
    const person = naming(turn.speaker)
    return person === null ? [] : [turnText(turn, person)]
  })

/** All that is said about a segment below its title, a line each. Its kind, where the rest would not tell. */
export const segmentLines = (segment: Segment, naming: Naming): readonly string[] => {
  const { title, kind, start, turns, prompts, note, shortest, ringFenced, cues } = segment
  return [
    ...(kind === kindBy(title, turns) ? [] : [`Kind: ${KIND_WORDS[kind]}`]),
    ...(start === null ? [] : [`Start: ${start}`]),
    ...turnLines(segment, naming),
    ...(note === null ? [] : [`Note: ${note}`]),
    ...(shortest === null ? [] : [`At least: ${lengthText(shortest)} min`]),
    ...(ringFenced ? ['Ring-fenced'] : []),
    ...(cues === null ? [] : [`Cues: ${cuesText(cues)}`]),
    // Last: in Markdown a line behind a list belongs to it.
    ...(prompts.length > 0 ? ['Questions:', ...prompts.map((prompt) => `- ${prompt}`)] : []),
  ]
}

const timeText = ({ start, hardStop }: Rundown): readonly string[] => {
  if (start !== null) return [`Time: ${start}${hardStop === null ? '' : ` – ${hardStop}`}`]
  return hardStop === null ? [] : [`Time: until ${hardStop}`]
}

/** What is said about the whole, a line each; those who are in no segment as `Taking part`. */
export const headLines = (rundown: Rundown): readonly string[] => {
  const { date, timeZone, place, speakers, segments } = rundown
  const speaking = new Set(segments.flatMap(({ turns }) => turns.map(({ speaker }) => speaker)))
  const others = speakers.filter(({ id }) => !speaking.has(id))
  return [
    ...(date === null ? [] : [`Date: ${date}`]),
    ...timeText(rundown),
    ...(timeZone === null ? [] : [`Time zone: ${timeZone}`]),
    ...(place === null ? [] : [`Place: ${place}`]),
    // By name alone they would be taken for someone already named.
    ...others.map(
      (each) => `Taking part: ${personText(each, speakers.filter(({ name }) => name === each.name).length > 1)}`,
    ),
  ]
}

import { duration } from '../core/index.ts'
import type { Cue, Duration, Rundown, Segment, Speaker, Turn } from '../core/index.ts'

/*
 * How one field of a rundown is written in every file of ours, and read again to the letter. What would end a field
 * stands behind a backslash.
 */

type Fields = Readonly<Record<string, string | undefined>>
const fieldsOf = (pattern: RegExp, text: string): Fields | null => pattern.exec(text)?.groups ?? null

const guarded = (text: string, ends: RegExp): string => text.replace(ends, '\\$&')
const plain = (text: string | undefined): string => (text ?? '').replace(/\\(.?)/gs, '$1')

/** `7 min`, `7:30 min`, `0:00.250 min`, `−1 min`. */
const lengthText = (length: Duration): string => {
  const ms = Math.abs(length)
  const [minutes, rest] = [Math.floor(ms / 60_000), ms % 60_000]
  const [seconds, thousandths] = [Math.floor(rest / 1000), rest % 1000]
  const figure = [
    minutes,
    ...(rest > 0 ? [`:${String(seconds).padStart(2, '0')}`] : []),
    ...(thousandths > 0 ? [`.${String(thousandths).padStart(3, '0')}`] : []),
  ].join('')
  return `${length < 0 ? '−' : ''}${figure} min`
}

/** How long a segment is planned: `7 min`, `open`. */
export const plannedText = (planned: Duration | null): string => (planned === null ? 'open' : lengthText(planned))

const LENGTH = String.raw`[−-]?\d{1,7}(?::\d\d(?:\.\d{1,3})?)?(?: min)?`

/** `null`: it is no length. */
export const lengthOf = (text: string): Duration | null => {
  const match = /^([−-]?)(\d{1,7})(?::(\d\d)(?:\.(\d{1,3}))?)?(?: ?min)?$/.exec(text.trim())
  if (!match) return null
  const [, sign, minutes, seconds = '0', part = '0'] = match
  const ms = Number(minutes) * 60_000 + Number(seconds) * 1000 + Number(part.padEnd(3, '0'))
  return duration(sign ? -ms : ms)
}

/** `Ada Lovelace, Head of Engines (IOM)`. */
const personText = ({ name, position, affiliation }: Omit<Speaker, 'id'>): string =>
  [
    guarded(name, /[\\,([“]/gu),
    position === null ? '' : `, ${guarded(position, /[\\([“]/gu)}`,
    affiliation === null ? '' : ` (${guarded(affiliation, /[\\)]/gu)})`,
  ].join('')

const PERSON = String.raw`(?<name>(?:\\.|[^\\,([“])*)(?:, (?<position>(?:\\.|[^\\([“])*?))??(?: \((?<affiliation>(?:\\.|[^\\)])*)\))?`
const EXACT_PERSON = new RegExp(`^${PERSON}$`, 'u')

const personIn = (fields: Fields): Omit<Speaker, 'id'> => ({
  name: plain(fields['name']),
  position: fields['position'] === undefined ? null : plain(fields['position']),
  affiliation: fields['affiliation'] === undefined ? null : plain(fields['affiliation']),
})
export const personOf = (text: string): Omit<Speaker, 'id'> | null => {
  const fields = fieldsOf(EXACT_PERSON, text)
  return fields && personIn(fields)
}

/** What stands before a person. */
export const ROLES = {
  chair: 'Chair',
  moderator: 'Moderator',
  panelist: 'Panelist',
  speaker: 'Speaker',
  discussant: 'Discussant',
}

/** `Panelist: Ada Lovelace, Head of Engines (IOM) [5 min] “On engines”`. */
const turnText = ({ role, talk, planned }: Turn, speaker: Omit<Speaker, 'id'>): string =>
  [
    `${ROLES[role]}: ${personText(speaker)}`,
    planned === null ? '' : ` [${lengthText(planned)}]`,
    talk === null ? '' : ` “${talk}”`,
  ].join('')

const TURN = new RegExp(String.raw`^(?<role>\p{L}+): ${PERSON}(?: \[(?<planned>${LENGTH})\])?(?: “(?<talk>.*)”)?$`, 'u')

/** A turn and whose it is; `null`: the text is something else. */
export const turnOf = (text: string): { turn: Omit<Turn, 'speaker'>; person: Omit<Speaker, 'id'> } | null => {
  const fields = fieldsOf(TURN, text)
  const role = (Object.keys(ROLES) as Turn['role'][]).find((key) => ROLES[key] === fields?.['role'])
  if (!fields || !role) return null
  const planned = fields['planned'] === undefined ? null : lengthOf(fields['planned'])
  return { turn: { role, talk: fields['talk'] ?? null, planned }, person: personIn(fields) }
}

/** `2 min, wrap-up, sounds wrap-up: “Two minutes left”`. */
const cueText = ({ remaining, level, word, sound }: Cue): string =>
  `${lengthText(remaining)}, ${level}${sound === null ? '' : `, sounds ${sound}`}: “${word}”`

const CUE = new RegExp(
  String.raw`^(?<remaining>${LENGTH}), (?<level>on-time|warning|wrap-up|over)(?:, sounds (?<sound>warning|wrap-up|time-up|overtime))?: “(?<word>.*)”$`,
  'u',
)
export const cueOf = (text: string): Cue | null => {
  const fields = fieldsOf(CUE, text)
  const remaining = lengthOf(fields?.['remaining'] ?? '')
  if (!fields || remaining === null) return null
  const { level, sound = null, word = '' } = fields
  return { remaining, level: level as Cue['level'], word, sound: sound as Cue['sound'] }
}

/** What of a segment stands below its title, a line each. */
export const segmentLines = (segment: Segment, { speakers }: Pick<Rundown, 'speakers'>): readonly string[] => {
  const { kind, start, stated, planned, turns, prompts, note, shortest, ringFenced, cues } = segment
  return [
    `Kind: ${kind}`,
    ...(start === null ? [] : [`Start: ${start}`]),
    ...(planned !== null && !stated ? ['Length: derived'] : []),
    ...(planned === null && stated ? ['Length: open on purpose'] : []),
    ...turns.flatMap((turn) => {
      const speaker = speakers.find(({ id }) => id === turn.speaker)
      return speaker ? [turnText(turn, speaker)] : []
    }),
    ...prompts.map((prompt) => `Question: ${prompt}`),
    ...(note === null ? [] : [`Note: ${note}`]),
    ...(shortest === null ? [] : [`At least: ${lengthText(shortest)}`]),
    ...(ringFenced ? ['Ring-fenced: yes'] : []),
    ...(cues === null ? [] : cues.length === 0 ? ['Cues: none'] : cues.map((cue) => `Cue: ${cueText(cue)}`)),
  ]
}

/** What of the rundown stands above its segments, a line each. */
export const rundownLines = (rundown: Rundown): readonly string[] => {
  const { date, start, hardStop, timeZone, place, speakers, segments } = rundown
  const named = new Set(segments.flatMap(({ turns }) => turns.map(({ speaker }) => speaker)))
  const time = [start, hardStop].map((clock) => clock ?? '').join(' – ')
  return [
    ...(date === null ? [] : [`Date: ${date}`]),
    ...(start === null && hardStop === null ? [] : [`Time: ${time.trim()}`]),
    ...(timeZone === null ? [] : [`Time zone: ${timeZone}`]),
    ...(place === null ? [] : [`Place: ${place}`]),
    ...speakers.filter(({ id }) => !named.has(id)).map((speaker) => `Also here: ${personText(speaker)}`),
  ]
}

import { dayOf, isClockTime, isTimeZone } from '../core/index.ts'
import type { ClockTime, Cue, Duration, Role, Rundown, Segment, SegmentKind, Speaker, Turn } from '../core/index.ts'
import { parseCues } from './cuesText.ts'
import { kindBy } from './kindBy.ts'
import { LENGTH, parseLength } from './lengthText.ts'
import { makeIds } from './makeIds.ts'
import { parsePerson } from './personText.ts'
import { KIND_WORDS, ROLE_WORDS } from './rundownLines.ts'

/** The people of a rundown, in the order in which they are named. A name alone is that of someone already named. */
export type People = { readonly idOf: (written: string) => string; readonly all: () => readonly Speaker[] }
export const createPeople = (): People => {
  const newId = makeIds('speaker')
  const known = new Map<string, Speaker>()
  return {
    idOf(written) {
      const someone = parsePerson(written)
      const named = written.includes(';') ? undefined : [...known.values()].find(({ name }) => name === written)
      const key = JSON.stringify([someone.name, someone.position, someone.affiliation])
      const speaker = named ?? known.get(key) ?? { id: newId(someone.name), ...someone }
      if (!named) known.set(key, speaker)
      return speaker.id
    },
    all: () => [...known.values()],
  }
}

const labelled = (line: string): readonly [label: string, rest: string] => {
  const at = line.indexOf(':')
  return at < 0 ? [line.trim(), ''] : [line.slice(0, at), line.slice(at + 1).trim()]
}
const keyOf = <Key extends string>(words: Readonly<Record<Key, string>>, word: string): Key | null =>
  (Object.keys(words) as Key[]).find((key) => words[key].toLowerCase() === word.toLowerCase()) ?? null

export type Head = Pick<Rundown, 'date' | 'start' | 'hardStop' | 'timeZone' | 'place'>
export const NO_HEAD: Head = { date: null, start: null, hardStop: null, timeZone: null, place: null }

const timesOf = (rest: string): Pick<Head, 'start' | 'hardStop'> | null => {
  const [, start, end, until] = /^(?:(\d\d:\d\d)(?: – (\d\d:\d\d))?|until (\d\d:\d\d))$/.exec(rest) ?? []
  const clocks = [start, end, until].filter((clock) => clock !== undefined)
  if (clocks.length === 0 || !clocks.every(isClockTime)) return null
  return { start: start ?? null, hardStop: end ?? until ?? null }
}

/** What a line above the segments says, added to `head`, and what it was read as; `null`: it is none that `headLines` writes. */
export const readHeadLine = (line: string, head: Head, people: People): { head: Head; as: string } | null => {
  const [label, rest] = labelled(line)
  const [said, as]: readonly [Partial<Head> | null, string] =
    label === 'Date'
      ? [dayOf(rest) === null ? null : { date: rest }, 'date']
      : label === 'Time'
        ? [timesOf(rest), 'start, hard stop']
        : label === 'Time zone'
          ? [isTimeZone(rest) ? { timeZone: rest } : null, 'time zone']
          : label === 'Place'
            ? [rest === '' ? null : { place: rest }, 'place']
            : label === 'Taking part' && rest !== ''
              ? [(people.idOf(rest), {}), 'person']
              : [null, '']
  return said && { head: { ...head, ...said }, as }
}

/** What the lines about a segment say, beyond its title and length. */
export type SegmentWords = {
  readonly kind: SegmentKind | null
  readonly start: ClockTime | null
  readonly turns: readonly Turn[]
  readonly prompts: readonly string[]
  readonly note: string | null
  readonly shortest: Duration | null
  readonly ringFenced: boolean
  readonly cues: readonly Cue[] | null
}
export const NO_WORDS: SegmentWords = {
  kind: null,
  start: null,
  turns: [],
  prompts: [],
  note: null,
  shortest: null,
  ringFenced: false,
  cues: null,
}

const TURN = new RegExp(String.raw`^(.*?)(?: \((${LENGTH}) min\))?(?:: “(.*)”)?$`, 'u')
const turnOf = (role: Role, rest: string, people: People): Turn => {
  const [, person = '', planned, talk = null] = TURN.exec(rest) ?? []
  return { speaker: people.idOf(person), role, talk, planned: planned === undefined ? null : parseLength(planned) }
}

/** What a line about a segment says, added to `words`, and what it was read as; `null`: it is none that `segmentLines` writes. */
export const readSegmentLine = (
  line: string,
  words: SegmentWords,
  people: People,
): { words: SegmentWords; as: string } | null => {
  const prompt = /^- (.+)$/.exec(line)?.[1]
  if (prompt !== undefined) return { words: { ...words, prompts: [...words.prompts, prompt] }, as: 'question' }
  const [label, rest] = labelled(line)
  const role = keyOf(ROLE_WORDS, label)
  if (role !== null) {
    if (rest === '') return null
    const turn = turnOf(role, rest, people)
    return { words: { ...words, turns: [...words.turns, turn] }, as: turn.talk === null ? role : `${role}, talk` }
  }
  const [said, as]: readonly [Partial<SegmentWords> | null, string] =
    label === 'Kind'
      ? [keyOf(KIND_WORDS, rest) && { kind: keyOf(KIND_WORDS, rest) }, 'kind']
      : label === 'Start'
        ? [isClockTime(rest) ? { start: rest } : null, 'start']
        : label === 'Note'
          ? [rest === '' ? null : { note: rest }, 'note']
          : label === 'At least'
            ? [parseLength(rest) === null ? null : { shortest: parseLength(rest) }, 'at least']
            : label === 'Cues'
              ? [parseCues(rest) && { cues: parseCues(rest) }, 'cues']
              : line.trim() === 'Ring-fenced'
                ? [{ ringFenced: true }, 'ring-fenced']
                : line.trim() === 'Questions:'
                  ? [{}, 'questions']
                  : [null, '']
  return said && { words: { ...words, ...said }, as }
}

/** A length that `plannedText` wrote; `null`: it is none. */
export const readPlanned = (text: string): Pick<Segment, 'planned' | 'stated'> | null => {
  if (text === 'open') return { planned: null, stated: false }
  const [, length = '', derived] = /^(.*?)(, derived)?$/.exec(text) ?? []
  const planned = parseLength(length)
  return planned === null || planned < 0 ? null : { planned, stated: derived === undefined }
}

/** A segment of what was read about it. */
export const segmentFrom = (
  id: string,
  title: string,
  planned: Pick<Segment, 'planned' | 'stated'>,
  { kind, ...words }: SegmentWords,
): Segment => ({ id, title, ...planned, ...words, kind: kind ?? kindBy(title, words.turns) })

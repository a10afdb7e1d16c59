import Papa from 'papaparse'
import { bareSegment, rundownOf } from '../core/index.ts'
import type { Rundown, Segment, SegmentKind, Speaker, Turn } from '../core/index.ts'
import type { Line } from './line.ts'
import { makeIds, rundownId } from './makeIds.ts'
import { cueOf, lengthOf, personOf, turnOf } from './rundownFields.ts'
import { SIGNATURE } from './writeMarkdown.ts'
import { HEADER, linesIn, TABLE, unarmed } from './writeRows.ts'

/** A rundown that Rostrum wrote, and where each of its segments stands. */
export type Written = {
  readonly rundown: Rundown
  readonly segmentLines: readonly number[]
  /** What was read where, by line number. */
  readonly read: ReadonlyMap<number, string>
}

type Numbered = { readonly number: number; readonly text: string }
/** A document of ours, whatever its form. */
type Outline = {
  readonly title: string
  readonly facts: readonly Numbered[]
  readonly segments: readonly {
    readonly number: number
    readonly title: string
    readonly length: string
    readonly facts: readonly Numbered[]
  }[]
}

const HEADING = /^## (?:\d+\. )?(.*) \((open|[^()]+)\)$/

const outlineOfMarkdown = (lines: readonly Line[]): Outline | null => {
  let title: string | null = null
  const facts: Numbered[] = []
  const segments: { number: number; title: string; length: string; facts: Numbered[] }[] = []
  for (const { number, text } of lines.slice(1)) {
    const line = text.trimEnd()
    const heading = HEADING.exec(line)
    const item = /^[-*] (.*)$/.exec(text)
    if (line === '') continue
    if (heading) segments.push({ number, title: heading[1] ?? '', length: heading[2] ?? '', facts: [] })
    else if (item) (segments.at(-1)?.facts ?? facts).push({ number, text: item[1] ?? '' })
    else if (/^# ?/.test(text) && title === null && segments.length === 0) title = text.replace(/^# ?/, '')
    else return null
  }
  return { title: title ?? '', facts, segments }
}

const PARTED = new RegExp(`^"?${TABLE}"?([,;\t])`)

const outlineOfTable = (text: string): Outline | null => {
  let number = 1
  // A spreadsheet may have saved it with another separator.
  const delimiter = PARTED.exec(text)?.[1] ?? ','
  const rows = Papa.parse<string[]>(text, { delimiter }).data.map((cells) => {
    const at = number
    number += 1 + cells.reduce((sum, cell) => sum + cell.split('\n').length - 1, 0)
    return { number: at, cells: cells.map(unarmed) }
  })
  const header = rows.findIndex(({ cells }) => HEADER.every((name) => cells.includes(name)))
  if (header < 0) return null
  const names = rows[header]?.cells ?? []
  return {
    title: rows[0]?.cells[1] ?? '',
    facts: rows
      .slice(1, header)
      .filter(({ cells }) => cells.some((cell) => cell !== ''))
      .map(({ number: at, cells }) => ({ number: at, text: `${cells[0]}: ${cells[1] ?? ''}` })),
    segments: rows
      .slice(header + 1)
      .filter(({ cells }) => cells.some((cell) => cell.trim() !== ''))
      .map(({ number: at, cells }) => ({
        number: at,
        title: cells[names.indexOf('Title')] ?? '',
        length: cells[names.indexOf('Minutes')] ?? '',
        facts: linesIn(names, cells).map((line) => ({ number: at, text: line })),
      })),
  }
}

/** The people of a rundown, each once, whatever they are said to be. */
const createPeople = () => {
  const newId = makeIds('speaker')
  const known = new Map<string, Speaker>()
  return {
    idOf: (person: Omit<Speaker, 'id'>): string => {
      const key = JSON.stringify([person.name, person.position, person.affiliation])
      const speaker = known.get(key) ?? { id: newId(person.name), ...person }
      known.set(key, speaker)
      return speaker.id
    },
    all: () => [...known.values()],
  }
}

const cut = (line: string): readonly [label: string, rest: string] => {
  const at = line.indexOf(':')
  return [line.slice(0, at), line.slice(at + 1).replace(/^ /, '')]
}

type Draft = { -readonly [K in keyof Segment]: Segment[K] }

/** Takes one line into `draft`; gives what it was read as, or `null` where it says nothing that is known. */
const take = (draft: Draft, line: string, idOf: (person: Omit<Speaker, 'id'>) => string): string | null => {
  const found = turnOf(line)
  if (found) {
    const turn: Turn = { speaker: idOf(found.person), ...found.turn }
    draft.turns = [...draft.turns, turn]
    return turn.talk === null ? turn.role : `${turn.role}, talk`
  }
  const [label, rest] = cut(line)
  switch (label) {
    case 'Kind':
      draft.kind = rest as SegmentKind
      return 'kind'
    case 'Start':
      draft.start = rest
      return 'start'
    case 'Length':
      draft.stated = !draft.stated
      return 'length'
    case 'Question':
      draft.prompts = [...draft.prompts, rest]
      return 'question'
    case 'Note':
      draft.note = rest
      return 'note'
    case 'At least':
      draft.shortest = lengthOf(rest)
      return draft.shortest === null ? null : 'at least'
    case 'Ring-fenced':
      draft.ringFenced = rest === 'yes'
      return 'ring-fenced'
    case 'Cues':
      draft.cues = []
      return 'cues'
    case 'Cue': {
      const cue = cueOf(rest)
      draft.cues = [...(draft.cues ?? []), ...(cue ? [cue] : [])]
      return cue && 'cue'
    }
    default:
      return null
  }
}

const rundownIn = ({ title, facts, segments }: Outline): Written | null => {
  const read = new Map<number, string>()
  const { idOf, all } = createPeople()
  const newId = makeIds('segment')
  let understood = true
  const note = (number: number, as: string | null): void => {
    if (as === null) understood = false
    else read.set(number, read.has(number) ? `${read.get(number)}, ${as}` : as)
  }
  const drafts = segments.map(({ number, title: named, length, facts: lines }) => {
    const planned = lengthOf(length)
    if (planned === null && length.trim() !== 'open') understood = false
    const draft: Draft = {
      id: newId(named),
      title: named,
      ...bareSegment,
      planned,
      stated: planned !== null,
    }
    note(number, 'segment')
    for (const line of lines) note(line.number, take(draft, line.text, idOf))
    return draft
  })
  const said = new Map(facts.map(({ text }) => cut(text)))
  const [start = '', hardStop = ''] = (said.get('Time') ?? '').split('–').map((clock) => clock.trim())
  for (const { number, text } of facts) {
    const [label, rest] = cut(text)
    const person = label === 'Also here' ? personOf(rest) : null
    if (person) idOf(person)
    note(
      number,
      person ? 'speaker' : ['Date', 'Time', 'Time zone', 'Place'].includes(label) ? label.toLowerCase() : null,
    )
  }
  if (!understood) return null
  const date = said.get('Date') ?? null
  const rundown = rundownOf({
    id: rundownId(title, date),
    title,
    place: said.get('Place') ?? null,
    date,
    timeZone: said.get('Time zone') ?? null,
    start: start || null,
    hardStop: hardStop || null,
    speakers: all(),
    segments: drafts,
  })
  if (typeof rundown === 'string') return null
  return { rundown, segmentLines: segments.map(({ number }) => number), read }
}

/**
 * A text that Rostrum wrote, read to the letter. `null`: it is somebody else's, or was changed into something that is
 * read better as any other agenda.
 */
export const readWritten = (lines: readonly Line[]): Written | null => {
  const first = lines[0]?.text ?? ''
  const outline = first.startsWith(SIGNATURE)
    ? outlineOfMarkdown(lines)
    : PARTED.test(first)
      ? outlineOfTable(lines.map(({ text }) => text).join('\n'))
      : null
  return outline && rundownIn(outline)
}

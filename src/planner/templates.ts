import { minutes, type Role, type Rundown, type Segment, type SegmentKind } from '../core/index.ts'
import { clockPlus } from '../ui/clockPlus.ts'

/** A session to begin with: roles stand where names will. */
export type Template = Pick<Rundown, 'speakers' | 'segments'> & {
  readonly name: string
  /** From the start to the hard stop, in minutes. */
  readonly lasts: number
}

type Part = {
  readonly kind: SegmentKind
  readonly title: string
  /** `null`: open. */
  readonly minutes: number | null
  /** Who speaks, with the minutes of each where they are fixed. */
  readonly turns?: readonly (readonly [person: string, role: Role, minutes?: number])[]
  readonly ringFenced?: boolean
  readonly keeps?: number
}

const idOf = (words: string): string => words.toLowerCase().replace(/[^a-z0-9]+/g, '-')

const template = (name: string, lasts: number, parts: readonly Part[]): Template => {
  const people = [...new Set(parts.flatMap(({ turns = [] }) => turns.map(([person]) => person)))]
  return {
    name,
    lasts,
    speakers: people.map((person) => ({ id: idOf(person), name: person, position: null, affiliation: null })),
    segments: parts.map(({ kind, title, minutes: length, turns = [], ringFenced = false, keeps }): Segment => ({
      id: idOf(title) || 'segment',
      kind,
      title,
      planned: length === null ? null : minutes(length),
      stated: length !== null,
      start: null,
      turns: turns.map(([person, role, own]) => ({
        speaker: idOf(person),
        role,
        talk: null,
        planned: own === undefined ? null : minutes(own),
      })),
      prompts: [],
      note: null,
      shortest: keeps === undefined ? null : minutes(keeps),
      ringFenced,
      cues: null,
    })),
  }
}

export const TEMPLATES: readonly Template[] = [
  template('UN side event', 90, [
    { kind: 'opening', title: 'Opening remarks', minutes: 7, turns: [['Opening speaker', 'speaker']] },
    {
      kind: 'panel',
      title: 'Panel',
      minutes: 30,
      turns: [
        ['Moderator', 'moderator'],
        ['Panelist 1', 'panelist'],
        ['Panelist 2', 'panelist'],
        ['Panelist 3', 'panelist'],
      ],
    },
    { kind: 'qa', title: 'Q&A', minutes: 30, turns: [['Moderator', 'moderator']] },
    { kind: 'closing', title: 'Closing remarks', minutes: null, turns: [['Closing speaker', 'speaker']], keeps: 5 },
  ]),
  template('Conference panel', 60, [
    { kind: 'opening', title: 'Introduction', minutes: 5, turns: [['Moderator', 'moderator']] },
    {
      kind: 'panel',
      title: 'Panel discussion',
      minutes: 35,
      turns: [
        ['Moderator', 'moderator'],
        ['Panelist 1', 'panelist'],
        ['Panelist 2', 'panelist'],
        ['Panelist 3', 'panelist'],
        ['Panelist 4', 'panelist'],
      ],
    },
    { kind: 'qa', title: 'Questions from the audience', minutes: 15, turns: [['Moderator', 'moderator']] },
    { kind: 'closing', title: 'Takeaways', minutes: 5, turns: [['Moderator', 'moderator']] },
  ]),
  template('Keynote + Q&A', 45, [
    { kind: 'opening', title: 'Introduction of the speaker', minutes: 3, turns: [['Host', 'moderator']] },
    { kind: 'talk', title: 'Keynote', minutes: 25, turns: [['Keynote speaker', 'speaker', 25]], ringFenced: true },
    {
      kind: 'qa',
      title: 'Q&A',
      minutes: 15,
      turns: [
        ['Host', 'moderator'],
        ['Keynote speaker', 'speaker'],
      ],
    },
    { kind: 'closing', title: 'Thanks', minutes: 2, turns: [['Host', 'moderator']] },
  ]),
  template('Board meeting', 120, [
    { kind: 'opening', title: 'Call to order, agenda, last minutes', minutes: 10, turns: [['Chair', 'chair']] },
    { kind: 'talk', title: 'Report of the management', minutes: 20, turns: [['Chief executive', 'speaker']] },
    { kind: 'talk', title: 'Finances', minutes: 20, turns: [['Treasurer', 'speaker']] },
    { kind: 'break', title: 'Break', minutes: 10 },
    { kind: 'other', title: 'Decisions', minutes: 45, turns: [['Chair', 'chair']], ringFenced: true },
    {
      kind: 'closing',
      title: 'Any other business, next meeting',
      minutes: null,
      turns: [['Chair', 'chair']],
      keeps: 5,
    },
  ]),
  template('Debate', 60, [
    { kind: 'opening', title: 'The motion', minutes: 4, turns: [['Chair', 'chair']] },
    {
      kind: 'talk',
      title: 'Opening statements',
      minutes: 12,
      turns: [
        ['First for', 'speaker', 6],
        ['First against', 'speaker', 6],
      ],
    },
    {
      kind: 'talk',
      title: 'Second statements',
      minutes: 8,
      turns: [
        ['Second for', 'speaker', 4],
        ['Second against', 'speaker', 4],
      ],
    },
    { kind: 'qa', title: 'Questions from the floor', minutes: 20, turns: [['Chair', 'chair']] },
    {
      kind: 'talk',
      title: 'Summing up',
      minutes: 8,
      turns: [
        ['First against', 'speaker', 4],
        ['First for', 'speaker', 4],
      ],
    },
    { kind: 'closing', title: 'Vote and result', minutes: null, turns: [['Chair', 'chair']], keeps: 3 },
  ]),
  template('Blank', 60, [{ kind: 'other', title: '', minutes: null }]),
]

/**
 * `rundown` with the segments of `template`. What was said of the session stays; with a start and no hard stop it ends when
 * the template would.
 */
export const withTemplate = (rundown: Rundown, { speakers, segments, lasts }: Template): Rundown => ({
  ...rundown,
  hardStop: rundown.hardStop ?? (rundown.start === null ? null : clockPlus(rundown.start, minutes(lasts))),
  speakers,
  segments,
})

import { clockTime, speakerName } from '../core/index.ts'
import type { Duration, Instant, QuestionRecord, SegmentRecord, Wall } from '../core/index.ts'
import { digitsText } from '../ui/digitsText.ts'
import { signed } from './lengths.ts'
import type { Report } from './reportOf.ts'

/**
 * What stands in a column: `clock` an instant, `length` and `difference` a duration in ms, `share` a part of one. Text
 * may stand anywhere (an open segment's length is `open`); `null` is nothing to say.
 */
export type Kind = 'text' | 'count' | 'clock' | 'length' | 'difference' | 'share'
export type Cell = string | number | null
export type Column = { readonly head: string; readonly kind: Kind }
/** One table of the report, as it is shown and as every file has it. */
export type Table = {
  readonly name: 'Segments' | 'Speakers' | 'Affiliations' | 'Questions' | 'Messages and changes'
  readonly columns: readonly Column[]
  readonly rows: readonly (readonly Cell[])[]
  readonly total: readonly Cell[] | null
}

const column = (head: string, kind: Kind): Column => ({ head, kind })

const segmentsTable = ({ segments, total, ...report }: Report): Table => {
  const paused = total.paused > 0
  const stated = segments.some(({ state }) => state !== 'ran')
  const lengthOf = ({ planned, inPlan }: SegmentRecord): Cell => planned ?? (inPlan ? 'open' : null)
  return {
    name: 'Segments',
    columns: [
      column('No.', 'count'),
      column('Segment', 'text'),
      ...(stated ? [column('State', 'text')] : []),
      column('Start, plan', 'clock'),
      column('Start, real', 'clock'),
      column('End, plan', 'clock'),
      column('End, real', 'clock'),
      column('Planned', 'length'),
      column('Added', 'difference'),
      column('Ran', 'length'),
      ...(paused ? [column('Paused', 'length')] : []),
      column('Over/under', 'difference'),
    ],
    rows: segments.map((row, i) => {
      const began = row.startedAt !== null
      return [
        i + 1,
        row.segment.title,
        ...(stated ? [row.state] : []),
        row.plannedStart,
        row.startedAt,
        row.plannedEnd,
        row.endedAt,
        lengthOf(row),
        row.added || null,
        began ? row.ran : null,
        ...(paused ? [row.paused || null] : []),
        row.over,
      ]
    }),
    total: [
      '',
      'Session',
      ...(stated ? [null] : []),
      report.plannedStart,
      report.startedAt,
      report.plannedEnd,
      report.endedAt,
      total.planned ?? 'open',
      total.added || null,
      total.ran,
      ...(paused ? [total.paused] : []),
      total.over,
    ],
  }
}

const speakersTable = ({ speakers, airtime }: Report): Table | null =>
  airtime === 0
    ? null
    : {
        name: 'Speakers',
        columns: [
          column('Speaker', 'text'),
          column('Affiliation', 'text'),
          column('Turns', 'count'),
          column('Airtime', 'length'),
          column('Share', 'share'),
        ],
        rows: speakers.map(({ speaker, turns, total, share }) => [
          speaker.name,
          speaker.affiliation,
          turns,
          total,
          share,
        ]),
        total: null,
      }

/** Only where it says more than the table of speakers: somebody shares an affiliation with another, and there are several. */
const affiliationsTable = ({ affiliations, airtime }: Report): Table | null =>
  airtime === 0 || affiliations.length < 2 || affiliations.every(({ speakers }) => speakers === 1)
    ? null
    : {
        name: 'Affiliations',
        columns: [
          column('Affiliation', 'text'),
          column('Speakers', 'count'),
          column('Turns', 'count'),
          column('Airtime', 'length'),
          column('Share', 'share'),
        ],
        rows: affiliations.map(({ affiliation, speakers, turns, total, share }) => [
          affiliation ?? 'None named',
          speakers,
          turns,
          total,
          share,
        ]),
        total: null,
      }

const OUTCOMES: Readonly<Record<QuestionRecord['state'], string>> = {
  answered: 'answered',
  parked: 'parked',
  open: 'still open',
  waiting: 'not reached',
}

const questionsTable = ({ questions, rundown }: Report): Table | null => {
  if (questions.length === 0) return null
  return {
    name: 'Questions',
    columns: [
      column('From', 'text'),
      column('Question', 'text'),
      column('To', 'text'),
      column('Outcome', 'text'),
      column('Time', 'length'),
    ],
    rows: questions.map(({ question, state, ran }) => [
      question.asker,
      question.text,
      speakerName(rundown, question.to),
      OUTCOMES[state],
      ran === 0 ? null : ran,
    ]),
    total: questions.length === 1 ? null : ['All', null, null, null, questions.reduce((sum, { ran }) => sum + ran, 0)],
  }
}

const eventsTable = ({ events }: Report): Table | null =>
  events === null || events.length === 0
    ? null
    : {
        name: 'Messages and changes',
        columns: [column('Time', 'clock'), column('What', 'text')],
        rows: events.map(({ at, words }) => [at, words]),
        total: null,
      }

/** The tables of a report; what nothing can be said of has none. */
export const tablesOf = (report: Report): readonly Table[] =>
  [
    segmentsTable(report),
    speakersTable(report),
    affiliationsTable(report),
    questionsTable(report),
    eventsTable(report),
  ].filter((table) => table !== null)

/** Whether a column of clock times needs its seconds. */
const precisionOf = (table: Table, place: number): 'minute' | 'second' =>
  [...table.rows, ...(table.total ? [table.total] : [])].every((row) => {
    const at = row[place]
    return typeof at !== 'number' || at % 60_000 === 0
  })
    ? 'minute'
    : 'second'

/** A cell as it is read: `13:17`, `7:00`, `+3:00`, `27%`; nothing to say: `–`. */
export const cellText = (table: Table, place: number, cell: Cell, wall: Wall): string => {
  if (typeof cell === 'string') return cell
  if (cell === null) return table.columns[place]?.kind === 'text' ? '' : '–'
  switch (table.columns[place]?.kind) {
    case 'clock':
      return clockTime(cell as Instant, wall, precisionOf(table, place))
    case 'length':
      return digitsText(cell as Duration, 'elapsed')
    case 'difference':
      return signed(cell as Duration)
    case 'share':
      return `${Math.round(cell * 100)}%`
    default:
      return String(cell)
  }
}

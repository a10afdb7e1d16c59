import Papa from 'papaparse'
import type { Rundown } from '../core/index.ts'
import { plannedText, ROLES, rundownLines, segmentLines } from './rundownFields.ts'

/** The first cell of every table of ours. */
export const TABLE = 'Rundown written by Rostrum'

/** The columns of a segment, and the labels of its lines that stand in each; what has no column of its own stands in the last. */
const COLUMNS: readonly (readonly [name: string, labels: readonly string[]])[] = [
  ['Kind', ['Kind']],
  ['Start', ['Start']],
  ['People', Object.values(ROLES)],
  ['Questions', ['Question']],
  ['Note', ['Note']],
  ['More', []],
]

export const HEADER: readonly string[] = ['Title', 'Minutes', ...COLUMNS.map(([name]) => name)]

const labelOf = (line: string): string => line.slice(0, line.indexOf(':'))
const columnOf = (line: string): string => COLUMNS.find(([, labels]) => labels.includes(labelOf(line)))?.[0] ?? 'More'

/** A rundown as the rows of a table: facts about the whole, an empty row, the names of the columns, a row for each segment. */
export const writeRows = (rundown: Rundown): readonly (readonly string[])[] => [
  [TABLE, rundown.title],
  ...rundownLines(rundown).map((line) => [labelOf(line), line.slice(labelOf(line).length + 2)]),
  [],
  HEADER,
  ...rundown.segments.map((segment) => {
    const lines = segmentLines(segment, rundown)
    const length = plannedText(segment.planned).replace(/ min$/, '')
    return [
      segment.title,
      length,
      ...COLUMNS.map(([name, labels]) =>
        lines
          .filter((line) => columnOf(line) === name)
          // Where a column holds one thing, its name says what.
          .map((line) => (labels.length === 1 ? line.slice(labelOf(line).length + 2) : line))
          .join('\n'),
      ),
    ]
  }),
]

/** The lines about a segment in a row's cells, as `segmentLines` wrote them. */
export const linesIn = (header: readonly string[], row: readonly string[]): readonly string[] =>
  COLUMNS.flatMap(([name, labels]) =>
    (row[header.indexOf(name)] ?? '')
      .split('\n')
      .filter((line) => line.trim() !== '')
      .map((line) => (labels.length === 1 ? `${labels[0]}: ${line}` : line)),
  )

/** What a spreadsheet would reckon with, and what looks as if it had been kept from that already. */
const FORMULA = /^'*[=+\-@\t\r]/
/** A cell as it was before `writeCsv` kept it from being a formula. */
export const unarmed = (cell: string): string => (cell.startsWith("'") && FORMULA.test(cell) ? cell.slice(1) : cell)

/**
 * Rows as comma-separated text. What begins like a formula stands behind an apostrophe, so that no spreadsheet runs what someone
 * wrote into a title (OWASP, CSV injection).
 */
export const csvOf = (rows: readonly (readonly string[])[]): string =>
  Papa.unparse(
    rows.map((row) => [...row]),
    { newline: '\n', escapeFormulae: new RegExp(`${FORMULA.source}.*$`, 's') },
  )

/** A rundown as comma-separated text. */
export const writeCsv = (rundown: Rundown): string => `${csvOf(writeRows(rundown))}\n`

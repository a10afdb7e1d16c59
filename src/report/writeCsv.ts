import Papa from 'papaparse'
import { clockTime } from '../core/index.ts'
import type { Instant } from '../core/index.ts'
import { titleOf, whereOf } from './heading.ts'
import { inWords } from './inWords.ts'
import type { Report } from './reportOf.ts'
import { tablesOf, type Cell, type Kind } from './tables.ts'

/** `0:07:00`, `-0:02:48`: as spreadsheets read a length. */
const length = (ms: number): string => {
  const seconds = Math.abs(ms) / 1000
  const pair = (n: number) => String(n).padStart(2, '0')
  return `${ms < 0 ? '-' : ''}${Math.floor(seconds / 3600)}:${pair(Math.floor(seconds / 60) % 60)}:${pair(seconds % 60)}`
}

/** What a spreadsheet would take for a formula is made text; figures of ours never pass here. */
const harmless = (words: string): string => (/^[=+\-@\t\r]/.test(words) ? `'${words}` : words)

const csvCell = (cell: Cell, kind: Kind | undefined, zone: string | null): string => {
  if (cell === null) return ''
  if (typeof cell === 'string') return harmless(cell)
  if (kind === 'clock') return clockTime(cell as Instant, zone, 'second')
  if (kind === 'length' || kind === 'difference') return length(cell)
  return kind === 'share' ? cell.toFixed(4) : String(cell)
}

/**
 * The report as comma-separated values, one table after the other, each under its name: an empty line between them. Lengths
 * are `h:mm:ss`, shares parts of one. It begins with a byte order mark, or spreadsheets would misread names.
 */
export const writeCsv = (report: Report): string => {
  const zone = report.rundown.timeZone
  const { lead, rest } = inWords(report)
  const blocks: (readonly (readonly string[])[])[] = [
    [[harmless(titleOf(report))], [harmless(whereOf(report).join(' · '))], [[lead, ...rest].join(' ')]],
    ...tablesOf(report).map(({ name, columns, rows, total }) => [
      [name],
      columns.map(({ head }) => head),
      ...[...rows, ...(total ? [total] : [])].map((cells) =>
        cells.map((cell, i) => csvCell(cell, columns[i]?.kind, zone)),
      ),
    ]),
  ]
  return `\ufeff${Papa.unparse(
    blocks.flatMap((block, i) => (i === 0 ? block : [[''], ...block])).map((row) => [...row]),
  )}\r\n`
}

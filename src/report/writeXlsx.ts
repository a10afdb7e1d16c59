import writeXlsxFile, { type Row, type Sheet } from 'write-excel-file/universal'
import { wallOf } from '../core/index.ts'
import type { Instant } from '../core/index.ts'
import { titleOf, whereOf } from './heading.ts'
import { inWords } from './inWords.ts'
import type { Report } from './reportOf.ts'
import { tablesOf, type Cell, type Column, type Kind, type Table } from './tables.ts'

const DAY = 86_400_000

/** Spreadsheets show no negative time of day: what may be negative is in minutes. */
const FORMATS: Readonly<Record<Exclude<Kind, 'text'>, string>> = {
  count: '0',
  clock: 'hh:mm:ss',
  length: '[h]:mm:ss',
  difference: '+0.00;-0.00;0.00',
  share: '0%',
}
const headOf = ({ head, kind }: Column): string => (kind === 'difference' ? `${head}, minutes` : head)

/** The time of day at `at`, as a part of it. */
const partOfDay = (at: Instant, zone: string | null): number => (((wallOf(at, zone) % DAY) + DAY) % DAY) / DAY

const xlsxCell = (cell: Cell, kind: Kind, zone: string | null, strong: boolean): Row[number] => {
  const weight = strong ? { fontWeight: 'bold' as const } : {}
  if (cell === null || cell === '') return null
  // As text, whatever it begins with: nothing here is a formula.
  if (typeof cell === 'string' || kind === 'text')
    return { value: String(cell), type: String, ...weight, ...(kind === 'text' ? {} : { align: 'right' as const }) }
  const value = {
    count: cell,
    clock: kind === 'clock' ? partOfDay(cell as Instant, zone) : 0,
    length: cell / DAY,
    difference: cell / 60_000,
    share: cell,
  }[kind]
  return { value, type: Number, format: FORMATS[kind], ...weight }
}

const sheetOf = ({ name, columns, rows, total }: Table, zone: string | null): Sheet<Blob> => {
  const line = (cells: readonly Cell[], strong: boolean): Row =>
    cells.map((cell, i) => xlsxCell(cell, columns[i]?.kind ?? 'text', zone, strong))
  const longest = (i: number): number =>
    Math.max(...[columns[i]?.head ?? '', ...rows.map((row) => row[i])].map((it) => String(it ?? '').length))
  return {
    sheet: name,
    data: [
      columns.map((column) => ({ value: headOf(column), type: String, fontWeight: 'bold' as const })),
      ...rows.map((row) => line(row, false)),
      ...(total ? [line(total, true)] : []),
    ],
    columns: columns.map(({ kind }, i) => ({ width: kind === 'text' ? Math.min(60, Math.max(10, longest(i))) : 14 })),
    stickyRowsCount: 1,
  }
}

/** The report as a workbook: its words on the first sheet, then a sheet for each table, figures as numbers. */
export const writeXlsx = (report: Report): Promise<Blob> => {
  const { lead, rest } = inWords(report)
  const words = [titleOf(report), whereOf(report).join(' · '), lead, ...rest]
  const summary: Sheet<Blob> = {
    sheet: 'Report',
    data: words.map((value, i) => [
      { value, type: String, wrap: true, ...(i === 0 ? { fontWeight: 'bold' as const } : {}) },
    ]),
    columns: [{ width: 100 }],
  }
  return writeXlsxFile([summary, ...tablesOf(report).map((table) => sheetOf(table, report.rundown.timeZone))]).toBlob()
}

import readWorkbook from 'read-excel-file/universal'
import { htmlCell } from './htmlText.ts'
import type { OpenText } from './openDocument.ts'
import { TABLE } from './writeRows.ts'
import Papa from 'papaparse'

const pair = (n: number): string => String(n).padStart(2, '0')

/** A cell as one would read it there. A time of day is a date of the year in which Excel's calendar begins. */
const shown = (value: unknown): string => {
  if (value === null || value === undefined) return ''
  if (!(value instanceof Date)) return String(value)
  const rounded = new Date(Math.round(value.getTime() / 60_000) * 60_000)
  const clock = `${pair(rounded.getUTCHours())}:${pair(rounded.getUTCMinutes())}`
  if (rounded.getUTCFullYear() < 1901) return clock
  const day = rounded.toISOString().slice(0, 10)
  return clock === '00:00' ? day : `${day} ${clock}`
}

/** The sheets of a workbook, each a table as in Markdown; where there are several, under their names. */
export const sheetText: OpenText = async (bytes) => {
  const sheets = (await readWorkbook(bytes.slice().buffer)).map(({ sheet, data }) => ({
    name: sheet,
    rows: data.map((row) => row.map(shown)).filter((row) => row.some((cell) => cell.trim() !== '')),
  }))
  const filled = sheets.filter(({ rows }) => rows.length > 0)
  const ours = filled.find(({ rows }) => rows[0]?.[0] === TABLE)
  if (ours) return Papa.unparse(ours.rows, { newline: '\n' })
  return filled
    .map(({ name, rows }) => {
      const table = rows.map((row) => {
        const cells = row.map((cell) => htmlCell(cell.trim()))
        // What stands alone in its row is a line, not a table.
        return cells.filter(Boolean).length === 1 ? `\n${cells.find(Boolean)}\n` : `| ${cells.join(' | ')} |`
      })
      return [...(filled.length > 1 ? [`# ${name}\n`] : []), ...table].join('\n')
    })
    .join('\n\n')
}

import readWorkbook from 'read-excel-file/universal'
import { clockTime, dateOf, instant } from '../core/index.ts'
import { htmlCell } from './htmlText.ts'
import type { OpenText } from './openDocument.ts'
import { csvOf, TABLE } from './writeRows.ts'

const DAY = 86_400_000
/** 1 January 1901: before it, what Excel shows as a time of day is a date of the year in which its calendar begins. */
const CALENDAR_BEGINS = -69 * 365 - 17

/** What the library gives for a cell that Excel shows as a date or a time. */
const isDate = (value: unknown): value is { getTime(): number } =>
  typeof value === 'object' && value !== null && 'getTime' in value

/** A cell as one would read it there. */
const shown = (value: unknown): string => {
  if (value === null || value === undefined) return ''
  if (!isDate(value)) return String(value as string | number | boolean)
  const at = instant(Math.round(value.getTime() / 60_000) * 60_000)
  const [day, clock] = [Math.floor(at / DAY), clockTime(at, 'UTC')]
  if (day < CALENDAR_BEGINS) return clock
  return clock === '00:00' ? dateOf(day) : `${dateOf(day)} ${clock}`
}

/** The sheets of a workbook, each a table as in Markdown; where there are several, under their names. */
export const sheetText: OpenText = async (bytes) => {
  const sheets = (await readWorkbook(bytes.slice().buffer)).map(({ sheet, data }) => ({
    name: sheet,
    rows: data.map((row) => row.map(shown)).filter((row) => row.some((cell) => cell.trim() !== '')),
  }))
  const filled = sheets.filter(({ rows }) => rows.length > 0)
  const ours = filled.find(({ rows }) => rows[0]?.[0] === TABLE)
  if (ours) return csvOf(ours.rows)
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

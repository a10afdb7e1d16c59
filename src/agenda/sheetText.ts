import readWorkbook from 'read-excel-file/universal'
import { tableRow } from './htmlText.ts'
import type { OpenText } from './openDocument.ts'
import { readTable } from './rundownTable.ts'
import { writeMarkdown } from './writeMarkdown.ts'

const pair = (n: number): string => String(n).padStart(2, '0')
const MINUTE = 60_000

/** A moment as one sees it in a cell, to the minute. Excel keeps a time of day as one of its first day, 30 December 1899. */
const dateText = (date: Date): string => {
  const at = new Date(Math.round(date.getTime() / MINUTE) * MINUTE)
  const clock = `${pair(at.getUTCHours())}:${pair(at.getUTCMinutes())}`
  if (at.getUTCFullYear() < 1901) return clock
  const day = at.toISOString().slice(0, 10)
  return clock === '00:00' ? day : `${day} ${clock}`
}

const cellText = (value: unknown): string => {
  if (value === null || value === undefined) return ''
  if (value instanceof Date) return dateText(value)
  return typeof value === 'number' ? String(Number(value.toPrecision(12))) : String(value as string | boolean)
}

/** A day's fraction under this heading is a time or a length that was given no format. */
const TIMES = /^(?:start|end|begin|from|to|until|time|uhrzeit|zeit|beginn|ende|heure|début|fin|hora|inicio)/i

/** Fractions of a day below a heading about times, as times of day. */
const withTimes = (rows: readonly (readonly unknown[])[]): readonly (readonly string[])[] => {
  const timed = new Set<number>()
  return rows.map((row) =>
    row.map((value, column) => {
      if (typeof value === 'string' && TIMES.test(value.trim())) timed.add(column)
      return timed.has(column) && typeof value === 'number' && value > 0 && value < 1
        ? dateText(new Date(Date.UTC(1899, 11, 30) + value * 86_400_000))
        : cellText(value)
    }),
  )
}

/** The sheets of a workbook as tables in Markdown, under their names where there are several. A rundown of ours as its Markdown. */
export const sheetText: OpenText = async (bytes) => {
  const sheets = (await readWorkbook(bytes.buffer))
    .map(({ sheet, data }) => ({ name: sheet, rows: withTimes(data) }))
    .filter(({ rows }) => rows.some((row) => row.some((cell) => cell.trim() !== '')))
  for (const { rows } of sheets) {
    const ours = readTable(rows.map((cells, number) => ({ number, cells })))
    if (ours) return writeMarkdown(ours.rundown)
  }
  return sheets
    .map(({ name, rows }) => {
      const lines = rows.map((row) => {
        const filled = row.filter((cell) => cell.trim() !== '')
        // What stands alone in its row is no row of a table.
        return filled.length > 1 ? tableRow(row) : (filled[0]?.replaceAll('\n', '\n\n') ?? '')
      })
      return [...(sheets.length > 1 ? [`# ${name}`, ''] : []), ...lines].join('\n')
    })
    .join('\n\n')
}

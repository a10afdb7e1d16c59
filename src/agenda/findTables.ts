import { caseless } from './caseless.ts'
import type { Line } from './line.ts'
import { setInColumns } from './setInColumns.ts'

const isRule = (text: string): boolean => /^[|+\s:=-]+$/.test(text) && text.includes('-')
const BREAK = /<br\s?\/?>/gi
/** Begins with a time, has two columns more, and wide gaps between them. */
const SET_IN_COLUMNS = caseless`^\s*\d(?:[^\p{L}]|(?:[ap]\.?m|uhr|hrs|h)(?!\p{L})){2,24}?\s{3,}\S.*\S\s{3,}\S`

const barred = (text: string): readonly string[] =>
  text
    .trim()
    .replace(/^\|/, '')
    .replace(/\|$/, '')
    .split(/(?<!\\)\|/)

/** How many cells a line has, parted by bars or tabs; 1 where it is no row. */
const widthOf = (text: string): number =>
  text.trimStart().startsWith('|')
    ? barred(text).length
    : text.includes('\t') && /\S\t+\S/.test(text)
      ? text.split('\t').length
      : text.replace(/\s\|\s*$/, '').split(/\s\|(?=\s|$)/).length

/**
 * Gives the rows of tables their cells: lines between bars, lines with bars or tabs beside others with as many, and
 * lines that are set in columns with spaces. Rules between rows go.
 */
export const findTables = (written: readonly Line[]): readonly Line[] => {
  const lines = setInColumns(written)
  const widths = lines.map(({ text, cells }) => (cells ? 0 : widthOf(text)))
  const tabbed = new Map<number, number>()
  for (const [i, { text }] of lines.entries())
    if (text.includes('\t')) tabbed.set(widths[i] ?? 0, (tabbed.get(widths[i] ?? 0) ?? 0) + 1)
  /** Rules do not part a table. */
  const neighbour = (at: number, step: number): number => {
    const text = lines[at + step]?.text ?? ''
    return (isRule(text) ? widths[at + 2 * step] : widths[at + step]) ?? 0
  }
  const isLonger = (at: number, width: number): boolean => {
    const [beside, text] = [widths[at] ?? 0, lines[at]?.text ?? '']
    return beside > Math.max(2, width) && text.includes('\t') && (tabbed.get(beside) ?? 0) > 2
  }
  return lines.flatMap((line, i): readonly Line[] => {
    const { number, text, cells } = line
    const width = widths[i] ?? 0
    if (cells || text.trim() === '') return [line]
    const begins = text.trimStart().startsWith('|')
    if (isRule(text) && (begins || text.includes('|') || (text.startsWith('+') && text.endsWith('+')))) return []
    const row = (parts: readonly string[]): Line => ({
      number,
      text,
      cells: parts.map((part) => part.replace(BREAK, '\n').trim()),
    })
    if (begins) return [row(barred(text))]
    if (
      width > 1 &&
      (neighbour(i, 1) === width ||
        neighbour(i, -1) === width ||
        (width > 3 && (tabbed.get(width) ?? 0) > 2) ||
        // a row that ends before the others
        (text.includes('\t') && (isLonger(i - 1, width) || isLonger(i + 1, width))))
    ) {
      return [row(text.includes('\t') ? text.split('\t') : text.split(/\s\|\s?|\s?\|\s/))]
    }
    return SET_IN_COLUMNS.test(text) ? [row(text.trim().split(/\s{3,}/))] : [line]
  })
}

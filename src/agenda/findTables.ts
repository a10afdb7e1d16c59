import { caseless } from './caseless.ts'
import type { Line } from './line.ts'
import { setInColumns } from './setInColumns.ts'

const isRule = (text: string): boolean => /^[|+\s:=-]+$/.test(text) && text.includes('-')
const BREAK = /<br\s?\/?>/gi
/** Begins with a time, has two columns more, and wide gaps between them. */
const SET_IN_COLUMNS = caseless`^\s*\d(?:[^\p{L}]|(?:[ap]\.?m|uhr|hrs|h)(?!\p{L})){2,24}?\s{3,}\S.*\S\s{3,}\S`

/** One bar, and nothing behind it. */
const BAR_LAST = /^([^|]*)\|\s*$/
const endsInBar = ({ text, cells }: Line): boolean => !cells && BAR_LAST.test(text)

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

/** Fewer may be chance, or ornaments. */
const FEWEST_UNFOLDED = 3
/**
 * "09:00", "|", "Welcome |", "|": a table whose cells stand on lines of their own with a bar behind each and one more behind
 * each row. Its rows, where all of them have as many cells.
 */
const foldRows = (lines: readonly Line[]): readonly Line[] => {
  const [from, to] = [lines.findIndex(endsInBar), lines.findLastIndex(endsInBar)]
  if (lines.filter(({ text }) => text.trim() === '|').length < FEWEST_UNFOLDED) return lines
  const rows: { number: number; cells: string[] }[] = []
  const read: (Line | (typeof rows)[number])[] = []
  let [open, cell] = [null as (typeof rows)[number] | null, '']
  lines.slice(from, to + 1).forEach((line, i) => {
    const { number, text } = line
    // "Tuesday, 5 May" between two tables
    const between = !open && !endsInBar(line) && lines[from + i + 1]?.text.trim() === ''
    if (text.trim() === '' || between) {
      read.push(line)
      return
    }
    open ??= { number, cells: [] }
    cell = `${cell} ${text.replace(BAR_LAST, '$1')}`.trim()
    if (!endsInBar(line)) return
    if (cell !== '') {
      if (open.cells.push(cell) === 1) read.push(open)
    } else if (open.cells.length > 0) {
      rows.push(open)
      open = null
    }
    cell = ''
  })
  if (open) rows.push(open)
  const width = rows[0]?.cells.length ?? 0
  const even = width > 1 && rows.length >= FEWEST_UNFOLDED && rows.every(({ cells }) => cells.length === width)
  const table = read.map((line) => ('text' in line ? line : { ...line, text: line.cells.join(' | ') }))
  return even ? [...lines.slice(0, from), ...table, ...lines.slice(to + 1)] : lines
}

/**
 * Gives the rows of tables their cells: lines between bars, lines with bars or tabs beside others with as many, and
 * lines that are set in columns with spaces. Rules between rows go.
 */
export const findTables = (written: readonly Line[]): readonly Line[] => {
  const lines = foldRows(setInColumns(written))
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

import type { SegmentKind } from '../core/index.ts'
import type { Line } from './line.ts'
import { plainText } from './plainText.ts'
import { readLabel, type Label } from './readLabel.ts'
import type { Timing } from './readTiming.ts'

export type Marker = 'none' | 'bullet' | 'number' | 'roman' | 'letter'

/** A line that means something, with the lines that carry it on, stripped of its marks. */
export type Entry = {
  readonly form: 'heading' | 'item' | 'row' | 'text' | 'rule'
  /** A heading's level from 1; how far an item is indented; otherwise 0. */
  readonly level: number
  readonly marker: Marker
  /** Its lines as plain text; the second and later ones are the rest of a list item. */
  readonly rows: readonly [Line, ...Line[]]
  /** All rows in one. */
  readonly text: string
  /** What it announces, where it begins with a label or is one. */
  readonly label: Label | null
  /** An empty line stands before it. */
  readonly spaced: boolean
  /** Of a table's row: its cells, also the empty ones, as plain text with `\n` where a cell breaks its line. */
  readonly cells?: readonly string[]
  /** Of a row whose columns have names: what they say beyond its text. */
  readonly facts?: Facts
}
/** What the columns of a table say about a segment. */
export type Facts = {
  readonly timing: Timing | null
  readonly kind: SegmentKind | null
  /** In minutes. */
  readonly shortest: number | null
  readonly ringFenced: boolean
}

/** Beyond this a line is prose; the rest of it is not looked at. */
const LONGEST_LINE = 2000
/** A list item that goes on for longer is none. */
const MOST_ROWS = 12
const MARKER =
  /^(?:([-*+◦▪‣·–])\s+|([•●])\s*|(?:top|item|punkt|point|punto)\s(\d{1,3})[.:)]?\s+|\(?(?:(\d{1,4})|([ivxlc]{1,6}|[a-z]))[.)]\s+)(?=\S)/i
const ROMAN: Readonly<Record<string, number>> = { i: 1, v: 5, x: 10, l: 50, c: 100 }

const romanValue = (letters: string): number =>
  [...letters].reduce((sum, letter, at) => {
    const value = ROMAN[letter] ?? 0
    return (ROMAN[letters.charAt(at + 1)] ?? 0) > value ? sum - value : sum + value
  }, 0)

const isRule = (text: string): boolean => /^[-*_=\s]{3,}$/.test(text)

/** Whether a line goes on with the one before it: indented below a list item, after a comma, after a hard break in an item. */
const carriesOn = (last: Entry, indent: number, text: string, before: string): boolean =>
  last.rows.length < MOST_ROWS &&
  (last.form === 'item'
    ? indent > last.level || /,\s*$|\s\s$|\\$/.test(before)
    : last.form === 'text' && /\p{L}[*_]{0,3},\s*$/u.test(before) && /^\P{N}/u.test(text))

/** A plain line of words. */
export const lineEntry = (number: number, text: string, spaced: boolean): Entry => ({
  form: 'text',
  level: 0,
  marker: 'none',
  rows: [{ number, text }],
  text,
  label: readLabel(text),
  spaced,
})

/** The lines of a cell, without their marks; times on lines of their own are one range. */
const plainCell = (cell: string): string => {
  const lines = cell
    .split('\n')
    .map(plainText)
    .filter((line) => line !== '')
  return lines.length > 1 && /\d/.test(cell) && !/\p{L}{4}/u.test(cell)
    ? lines.join(' – ').replace(/(?:[-–—]\s?){2,}/g, '– ')
    : lines.join('\n')
}

/**
 * The lines of a document as headings, list items, table rows and plain lines.
 * A letter counts as numbering only in its sequence, so that "J. Smith" stays a name.
 */
export const readEntries = (lines: readonly Line[]): readonly Entry[] => {
  const entries: Entry[] = []
  let spaced = true
  let [roman, letter] = [0, 0]

  const takeMarker = (text: string): { marker: Marker; rest: string } => {
    const match = MARKER.exec(text)
    if (!match) return { marker: 'none', rest: text }
    const rest = text.slice(match[0].length)
    if (match[1] ?? match[2]) return { marker: 'bullet', rest }
    if (match[3] ?? match[4]) return { marker: 'number', rest }
    const letters = (match[5] ?? '').toLowerCase()
    const place = letters.length === 1 ? letters.charCodeAt(0) - 96 : 0
    if (place > 0 && (place === letter + 1 || place === 1)) {
      letter = place
      return { marker: 'letter', rest }
    }
    const value = romanValue(letters)
    if (value === 1 || value === roman + 1) {
      ;[roman, letter] = [value, 0]
      return { marker: 'roman', rest }
    }
    return { marker: 'none', rest: text }
  }

  const addRow = (number: number, written: readonly string[]): void => {
    const cells = written.map((cell) => plainCell(cell.slice(0, LONGEST_LINE)))
    const numbered = takeMarker(`${(cells.find((cell) => cell !== '') ?? '').replace(/[.)]$/, '')}. -`)
    const filled = cells.filter((cell) => cell !== '').slice(numbered.marker === 'none' ? 0 : 1)
    const text = filled
      .map((cell) => cell.split('\n', 1)[0] ?? '')
      .join(' | ')
      .replaceAll(': | ', ': ')
    if (text === '') return
    const form = filled.length > 1 || numbered.marker !== 'none' ? 'row' : 'text'
    entries.push({ ...lineEntry(number, text, spaced), form, marker: numbered.marker, cells })
  }

  for (const [at, { number, text: source, cells: row }] of lines.entries()) {
    const text = source.slice(0, LONGEST_LINE).trimEnd()
    const trimmed = text.trimStart()
    const indent = text.length - trimmed.length
    const last = entries.at(-1)
    if (trimmed === '' && !row) {
      spaced = true
      continue
    }
    const add = (form: Entry['form'], level: number, marker: Marker, words: string): void => {
      if (words === '' && form !== 'rule') return
      entries.push({ ...lineEntry(number, words, spaced), form, level, marker })
    }
    if (row) addRow(number, row)
    else if (isRule(trimmed)) {
      if (last?.form === 'text' && !spaced && /^(?:=+|-+)$/.test(trimmed)) {
        entries[entries.length - 1] = { ...last, form: 'heading', level: trimmed.startsWith('=') ? 1 : 2 }
      } else add('rule', 0, 'none', '')
    } else if (/^#{1,6}\s/.test(trimmed)) {
      const level = trimmed.search(/[^#]/)
      const { marker, rest } = takeMarker(plainText(trimmed.slice(level)).replace(/\s#+$/, ''))
      add('heading', level, marker, rest)
    } else {
      const { marker, rest } = takeMarker(trimmed)
      const words = plainText(rest)
      if (marker !== 'none') add('item', indent, marker, words)
      else if (last && !spaced && carriesOn(last, indent, trimmed, lines[at - 1]?.text ?? '')) {
        entries[entries.length - 1] = {
          ...last,
          rows: [...last.rows, { number, text: words }],
          text: `${last.text} ${words}`,
        }
      } else add('text', 0, 'none', words)
    }
    spaced = false
  }
  return entries
}

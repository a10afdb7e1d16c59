import Papa from 'papaparse'
import { clockTime } from '../core/index.ts'
import type { Rundown, Segment } from '../core/index.ts'
import type { Line } from './line.ts'
import { makeIds } from './makeIds.ts'
import { paperSpells } from './paperSpells.ts'
import {
  createPeople,
  NO_HEAD,
  NO_WORDS,
  readHeadLine,
  readPlanned,
  readSegmentLine,
  segmentFrom,
} from './readRundownLines.ts'
import { rundownFrom } from './rundownFrom.ts'
import { createNaming, headLines, KIND_WORDS, plannedText, segmentLines } from './rundownLines.ts'
import type { Written } from './written.ts'

/** What stands in a cell: figures where one may want to reckon with them. */
export type Cell = string | number

/** The columns of a segment's lines, by their labels. */
const LABELLED = ['Kind', 'Start', 'Note', 'At least', 'Cues'] as const
const COLUMNS = [
  'No.',
  'Begins',
  'Minutes',
  'Segment',
  'Kind',
  'People',
  'Questions',
  'Note',
  'Start',
  'At least',
  'Ring-fenced',
  'Cues',
] as const
type Column = (typeof COLUMNS)[number]

const labelOf = (line: string): string => /^([^:]*)/.exec(line)?.[1] ?? ''
const restOf = (line: string): string => line.slice(labelOf(line).length + 1).trim()
const isLabelled = (label: string): label is (typeof LABELLED)[number] => LABELLED.some((each) => each === label)

const figure = (text: string): Cell => (/^\d{1,6}$/.test(text) ? Number(text) : text)

/** The cells of a segment, from the lines that would stand below it in Markdown. */
const rowOf = (segment: Segment, lines: readonly string[]): Partial<Record<Column, Cell>> => {
  const [prompts, people]: [string[], string[]] = [[], []]
  const row: Partial<Record<Column, Cell>> = {
    Minutes: figure(plannedText(segment).replace(/ min(?=$|,)/, '')),
    Segment: segment.title,
    Kind: KIND_WORDS[segment.kind],
  }
  for (const line of lines) {
    const label = labelOf(line)
    if (line.startsWith('- ')) prompts.push(line.slice(2))
    else if (isLabelled(label)) row[label] = figure(restOf(line).replace(/^(\S+) min$/, '$1'))
    else if (line === 'Ring-fenced') row[line] = 'yes'
    else if (line !== 'Questions:') people.push(line)
  }
  return { ...row, People: people.join('\n'), Questions: prompts.join('\n') }
}

/**
 * A rundown as a table: what is said about the whole, an empty row, the names of the columns, and a row for each segment.
 * When a segment begins is told and not read again; `Start` holds it where the plan fixes it.
 */
export const writeTable = (rundown: Rundown): readonly (readonly Cell[])[] => {
  const naming = createNaming(rundown.speakers)
  const spells = paperSpells(rundown)
  return [
    ['Title', rundown.title],
    ...headLines(rundown).map((line) => [labelOf(line), restOf(line)]),
    [],
    COLUMNS,
    ...rundown.segments.map((segment, i) => {
      const row = rowOf(segment, segmentLines(segment, naming))
      const from = spells[i]?.from
      const begins = from === undefined ? '' : clockTime(from, rundown.timeZone)
      return COLUMNS.map((column): Cell =>
        column === 'No.' ? i + 1 : column === 'Begins' ? begins : (row[column] ?? ''),
      )
    }),
  ]
}

/** The row's cells as the lines that they came from. */
const linesIn = (cell: (column: Column) => string): readonly string[] => {
  const parts = (column: Column): readonly string[] =>
    cell(column)
      .split('\n')
      .filter((line) => line.trim() !== '')
  return [
    ...LABELLED.filter((label) => cell(label) !== '').map((label) => `${label}: ${cell(label)}`),
    ...(/^yes$/i.test(cell('Ring-fenced')) ? ['Ring-fenced'] : []),
    ...parts('People'),
    ...parts('Questions').map((prompt) => `- ${prompt}`),
  ]
}

/** Rows that `writeTable` wrote, each with the line it stands in; `null`: they are something else. */
export const readTable = (
  rows: readonly { readonly number: number; readonly cells: readonly string[] }[],
): Written | null => {
  const filled = rows.filter(({ cells }) => cells.some((cell) => cell.trim() !== ''))
  const at = filled.findIndex(({ cells }) => COLUMNS.every((column, i) => cells[i] === column))
  if (at < 0) return null
  const people = createPeople()
  const read = new Map<number, string>()
  let [title, head] = ['', NO_HEAD]
  for (const { number, cells } of filled.slice(0, at)) {
    const [label = '', words = ''] = cells
    const said = label === 'Title' ? { head, as: 'title' } : readHeadLine(`${label}: ${words}`, head, people)
    if (!said) return null
    if (label === 'Title') title = words
    head = said.head
    read.set(number, said.as)
  }
  read.set(filled[at]?.number ?? 0, 'columns')
  const newId = makeIds('segment')
  const segments: Segment[] = []
  const lines: number[] = []
  for (const { number, cells } of filled.slice(at + 1)) {
    const cell = (column: Column): string => (cells[COLUMNS.indexOf(column)] ?? '').trim()
    const planned = readPlanned(cell('Minutes'))
    let words = NO_WORDS
    for (const line of linesIn(cell)) {
      const said = readSegmentLine(line, words, people)
      if (!said) return null
      words = said.words
    }
    if (!planned) return null
    segments.push(segmentFrom(newId(cell('Segment')), cell('Segment'), planned, words))
    lines.push(number)
    read.set(number, 'segment')
  }
  return { rundown: rundownFrom({ title, ...head, speakers: people.all(), segments }), lines, read }
}

/** The names of the first columns, with whatever parts them. */
const HEADER = new RegExp(`^"?${COLUMNS.slice(0, 3).join('"?([,;\t])"?').replace('.', '\\.')}`, 'm')
/** Papa puts it before what a spreadsheet would take for a formula. */
const unarmed = (cell: string): string => cell.replace(/^'(?=[=+\-@\t\r])/, '')

/** A table of comma-separated text that `writeCsv` wrote, or a spreadsheet saved again; `null`: it is something else. */
export const readCsv = (source: readonly Line[]): Written | null => {
  const text = source.map((line) => line.text).join('\n')
  const delimiter = HEADER.exec(text)?.[1]
  if (delimiter === undefined) return null
  let number = 1
  const rows = Papa.parse<string[]>(text, { delimiter }).data.map((cells) => {
    const begun = number
    number += 1 + cells.reduce((sum, cell) => sum + cell.split('\n').length - 1, 0)
    return { number: begun, cells: cells.map(unarmed) }
  })
  return readTable(rows)
}

/** `writeTable` as comma-separated text. */
export const writeCsv = (rundown: Rundown): string =>
  // With its mark a spreadsheet knows that it is UTF-8.
  `\ufeff${Papa.unparse(
    writeTable(rundown).map((row) => [...row]),
    { newline: '\n', escapeFormulae: true },
  )}\n`

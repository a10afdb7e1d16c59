import type { StructTreeContent, StructTreeNode } from 'pdfjs-dist/types/src/display/api'
import { tableRow } from './htmlText.ts'
import {
  beginsItem,
  indentOf,
  indentsOf,
  isBroken,
  isNear,
  joined,
  medianOf,
  rowsOf,
  wordsOf,
  xOf,
  type PdfText,
  type Row,
} from './pdfRows.ts'

type Part = StructTreeNode | StructTreeContent

/** A page whose author's program says what its parts are, and the texts each part holds by the part's id. */
export type TaggedPage = { readonly tree: StructTreeNode; readonly texts: ReadonlyMap<string, readonly PdfText[]> }

/** Of the structure types of PDF (ISO 32000-1, 14.8.4) those that stand within a line, or mean nothing. */
const INLINE =
  /^(?:NonStruct|Private|Span|Link|Quote|Reference|BibEntry|Code|Em|Strong|Annot|Form|Formula|Ruby|RB|RT|RP|Warichu|WT|WP|Sub|Lbl|LBody|FENote)$/

/**
 * Whether a part stands within a line: a browser writes one without meaning around each text and around each block; a
 * paragraph that begins beside what was written goes on with it, as behind the number of an item.
 */
const isInline = (
  { role, children }: StructTreeNode,
  begins: () => PdfText | undefined,
  before: PdfText | undefined,
): boolean => {
  if (role !== 'NonStruct' && role !== 'P') return INLINE.test(role)
  if (role === 'NonStruct' && children.every((child) => !('role' in child))) return true
  const first = begins()
  return first !== undefined && before !== undefined && Math.abs(first.y - before.y) < before.height / 2
}

/** Before a heading, its mark as in Markdown. */
const marked = (role: string): string =>
  role === 'Title' ? '# ' : /^H[1-6]?$/.test(role) ? `${'#'.repeat(Number(role.slice(1)) || 2)} ` : ''

/** A line of a part in the cells it stands in; the rest of it is to come below the one `at`, which ends at `edge`. */
type Line = { readonly texts: string[]; readonly at: number; readonly edge: number }

/** The lines of one part that ends at `edge`, those that were broken there whole: a time at the right is beside the first. */
const linesOf = (rows: readonly Row[], edge: number): readonly string[] => {
  const lines: Line[] = []
  rows.forEach((row, i) => {
    const [last, above, words] = [lines.at(-1), rows[i - 1], wordsOf(row)]
    const cell = above?.cells[above.cells.length > 1 ? (last?.at ?? 0) : 0]
    if (last && cell && isBroken(cell, words, last.edge)) last.texts[last.at] = joined(last.texts[last.at] ?? '', words)
    else {
      const under = rows[i + 1]
      const at = under ? row.cells.findIndex(({ end }) => xOf(under) < end) : -1
      const beside = under?.cells.length === 1 ? row.cells[at + 1] : undefined
      const texts = row.cells.map(({ text }) => text)
      if (at >= 0 && beside && /^\d/.test(beside.text)) lines.push({ texts, at, edge: beside.x - row.height / 2 })
      else lines.push({ texts, at: texts.length - 1, edge })
    }
  })
  return lines.map(({ texts }) => texts.join(' '))
}

const textsIn = (node: Part, texts: TaggedPage['texts']): readonly PdfText[] =>
  'role' in node ? node.children.flatMap((child) => textsIn(child, texts)) : (texts.get(node.id) ?? [])

/** How far a cell's text reaches. */
type Extent = { readonly from: number; readonly to: number }

const extentOf = (cell: Part, texts: TaggedPage['texts']): Extent | null => {
  const written = textsIn(cell, texts).filter(({ text }) => text.trim() !== '')
  if (written.length === 0) return null
  return { from: Math.min(...written.map(({ x }) => x)), to: Math.max(...written.map(({ x, width }) => x + width)) }
}

const isCell = (node: Part): node is StructTreeNode => 'role' in node && /^T[DH]$/.test(node.role)

/** A column of a table: where its cells begin, and where they are aligned, be it there, in the middle or at the end. */
type Column = { readonly from: number; readonly at: (cell: Extent) => number; readonly line: number }

const ALIGNED: readonly Column['at'][] = [({ from }) => from, ({ from, to }) => (from + to) / 2, ({ to }) => to]
/** In points: what is aligned differs by less. */
const ASKEW = 1

/** The columns of a table, by its rows with most cells. */
const columnsOf = (table: StructTreeNode, texts: TaggedPage['texts']): readonly (Column | null)[] => {
  const rowsIn = (node: Part): readonly StructTreeNode[] =>
    !('role' in node) ? [] : node.role === 'TR' ? [node] : node.children.flatMap(rowsIn)
  const rows = rowsIn(table).map(({ children }) => children.filter(isCell).map((cell) => extentOf(cell, texts)))
  const most = Math.max(0, ...rows.map((row) => row.length))
  const whole = rows.filter((row) => row.length === most)
  return Array.from({ length: most }, (_, i) => {
    const cells = whole.flatMap((row) => row[i] ?? [])
    const ways = ALIGNED.map((at) => {
      const line = medianOf(cells.map(at))
      return { at, line, count: cells.filter((cell) => Math.abs(at(cell) - line) < ASKEW).length }
    })
    const [way] = ways.toSorted((a, b) => b.count - a.count)
    return way && cells.length > 0 ? { ...way, from: Math.min(...cells.map(({ from }) => from)) } : null
  })
}

/** In which columns the cells of a row stand: some programs leave out those that are empty, or covered from above. */
const placesIn = (row: StructTreeNode, columns: readonly (Column | null)[], texts: TaggedPage['texts']) => {
  const cells = row.children.filter(isCell)
  let next = 0
  return cells.map((cell, i) => {
    const extent = extentOf(cell, texts)
    const last = columns.length - (cells.length - i)
    const isIn = (column: Column | null | undefined, at: number): boolean =>
      at >= next && at <= last && !!column && !!extent && Math.abs(column.at(extent) - column.line) < ASKEW
    const place = cells.length > 1 ? columns.findIndex(isIn) : -1
    next = Math.max(place, next) + 1
    return next - 1
  })
}

/** The first row of each item of a list that is in no table. */
const itemsIn = (node: Part, texts: TaggedPage['texts']): readonly Row[] =>
  !('role' in node) || node.role === 'Table'
    ? []
    : [
        ...(node.role === 'LI' ? rowsOf(textsIn(node, texts)).slice(0, 1) : []),
        ...node.children.flatMap((child) => itemsIn(child, texts)),
      ]

/** The lines of a page out of what its author's program said of its parts. `indents`: where items of lists begin. */
const pageLines = ({ tree, texts }: TaggedPage, indents: readonly number[]): readonly string[] => {
  const out: string[] = []
  const width = textsIn(tree, texts).reduce((most, text) => Math.max(most, text.x + text.width), 0)
  /** The texts of the part that is being written. */
  let held: PdfText[] = []
  let above: Row | null = null
  let heading = ''
  /** What stands before the next line. */
  let mark = ''
  let columns: readonly (Column | null)[] = []
  let cells: string[] | null = null
  /** The columns of the cells that are still to come in the row. */
  let places: number[] = []
  const flush = (): void => {
    const rows = rowsOf(held)
    held = []
    const [first] = rows
    if (!first) return
    // A cell ends a little before the next begins.
    const next = columns.find((column) => column && column.from > xOf(first) + first.height)
    const lines = linesOf(rows, next ? next.from - first.height / 2 : width)
    // In a row that has no cells it is the first.
    if (cells) cells.splice(-1, 1, [cells.at(-1), ...lines].filter(Boolean).join('\n'))
    else {
      if (above === null || !isNear(above, first)) out.push('')
      out.push(heading ? heading + lines.join(' ') : mark + lines.join('\n'))
      mark = ''
    }
    above = rows.at(-1) ?? null
  }
  const write = (node: Part): void => {
    if (!('role' in node)) {
      held.push(...textsIn(node, texts))
      return
    }
    const { role, children } = node
    if (isInline(node, () => textsIn(node, texts)[0], held.at(-1))) return children.forEach(write)
    flush()
    const around = { heading, columns, cells, places }
    if (role === 'Table') {
      // A table around a table is only layout: what it holds so far stands above.
      if (cells) out.push(...cells.splice(0, cells.length, '').filter(Boolean))
      cells = null
      columns = columnsOf(node, texts)
      if (out.length > 0 && !out.at(-1)?.startsWith('|')) out.push('')
    } else if (role === 'TR') {
      cells = []
      places = placesIn(node, columns, texts)
    } else if (isCell(node)) {
      const place = places.shift() ?? 0
      if (cells) cells.push(...Array<string>(Math.max(1, place + 1 - cells.length)).fill(''))
    } else if (role === 'LI') {
      const [item] = itemsIn(node, texts)
      // Bullets that a browser draws belong to no part.
      mark = item ? `${indentOf(item, indents)}${beginsItem(wordsOf(item)) ? '' : '- '}` : ''
    } else heading = marked(role) || heading
    children.forEach(write)
    flush()
    if (role === 'LI') mark = ''
    if (role === 'TR' && cells?.some(Boolean)) {
      // What spans columns leaves those behind it empty.
      while (cells.length < columns.length) cells.push('')
      out.push(...(cells.length > 1 ? [tableRow(cells)] : cells))
    }
    ;({ heading, columns, cells, places } = around)
  }
  write(tree)
  flush()
  return out
}

/** The lines of a document out of what its author's program said of its parts: headings, lists and tables. */
export const taggedLines = (pages: readonly TaggedPage[]): readonly string[] => {
  const indents = indentsOf(pages.flatMap(({ tree, texts }) => itemsIn(tree, texts)))
  return pages.flatMap((page) => pageLines(page, indents))
}

/** What a program says is no part of the document: headers, footers, page numbers. */
export const ARTIFACT = 'Artifact'
/** So much of the rest must be said to be part of something, on each page. */
const LEAST_TOLD = 0.8

/** Whether the parts hold what the pages say; some programs tag only what was added last. */
export const tellsAll = (tagged: readonly TaggedPage[], pages: readonly (readonly PdfText[])[]): boolean => {
  const count = (texts: readonly PdfText[]) => texts.reduce((sum, { text }) => sum + text.trim().length, 0)
  const counts = tagged.map(({ tree, texts }, i) => {
    const besides = count(texts.get(ARTIFACT) ?? [])
    return { told: count(textsIn(tree, texts)), all: count(pages[i] ?? []) - besides }
  })
  return counts.some(({ told }) => told > 0) && counts.every(({ told, all }) => told >= LEAST_TOLD * all)
}

import type { StructTreeContent, StructTreeNode } from 'pdfjs-dist/types/src/display/api'
import {
  beginsItem,
  indentOf,
  indentsOf,
  isBroken,
  isNear,
  joined,
  rowsOf,
  tableRow,
  wordsOf,
  xOf,
  type PdfText,
  type Row,
} from './pdfLines.ts'

type Part = StructTreeNode | StructTreeContent

/** A page whose author's program says what its parts are, and the texts each part holds by the part's id. */
export type TaggedPage = { readonly tree: StructTreeNode; readonly texts: ReadonlyMap<string, readonly PdfText[]> }

/** Of the structure types of PDF (ISO 32000-1, 14.8.4) those that stand within a line, or mean nothing. */
const INLINE =
  /^(?:NonStruct|Private|Span|Link|Quote|Reference|BibEntry|Code|Em|Strong|Annot|Form|Formula|Ruby|RB|RT|RP|Warichu|WT|WP|Sub|Lbl|LBody|FENote)$/

/** Whether a part stands within a line: a browser writes one without meaning around each text and around each block. */
const isInline = (
  { role, children }: StructTreeNode,
  first: PdfText | undefined,
  before: PdfText | undefined,
): boolean =>
  INLINE.test(role) &&
  (role !== 'NonStruct' ||
    children.every((child) => !('role' in child)) ||
    (first !== undefined && before !== undefined && Math.abs(first.y - before.y) < before.height))

/** Before a heading, its mark as in Markdown. */
const marked = (role: string): string =>
  role === 'Title' ? '# ' : /^H[1-6]?$/.test(role) ? `${'#'.repeat(Number(role.slice(1)) || 2)} ` : ''

/** The lines of one part that ends at `edge`, those that were broken there whole. */
const linesOf = (rows: readonly Row[], edge: number): readonly string[] => {
  const lines: string[] = []
  rows.forEach((row, i) => {
    const [last, above, words] = [lines.at(-1), rows[i - 1]?.cells.at(-1), wordsOf(row)]
    if (last !== undefined && above && isBroken(above, words, edge)) lines[lines.length - 1] = joined(last, words)
    else lines.push(words)
  })
  return lines
}

const textsIn = (node: Part, texts: TaggedPage['texts']): readonly PdfText[] =>
  'role' in node ? node.children.flatMap((child) => textsIn(child, texts)) : (texts.get(node.id) ?? [])

/** Where the cells of a table begin, by the row with most of them. */
const columnsOf = (table: StructTreeNode, texts: TaggedPage['texts']): readonly number[] => {
  const rows = (node: Part): readonly StructTreeNode[] =>
    !('role' in node) ? [] : node.role === 'TR' ? [node] : node.children.flatMap(rows)
  const begins = rows(table).map(({ children }) =>
    children.flatMap((cell) => {
      const xs = textsIn(cell, texts).flatMap(({ text, x }) => (text.trim() === '' ? [] : [x]))
      return xs.length > 0 ? [Math.min(...xs)] : []
    }),
  )
  return begins.toSorted((a, b) => b.length - a.length)[0] ?? []
}

/** The first row of each item of a list. */
const itemsIn = (node: Part, texts: TaggedPage['texts']): readonly Row[] =>
  !('role' in node)
    ? []
    : [
        ...(node.role === 'LI' ? rowsOf(textsIn(node, texts)).slice(0, 1) : []),
        ...node.children.flatMap((child) => itemsIn(child, texts)),
      ]

/** The lines of a page out of what its author's program said of its parts; `width` is where they end. */
const pageLines = ({ tree, texts }: TaggedPage, width: number): readonly string[] => {
  const out: string[] = []
  const indents = indentsOf(itemsIn(tree, texts))
  /** The texts of the part that is being written. */
  let held: PdfText[] = []
  let above: Row | null = null
  let heading = ''
  /** What stands before the next line. */
  let mark = ''
  let columns: readonly number[] = []
  let cells: string[] | null = null
  const flush = (): void => {
    const rows = rowsOf(held)
    held = []
    const [first] = rows
    if (!first) return
    // A cell ends a little before the next begins.
    const next = columns.find((x) => x > xOf(first) + first.height)
    const lines = linesOf(rows, next === undefined ? width : next - first.height / 2)
    if (cells) cells[cells.length - 1] = [cells.at(-1), ...lines].filter(Boolean).join('\n')
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
    if (isInline(node, textsIn(node, texts)[0], held.at(-1))) return children.forEach(write)
    flush()
    const around = { heading, columns, cells }
    if (role === 'Table') {
      columns = columnsOf(node, texts)
      if (out.length > 0 && !out.at(-1)?.startsWith('|')) out.push('')
    } else if (role === 'TR') cells = []
    else if (role === 'TD' || role === 'TH') cells?.push('')
    else if (role === 'LI') {
      const [item] = itemsIn(node, texts)
      // Bullets that a browser draws belong to no part.
      mark = item ? `${indentOf(item, indents)}${beginsItem(wordsOf(item)) ? '' : '- '}` : ''
    } else heading = marked(role) || heading
    children.forEach(write)
    flush()
    if (role === 'TR' && cells) out.push(...(cells.length > 1 ? [tableRow(cells)] : cells))
    ;({ heading, columns, cells } = around)
  }
  write(tree)
  flush()
  return out
}

/** The lines of a document out of what its author's program said of its parts: headings, lists and tables. */
export const taggedLines = (pages: readonly TaggedPage[]): readonly string[] => {
  const all = pages.flatMap(({ texts }) => [...texts.values()].flat())
  const width = Math.max(0, ...all.map(({ x, width: wide }) => x + wide))
  return pages.flatMap((page) => pageLines(page, width))
}

/** Headers, footers and page numbers belong to no part; more than this must not be lost. */
const LEAST_TOLD = 0.8

/** Whether the parts hold what the pages say; some programs tag only what was added last. */
export const tellsAll = (tagged: readonly TaggedPage[], pages: readonly (readonly PdfText[])[]): boolean => {
  const count = (texts: readonly PdfText[]) => texts.reduce((sum, { text }) => sum + text.trim().length, 0)
  const told = tagged.reduce((sum, { tree, texts }) => sum + count(textsIn(tree, texts)), 0)
  return told >= LEAST_TOLD * count(pages.flat())
}

import { htmlCell } from './htmlText.ts'

/** Some text on a page: its left edge and baseline from the page's lower left corner, and its size, in points. */
export type PdfText = {
  readonly text: string
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

type Cell = { readonly x: number; end: number; text: string }
type PdfLine = { readonly y: number; readonly height: number; readonly cells: Cell[] }

/** A gap wider than this many heights parts columns; one narrower than that is inside a word. */
const COLUMN = 1.3
const SPACE = 0.12
/** Lines of one paragraph, or of one cell, are no further apart. */
const LEADING = 1.7
/** Two edges in one column. */
const SAME_EDGE = 4

/** The texts of one page, line by line from its top, each parted into cells where it has wide gaps. */
const linesOf = (texts: readonly PdfText[]): readonly PdfLine[] => {
  const lines: { y: number; height: number; texts: PdfText[] }[] = []
  for (const text of texts.filter((one) => one.text.trim() !== '').toSorted((a, b) => b.y - a.y || a.x - b.x)) {
    const line = lines.at(-1)
    if (line && Math.abs(line.y - text.y) < Math.max(line.height, text.height) / 2) line.texts.push(text)
    else lines.push({ y: text.y, height: text.height, texts: [text] })
  }
  return lines.map(({ y, height, texts: parts }) => {
    const cells: Cell[] = []
    for (const { text, x, width } of parts.toSorted((a, b) => a.x - b.x)) {
      const last = cells.at(-1)
      const gap = last ? x - last.end : 0
      if (last && gap < COLUMN * height) {
        const joined = gap > SPACE * height || /\s$/.test(last.text) || /^\s/.test(text) ? ' ' : ''
        last.text = `${last.text.trimEnd()}${joined}${text.trimStart()}`
        last.end = x + width
      } else cells.push({ x, end: x + width, text: text.trim() })
    }
    return { y, height, cells }
  })
}

const edge = (line: string): string => line.replace(/\d+/g, '#').toLowerCase()

/** What stands at the top or bottom of most pages, figures aside, and lone page numbers: not the document. */
const isFurniture = (pages: readonly (readonly PdfLine[])[]): ((page: number, index: number) => boolean) => {
  const wordsOf = (line: PdfLine | undefined) => edge(line?.cells.map(({ text }) => text).join(' ') ?? '')
  const counts = new Map<string, number>()
  for (const page of pages) {
    const edges = new Set([page[0], page[1], page.at(-2), page.at(-1)].map(wordsOf))
    for (const words of edges) counts.set(words, (counts.get(words) ?? 0) + 1)
  }
  return (page, index) => {
    const lines = pages[page] ?? []
    const atEdge = index < 2 || index >= lines.length - 2
    const words = wordsOf(lines[index])
    if (!atEdge || words === '') return false
    if (/^(?:page |seite |página )?#(?: ?(?:\/|of|de|von|sur) ?#)?$/.test(words)) return true
    return pages.length > 1 && (counts.get(words) ?? 0) > pages.length / 2
  }
}

/**
 * The lines of a document out of the texts on its pages. Where lines stand in columns they are rows of a table, and what goes
 * on below in a column belongs to the row above.
 */
export const pdfLines = (pages: readonly (readonly PdfText[])[]): readonly string[] => {
  const laidOut = pages.map(linesOf)
  const furniture = isFurniture(laidOut)
  const out: string[] = []
  laidOut.forEach((lines, page) => {
    let row: Cell[] | null = null
    let above: PdfLine | null = null
    const endRow = () => {
      if (row) out.push(`| ${row.map(({ text }) => htmlCell(text)).join(' | ')} |`)
      row = null
    }
    lines.forEach((line, index) => {
      if (furniture(page, index)) return
      const near = above !== null && above.y - line.y < LEADING * Math.max(above.height, line.height)
      const columns: readonly Cell[] = row ?? []
      const column = (cell: Cell) => columns.findIndex(({ x }) => Math.abs(x - cell.x) < SAME_EDGE)
      const first = line.cells[0]
      const goesOn = row !== null && near && first !== undefined && column(first) > 0
      if (goesOn && line.cells.every((cell) => column(cell) >= 0)) {
        for (const cell of line.cells) {
          const into = columns[column(cell)]
          if (into) into.text += `\n${cell.text}`
        }
      } else {
        endRow()
        if (!near && above !== null) out.push('')
        if (line.cells.length > 1) row = line.cells.map((cell) => ({ ...cell }))
        else out.push(first?.text ?? '')
      }
      above = line
    })
    endRow()
  })
  return out
}

import {
  BEGINS,
  beginsItem,
  BULLET,
  GOES_ON,
  indentOf,
  indentsOf,
  isNear,
  joined,
  medianOf,
  rowsOf,
  widthNext,
  wordsOf,
  xOf,
  type PdfText,
  type Row,
} from './pdfRows.ts'
import { blocksOf, tableOf } from './pdfTables.ts'

/** A heading is so much larger than most of the text. */
const LARGE = 1.15
/** Lines of prose may end so many heights before the margin. */
const ROOM = 2

/** A column of a page has so many lines. */
const IN_COLUMN = 3
const countLines = (texts: readonly PdfText[]): number => new Set(texts.map(({ y }) => y)).size

/** The columns of a page that is set in columns: what is drawn from its top down, all of it right of what stands beside. */
const flowsOf = (texts: readonly PdfText[]): readonly (readonly PdfText[])[] => {
  const flows: PdfText[][] = []
  for (const text of texts) {
    const last = flows.at(-1)?.at(-1)
    if (text.text.trim() === '') continue
    if (!last || text.y > last.y + text.height / 2) flows.push([text])
    else flows.at(-1)?.push(text)
  }
  const isRight = (flow: readonly PdfText[]): boolean => {
    if (countLines(flow) < IN_COLUMN) return false
    const [from, ys] = [Math.min(...flow.map(({ x }) => x)), flow.map(({ y }) => y)]
    const [top, bottom] = [Math.max(...ys), Math.min(...ys)]
    const beside = ({ y, height }: PdfText): boolean => y < top + height / 2 && y > bottom - height / 2
    const sides = flows
      .filter((other) => other !== flow)
      .map((other) => other.filter(beside))
      .filter(({ length }) => length > 0)
    const [left = []] = sides
    return (
      sides.length === 1 &&
      countLines(left) >= IN_COLUMN &&
      left.every(({ x, width }) => x + width < from) &&
      // Times alone are a column of a table, and so are lines that all stand beside another.
      left.filter(({ text }) => /\p{L}{3}/u.test(text)).length >= IN_COLUMN &&
      !flow.every(({ y }) => left.some((other) => Math.abs(other.y - y) < 0.05))
    )
  }
  const right = flows.filter(isRight)
  return [flows.filter((flow) => !right.includes(flow)).flat(), ...right]
}

const PAGE_NUMBER = /^(?:(?:page|seite|página|p\.?)\s?)?[–-]?\s?#\s?[–-]?(?:\s?(?:\/|of|de|von|sur)\s?#)?$/i
/** Lines so near the edge of a page may be its header or footer. */
const EDGE = 2

/** The pages without what stands at the edge of more than half of them, figures aside, and without their numbers. */
const withoutFurniture = (pages: readonly (readonly Row[])[]): readonly (readonly Row[])[] => {
  const shape = (row: Row): string => wordsOf(row).replace(/\d+/g, '#').toLowerCase()
  const atEdge = (i: number, count: number): boolean => i < EDGE || i >= count - EDGE
  const counts = new Map<string, number>()
  for (const rows of pages)
    for (const words of new Set(rows.filter((_, i) => atEdge(i, rows.length)).map(shape)))
      counts.set(words, (counts.get(words) ?? 0) + 1)
  // The number of an item is none of theirs.
  const repeats = (words: string): boolean =>
    /\p{L}/u.test(words) && pages.length > 1 && (counts.get(words) ?? 0) > pages.length / 2
  return pages.map((rows) =>
    rows.filter((row, i) => {
      const words = shape(row)
      if (!atEdge(i, rows.length)) return true
      const last = i === 0 || i === rows.length - 1
      return !(repeats(words) || (last && PAGE_NUMBER.test(words)))
    }),
  )
}

const LABEL = /^[^:]{1,30}:$/

/** Where the longest line of a document ends, and whether lines are full there. */
type Setting = { readonly width: number; readonly isFull: boolean }

/**
 * Whether a row goes on with the line above it: a parted word, what is set in below the mark of a list, or what had no
 * room there.
 */
const isRest = (last: string, row: Row, above: Row, { width, isFull }: Setting): boolean => {
  const words = wordsOf(row)
  const end = above.cells.at(-1)
  if (!end || Math.abs(row.height - above.height) > above.height / 10) return false
  const small = /^[\p{Ll}(“"]/u.test(words)
  if (/\p{L}[-\u00ad]$/u.test(last) && /^\p{L}/u.test(words)) return true
  if (!isFull) return small && end.end > 0.85 * width && (!beginsItem(last) || xOf(row) >= xOf(above))
  const room = width - end.end
  const needed = widthNext(end, words)
  if (small) return needed > 0.7 * room
  const begins = beginsItem(words) || LABEL.test(words) || (BEGINS.test(words) && !GOES_ON.test(last))
  // After the end of a sentence nobody knows, but in a long paragraph.
  const ended = /[.!?:;]$/.test(last) && /^\p{Lu}/u.test(words) && last.length < 3 * end.text.length
  return needed > room && !begins && !ended
}

/** How high headings are, the highest first. */
const headingsOf = (rows: readonly Row[], usual: number): readonly number[] =>
  [...new Set(rows.map(({ height }) => Math.round(height)).filter((height) => height > LARGE * usual))]
    .toSorted((a, b) => b - a)
    .slice(0, 6)

/**
 * The lines of a document out of the texts on its pages: tables and headings as in Markdown, an empty line where there is
 * space. What repeats at the edge of pages is left out.
 */
export const pdfLines = (pages: readonly (readonly PdfText[])[], pageWidth: number): readonly string[] => {
  const flows = pages.map(flowsOf)
  const inColumns = flows.flatMap((each) => each.map(() => each.length > 1))
  const laidOut = withoutFurniture(flows.flat().map(rowsOf))
  const all = laidOut.flat()
  const usual = medianOf(all.map(({ height }) => height))
  const width = Math.max(0, ...all.map(({ cells }) => cells.at(-1)?.end ?? 0))
  // Lines are full where they reach as near to the right edge of the page as they begin from its left.
  const setting = { width, isFull: width > pageWidth - Math.min(...all.map(xOf)) - ROOM * usual }
  const headings = headingsOf(all, usual)
  const isItem = (row: Row): boolean => BULLET.test(wordsOf(row))
  const indents = indentsOf(all.filter(isItem))
  const out: string[] = []
  let titled: 'not yet' | 'open' | 'done' = 'not yet'
  for (const [i, rows] of laidOut.entries()) {
    let above: Row | null = null
    // A column of a page ends where the longest line does that begins below the same place.
    const settingOf = (row: Row): Setting => {
      if (!inColumns[i]) return setting
      const others = rows.filter((other) => Math.abs(xOf(other) - xOf(row)) < row.height)
      return { width: Math.max(...others.map(({ cells }) => cells.at(-1)?.end ?? 0)), isFull: false }
    }
    for (const block of blocksOf(rows)) {
      const [row] = block
      if (!row) continue
      const near = above !== null && isNear(above, row)
      if (!near) out.push('')
      const last = out.at(-1) ?? ''
      const words = wordsOf(row)
      const level = headings.indexOf(Math.round(row.height)) + 1
      const goesOn =
        near &&
        above !== null &&
        last !== '' &&
        !last.startsWith('|') &&
        // A title is broken where it looks well.
        (isRest(last, row, above, settingOf(row)) || (titled === 'open' && level === 1 && !BEGINS.test(words)))
      if (titled === 'open' && !goesOn) titled = 'done'
      if (block.length > 1 || row.cells.length > 2) out.push(...tableOf(block, width))
      else if (goesOn) out[out.length - 1] = joined(last, words)
      else if (level > 0) {
        out.push(`${'#'.repeat(level)} ${words}`)
        if (titled === 'not yet') titled = 'open'
      } else out.push((isItem(row) ? indentOf(row, indents) : '') + words)
      above = block.at(-1) ?? row
    }
  }
  return out
}

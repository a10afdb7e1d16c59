/** Some text on a page, in points from its lower left corner: where its baseline begins, how wide and how high it is. */
export type PdfText = {
  readonly text: string
  /** How many were drawn on the page before it. */
  readonly order: number
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

export type Cell = { readonly x: number; readonly end: number; readonly text: string; readonly order: number }
export type Row = { readonly y: number; readonly height: number; readonly cells: readonly Cell[] }

/** In heights of the text: a gap this wide parts columns, one wider than this parts words. */
const COLUMN_GAP = 1.1
const WORD_GAP = 0.15
/** A gap this wide parts columns where so many other lines have one before the same place. */
const NARROW_GAP = 0.55
const AS_NARROW = 2
/** In widths of a letter, likewise. */
const TWO_SPACES = 2.2
const ONE_SPACE = 1.3
/** Baselines of one paragraph, or of one cell, are at most so many heights apart. */
const LEADING = 1.75
/** Bullets part no columns; of numbers their kind tells how deep an item is. */
export const BULLET = /^[•●◦▪‣·*–—-]\s?/
const MARK = /^(?:[•●◦▪‣·*–—-]|\(?(?:\d{1,3}|[a-z]|[ivx]{1,4})[.)])$/i
/** Whether a line begins as an item of a list does. */
export const beginsItem = (words: string): boolean => MARK.test(words.trimStart().split(' ', 1)[0] ?? '')

export const orderOf = (row: Row): number => Math.min(...row.cells.map(({ order }) => order))
export const xOf = (row: Row): number => row.cells[0]?.x ?? 0
export const wordsOf = (row: Row): string => row.cells.map(({ text }) => text).join(' ')
/** Whether a row belongs to the paragraph, or the cell, of the one `above` it. */
export const isNear = (above: Row, row: Row): boolean => above.y - row.y < LEADING * Math.max(row.height, above.height)
export const medianOf = (numbers: readonly number[]): number =>
  numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0

/** Whether the gap before a text parts columns. */
type Parts = (text: PdfText, gap: number) => boolean

/**
 * A wide gap parts columns. A narrow one does, left by a cell that is full, where other lines have one before the same
 * place. Of letters of one width, two spaces are wider than what parts columns elsewhere.
 */
const partsOf = (lines: readonly (readonly PdfText[])[], letter: number): Parts => {
  const isNarrow = (gap: number, height: number): boolean => gap > Math.max(NARROW_GAP * height, ONE_SPACE * letter)
  const begins = lines.map((line) => {
    const texts = line.toSorted((a, b) => a.x - b.x)
    return texts.flatMap(({ x, height }, i) => {
      const before = texts[i - 1]
      return before && isNarrow(x - before.x - before.width, height) ? [x] : []
    })
  })
  const isShared = (x: number): boolean =>
    begins.filter((xs) => xs.some((each) => Math.abs(each - x) < 1)).length > AS_NARROW
  return ({ x, height }, gap) =>
    gap > Math.max(COLUMN_GAP * height, TWO_SPACES * letter) || (isNarrow(gap, height) && isShared(x))
}

/** Texts beside each other as cells: what no column parts, or what follows the mark of a list, goes on with the last. */
const cellsOf = (texts: readonly PdfText[], parts: Parts): readonly Cell[] => {
  const cells: Cell[] = []
  for (const each of texts.toSorted((a, b) => a.x - b.x)) {
    const { text, order, x, width, height } = each
    const last = cells.at(-1)
    const gap = last ? x - last.end : Infinity
    const marked =
      last !== undefined &&
      cells.length === 1 &&
      (/^[•●◦▪‣·]/.test(last.text) || (MARK.test(last.text.trim()) && gap < 5 * height))
    if (!last || (parts(each, gap) && !marked)) cells.push({ x, end: x + width, text, order })
    else {
      const space = gap > WORD_GAP * height && !/\s$/.test(last.text) && !/^\s/.test(text) ? ' ' : ''
      cells[cells.length - 1] = {
        x: last.x,
        end: Math.max(last.end, x + width),
        text: `${last.text}${space}${text}`,
        order: Math.min(last.order, order),
      }
    }
  }
  return cells.map(({ text, ...cell }) => ({ ...cell, text: text.replace(/\s+/g, ' ').trim() }))
}

/** The lines of a page from its top. */
export const rowsOf = (texts: readonly PdfText[]): readonly Row[] => {
  const written = texts.filter(({ text }) => text.trim() !== '')
  const [width, letters] = written.reduce(([a, b], text) => [a + text.width, b + text.text.length], [0, 0])
  const lines: { readonly y: number; readonly height: number; readonly texts: PdfText[] }[] = []
  for (const text of written.toSorted((a, b) => b.y - a.y)) {
    const line = lines.at(-1)
    // What is raised or lowered by less than half its height is in the line.
    if (line && line.y - text.y < Math.max(line.height, text.height) / 2) line.texts.push(text)
    else lines.push({ y: text.y, height: text.height, texts: [text] })
  }
  const parts = partsOf(
    lines.map((line) => line.texts),
    width / letters,
  )
  return lines.map(({ y, texts: all }) => ({
    y,
    height: Math.max(...all.map(({ height }) => height)),
    cells: cellsOf(all, parts),
  }))
}

/** After a hyphen, what shares the end of a word that is still to come: "Kinder- und Jugendhilfe". */
const SHARES = /^(?:und|oder|bzw\.?|and|or|et|ou|y|e|o|en|of)\s/i

/** Words of a text that goes on in the next line; a word that was parted at its end is whole again. */
export const joined = (before: string, after: string): string => {
  if (/\p{L}\u00ad$/u.test(before)) return `${before.slice(0, -1)}${after}`
  if (!/\p{L}-$/u.test(before) || !/^\p{L}/u.test(after) || SHARES.test(after)) return `${before} ${after}`
  // Before a capital the hyphen is the word's own.
  return /\p{Ll}-$/u.test(before) && /^\p{Ll}/u.test(after) ? `${before.slice(0, -1)}${after}` : `${before}${after}`
}

/** Ends so that more must come. */
export const GOES_ON =
  /(?:[,;:&/–—-]|\s(?:and|or|of|the|for|in|to|with|on|at|by|et|de|des|du|la|le|les|und|der|die|das|von|für|um|am|y|del|el|los|las|en|para))$/i

/** How wide the first of some words would be behind a cell, with the space before it. */
export const widthNext = ({ x, end, text }: Cell, words: string): number =>
  ((end - x) / text.length) * ((words.split(' ', 1)[0] ?? '').length + 1)

/** Whether a cell's line was broken because there was no room, up to `edge`, for the first word of the next. */
export const isBroken = (above: Cell, below: string, edge: number): boolean => {
  if (GOES_ON.test(above.text) || /^[\p{Ll}(]/u.test(below)) return true
  return above.end + widthNext(above, below) > edge
}

/** What begins a line of its own, whatever stands above it. */
export const BEGINS = /^(?:\d{1,2}\s?(?:[:.h]\s?\d{2}|h\b)(?![.\d])|\d{1,2}\s?[ap]\.?m\b)/i

/** Where the items of lists begin, the least set in first. */
export const indentsOf = (items: readonly Row[]): readonly number[] => {
  const indents: number[] = []
  for (const item of items) if (!indents.some((x) => Math.abs(x - xOf(item)) < item.height)) indents.push(xOf(item))
  return indents.toSorted((a, b) => a - b)
}

/** What stands before an item as in Markdown: two spaces for each level. */
export const indentOf = (item: Row, indents: readonly number[]): string =>
  '  '.repeat(
    Math.max(
      0,
      indents.findLastIndex((x) => x < xOf(item) + item.height),
    ),
  )

import { htmlCell } from './htmlText.ts'

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

type Cell = { readonly x: number; readonly end: number; readonly text: string; readonly order: number }
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
/** A heading is so much larger than most of the text. */
const LARGE = 1.15
/** Lines of prose may end so many heights before the margin. */
const ROOM = 2
/** Bullets part no columns; of numbers their kind tells how deep an item is. */
const BULLET = /^[•●◦▪‣·*–—-]\s?/
const MARK = /^(?:[•●◦▪‣·*–—-]|\(?(?:\d{1,3}|[a-z]|[ivx]{1,4})[.)])$/i
/** Whether a line begins as an item of a list does. */
export const beginsItem = (words: string): boolean => MARK.test(words.trimStart().split(' ', 1)[0] ?? '')
/** A time that goes on in the line below. */
const UNFINISHED = /\d\s*(?:[–—-]|to|bis|à|a)$/i

const orderOf = (row: Row): number => Math.min(...row.cells.map(({ order }) => order))
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

/** Rows that stand beside each other: those between the lines of one cell, which are drawn at once, are of other cells. */
const bandsOf = (rows: readonly Row[]): readonly (readonly Row[])[] => {
  const drawn = rows
    .flatMap((row, i) => row.cells.map((cell) => ({ ...cell, row, i })))
    .toSorted((a, b) => a.order - b.order)
  const tied = new Set<number>()
  let [from, parted] = [0, false]
  drawn.forEach((cell, at) => {
    const before = drawn[at - 1]
    const goesOn = before && cell.i > before.i && isNear(before.row, cell.row) && cell.x < before.end
    if (!goesOn) [from, parted] = [cell.i, false]
    else parted ||= cell.i > before.i + 1
    if (parted) for (let i = from + 1; i <= cell.i; i += 1) tied.add(i)
  })
  const bands: Row[][] = []
  rows.forEach((row, i) => {
    const [band, above] = [bands.at(-1), rows[i - 1]]
    // What is drawn before something above it stands in a cell of more lines than that.
    const inCell = (each: Row): boolean => each.cells.some(({ order }) => order > orderOf(row))
    if (band && above && (tied.has(i) || (isNear(above, row) && band.some(inCell)))) band.push(row)
    else bands.push([row])
  })
  return bands
}

/** Rows that may be one table: those with several cells that follow each other, and what goes on in their columns. */
const blocksOf = (rows: readonly Row[]): readonly (readonly Row[])[] => {
  const blocks: Row[][] = []
  let [left, above, tabular] = [0, null as Row | null, false]
  for (const band of bandsOf(rows)) {
    const [row] = band
    if (!row) continue
    const block = blocks.at(-1)
    const begins = Math.min(...band.map(xOf))
    const beside = band.length > 1 || row.cells.length > 1
    const near = above !== null && isNear(above, row)
    // Beside a cell that is several rows high, the first cell stands in another column.
    const aligned =
      Math.abs(begins - left) < row.height ||
      block?.some((each) => each.cells.some(({ x }) => Math.abs(x - begins) < 1))
    const wraps = near && !beside && UNFINISHED.test(block?.at(-1)?.cells[0]?.text ?? '')
    const goesOn = near && begins > left + row.height
    if (block && tabular && (goesOn || (aligned && beside) || wraps)) {
      block.push(...band)
      left = Math.min(left, begins)
    } else {
      blocks.push([...band])
      left = begins
      tabular = false
    }
    tabular ||= beside
    above = band.at(-1) ?? row
  }
  return blocks
}

type Column = { from: number; to: number }
/** Where the columns of a block are: what overlaps from row to row is one. */
const columnsOf = (block: readonly Row[]): readonly Column[] => {
  const columns: Column[] = []
  for (const { x, end } of block.flatMap(({ cells }) => cells).toSorted((a, b) => a.x - b.x)) {
    const last = columns.at(-1)
    if (last && x < last.to) last.to = Math.max(last.to, end)
    else columns.push({ from: x, to: end })
  }
  const widest = Math.max(...block.map(({ cells }) => cells.length))
  if (columns.length >= widest) return columns
  // One cell spans what others part: the rows with most cells say where they are.
  const whole = block.filter(({ cells }) => cells.length === widest)
  return Array.from({ length: widest }, (_, i) => ({
    from: Math.min(...whole.map(({ cells }) => cells[i]?.x ?? Infinity)),
    to: Math.max(...whole.map(({ cells }) => cells[i]?.end ?? 0)),
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

export const tableRow = (cells: readonly string[]): string => `| ${cells.map(htmlCell).join(' | ')} |`

/** Ends so that more must come. */
const GOES_ON =
  /(?:[,;:&/–—-]|\s(?:and|or|of|the|for|in|to|with|on|at|by|et|de|des|du|la|le|les|und|der|die|das|von|für|um|am|y|del|el|los|las|en|para))$/i

/** Whether a cell's line was broken because there was no room, up to `edge`, for the first word of the next. */
export const isBroken = (above: Cell, below: string, edge: number): boolean => {
  if (GOES_ON.test(above.text) || /^[\p{Ll}(]/u.test(below)) return true
  const [word = ''] = below.split(' ', 1)
  return above.end + ((above.end - above.x) / above.text.length) * (word.length + 1) > edge
}

/** What begins a line of its own, whatever stands above it. */
const BEGINS = /^(?:\d{1,2}\s?(?:[:.h]\s?\d{2}|h\b)(?![.\d])|\d{1,2}\s?[ap]\.?m\b)/i

/** A cell, the column it stands in, and its row of text. */
type Placed = { readonly cell: Cell; readonly at: number; readonly row: Row }

/** Most programs draw a table cell by cell: then each row begins where the columns do. `null`: it is drawn line by line. */
const drawnRows = (placed: readonly Placed[]): readonly (readonly Placed[])[] | null => {
  const drawn = placed.toSorted((a, b) => a.cell.order - b.cell.order)
  if (!drawn.some(({ row }, i) => row.y > (drawn[i - 1]?.row.y ?? Infinity) + row.height / 2)) return null
  const rows: Placed[][] = []
  drawn.forEach((each, i) => {
    const before = drawn[i - 1]
    const until = before?.at === 0 && isNear(before.row, each.row) && !/\p{L}{2}/u.test(each.cell.text)
    const begins =
      before === undefined || each.at < before.at || (each.at === 0 && BEGINS.test(each.cell.text) && !until)
    if (begins) rows.push([each])
    else rows.at(-1)?.push(each)
  })
  // Where what is drawn later stands above a row, the columns were drawn one after the other.
  const apart = rows.every((row, i) => {
    const highest = Math.max(...row.map((each) => each.row.y))
    return (rows[i + 1] ?? []).every((each) => each.row.y < highest + each.row.height / 2)
  })
  return apart ? rows : null
}

/** A block with columns as the rows of a table; a line that is empty in the first column goes on with the row above. */
const tableOf = (block: readonly Row[], width: number): readonly string[] => {
  const columns = columnsOf(block)
  const widest = Math.max(...block.flatMap(({ cells }) => cells.map(({ end }) => end)))
  // What is centred may begin before the others of its column.
  const begins = columns.map(({ from }, i) => (from + (columns[i - 1]?.to ?? from)) / 2)
  const lines = block.map((row) =>
    row.cells.map((cell) => {
      const middle = (cell.x + Math.min(cell.end, cell.x + row.height)) / 2
      const at = begins.findLastIndex((x) => x <= middle)
      return { cell, row, at: Math.max(0, at) }
    }),
  )
  const drawn = drawnRows(lines.flat())
  const out: string[][] = []
  /** Of each column, what stands lowest in it. */
  let lowest: (Placed | undefined)[] = []
  for (const row of drawn ?? lines) {
    const last = out.at(-1)
    const goesOn = !drawn && last && (row.every(({ at }) => at > 0) || UNFINISHED.test(last[0] ?? ''))
    const texts = goesOn ? last : columns.map(() => '')
    if (!goesOn) {
      out.push(texts)
      lowest = []
    }
    for (const placed of row) {
      const { cell, at } = placed
      const [before = '', above] = [texts[at], lowest[at]]
      // Where nothing stands further to the right, nobody knows where the column ends.
      const edge = columns[at + 1]?.from ?? (width > widest + placed.row.height ? width : Infinity)
      const broken = at === 0 || (above !== undefined && isBroken(above.cell, cell.text, edge - placed.row.height / 2))
      const beside = above?.row === placed.row
      if (before === '') texts[at] = cell.text
      else
        texts[at] = beside ? `${before} ${cell.text}` : broken ? joined(before, cell.text) : `${before}\n${cell.text}`
      lowest[at] = placed
    }
  }
  return out.map(tableRow)
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
  const [first = ''] = words.split(' ', 1)
  const end = above.cells.at(-1)
  if (!end || Math.abs(row.height - above.height) > above.height / 10) return false
  const small = /^[\p{Ll}(“"]/u.test(words)
  if (/\p{L}[-\u00ad]$/u.test(last) && /^\p{L}/u.test(words)) return true
  if (!isFull) return small && end.end > 0.85 * width && (!beginsItem(last) || xOf(row) >= xOf(above))
  const room = width - end.end
  const needed = ((end.end - end.x) / end.text.length) * (first.length + 1)
  if (small) return needed > 0.7 * room
  const begins = beginsItem(words) || LABEL.test(words) || (BEGINS.test(words) && !GOES_ON.test(last))
  // After the end of a sentence nobody knows, but in a long paragraph.
  const ended = /[.!?:;]$/.test(last) && /^\p{Lu}/u.test(words) && last.length < 3 * end.text.length
  return needed > room && !begins && !ended
}

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

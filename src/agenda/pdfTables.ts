import { tableRow } from './htmlText.ts'
import { BEGINS, isBroken, isNear, joined, orderOf, xOf, type Cell, type Row } from './pdfRows.ts'

/** A time that goes on in the line below. */
const UNFINISHED = /\d\s*(?:[–—-]|to|bis|à|a)$/i

/** Rows that stand beside each other: those between the lines of one cell, which are drawn at once, are of other cells. */
const bandsOf = (rows: readonly Row[]): readonly (readonly Row[])[] => {
  const drawn = rows
    .flatMap((row, i) => row.cells.map((cell) => ({ ...cell, row, i })))
    .toSorted((a, b) => a.order - b.order)
  const tied = new Set<number>()
  let [begun, parted] = [0, false]
  drawn.forEach((cell, at) => {
    const before = drawn[at - 1]
    const goesOn = before && cell.i > before.i && isNear(before.row, cell.row) && cell.x < before.end
    if (!goesOn) [begun, parted] = [cell.i, false]
    else parted ||= cell.i > before.i + 1
    if (parted) for (let i = begun + 1; i <= cell.i; i += 1) tied.add(i)
  })
  const bands: Row[][] = []
  rows.forEach((row, i) => {
    const [band, above] = [bands.at(-1), rows[i - 1]]
    // What is drawn before something above it stands in a cell of more lines than that.
    const from = orderOf(row)
    const inCell =
      [row, ...(band ?? [])].some(({ cells }) => cells.length > 1) &&
      band?.some(({ cells }) => cells.some(({ order }) => order > from))
    if (band && above && (tied.has(i) || (isNear(above, row) && inCell))) band.push(row)
    else bands.push([row])
  })
  return bands
}

/** Rows that may be one table: those with several cells that follow each other, and what goes on in their columns. */
export const blocksOf = (rows: readonly Row[]): readonly (readonly Row[])[] => {
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
export const tableOf = (block: readonly Row[], width: number): readonly string[] => {
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

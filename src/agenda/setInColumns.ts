import { columnOf, TELLS_WHEN } from './columns.ts'
import type { Line } from './line.ts'

type Chunk = { readonly at: number; readonly text: string }

/** What stands between wide gaps, and where. */
const chunksOf = (line: string): readonly Chunk[] =>
  [...line.slice(0, 400).matchAll(/\S+(?:\s\S+)*/g)].map(({ index, 0: text }) => ({ at: index, text }))

/** A cell may stand so many characters before its column begins. */
const SLACK = 3
/** So many empty lines in a row end a table. */
const MOST_EMPTY = 1

const headerOf = (line: string): readonly Chunk[] | null => {
  const chunks = /\S\s{2,}\S/.test(line) && line.length < 200 ? chunksOf(line) : []
  const columns = chunks.map(({ text }) => columnOf(text))
  const named = columns.every((column) => column !== null)
  return chunks.length > 1 && named && columns.some((column) => column !== null && TELLS_WHEN.includes(column))
    ? chunks
    : null
}

/**
 * A table that is set in columns with spaces below a line with their names: each line as a row with its cells, what
 * stands below a row without a first cell as more lines of it.
 */
export const setInColumns = (lines: readonly Line[]): readonly Line[] => {
  const from = lines.findIndex(({ text, cells }) => !cells && headerOf(text) !== null)
  const names = lines[from] ? headerOf(lines[from].text) : null
  if (!names) return lines
  const rows: { number: number; text: string; cells: string[] }[] = []
  let [at, empty] = [from + 1, 0]
  for (; at < lines.length; at += 1) {
    const { number, text } = lines[at] ?? { number: 0, text: '' }
    const chunks = chunksOf(text)
    if (chunks.length === 0 || /^[-=_\s]+$/.test(text)) {
      empty += 1
      if (empty > MOST_EMPTY && rows.length > 0) break
      continue
    }
    const cells = names.map(() => '')
    for (const chunk of chunks) {
      const column = Math.max(
        0,
        names.findLastIndex((name) => name.at <= chunk.at + SLACK),
      )
      cells[column] = cells[column] === '' ? chunk.text : `${cells[column]} ${chunk.text}`
    }
    const last = rows.at(-1)
    const begins = cells[0] !== ''
    // words that run on over the columns are no row
    if (begins && (chunks[0]?.text.length ?? 0) > (names[1]?.at ?? 0) - (names[0]?.at ?? 0) + SLACK) break
    if (begins && chunks.length === 1) break
    if (begins && empty > 0 && rows.length > 0 && !/\d/.test(cells[0] ?? '')) break
    if (begins || !last) rows.push({ number, text, cells })
    else last.cells = last.cells.map((cell, i) => [cell, cells[i]].filter(Boolean).join('\n'))
    empty = 0
  }
  if (rows.length < 2) return lines
  const header: Line = {
    number: lines[from]?.number ?? 1,
    text: lines[from]?.text ?? '',
    cells: names.map(({ text }) => text),
  }
  return [...lines.slice(0, from), header, ...rows, ...lines.slice(at)]
}

import type { Line } from './readEntries.ts'

/** The rows of comma-, semicolon- or tab-separated text; quoted cells may hold separators and line breaks. */
const rowsOf = (lines: readonly Line[], separator: string): readonly { number: number; cells: readonly string[] }[] => {
  const rows: { number: number; cells: string[] }[] = []
  let quoted = false
  for (const { number, text } of lines) {
    const row = quoted ? rows.at(-1) : undefined
    const cells = row?.cells ?? ['']
    if (!row) rows.push({ number, cells })
    else cells.push(`${cells.pop()} `)
    for (const character of text) {
      if (character === '"') quoted = !quoted
      else if (character === separator && !quoted) cells.push('')
      else cells.push(cells.pop() + character)
    }
  }
  return rows
}

/** So many lines, and so much of each, tell. */
const SAMPLE = 30
const WIDTH = 1000

/**
 * The character that parts the cells, if the text is a table of them and nothing else: every line has as many, three at
 * least unless the file is `named` a table.
 */
const separatorOf = (lines: readonly Line[], named: boolean): string | null => {
  const sample = lines.slice(0, SAMPLE).map(({ number, text }) => ({ number, text: text.slice(0, WIDTH) }))
  return (
    [',', ';', '\t'].find((separator) => {
      const rows = rowsOf(sample, separator).filter(({ cells }) => cells.some((cell) => cell.trim() !== ''))
      const counts = rows.map(({ cells }) => cells.length - 1)
      const [first = 0] = counts
      const fewest = named || separator === '\t' ? 1 : 2
      return first >= fewest && counts.length > (named ? 0 : 2) && (named || counts.every((count) => count === first))
    }) ?? null
  )
}

/** CSV and its kin as rows of a Markdown table; a row with one cell as a plain line. `null`: the text is something else. */
export const delimitedLines = (lines: readonly Line[], named: boolean): readonly Line[] | null => {
  const separator = separatorOf(lines, named)
  if (separator === null) return null
  return rowsOf(lines, separator).map(({ number, cells }) => {
    const filled = cells.map((cell) => cell.trim().replaceAll('|', '/')).filter((cell) => cell !== '')
    return { number, text: filled.length < 2 ? (filled[0] ?? '') : `| ${filled.join(' | ')} |` }
  })
}

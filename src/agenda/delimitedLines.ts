import Papa from 'papaparse'
import type { Line } from './line.ts'
import { MOST_TIMED } from './withinReach.ts'

const SEPARATORS: readonly string[] = [',', ';', '\t']
/** So many characters tell whether a text is a table. */
const SAMPLE = 10_000
const MOST_SAMPLED = 30

const rowsOf = (text: string, delimiter: string, preview = 0): readonly (readonly string[])[] =>
  Papa.parse<string[]>(text, { delimiter, preview }).data
const isFilled = (cells: readonly string[]): boolean => cells.some((cell) => cell.trim() !== '')

/**
 * The character that parts the cells, if the text is a table of them and nothing else: every row has as many, three at
 * least unless the file is `named` a table; then the one that parts most.
 */
const separatorOf = (text: string, named: boolean): string | null => {
  const widths = SEPARATORS.map((separator) =>
    rowsOf(text.slice(0, SAMPLE), separator, MOST_SAMPLED)
      .filter(isFilled)
      .map((cells) => cells.length),
  )
  if (named) {
    const sums = widths.map((each) => each.reduce((sum, width) => sum + width - 1, 0))
    const most = Math.max(...sums)
    return most > 0 ? (SEPARATORS[sums.indexOf(most)] ?? null) : null
  }
  return (
    SEPARATORS.find((separator, i) => {
      const [first = 0, ...others] = widths[i] ?? []
      return first >= (separator === '\t' ? 2 : 3) && others.length > 1 && others.every((width) => width === first)
    }) ?? null
  )
}

/** CSV and its kin as rows of a table. `null`: the text is something else. */
export const delimitedLines = (lines: readonly Line[], named: boolean): readonly Line[] | null => {
  const text = lines.map((line) => line.text).join('\n')
  const separator = separatorOf(text, named)
  if (separator === null) return null
  let number = 1
  return rowsOf(text, separator, MOST_TIMED + 1).map((cells) => {
    const begun = number
    number += 1 + cells.reduce((sum, cell) => (cell.includes('\n') ? sum + cell.split('\n').length - 1 : sum), 0)
    const trimmed = cells.map((cell) => cell.trim())
    return { number: begun, text: trimmed.filter((cell) => cell !== '').join(' | '), cells: trimmed }
  })
}

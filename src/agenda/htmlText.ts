import { htmlLines } from './htmlLines.ts'

/** Text on one line of a cell. */
const cellText = (text: string): string =>
  text
    .replaceAll('|', '/')
    .replace(/\s*\n\s*/g, ' <br> ')
    .trim()

/** Cells as a row of a Markdown table. A line break in a cell is `<br>`. */
export const tableRow = (cells: readonly string[]): string => `| ${cells.map(cellText).join(' | ')} |`

/**
 * HTML as text that people can read and that `readAgenda` reads as it would the HTML: headings, lists and tables as in Markdown,
 * an empty line between blocks. '' where there is no text in it.
 */
export const htmlText = (html: string): string => {
  const body = `<div>${html.replace(/<!--(?:Start|End)Fragment-->/g, '').replace(/\r\n?/g, '\n')}</div>`
  const lines = htmlLines(body.split('\n').map((text, i) => ({ number: i + 1, text }))) ?? []
  return lines
    .map(({ text, cells }) => (cells && cells.length > 1 ? tableRow(cells) : text))
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim()
}

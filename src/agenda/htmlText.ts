import { htmlLines } from './htmlLines.ts'

/** A cell on one line of a table in Markdown; a time that goes on in the next line, after a dash, is one. */
export const htmlCell = (text: string): string =>
  text
    .replaceAll('|', '/')
    .replace(/^(\d\S*(?: [ap]\.?m\.?)?)\n([–—-] ?\d)/i, '$1 $2')
    .replaceAll('\n', '<br>')

/** A row of a table in Markdown. */
export const tableRow = (cells: readonly string[]): string => `| ${cells.map(htmlCell).join(' | ')} |`

/**
 * HTML as text that people can read and `readAgenda` reads to the same: headings, lists and tables as in Markdown, one
 * empty line between blocks. '' where it holds no text.
 */
export const htmlText = (html: string): string => {
  const lines = htmlLines([{ number: 1, text: `<body>${html.replace(/\r\n?/g, '\n')}</body>` }]) ?? []
  return lines
    .map(({ text, cells }) => (cells && cells.length > 1 ? tableRow(cells) : text))
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim()
}

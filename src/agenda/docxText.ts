import mammoth from 'mammoth'
import { htmlText } from './htmlText.ts'
import type { OpenText } from './openDocument.ts'

/** Who parts paragraphs by empty ones, at least every eighth, means the others to stand below each other. */
const spacedByHand = (html: string): string => {
  const paragraphs = html.replaceAll(/<table>.*?<\/table>/gs, '').match(/<p>(?:<\/p><p>)?/g) ?? []
  const parted = paragraphs.filter((begins) => begins !== '<p>').length
  return parted > 0 && 8 * parted >= paragraphs.length
    ? html.replaceAll(/(?:<p><\/p>)+/g, '<hr>').replaceAll('</p><p>', '<br>')
    : html
}

/** From a footnote back to its mark. */
const BACK_LINK = / <a href="#[^"]*-ref-[^"]*">↑<\/a>/g

/** A cell, or paragraphs below each other that hold tabs. */
const CELL_OR_TABBED = /<t[dh]\b.*?<\/t[dh]>|(?:<p>(?:(?!<\/p>).)*\t(?:(?!<\/p>).)*<\/p>(?:<p><\/p>)*){2,}/g

/** Who parts words by tabs, paragraph after paragraph, means the columns of a table; after the mark of an item, or a label, none. */
const tabbedTables = (html: string): string =>
  html.replaceAll(CELL_OR_TABBED, (found) => {
    const rows = [...found.matchAll(/<p>(.+?)<\/p>/g)].map(([, words = '']) =>
      words.replace(/^((?:<[^>]+>)*(?:\S{1,5}[.)]|[^\t]{1,30}:)(?:<[^>]+>)*)\t+/, '$1 ').split(/\t+/),
    )
    if (!found.startsWith('<p>') || rows.some(({ length }) => length < 2)) return found
    return `<table>${rows.map((cells) => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`).join('')}</table>`
  })

/** The text of a Word document: headings, lists and tables as in Markdown. Its pictures are left out. */
export const docxText: OpenText = async (bytes) => {
  const copy = bytes.slice()
  // In the browser mammoth takes the one, in Node the other.
  const input = { arrayBuffer: copy.buffer, ...('Buffer' in globalThis && { buffer: copy }) }
  const { value } = await mammoth.convertToHtml(input as Parameters<typeof mammoth.convertToHtml>[0], {
    ignoreEmptyParagraphs: false,
    convertImage: mammoth.images.imgElement(() => Promise.resolve({ src: '' })),
  })
  return htmlText(spacedByHand(tabbedTables(value.replace(BACK_LINK, ''))))
}

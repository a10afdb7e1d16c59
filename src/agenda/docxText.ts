import mammoth from 'mammoth'
import { htmlText } from './htmlText.ts'
import type { OpenText } from './openDocument.ts'

/** Who parts the paragraphs by empty ones means the others to stand below each other. */
const spacedByHand = (html: string): string =>
  html.includes('</p><p></p><p>') ? html.replaceAll(/(?:<p><\/p>)+/g, '<hr>').replaceAll('</p><p>', '<br>') : html

/** From a footnote back to its mark. */
const BACK_LINK = / <a href="#[^"]*-ref-[^"]*">↑<\/a>/g

/** The text of a Word document: headings, lists and tables as in Markdown. Its pictures are left out. */
export const docxText: OpenText = async (bytes) => {
  const copy = bytes.slice()
  // In the browser mammoth takes the one, in Node the other.
  const input = { arrayBuffer: copy.buffer, ...('Buffer' in globalThis && { buffer: copy }) }
  const { value } = await mammoth.convertToHtml(input as Parameters<typeof mammoth.convertToHtml>[0], {
    ignoreEmptyParagraphs: false,
    convertImage: mammoth.images.imgElement(() => Promise.resolve({ src: '' })),
  })
  return htmlText(spacedByHand(value.replace(BACK_LINK, '')))
}

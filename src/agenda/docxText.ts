import mammoth from 'mammoth'
import { htmlText } from './htmlText.ts'
import type { OpenText } from './openDocument.ts'

/** The text of a Word document, its headings, lists and tables as in Markdown. Pictures, headers and footers are left out. */
export const docxText: OpenText = async (bytes) => {
  const { value } = await mammoth.convertToHtml(
    // It takes the first in a browser, the second under Node.
    { arrayBuffer: bytes.buffer, buffer: bytes } as unknown as { arrayBuffer: ArrayBuffer },
    { convertImage: mammoth.images.imgElement(() => Promise.resolve({ src: '' })) },
  )
  return htmlText(value)
}

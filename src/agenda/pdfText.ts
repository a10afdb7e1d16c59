import { getDocument, GlobalWorkerOptions } from 'pdfjs-dist'
import { Unopened, type OpenText } from './openDocument.ts'
import { pdfLines, type PdfText } from './pdfLines.ts'

GlobalWorkerOptions.workerSrc = new URL('pdfjs-dist/build/pdf.worker.min.mjs', import.meta.url).href

/** No agenda has more; a book would take minutes. */
const MOST_PAGES = 200

const SCANNED =
  'it holds pictures of pages and no text. Ask for the document it was made from, or read it with a text recognition program first.'

/** The text of a PDF, its tables as in Markdown. */
export const pdfText: OpenText = async (bytes, onProgress) => {
  const task = getDocument({ data: bytes.slice(), isEvalSupported: false, useSystemFonts: true, verbosity: 0 })
  try {
    const document = await task.promise
    if (document.numPages > MOST_PAGES)
      throw new Unopened(
        `it has ${document.numPages} pages, too many for an agenda. Copy the part with the agenda and paste it here.`,
      )
    const pages: PdfText[][] = []
    for (let number = 1; number <= document.numPages; number += 1) {
      onProgress(`page ${number} of ${document.numPages}`)
      const page = await document.getPage(number)
      const { items } = await page.getTextContent()
      pages.push(
        items.flatMap((item) => {
          if (!('str' in item)) return []
          const [scale = 0, turn = 0, , up = 0, x = 0, y = 0] = item.transform as readonly number[]
          // A stamp or a watermark that lies across the page.
          if (Math.abs(turn) > Math.abs(scale) / 10) return []
          const height = item.height || Math.abs(up) || 10
          return [{ text: item.str, x, y, width: item.width, height }]
        }),
      )
    }
    const lines = pdfLines(pages)
    if (!lines.some((line) => /[\p{L}\p{N}]/u.test(line))) throw new Unopened(SCANNED)
    return lines.join('\n')
  } catch (error) {
    if (error instanceof Error && error.name === 'PasswordException')
      throw new Unopened('it is locked with a password. Open it in its own program, copy the agenda and paste it here.')
    throw error
  } finally {
    await task.destroy()
  }
}

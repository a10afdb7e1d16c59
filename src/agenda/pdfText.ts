import { getDocument, GlobalWorkerOptions } from 'pdfjs-dist'
import workerUrl from 'pdfjs-dist/build/pdf.worker.min.mjs?url'
import { Unopened, type OpenText } from './openDocument.ts'
import { pdfLines, type PdfText } from './pdfLines.ts'

/** No agenda has more; a book would take minutes. */
const MOST_PAGES = 150

const COPY = 'Copy the part with the agenda and paste it here.'
const LOCKED = `it is locked with a password. Open it in its own program, copy the agenda and paste it here.`
const SCANNED =
  'it holds pictures of pages and no text, as a scanner makes them. ' +
  'Ask for the document it was made from, have a program with text recognition (OCR) read it, or type the agenda here.'

type Item = {
  readonly str: string
  readonly transform: readonly number[]
  readonly width: number
  readonly height: number
}

/** An item of a page as it lies there; `null`: it is turned, as a stamp or a watermark is. */
const textOf = ({ str, transform, width, height }: Item): PdfText | null => {
  const [scale = 0, turn = 0, , up = 0, x = 0, y = 0] = transform
  if (Math.abs(turn) > Math.abs(scale) / 10) return null
  return { text: str, x, y, width, height: height || Math.abs(up) || 10 }
}

/** The text of a PDF, its tables as in Markdown. */
export const pdfText: OpenText = async (bytes, onProgress) => {
  GlobalWorkerOptions.workerSrc = workerUrl
  // The reader keeps what it is given.
  const opening = getDocument({ data: bytes.slice(), verbosity: 0 })
  try {
    const document = await opening.promise
    const { numPages } = document
    if (numPages > MOST_PAGES) throw new Unopened(`it has ${numPages} pages, too many for an agenda. ${COPY}`)
    const pages: PdfText[][] = []
    for (let number = 1; number <= numPages; number += 1) {
      onProgress(`page ${number} of ${numPages}`)
      const page = await document.getPage(number)
      const { items } = await page.getTextContent()
      pages.push(items.flatMap((item) => ('str' in item ? (textOf(item as Item) ?? []) : [])))
      page.cleanup()
    }
    const lines = pdfLines(pages)
    if (!lines.some((line) => /[\p{L}\p{N}]/u.test(line))) throw new Unopened(SCANNED)
    return lines.join('\n')
  } catch (error) {
    if (error instanceof Error && error.name === 'PasswordException') throw new Unopened(LOCKED)
    throw error
  } finally {
    await opening.destroy()
  }
}

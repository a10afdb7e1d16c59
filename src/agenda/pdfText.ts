import { getDocument, GlobalWorkerOptions, Util } from 'pdfjs-dist'
import type { StructTreeNode } from 'pdfjs-dist/types/src/display/api'
import { AFTER_WORD, NOTE_MARK } from './htmlLines.ts'
import { Unopened, type OpenText } from './openDocument.ts'
import { pdfLines } from './pdfLines.ts'
import type { PdfText } from './pdfRows.ts'
import { ARTIFACT, taggedLines, tellsAll, type TaggedPage } from './pdfTags.ts'

GlobalWorkerOptions.workerSrc = new URL('pdfjs-dist/build/pdf.worker.min.mjs', import.meta.url).href

/** No agenda has more; a book would take minutes. */
const MOST_PAGES = 200

/** What a font has no letter for. */
const NO_LETTERS = /\p{Cc}/gu
/** Word draws its bullets with fonts of symbols, whose signs are no letters. */
const SYMBOLS = /\p{Co}/gu

/** Whether a text is the mark of a footnote, small and raised beside a word. */
const isNoteMark = (text: PdfText, beside: PdfText | undefined): boolean =>
  beside !== undefined &&
  text.height < 0.9 * beside.height &&
  text.y > beside.y + beside.height / 5 &&
  text.y < beside.y + beside.height &&
  Math.abs(text.x - beside.x - beside.width) < beside.height / 4 &&
  NOTE_MARK.test(text.text) &&
  AFTER_WORD.test(beside.text)

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
    const tagged: TaggedPage[] = []
    let pageWidth = 0
    for (let number = 1; number <= document.numPages; number += 1) {
      onProgress(`page ${number} of ${document.numPages}`)
      const page = await document.getPage(number)
      const view = page.getViewport({ scale: 1 })
      pageWidth = Math.max(pageWidth, view.width)
      const { items } = await page.getTextContent({ includeMarkedContent: true })
      const all: PdfText[] = []
      const texts = new Map<string, PdfText[]>()
      const within: (string | undefined)[] = []
      for (const item of items) {
        if ('type' in item) {
          if (item.type === 'endMarkedContent') within.pop()
          else within.push('tag' in item && item.tag === ARTIFACT ? ARTIFACT : item.id)
          continue
        }
        // As it is looked at, whichever way the page lies.
        const placed = Util.transform(view.transform, item.transform as number[]) as readonly number[]
        const [scale = 0, turn = 0, , up = 0, x = 0, down = 0] = placed
        // A stamp or a watermark that lies across the page.
        if (Math.abs(turn) > Math.abs(scale) / 10) continue
        const text = {
          text: item.str.replace(NO_LETTERS, ' ').replace(SYMBOLS, '•'),
          order: all.length,
          x,
          y: view.height - down,
          width: item.width,
          height: item.height || Math.abs(up) || 10,
        }
        const beside = all.findLast((each) => each.text.trim() !== '')
        if (isNoteMark(text, beside)) continue
        all.push(text)
        const part = within.findLast(Boolean)
        if (!part) continue
        const held = texts.get(part)
        if (held) held.push(text)
        else texts.set(part, [text])
      }
      pages.push(all)
      const tree = (await page.getStructTree()) as StructTreeNode | null
      tagged.push({ tree: tree ?? { role: 'Root', children: [] }, texts })
    }
    const lines = tellsAll(tagged, pages) ? taggedLines(tagged) : pdfLines(pages, pageWidth)
    if (!lines.some((line) => /[\p{L}\p{N}]/u.test(line))) throw new Unopened(SCANNED)
    return lines
      .join('\n')
      .replace(/\n{3,}/g, '\n\n')
      .trim()
  } catch (error) {
    if (error instanceof Error && error.name === 'PasswordException')
      throw new Unopened('it is locked with a password. Open it in its own program, copy the agenda and paste it here.')
    throw error
  } finally {
    await task.destroy()
  }
}

import { decodeText } from './decodeText.ts'
import { LOOKS_LIKE_HTML } from './htmlLines.ts'
import { htmlText } from './htmlText.ts'

/** What a file says, as text that `readAgenda` reads. */
export type OpenedDocument = { readonly text: string; readonly fileName: string }

/** Told while a file is opened: `'page 3 of 12'`; by `openDocument` in whole: `'Opening the PDF: page 3 of 12'`. */
export type OnProgress = (words: string) => void

/** The text of a file of one kind; or, as `Unopened`, why there is none. */
export type OpenText = (bytes: Uint8Array, onProgress: OnProgress) => Promise<string>

/** Why a file could not be opened, in a sentence for the moderator. */
export class Unopened extends Error {}

type Kind = 'docx' | 'pdf' | 'xlsx' | 'ics' | 'json' | 'html' | 'text'

/** More than any agenda has, with its pictures. */
const MOST_BYTES: Readonly<Record<Kind, number>> = {
  docx: 30e6,
  pdf: 50e6,
  xlsx: 20e6,
  ics: 5e6,
  json: 50e6,
  html: 5e6,
  text: 1.6e6,
}
/** A file with more bytes need not even be loaded. */
export const MOST_OPENED = Math.max(...Object.values(MOST_BYTES))

const CALLED: Readonly<Record<Exclude<Kind, 'text'>, string>> = {
  docx: 'the document',
  pdf: 'the PDF',
  xlsx: 'the workbook',
  ics: 'the calendar',
  json: 'the file',
  html: 'the page',
}

/** Each library is fetched when a file needs it. */
const OPENERS: Readonly<Record<Exclude<Kind, 'text'>, () => Promise<OpenText>>> = {
  docx: async () => (await import('./docxText.ts')).docxText,
  pdf: async () => (await import('./pdfText.ts')).pdfText,
  xlsx: async () => (await import('./sheetText.ts')).sheetText,
  ics: async () => (await import('./calendarText.ts')).calendarText,
  json: async () => (await import('./jsonText.ts')).jsonText,
  html: () => Promise.resolve((bytes) => Promise.resolve(htmlText(decodeText(bytes)))),
}

const COPY = 'open it in its own program, copy the agenda and paste it here.'

/** Files that are none of ours, by how they begin or are named: what they are, and what to do. */
const OTHERS: readonly (readonly [begins: RegExp, named: RegExp, words: string])[] = [
  [
    /^\u00d0\u00cf\u0011\u00e0/,
    /\.(?:doc|xls|ppt|msg)$/i,
    'this is a file of an older Office. Save it as .docx or .xlsx, or copy the agenda and paste it here.',
  ],
  [/^\{\\rtf/, /\.rtf$/i, `this is rich text (RTF): ${COPY}`],
  [
    /^(?:\u0089PNG|\u00ff\u00d8\u00ff|GIF8)/,
    /\.(?:png|jpe?g|gif|heic|webp)$/i,
    'this is a picture: type the agenda, or ask for the document it was made from.',
  ],
]
const IN_ZIP: readonly (readonly [holds: string, kind: Kind | string])[] = [
  ['word/document', 'docx'],
  ['xl/workbook', 'xlsx'],
  ['ppt/presentation', `this is a presentation: ${COPY}`],
  ['application/vnd.oasis', `this is an OpenDocument file: save it as .docx or .xlsx, or ${COPY}`],
]

const latin = (bytes: Uint8Array): string => new TextDecoder('latin1').decode(bytes)

/** What kind of file it is, by what is in it, then by its name; or why it can't be read. */
const kindOfFile = (bytes: Uint8Array, name: string): Kind => {
  const head = latin(bytes.subarray(0, 1024))
  // Of what is no text the name may still tell what it is.
  const binary = head.includes('\0')
  const other = OTHERS.find(([begins, named]) => begins.test(head) || (binary && named.test(name)))
  if (other) throw new Unopened(other[2])
  if (head.includes('%PDF-')) return 'pdf'
  if (head.startsWith('PK\u0003\u0004')) {
    // The names of what is in an archive stand in the clear, at its end.
    const names = head + latin(bytes.subarray(-65_536))
    const found = IN_ZIP.find(([holds]) => names.includes(holds))?.[1]
    if (found === 'docx' || found === 'xlsx') return found
    throw new Unopened(found ?? `this is an archive (ZIP): unpack it, and choose the file that holds the agenda.`)
  }
  const text = decodeText(bytes.subarray(0, 1024)).trimStart()
  if (/^BEGIN:VCALENDAR/i.test(text)) return 'ics'
  if (/^[[{]/.test(text) && /\.json$/i.test(name)) return 'json'
  return LOOKS_LIKE_HTML.test(text) ? 'html' : 'text'
}

const megabytes = (bytes: number): string => (bytes / 1e6).toFixed(bytes < 1e7 ? 1 : 0)

/**
 * Opens a document: Word, PDF, Excel, a calendar, JSON or anything that is text. What it is, its beginning tells; only
 * then its name. Gives a sentence where it can't be opened. Never throws.
 */
export const openDocument = async (
  file: { readonly name: string; readonly bytes: Uint8Array },
  onProgress: OnProgress = () => {},
): Promise<OpenedDocument | string> => {
  const { name: fileName, bytes } = file
  try {
    if (bytes.length === 0) throw new Unopened('it is empty. Choose another file, or paste the agenda here.')
    const kind = kindOfFile(bytes, fileName)
    if (bytes.length > MOST_BYTES[kind]) {
      throw new Unopened(
        `it has ${megabytes(bytes.length)} MB, too much for an agenda. Copy the part with the agenda and paste it here.`,
      )
    }
    if (kind === 'text') return { text: decodeText(bytes), fileName }
    const opening = `Opening ${CALLED[kind]}`
    onProgress(opening)
    const open = await OPENERS[kind]()
    const text = await open(bytes, (words) => onProgress(`${opening}: ${words}`))
    if (text.trim() === '') throw new Unopened('there is no text in it.')
    return { text, fileName }
  } catch (error) {
    const why = error instanceof Unopened ? error.message : `it is damaged, or not what its name says: ${COPY}`
    return `${fileName}: ${why}`
  }
}

import { decodeText } from './decodeText.ts'

/** What a file says, as text that can be shown and that `readAgenda` reads. */
export type OpenedDocument = { readonly text: string; readonly fileName: string }

/** Told while a file is being opened, where it takes a while: `'page 3 of 12'`. */
export type OnProgress = (how: string) => void

/** The text of a file of one kind. What can't be opened is thrown, as `Unopened` where one can say why. */
export type OpenText = (bytes: Uint8Array<ArrayBuffer>, onProgress: OnProgress) => Promise<string>

/** Why a file could not be opened and what to do, in a sentence that goes on behind the file's name and a colon. */
export class Unopened extends Error {}

const COPY = 'Open it in its own program, copy the agenda and paste it here.'

type Kind = 'docx' | 'pdf' | 'xlsx' | 'ics' | 'json' | 'text'
type Format = {
  readonly called: string
  /** In bytes; no agenda is larger, pictures and all. */
  readonly most: number
  /** Each library is fetched when a file needs it. `null`: it is text already. */
  readonly fetch: (() => Promise<OpenText>) | null
}
const FORMATS: Readonly<Record<Kind, Format>> = {
  docx: { called: 'the document', most: 30e6, fetch: async () => (await import('./docxText.ts')).docxText },
  pdf: { called: 'the PDF', most: 50e6, fetch: async () => (await import('./pdfText.ts')).pdfText },
  xlsx: { called: 'the workbook', most: 15e6, fetch: async () => (await import('./sheetText.ts')).sheetText },
  ics: { called: 'the calendar', most: 5e6, fetch: async () => (await import('./icsText.ts')).icsText },
  json: { called: 'the file', most: 50e6, fetch: async () => (await import('./jsonText.ts')).jsonText },
  text: { called: 'the text', most: 1.6e6, fetch: null },
}

/** What a file says it is, in its first bytes as Latin-1 characters. */
const SIGNATURES: readonly (readonly [RegExp, Kind | string])[] = [
  [/%PDF-/, 'pdf'],
  [
    /^\xd0\xcf\x11\xe0/,
    `this is a file of Office before 2007. Save it as .docx or .xlsx, or copy the agenda and paste it here.`,
  ],
  [/^\s*\{\\rtf/, `this is a rich text file (RTF). ${COPY}`],
  [
    /^(?:\x89PNG|\xff\xd8\xff|GIF8|BM.{4}\0\0|RIFF.{4}WEBP|II\*\0|MM\0\*|.{4}ftyp(?:hei|mif|avif))/s,
    'this is a picture, and Rostrum reads no text in pictures. Ask for the document it was made from, or type the agenda here.',
  ],
  [/^(?:\xef\xbb\xbf)?\s*BEGIN:VCALENDAR/i, 'ics'],
]
/** What stands in the list of an archive's files. */
const ARCHIVES: readonly (readonly [string, Kind | string])[] = [
  ['word/document', 'docx'],
  ['xl/workbook', 'xlsx'],
  ['ppt/presentation', `this is a presentation. ${COPY}`],
  [
    'application/vnd.oasis',
    'this is an OpenDocument file. Save it as .docx or .xlsx, or copy the agenda and paste it here.',
  ],
  ['Index/Document.iwa', `this is a file of Pages, Numbers or Keynote. ${COPY}`],
]

const latin1 = (bytes: Uint8Array): string => Array.from(bytes, (byte) => String.fromCharCode(byte)).join('')

/** Such a name promises what none of the signatures found. */
const PROMISED: readonly (readonly [RegExp, string])[] = [
  [/\.(?:docx|xlsx|pdf)$/i, `it is damaged, or not what its name says. ${COPY}`],
  [/\.(?:doc|xls|rtf|odt|ods|pages|numbers|pptx?|key)$/i, `Rostrum does not open files of this kind. ${COPY}`],
]

const isKind = (found: string): found is Kind => found in FORMATS

/** What a file is: by its content, then by its name. */
const kindOfFile = (bytes: Uint8Array, name: string): Kind => {
  const head = latin1(bytes.subarray(0, 1024))
  const archive = head.startsWith('PK\x03\x04')
  const names = archive ? head + latin1(bytes.subarray(-100_000)) : ''
  const found = archive
    ? (ARCHIVES.find(([entry]) => names.includes(entry))?.[1] ??
      (/\.(?:docx|xlsx)$/i.test(name)
        ? `it is damaged: a part of it is missing. Get it again, or copy the agenda and paste it here.`
        : 'this is an archive (ZIP). Unpack it, and choose the file that holds the agenda.'))
    : (SIGNATURES.find(([begins]) => begins.test(head))?.[1] ??
      PROMISED.find(([named]) => named.test(name) && /[\0-\x08]/.test(head))?.[1] ??
      (/\.json$/i.test(name) ? 'json' : /\.ics$/i.test(name) ? 'ics' : 'text'))
  if (!isKind(found)) throw new Unopened(found)
  return found
}

const megabytes = (bytes: number): string => (bytes / 1e6).toFixed(bytes < 10e6 ? 1 : 0)

/**
 * Opens a document, `.md .txt .html .docx .pdf .csv .tsv .xlsx .ics .json`: what it is, its content says, then its name. Gives
 * its text, or a sentence that says why there is none and what to do. `onProgress` hears sentences. Never throws.
 */
export const openDocument = async (
  file: Pick<File, 'name' | 'size' | 'arrayBuffer'>,
  onProgress: OnProgress = () => {},
): Promise<OpenedDocument | string> => {
  const { name: fileName, size } = file
  const tooLarge = (most: number): void => {
    if (size > most)
      throw new Unopened(
        `it has ${megabytes(size)} MB, too much for an agenda, and was not opened. Copy the part with the agenda and paste it here.`,
      )
  }
  try {
    // It is not even looked into.
    tooLarge(Math.max(...Object.values(FORMATS).map(({ most }) => most)))
    const bytes = new Uint8Array(await file.arrayBuffer())
    if (bytes.length === 0) throw new Unopened('it is empty. Choose another file, or paste the agenda here.')
    const { called, most, fetch } = FORMATS[kindOfFile(bytes, fileName)]
    tooLarge(most)
    if (!fetch) return { text: decodeText(bytes), fileName }
    onProgress(`Opening ${called}`)
    const text = await (await fetch())(bytes, (how) => onProgress(`Opening ${called}: ${how}`))
    if (text.trim() === '') throw new Unopened(`there is no text in it. ${COPY}`)
    return { text, fileName }
  } catch (error) {
    return `${fileName}: ${error instanceof Unopened ? error.message : `it could not be opened: it may be damaged. ${COPY}`}`
  }
}

import { isTooLong, MOST_CHARACTERS, MOST_LINES } from './isTooLong.ts'

const count = (n: number): string => String(n).replace(/\B(?=(\d{3})+$)/g, ',')

/** How long is too long. */
export const TOO_LONG = `more than ${count(MOST_CHARACTERS)} characters or ${count(MOST_LINES)} lines`

/** Why nothing should be read from `text`, and what to do instead; `null` where it may be an agenda. */
export const whyUnreadable = (text: string): string | null => {
  if (isTooLong(text)) {
    return (
      `This text is too long to be an agenda: ${TOO_LONG}. ` +
      'Nothing was read. Copy the part that holds the agenda and paste only that.'
    )
  }
  if (text.trim() === '') return 'There is no text to read. Paste the agenda, or choose a file that holds it.'
  const start = text.slice(0, 4000)
  const odd = start.match(/[\u0001-\u0008\u000e-\u001f\ufffd]/g)?.length ?? 0
  if (text.includes('\0') || odd > start.length / 50 || /^(?:%PDF|PK\u0003\u0004|\{\\rtf)/.test(start)) {
    return 'This is not plain text. Open the file in its own program, copy the agenda and paste it here.'
  }
  return null
}

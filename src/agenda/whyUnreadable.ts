/** More characters than any agenda has: 400 kB of plain English. */
export const MOST_CHARACTERS = 400_000
export const MOST_LINES = 4_500

const count = (n: number): string => String(n).replace(/\B(?=(\d{3})+$)/g, ',')

const lineBreaks = (text: string, most: number): number => {
  let breaks = 0
  for (let at = text.indexOf('\n'); at >= 0 && breaks <= most; at = text.indexOf('\n', at + 1)) breaks += 1
  return breaks
}

/** Whether nobody needs to look into `text`: it can't be an agenda. */
export const isTooLong = (text: string): boolean =>
  text.length > MOST_CHARACTERS || lineBreaks(text, MOST_LINES) > MOST_LINES

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

/** More characters than any agenda has: 400 kB of plain English. */
export const MOST_CHARACTERS = 400_000
export const MOST_LINES = 4_500

const lineBreaks = (text: string, most: number): number => {
  let breaks = 0
  for (let at = text.indexOf('\n'); at >= 0 && breaks <= most; at = text.indexOf('\n', at + 1)) breaks += 1
  return breaks
}

/** Whether nobody needs to look into `text`: it can't be an agenda. The console asks before it has fetched the reader. */
export const isTooLong = (text: string): boolean =>
  text.length > MOST_CHARACTERS || lineBreaks(text, MOST_LINES) > MOST_LINES

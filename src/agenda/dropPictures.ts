import type { Line } from './line.ts'

/** "📅 ", "➡️ ", where they stand before the words of a heading, an item or a plain line. */
const PICTURES =
  /^(\s*(?:#{1,6}\s+|>\s*)?(?:[-*+•]\s+|\d{1,3}[.)]\s+)?[*_]{0,3})(?:(?:\p{Emoji_Presentation}|\p{Extended_Pictographic}\uFE0F)(?:\u200D|\uFE0F|[\u{1F3FB}-\u{1F3FF}])*\s*)+(?=\S)/u
/** "1️⃣ Welcome" */
const KEYCAP = /^(\s*)(\d)\uFE0F?\u20E3\s*(?=\S)/u
const PLAIN = /^[\t -~\u00a0-\u017f\u2013-\u2022]*$/

/** Lines without the pictures they are decorated with: what they say tells what they are. */
export const dropPictures = (lines: readonly Line[]): readonly Line[] =>
  lines.map((line) => {
    if (line.cells || PLAIN.test(line.text)) return line
    const text = line.text.replace(KEYCAP, '$1$2. ').replace(PICTURES, '$1')
    return text === line.text ? line : { ...line, text }
  })

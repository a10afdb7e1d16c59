import type { Line } from './line.ts'
import { dropAttachments } from './plainText.ts'

/** "📅 ", "➡️ ", where they stand before the words of a heading, an item or a plain line. */
const PICTURES =
  /^(\s*(?:#{1,6}\s+|>\s*)?(?:[-*+•]\s+|\d{1,3}[.)]\s+)?[*_]{0,3})(?:(?:\p{Emoji_Presentation}|\p{Extended_Pictographic}\uFE0F)(?:\u200D|\uFE0F|[\u{1F3FB}-\u{1F3FF}])*\s*)+(?=\S)/u
/** "1️⃣ Welcome" */
const KEYCAP = /^(\s*)(\d)\uFE0F?\u20E3\s*(?=\S)/u
const PLAIN = /^[\t -~\u00a0-\u017f\u2013-\u2022]*$/

/** "> 9h00 Accueil", "→ 9:00 Opening": a line that is quoted or pointed at. */
const QUOTED = /^\s*(?:(?:>|»(?![^«]*«)|[→➔➜➤►▶▸⇒])\s*)+(?=\S)/u

/** "> to be decided", below an item: what somebody said about it. */
const REMARK = /^\s*>\s*[^\d\s>]/
/** "Budget (Pages 3 - 8)": where the papers about it are. */
const PAGES = /\s*\((?:pages?|pp?\.|seiten?|s\.)\s?\d{1,3}(?:\s?[-–—]\s?\d{1,3})?\)\s*$/i
/** ". 13:00 Lunch": a mark that was left over before a time. */
const STRAY = /^\s*[.,;:·…]+\s+(?=\d)/

/** Lines without the pictures, the marks of a quotation or what is left of others before their words, and the attachments and pages behind them. */
export const dropOrnaments = (lines: readonly Line[]): readonly Line[] =>
  lines.map((line, i) => {
    if (line.cells) return line
    const bare = line.text.trimStart().startsWith('|') ? line.text : dropAttachments(line.text)
    const pictured = PLAIN.test(bare) ? bare : bare.replace(KEYCAP, '$1$2. ').replace(PICTURES, '$1')
    const remark = REMARK.test(pictured) && /^\s*[-*+•]\s/.test(lines[i - 1]?.text ?? '')
    const text = (remark ? pictured : pictured.replace(QUOTED, '')).replace(STRAY, '').replace(PAGES, '')
    return text === line.text ? line : { ...line, text }
  })

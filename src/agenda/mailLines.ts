import type { Line } from './line.ts'

/** A mail begins with lines such as these, before its first empty one. */
const FIELD =
  /^(?:from|to|cc|bcc|date|sent|subject|von|an|gesendet|datum|betreff|de|à|envoyé|objet|para|enviado|asunto|reply-to)\s?:\s/i
const SUBJECT = /^(?:subject|betreff|objet|asunto)\s?:\s*(?:(?:re|fwd?|aw|wg|tr|rv)\s?:\s*)*/i
const DATE = /^(?:date|sent|datum|gesendet|envoyé|enviado)\s?:\s*/i
/** "On Fri, 31 May 2024 at 09:15, A. Bee wrote:" */
const QUOTES = /^(?:on|am|le|el)\s.{6,120}(?:wrote|schrieb.{0,60}|écrit|escribió)\s?:$/i
const FEWEST_FIELDS = 3

/**
 * A mail without what is no message: its subject is the title, when it was sent is no time of the agenda, what it quotes
 * and its signature go. Other texts stay as they are.
 */
export const mailLines = (lines: readonly Line[]): readonly Line[] => {
  const first = lines.findIndex(({ text }) => text.trim() !== '')
  const end = lines.findIndex(({ text }, i) => i > first && text.trim() === '')
  const head = lines.slice(first, end < 0 ? undefined : end)
  if (first < 0 || head.filter(({ text }) => FIELD.test(text)).length < FEWEST_FIELDS) return lines
  let signed = false
  return lines.map((line, i) => {
    const { number, text } = line
    if (i < first + head.length) {
      if (SUBJECT.test(text)) return { number, text: `# ${text.replace(SUBJECT, '')}` }
      return DATE.test(text) ? { number, text: `Sent: ${text.replace(DATE, '')}` } : line
    }
    signed ||= /^--\s?$/.test(text)
    return signed || text.startsWith('>') || QUOTES.test(text) ? { number, text: '' } : line
  })
}

import { cased } from './cased.ts'
import type { Line } from './line.ts'

/** Fewer lines that begin with a number are no list. */
const FEWEST = 3
const START = /^\s*(\d{1,2})[.)]\s+\S/
const WITHIN = new RegExp(cased`(?<=\S)\s+(?=(\d{1,2})[.)]\s+\p{Lu})`, 'g')

/** "3. Minutes 4. Announcements" above "5. …": an item whose number slipped into the line before it gets a line of its own. */
export const partSlipped = (lines: readonly Line[]): readonly Line[] => {
  const starts = lines
    .map(({ text, cells }) => (cells ? undefined : START.exec(text)?.[1]))
    .map((start) => Number(start ?? 0))
  if (starts.filter((start) => start > 0).length < FEWEST) return lines
  const next = [...starts]
  for (let i = next.length - 2; i >= 0; i -= 1) next[i] ||= next[i + 1] ?? 0
  let last = 0
  return lines.flatMap((line, i): readonly Line[] => {
    last = starts[i] || last
    if (line.cells) return [line]
    const slipped = [...line.text.matchAll(WITHIN)].find(
      ({ 1: figure }) => Number(figure) === last + 1 && next[i + 1] === last + 2,
    )
    if (!slipped) return [line]
    last += 1
    const at = slipped.index
    return [line.text.slice(0, at), line.text.slice(at).trimStart()].map((text) => ({ number: line.number, text }))
  })
}

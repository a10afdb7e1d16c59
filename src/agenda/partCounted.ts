import { cased } from './cased.ts'
import { caseless } from './caseless.ts'
import type { Line } from './line.ts'
import { readLabel } from './readLabel.ts'

/** A sentence may count to less. */
const FEWEST = 5
const SHORTEST_LINE = 80
const ORDINALS = 'primero segundo tercero cuarto quinto sexto séptimo octavo noveno décimo undécimo duodécimo'.split(
  ' ',
)
/** "1. Roll call", "Primero.-Examen", and "1 ROLL CALL" where nothing but capitals tells. */
const MARK = new RegExp(
  cased`(?<=^|\s)(?:(\d{1,2})(?:[.)]-?|[-–])\s*(?=["“«(]?\p{Lu})|(\d{1,2})\s+(?=\p{Lu}{3})|(\p{Lu}\p{Ll}{4,9})\.?[-–]\s*(?=\p{Lu}))`,
  'g',
)
const ANNOUNCED = caseless`(?<!\p{L})(?:agenda|order of business|tagesordnung|ordre du jour|orden del d[íi]a)\s*[:.]?\s*$`
const MAYBE_ANNOUNCED = /agenda|business|tagesordnung|ordre|orden/i
/** "FINANCE 8.1 Payments", "FINANCE The Clerk reports": capitals first. */
const CAPITALS = cased`^((?:[^\p{Ll}\d]|\d(?!\d?\.\d))*\p{Lu}{3}(?:[^\p{Ll}\d]|\d(?!\d?\.\d))*?)\s+(?=\d{1,2}\.\d|\p{Lu}?\p{Ll})(.*)$`

const countOf = (mark: RegExpMatchArray): number =>
  mark[3] === undefined ? Number(mark[1] ?? mark[2]) : ORDINALS.indexOf(mark[3].toLowerCase()) + 1

/**
 * An agenda without times that lost its lines, "AGENDA 1 APOLOGIES 2 MINUTES 3 …": each of its items on a line of its own
 * with its number, what is told about it below. They keep the number of their line.
 */
export const partCounted = (lines: readonly Line[]): readonly Line[] => {
  let isBelow = false
  return lines.flatMap((line): readonly Line[] => {
    const { number, text, cells } = line
    const below = isBelow
    if (text.trim() !== '') isBelow = readLabel(text.trim())?.of === 'agenda'
    if (cells || text.length < SHORTEST_LINE || !(below || MAYBE_ANNOUNCED.test(text))) return [line]
    const cuts: { readonly at: number; readonly from: number }[] = []
    for (const mark of text.matchAll(MARK))
      if (countOf(mark) === cuts.length + 1) cuts.push({ at: mark.index, from: mark.index + mark[0].length })
    const head = text.slice(0, cuts[0]?.at)
    const word = ANNOUNCED.exec(head)
    if (cuts.length < FEWEST || !(word ?? (below && head.trim() === ''))) return [line]
    const items = cuts.flatMap(({ from }, i) => {
      const item = text.slice(from, cuts[i + 1]?.at).trim()
      const [, title = item, told = ''] = CAPITALS.exec(item) ?? []
      return [`${i + 1}. ${title}`, ...(told === '' ? [] : [`   ${told}`])]
    })
    return [head.slice(0, word?.index ?? 0), head.slice(word?.index ?? 0), ...items]
      .filter((part) => part.trim() !== '')
      .map((part) => ({ number, text: part }))
  })
}

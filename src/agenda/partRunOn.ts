import { cased } from './cased.ts'
import { clockTimesAt } from './clockTimesAt.ts'
import { areColumns, columnOf } from './columns.ts'
import type { Line } from './line.ts'
import { isRole, readLabel } from './readLabel.ts'

const FEWEST_COLUMNS = 3
/** The first two names before a comma, with the forms of address before them. */
const PERSON = cased`^(\S.*?)\s((?:(?:Prof|Dr|Mr|Mrs|Ms)\.?\s)*\p{Lu}[\p{L}'’-]+\s\p{Lu}[\p{L}'’-]+,\s.*)$`
const LABELLED = cased`^(\S.*?)\s(\p{Lu}\p{L}+:\s.*)$`

/** "TimeTitleSpeaker" */
const GLUED = /^(?:\p{Lu}\p{Ll}+){3,}$/u
const GLUE = /(?<=\p{Ll})(?=\p{Lu})/u
/** "Welcome by the mayorAda Bee, Oslo", "Welcome by IOMAda Bee" */
const GLUED_PERSON = /^(.{3,}?(?:\p{Ll}{2}|\p{Lu}{2}|[)?!”"]))(\p{Lu}\p{Ll}+[\s,-].*|\p{Lu}\p{Ll}+)$/u

/** "Time Session Speaker": names of columns without anything between them, people last. */
const isHeader = ({ text, cells }: Line): boolean => {
  if (cells || text.includes('\t') || text.length > 80) return false
  const names = text.trim().split(GLUED.test(text.trim()) ? GLUE : /\s/)
  return names.length >= FEWEST_COLUMNS && isRole(columnOf(names.at(-1) ?? '')) && areColumns(names)
}

/** A dash between the title and the person of each row of a table whose columns ran together when it was copied. */
export const partRunOn = (lines: readonly Line[]): readonly Line[] => {
  const header = lines.find(isHeader)
  if (!header) return lines
  const glued = GLUED.test(header.text.trim())
  return lines.map((line) => {
    const timed = line.cells ? null : clockTimesAt(line.text, 0, true)
    if (!timed) return line
    const [time, rest] = [line.text.slice(0, timed.next), line.text.slice(timed.next).trim()]
    if (glued) {
      const [, words = '', person = ''] = GLUED_PERSON.exec(rest) ?? []
      return { ...line, text: `${time} ${words === '' ? rest : `${words} – ${person}`}` }
    }
    const [, led = '', label = ''] = LABELLED.exec(rest) ?? []
    const [, title = '', person = ''] = isRole(readLabel(label)?.of) ? ['', led, label] : (PERSON.exec(rest) ?? [])
    return title === '' ? line : { ...line, text: `${time} ${title} – ${person}` }
  })
}

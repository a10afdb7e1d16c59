import type { Line } from './line.ts'

/** Fewer numbers on lines of their own are no list. */
const FEWEST = 3
const ALONE = /^\s*(\d{1,2})\.\s*$/
const ALONE_BELOW = /^\s*\d{1,2}\.\s?[a-z\d]{1,2}[.)]?\s*$/
const CLOCK = /^\s*\d{1,2}[:.]\d{2}/

/** "1." above "Opening", "2." above "Minutes": numbers on lines of their own join what stands below each. */
export const joinNumbers = (lines: readonly Line[]): readonly Line[] => {
  let count = 0
  for (const { text, cells } of lines) if (!cells && Number(ALONE.exec(text)?.[1]) === count + 1) count += 1
  // where times stand on lines of their own as well, it is a table
  if (count < FEWEST || lines.some(({ text }) => CLOCK.test(text))) return lines
  let number = ''
  return lines.flatMap((line): readonly Line[] => {
    if (ALONE.test(line.text) || ALONE_BELOW.test(line.text)) {
      number = line.text.trim()
      return []
    }
    if (number === '' || line.text.trim() === '') return [line]
    const joined = { ...line, text: `${number} ${line.text.trimStart()}` }
    number = ''
    return [joined]
  })
}

import { expect, it } from 'vitest'
import { pdfLines } from './pdfLines.ts'
import type { PdfText } from './pdfRows.ts'

/** In points; letters are half as wide as they are high, unless it is said how wide. */
type Drawn = readonly [said: string, x: number, y: number, letter?: number]

const WIDTH = 595
const drawn = (texts: readonly Drawn[]): readonly PdfText[] =>
  texts.map(([text, x, y, letter = 5], order) => ({ text, order, x, y, width: text.length * letter, height: 10 }))
const lines = (...pages: readonly (readonly Drawn[])[]) => pdfLines(pages.map(drawn), WIDTH).join('\n').trim()

it('leaves lines as they are, in whatever order they were drawn', () => {
  const agenda: readonly Drawn[] = [
    ['Opening (7 min)', 60, 688],
    ['Panel (30 min)', 60, 676],
    ['Closing (3 min)', 60, 664],
    ['Agenda of the day', 60, 700],
  ]
  const read = 'Agenda of the day\nOpening (7 min)\nPanel (30 min)\nClosing (3 min)'
  expect(lines(agenda)).toBe(read)
  expect(lines(agenda.toReversed())).toBe(read)
})

it('takes two spaces between letters of one width for no column', () => {
  expect(
    lines([
      ['Moderator:', 60, 700, 6],
      ['Christa Arnholt', 132, 700, 6],
      ['Host: Dorothea Lindquist', 60, 688, 6],
    ]),
  ).toBe('Moderator: Christa Arnholt\nHost: Dorothea Lindquist')
})

it('keeps the number of an item that stands at the edge of pages, but not what is said there again and again', () => {
  const page = (number: string): readonly Drawn[] => [
    ['Ministry of Engines', 60, 800],
    [`Words of item ${number}`, 60, 700],
    [`${number}.`, 60, 100],
  ]
  const read = lines(page('5'), page('6'), page('7'))
  expect(read).toContain('5.')
  expect(read).not.toContain('Ministry')
})

it('has what had no room on a line go on with it, but no item, label, time or new sentence', () => {
  const full = 'x'.repeat(94)
  const below = (words: string) =>
    lines([
      [full, 60, 700],
      [words, 60, 688],
    ])
  expect(below('Understood as more')).toBe(`${full} Understood as more`)
  for (const begins of ['2. Understood', 'Speakers:', '13:22 Panel']) expect(below(begins)).toBe(`${full}\n${begins}`)
  expect(
    lines([
      [`${full.slice(1)}.`, 60, 700],
      ['Understood', 60, 688],
    ]),
  ).toBe(`${full.slice(1)}.\nUnderstood`)
  // Nothing is full where no line comes near the margin.
  expect(
    lines([
      ['Welcome and opening', 60, 700],
      ['Understood', 60, 688],
    ]),
  ).toBe('Welcome and opening\nUnderstood')
})

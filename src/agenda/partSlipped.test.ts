import { expect, it } from 'vitest'
import { partSlipped } from './partSlipped.ts'

const read = (...lines: string[]): readonly string[] =>
  partSlipped(lines.map((text, i) => ({ number: i + 1, text }))).map(({ text }) => text)

it('gives an item whose number slipped into the line before it a line of its own', () => {
  expect(
    read('21 March, 6 p.m. Chambers 1. Call to Order', '2. Roll Call', '3. Minutes 4. News', '5. Church', '6. Adjourn'),
  ).toEqual([
    '21 March, 6 p.m. Chambers',
    '1. Call to Order',
    '2. Roll Call',
    '3. Minutes',
    '4. News',
    '5. Church',
    '6. Adjourn',
  ])
})

it('leaves numbers alone that fill no gap', () => {
  const lines = ['1. Roll Call', '2. Motion, as in 3. Annex', '3. Minutes', '4. Adjourn at 5. Avenue']
  expect(read(...lines)).toEqual(lines)
})

import { expect, it } from 'vitest'
import { sourceRows } from './sourceRows.ts'

const line = (number: number, text: string, as: string | null = null) => ({ number, text, as })

it('folds what was left out, drops empty lines, and keeps what was read', () => {
  const rows = sourceRows([
    line(1, 'Side-Event'),
    line(2, ''),
    line(3, 'Reflecting', 'title'),
    line(4, 'Context'),
    line(5, ''),
    line(6, 'Prose'),
    line(7, 'More prose'),
    line(8, 'Opening (7 minutes)', 'segment'),
    line(9, 'A footer'),
  ])
  expect(rows.map(({ number, as, lines }) => [number, as, lines])).toEqual([
    [1, null, 1],
    [3, 'title', 1],
    [4, null, 3],
    [8, 'segment', 1],
    [9, null, 1],
  ])
})

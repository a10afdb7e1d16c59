import { expect, it } from 'vitest'
import { setInColumns } from './setInColumns.ts'

const cells = (...lines: string[]) =>
  setInColumns(lines.map((text, i) => ({ number: i + 1, text }))).map((line) => line.cells ?? line.text)

it('finds the cells of a table that is set with spaces', () => {
  expect(
    cells(
      'Agenda',
      'Time      Title            Speaker',
      '13:15     Welcome          Ana Lima',
      '13:22     Panel            Ben Osei',
    ),
  ).toEqual(['Agenda', ['Time', 'Title', 'Speaker'], ['13:15', 'Welcome', 'Ana Lima'], ['13:22', 'Panel', 'Ben Osei']])
})

it('gives what stands below a row to that row', () => {
  expect(
    cells(
      'Time      Title            Speaker',
      '13:15     Welcome          Ana Lima',
      '          and thanks       Ben Osei',
      '13:22     Panel            Carla Díaz',
    )[1],
  ).toEqual(['13:15', 'Welcome\nand thanks', 'Ana Lima\nBen Osei'])
})

it('ends the table where prose begins, and keeps the prose', () => {
  expect(
    cells('Time      Title', '13:15     Welcome', '13:22     Panel', '', '', 'Lunch is served in the atrium.').slice(1),
  ).toEqual([['13:15', 'Welcome'], ['13:22', 'Panel'], '', 'Lunch is served in the atrium.'])
})

it('leaves alone what has no column that tells when', () => {
  const lines = ['Title      Speaker', 'Welcome    Ana Lima', 'Panel      Ben Osei'].map((text, i) => ({
    number: i + 1,
    text,
  }))
  expect(setInColumns(lines)).toBe(lines)
})

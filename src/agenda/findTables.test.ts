import { expect, it } from 'vitest'
import { findTables } from './findTables.ts'

const cells = (...lines: string[]) =>
  findTables(lines.map((text, i) => ({ number: i + 1, text }))).map((line) => line.cells ?? line.text)

it('finds the rows of Markdown tables, whose rules go', () => {
  expect(
    cells('| Time | Item |', '|---|:--|', '| 10:00 | Opening<br>Ada |', 'Time | Item', '--- | ---', '10:00 | A'),
  ).toEqual([
    ['Time', 'Item'],
    ['10:00', 'Opening\nAda'],
    ['Time', 'Item'],
    ['10:00', 'A'],
  ])
})

it('finds lines with as many bars or tabs as their neighbours', () => {
  expect(cells('10:00\tOpening\tAda', '10:05\t\tGrace')).toEqual([
    ['10:00', 'Opening', 'Ada'],
    ['10:05', '', 'Grace'],
  ])
  expect(cells('10:00 | Opening', '10:05 | Panel')).toEqual([
    ['10:00', 'Opening'],
    ['10:05', 'Panel'],
  ])
  expect(cells('EU - UN | Cooperation', 'A text')).toEqual(['EU - UN | Cooperation', 'A text'])
})

it('finds lines that are set in columns', () => {
  expect(cells('10:00 – 10:15     Opening remarks    Ada Lovelace')).toEqual([
    ['10:00 – 10:15', 'Opening remarks', 'Ada Lovelace'],
  ])
})

it('parts columns of spaces behind a time with its half of the day', () => {
  expect(
    findTables([{ number: 1, text: '6:30 PM   Study Presentation          Ada Bee, Engineer' }])[0]?.cells,
  ).toEqual(['6:30 PM', 'Study Presentation', 'Ada Bee, Engineer'])
})

it('keeps a row that ends before the others', () => {
  expect(cells('1:00\tWelcome\tAda Bee', '1:10\tMaps\tEve Eff', '2:10\tBreak', '2:25\tPanel\tGus Hay')[2]).toEqual([
    '2:10',
    'Break',
  ])
})

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

it('takes cells on lines of their own for rows where a bar stands behind each and one more behind each row', () => {
  const written =
    'Time |/Item |/|/9:00/|/Opening |/|/9:10/|/Ways of/telling |/|/10:00/|/Close |/|/Day 2//Time |/Item |/|/9:00/|/Work |/|'.split(
      '/',
    )
  expect(cells('Programme', ...written, 'Seats: 4 | Free')).toEqual([
    'Programme',
    ['Time', 'Item'],
    ['9:00', 'Opening'],
    ['9:10', 'Ways of telling'],
    ['10:00', 'Close'],
    'Day 2',
    '',
    ['Time', 'Item'],
    ['9:00', 'Work'],
    'Seats: 4 | Free',
  ])
  expect(cells('|', 'You are invited', '|', 'Agenda', '9:00 Opening', '|')).not.toContainEqual(['You are invited'])
})

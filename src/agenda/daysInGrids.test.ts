import { expect, it } from 'vitest'
import { daysInGrids } from './daysInGrids.ts'
import { findTables } from './findTables.ts'
import { readEntries } from './readEntries.ts'

const rowsOf = (...lines: string[]) =>
  daysInGrids(readEntries(findTables(lines.map((text, i) => ({ number: i + 1, text }))))).map(({ cells }) => cells)

const DAY_BY_DAY = [
  ['Time', 'Title'],
  ['Monday 12 March', ''],
  ['9:00-10:00', 'Welcome'],
  ['10:30-12:00', 'Panel'],
  ['Tuesday 13 March', ''],
  ['9:00-10:00', 'Keynote'],
]

it('reads a grid day by day, whether its days stand in rows or in columns', () => {
  expect(
    rowsOf(
      '| Week | 9:00-10:00 | 10:30-12:00 |',
      '| Monday 12 March | Welcome | Panel |',
      '| Tuesday 13 March | Keynote | |',
    ),
  ).toEqual(DAY_BY_DAY)
  expect(
    rowsOf(
      '| Time | Monday 12 March | Tuesday 13 March |',
      '| 9:00-10:00 | Welcome | Keynote |',
      '| 10:30-12:00 | Panel | |',
    ),
  ).toEqual(DAY_BY_DAY)
})

it('leaves other tables alone', () => {
  const rows = ['| Time | Room A | Room B |', '| 9:00-10:00 | Welcome | Keynote |', '| 10:30-12:00 | Panel | Tour |']
  expect(rowsOf(...rows)).toHaveLength(3)
  expect(rowsOf(...rows)[0]).toEqual(['Time', 'Room A', 'Room B'])
})

it('gives a row with an empty cell all its cells, with bars between them or behind each', () => {
  expect(rowsOf('Week | 9-10 a.m. | 1-3 p.m. | 3-6 p.m. |', 'Monday | Welcome | | Panel |')).toEqual([
    ['Week', '9-10 a.m.', '1-3 p.m.', '3-6 p.m.', ''],
    ['Monday', 'Welcome', '', 'Panel', ''],
  ])
})

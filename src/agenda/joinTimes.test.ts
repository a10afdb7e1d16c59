import { expect, it } from 'vitest'
import { joinTimes } from './joinTimes.ts'
import { readEntries } from './readEntries.ts'

const read = (...lines: string[]) =>
  joinTimes(readEntries(lines.map((text, i) => ({ number: i + 1, text })))).map(({ text }) => text)

it('joins a time to the title below it', () => {
  expect(read('10:00 – 10:30', 'Opening', 'Ada', '10:30 – 11:00', 'Panel')).toEqual([
    '10:00 – 10:30 | Opening',
    'Ada',
    '10:30 – 11:00 | Panel',
  ])
})

it('leaves a time alone above a rule, a place or a line with a time of its own', () => {
  expect(read('15:00-16:30', '- 25 min - Cookies')).toEqual(['15:00-16:30', '25 min - Cookies'])
  expect(read('15:00-16:30', 'Place: Vienna')).toEqual(['15:00-16:30', 'Place: Vienna'])
  expect(read('15:00-16:30', '', '---')).toEqual(['15:00-16:30', ''])
})

it('joins the cells of numbered rows', () => {
  expect(
    read('1.', 'Opening', '10:00 – 10:30', 'Ada', '2.', 'Elections', 'All', '3.', 'Lunch', '12:00 – 13:00'),
  ).toEqual(['10:00 – 10:30 | Opening', 'Ada', 'Elections', 'All', '12:00 – 13:00 | Lunch'])
})

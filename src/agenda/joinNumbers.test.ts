import { expect, it } from 'vitest'
import { joinNumbers } from './joinNumbers.ts'

it('joins numbers on lines of their own to what stands below each', () => {
  const text = '1.|Opening|2.|Minutes|2.a.|Urgent|3.||Reports'.split('|')
  expect(joinNumbers(text.map((line, i) => ({ number: i + 1, text: line })))).toEqual([
    { number: 2, text: '1. Opening' },
    { number: 4, text: '2. Minutes' },
    { number: 6, text: '2.a. Urgent' },
    { number: 8, text: '' },
    { number: 9, text: '3. Reports' },
  ])
})

it('leaves a table that was copied cell by cell alone', () => {
  const cells = ['1.', 'Opening', '9:00', '2.', 'Minutes', '9:10', '3.', 'Reports', '9:20'].map((text, i) => ({
    number: i,
    text,
  }))
  expect(joinNumbers(cells)).toBe(cells)
})

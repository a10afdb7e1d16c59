import { expect, it } from 'vitest'
import { counted, listed, numberInWords } from './counted.ts'

it('counts in figures, one by itself', () => {
  expect([counted(1, 'doubt'), counted(2, 'doubt'), counted(0, 'entry', 'entries')]).toEqual([
    '1 doubt',
    '2 doubts',
    '0 entries',
  ])
})

it('counts in words up to twelve', () => {
  expect([numberInWords(0), numberInWords(12), numberInWords(13)]).toEqual(['no', 'twelve', '13'])
})

it('lists as one says it', () => {
  expect([[], ['a'], ['a', 'b'], ['a', 'b', 'c']].map((items) => listed(items))).toEqual([
    '',
    'a',
    'a and b',
    'a, b and c',
  ])
})

import { expect, test } from 'vitest'
import { NUMBER_WORD, numberOf } from './numberWords.ts'

test.each([
  ['five', 5],
  ['Twenty', 20],
  ['forty-five', 45],
  ['fünfundzwanzig', 25],
  ['trente-cinq', 35],
  ['treinta y cinco', 35],
  ['hundred', null],
])('"%s" counts to %s', (words, value) => {
  expect(numberOf(words)).toBe(value)
  expect(new RegExp(`^${NUMBER_WORD}$`, 'i').test(words)).toBe(value !== null)
})

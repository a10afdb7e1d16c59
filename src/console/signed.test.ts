import { describe, expect, it } from 'vitest'
import { duration } from '../core/index.ts'
import { lengthInWords, signed } from './signed.ts'

describe('a difference', () => {
  it.each([
    [180_000, '+3:00'],
    [-60_000, '−1:00'],
    [0, '0:00'],
    [900, '0:00'],
    [3_900_000, '+1:05:00'],
  ])('of %i ms is %s', (ms, shown) => {
    expect(signed(duration(ms), 'elapsed')).toBe(shown)
  })

  it('is a dash where nobody knows', () => {
    expect(signed(null, 'countdown')).toBe('–')
  })
})

it.each([
  [420_000, '7 min'],
  [450_000, '7:30 min'],
  [45_000, '45 s'],
  [0, '0 min'],
  [9_000_000, '2 h 30 min'],
])('a length of %i ms is %s', (ms, words) => {
  expect(lengthInWords(duration(ms))).toBe(words)
})

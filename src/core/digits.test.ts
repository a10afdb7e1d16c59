import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { digits } from './digits.ts'
import type { Duration } from './types.ts'

const text = (ms: number, style: 'countdown' | 'elapsed') => {
  const { sign, main } = digits(ms as Duration, style)
  return sign + main
}

describe('digits', () => {
  it.each<[number, string, string]>([
    [420_000, '7:00', '7:00'],
    [59_001, '1:00', '0:59'],
    [1, '0:01', '0:00'],
    [0, '0:00', '0:00'],
    [-0, '0:00', '0:00'],
    [-1, '0:00', '−0:01'],
    [-999, '0:00', '−0:01'],
    [-1000, '−0:01', '−0:01'],
    [-65_000, '−1:05', '−1:05'],
    [3_599_001, '1:00:00', '59:59'],
    [3_600_000, '1:00:00', '1:00:00'],
    [-36_061_000, '−10:01:01', '−10:01:01'],
    [NaN, '–:––', '–:––'],
    [Infinity, '–:––', '–:––'],
    [8.65e15, '–:––', '–:––'],
  ])('of %d ms count down as %s and up as %s', (ms, countdown, elapsed) => {
    expect(text(ms, 'countdown')).toBe(countdown)
    expect(text(ms, 'elapsed')).toBe(elapsed)
  })

  it('of what is left and what has passed add up to a whole-second plan', () => {
    const seconds = (shown: string) =>
      (shown.startsWith('−') ? -1 : 1) *
      shown
        .replace('−', '')
        .split(':')
        .reduce((all, part) => all * 60 + Number(part), 0)
    fc.assert(
      fc.property(fc.nat(7200), fc.integer({ min: 0, max: 9_000_000 }), (plan, elapsed) => {
        expect(seconds(text(plan * 1000 - elapsed, 'countdown')) + seconds(text(elapsed, 'elapsed'))).toBe(plan)
      }),
    )
  })
})

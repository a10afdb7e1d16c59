import { describe, expect, it } from 'vitest'
import { m } from '../core/testing.ts'
import { countedInWords, lengthInWords, signed } from './lengths.ts'

describe('lengths in words', () => {
  it('are words up to twelve, with seconds where they matter', () => {
    expect(
      [m(0), m(0, 1), m(0, 9), m(0, 55), m(1), m(2), m(-2), m(13), m(4, 30), m(60), m(87), m(120), m(125)].map((of) =>
        lengthInWords(of),
      ),
    ).toEqual([
      'no seconds',
      'one second',
      'nine seconds',
      '55 seconds',
      'one minute',
      'two minutes',
      'two minutes',
      '13 minutes',
      '4:30',
      'one hour',
      '87 minutes',
      'two hours',
      '2:05:00',
    ])
  })

  it('count things', () => {
    expect([countedInWords(1, 'question'), countedInWords(2, 'question')]).toEqual(['one question', 'two questions'])
  })

  it('have a sign where they are differences', () => {
    expect([m(3), m(-2, 48), m(0)].map((of) => signed(of))).toEqual(['+3:00', '−2:48', '0:00'])
  })
})

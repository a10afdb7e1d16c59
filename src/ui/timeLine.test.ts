import { describe, expect, it } from 'vitest'
import { duration } from '../core/index.ts'
import { timeLine } from './timeLine.ts'

const [m0, m1, m5, m10, m30, m40] = [0, 1, 5, 10, 30, 40].map((mins) => duration(mins * 60_000)) as [
  never,
  never,
  never,
  never,
  never,
  never,
]

describe('timeLine', () => {
  it('is thick from what has passed to the end, with a tick for each cue', () => {
    expect(timeLine(m10, m40, [m5, m1])).toEqual([0.25, 0.875, 0.975])
  })

  it('stretches once it is over: what is too much is thick', () => {
    expect(timeLine(m40, m30, [m5])).toEqual([0.75, 0.625])
  })

  it('has no ticks at zero, beyond it, or before the beginning', () => {
    expect(timeLine(m0, m10, [m10, m0, duration(-60_000), m30])).toEqual([0])
  })

  it('moves by 400ths, not by seconds', () => {
    expect(timeLine(duration(602_000), m40, [])).toEqual([0.25])
    expect(timeLine(duration(606_000), m40, [])).toEqual([0.2525])
  })

  it('is a line for no time at all', () => {
    expect(timeLine(m0, m0, [m5])).toEqual([0])
  })
})

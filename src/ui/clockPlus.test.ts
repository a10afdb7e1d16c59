import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { duration } from '../core/index.ts'
import { clockAt, clockPlus, untilClock } from './clockPlus.ts'

describe('times of day', () => {
  it('are the same after going there and back', () => {
    const anyClock = fc.nat(1439).map(clockAt)
    fc.assert(
      fc.property(anyClock, anyClock, (from, to) => {
        const way = untilClock(from, to)
        expect(way).toBeGreaterThan(0)
        expect(clockPlus(from, way)).toBe(to)
        expect(clockPlus(to, duration(-way))).toBe(from)
      }),
    )
  })
})

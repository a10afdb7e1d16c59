import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { duration, instant, type Duration } from '../core/index.ts'
import type { Clock } from './clock.ts'
import { createManualClock } from './manualClock.ts'
import { createTicker } from './ticker.ts'

const noon = instant(1_000_000)

/** A ticker on a manual clock that notes when it ticked, in ms since noon. */
const ticking = (next: (ms: number) => number | null, onTick: (ms: number) => unknown = () => {}) => {
  const clock = createManualClock(noon)
  const ticks: number[] = []
  const ticker = createTicker(clock, {
    next: (now) => next(now - noon) as Duration | null,
    tick: (now) => {
      ticks.push(now - noon)
      onTick(now - noon)
    },
  })
  return { clock, ticks, ticker }
}

describe('ticker', () => {
  it('ticks at once and then at each next moment', () => {
    const { clock, ticks } = ticking((ms) => 1000 - (ms % 1000))
    clock.advance(duration(300))
    clock.advance(duration(2000))
    expect(ticks).toEqual([0, 1000, 2000])
  })

  it('waits for rearm where nothing changes by itself', () => {
    let running = false
    const { clock, ticks, ticker } = ticking(() => (running ? 1000 : null))
    clock.advance(duration(5000))
    expect(ticks).toEqual([0])
    running = true
    ticker.rearm()
    clock.advance(duration(1000))
    expect(ticks).toEqual([0, 5000, 6000])
  })

  it('forgets the moment it waited for when it is rearmed', () => {
    const { clock, ticks, ticker } = ticking(() => 1000)
    clock.advance(duration(600))
    ticker.rearm()
    clock.advance(duration(999))
    expect(ticks).toEqual([0, 600])
    clock.advance(duration(1))
    expect(ticks).toEqual([0, 600, 1600])
  })

  it.each([0, -5000, NaN, 0.2])('gives the page a turn of 1 ms where the next moment is %d ms away', (delay) => {
    const { clock, ticks } = ticking(() => delay)
    expect(ticks).toEqual([0])
    clock.advance(duration(3))
    expect(ticks).toEqual([0, 1, 2, 3])
  })

  it('counts the wait from the moment of the tick, however long drawing took', () => {
    const { clock, ticks } = ticking(
      () => 1000,
      (ms) => ms === 1000 && clock.advance(duration(40)),
    )
    clock.advance(duration(1000))
    clock.advance(duration(960))
    expect(ticks).toEqual([0, 1000, 2000])
  })

  it('ticks once more, not inside itself, when a tick rearms it', () => {
    const { clock, ticks, ticker } = ticking(
      () => 1000,
      (ms) => ms === 1000 && ticker.rearm(),
    )
    expect(ticks).toEqual([0])
    clock.advance(duration(1000))
    expect(ticks).toEqual([0, 1000])
    clock.advance(duration(1001))
    expect(ticks).toEqual([0, 1000, 1001, 2001])
  })

  it('goes on after a tick that failed', () => {
    const { clock, ticks } = ticking(
      () => 1000,
      (ms) => {
        if (ms === 1000) throw new Error('A view failed')
      },
    )
    expect(() => clock.advance(duration(1000))).toThrow('A view failed')
    clock.advance(duration(1000))
    expect(ticks).toEqual([0, 1000, 2000])
  })

  it('is still after stop, also when a tick stops it', () => {
    const { clock, ticks, ticker } = ticking(
      () => 1000,
      (ms) => ms === 2000 && ticker.stop(),
    )
    clock.advance(duration(9000))
    ticker.rearm()
    expect(ticks).toEqual([0, 1000, 2000])
  })

  it('ticks exactly once at each moment, on a clock that wakes too early any number of times', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 100 }), { minLength: 1 }), (waits) => {
        const time = createManualClock(noon)
        let wakes = 0
        const hasty: Clock = {
          now: time.now,
          after: (delay, run) => {
            wakes += 1
            return time.after(duration(wakes % 3 === 0 ? delay : delay / 2), run)
          },
        }
        const ticks: number[] = []
        createTicker(hasty, {
          next: () => duration(waits[ticks.length - 1] ?? 1e9),
          tick: (now) => ticks.push(now - noon),
        })
        time.advance(duration(100_000))
        let moment = 0
        expect(ticks).toEqual([0, ...waits.map((wait) => (moment += wait))])
      }),
    )
  })
})

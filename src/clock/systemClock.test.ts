import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { duration, instant } from '../core/index.ts'
import { createManualClock } from './manualClock.ts'
import { createSystemClock, type Jump } from './systemClock.ts'

const NOON = 1_800_000_000_000

/** A laptop: a wall clock, a monotonic count since an odd moment, and timers that count as the monotonic one does. */
const laptop = () => {
  const timers = createManualClock(instant(0))
  let wall = NOON
  let fraction = 0
  let sets = 0
  const jumps: Jump[] = []
  const sources = { wall: () => Math.floor(wall), monotonic: () => 4321.75 + timers.now() + fraction }
  const alarm = {
    set: (delay: number, run: () => void) => {
      sets += 1
      return timers.after(duration(delay), run)
    },
    close: () => {},
  }
  const clock = createSystemClock(alarm, sources)
  clock.onJump((jump) => jumps.push(jump))
  const passed = () => clock.now() - NOON
  return {
    clock,
    jumps,
    passed,
    /** Time passes and everything runs. */
    run: (ms: number) => {
      for (let left = ms; left > 0; left -= 100) {
        const step = Math.min(100, left)
        wall += step
        timers.advance(duration(step))
      }
    },
    /** The wall is set, or the laptop sleeps where the monotonic count stops. */
    setWall: (by: number) => (wall += by),
    /** Nothing runs, but both clocks do: a frozen page. Its timers come late. */
    freeze: (ms: number) => {
      wall += ms
      fraction += ms
    },
    sets: () => sets,
  }
}

describe('system clock', () => {
  it('starts at the wall and counts whole ms', () => {
    const { clock, passed, run } = laptop()
    expect(clock.now()).toBe(NOON)
    run(1234)
    expect(passed()).toBe(1234)
  })

  it('calls after the delay, in order, and not what was taken back', () => {
    const { clock, passed, run } = laptop()
    const calls: [string, number][] = []
    const note = (name: string) => () => calls.push([name, passed()])
    clock.after(duration(2000), note('second'))
    clock.after(duration(1000), note('first'))
    clock.after(duration(1500), note('never'))()
    run(3000)
    expect(calls).toEqual([
      ['first', 1000],
      ['second', 2000],
    ])
  })

  it('counts sleep as passed where the monotonic count stops, tells it once, and calls what fell due', () => {
    const { clock, passed, jumps, run, setWall } = laptop()
    const calls: number[] = []
    clock.after(duration(1000), () => calls.push(passed()))
    clock.after(duration(200_000), () => calls.push(passed()))
    run(500)
    setWall(300_000)
    run(500)
    expect(passed()).toBe(301_000)
    expect(jumps).toEqual([{ from: NOON + 1000, to: NOON + 301_000, by: 300_000 }])
    expect(calls).toEqual([301_000, 301_000])
    run(60_000)
    expect(jumps).toHaveLength(1)
  })

  it('tells sleep where the monotonic count runs on, from the wake that did not come', () => {
    const { clock, passed, jumps, run, freeze } = laptop()
    clock.after(duration(1000), () => {})
    clock.after(duration(5000), () => {})
    run(500)
    freeze(7_200_000)
    run(500)
    expect(passed()).toBe(7_201_000)
    expect(jumps).toEqual([{ from: NOON + 1000, to: NOON + 7_201_000, by: 7_200_000 }])
    run(10_000)
    expect(jumps).toHaveLength(1)
  })

  it('tells it on check, before any timer runs', () => {
    const { clock, jumps, run, freeze } = laptop()
    clock.after(duration(1000), () => {})
    run(500)
    freeze(300_000)
    clock.check()
    expect(jumps.map(({ by }) => by)).toEqual([299_500])
    run(10_000)
    expect(jumps).toHaveLength(1)
  })

  it('tells it once also where whoever hears it checks again', () => {
    const { clock, jumps, run, freeze } = laptop()
    clock.onJump(() => clock.check())
    clock.after(duration(1000), () => {})
    freeze(300_000)
    run(1000)
    expect(jumps).toHaveLength(1)
  })

  it('does not take a busy page for sleep', () => {
    const { clock, jumps, run, freeze } = laptop()
    clock.after(duration(1000), () => {})
    run(900)
    freeze(2000)
    run(100)
    expect(jumps).toEqual([])
  })

  it('never hears of a wall set back, and hears of one set forward after that', () => {
    const { clock, passed, jumps, run, setWall } = laptop()
    run(1000)
    setWall(-3_600_000)
    clock.check()
    run(1000)
    clock.check()
    expect(passed()).toBe(2000)
    expect(jumps).toEqual([])
    setWall(60_000)
    clock.check()
    expect(passed()).toBe(62_000)
    expect(jumps.map(({ by }) => by)).toEqual([60_000])
  })

  it('goes on from a later moment that is known, ahead of the wall, without telling of a leap', () => {
    const { clock, passed, jumps, run } = laptop()
    const calls: number[] = []
    clock.after(duration(10_000), () => calls.push(passed()))
    run(1000)
    clock.reach(instant(NOON + 3_600_000))
    expect(passed()).toBe(3_600_000)
    run(5000)
    clock.check()
    expect(passed()).toBe(3_605_000)
    expect(clock.lead()).toBe(3_599_000)
    expect(calls.map((at) => Math.floor(at / 1000))).toEqual([3600])
    clock.reach(instant(NOON))
    expect(passed()).toBe(3_605_000)
    expect(jumps).toEqual([])
  })

  it('closes in on a wall that drifts, by 1 ms a second, and says nothing', () => {
    const { clock, passed, jumps, run, setWall } = laptop()
    const everySecond = () => clock.after(duration(1000), everySecond)
    everySecond()
    setWall(400)
    run(100_000)
    expect(Math.abs(passed() - 100_100)).toBeLessThanOrEqual(1)
    run(400_000)
    expect(Math.abs(passed() - 500_400)).toBeLessThanOrEqual(1)
    setWall(-300)
    run(100_000)
    expect(Math.abs(passed() - 600_300)).toBeLessThanOrEqual(2)
    expect(jumps).toEqual([])
  })

  it('waits on after a wake that came too early, with one more setting of the alarm', () => {
    const rings: (() => void)[] = []
    let mono = 0
    const clock = createSystemClock(
      { set: (_, run) => (rings.push(run), () => {}), close: () => {} },
      { wall: () => NOON + mono, monotonic: () => mono },
    )
    let calls = 0
    clock.after(duration(1000), () => (calls += 1))
    mono = 999.9
    rings[0]?.()
    expect([calls, rings.length]).toEqual([0, 2])
    mono = 1000
    rings[1]?.()
    expect([calls, rings.length]).toEqual([1, 2])
  })

  it('sets the alarm once a wake', () => {
    const { clock, run, sets } = laptop()
    const everySecond = () => clock.after(duration(1000), everySecond)
    everySecond()
    run(60_000)
    expect(sets()).toBe(61)
  })

  it('calls the rest after one that failed', () => {
    const { clock, run } = laptop()
    let called = false
    clock.after(duration(1000), () => {
      throw new Error('A view failed')
    })
    clock.after(duration(1000), () => (called = true))
    expect(() => run(1000)).toThrow('A view failed')
    run(100)
    expect(called).toBe(true)
  })

  it('gives other work its turn between calls that ask to be called at once', () => {
    const { clock, run } = laptop()
    let calls = 0
    const atOnce = () => {
      calls += 1
      clock.after(duration(0), atOnce)
    }
    atOnce()
    run(5)
    expect(calls).toBe(6)
  })

  it('calls nothing once it is closed, and still tells the time', () => {
    const { clock, passed, run } = laptop()
    let calls = 0
    clock.after(duration(1000), () => (calls += 1))
    clock.close()
    run(5000)
    expect([calls, passed()]).toEqual([0, 5000])
  })

  it('never goes back, whatever becomes of the wall; set back only, it counts exactly what passed', () => {
    const step = fc.record({
      run: fc.integer({ min: 0, max: 3000 }),
      wall: fc.integer({ min: -7_200_000, max: 7_200_000 }),
    })
    fc.assert(
      fc.property(fc.array(step, { maxLength: 20 }), (steps) => {
        const { clock, passed, run, setWall } = laptop()
        const backOnly = steps.every(({ wall }) => wall < -500 || wall === 0)
        let before = passed()
        for (const { run: ms, wall } of steps) {
          setWall(wall)
          clock.check()
          run(ms)
          expect(passed()).toBeGreaterThanOrEqual(before)
          expect(Number.isInteger(passed())).toBe(true)
          before = passed()
        }
        const ran = steps.reduce((sum, { run: ms }) => sum + ms, 0)
        expect(passed()).toBeGreaterThanOrEqual(ran - ran / 1000 - 1)
        if (backOnly) expect(passed()).toBe(ran)
      }),
    )
  })
})

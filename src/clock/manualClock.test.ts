import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { duration, instant } from '../core/index.ts'
import { createManualClock } from './manualClock.ts'

const noon = instant(1_000_000)

describe('manual clock', () => {
  it('stands still until it is told otherwise', () => {
    const clock = createManualClock(noon)
    expect(clock.now()).toBe(noon)
    clock.advance(duration(250))
    expect(clock.now()).toBe(noon + 250)
  })

  it('calls what falls due in order, each at its own time, those due together as they were asked for', () => {
    const clock = createManualClock(noon)
    const calls: [string, number][] = []
    const note = (name: string) => () => calls.push([name, clock.now() - noon])
    clock.after(duration(30), note('late'))
    clock.after(duration(10), note('early'))
    clock.after(duration(10), note('early too'))
    clock.after(duration(31), note('not yet'))
    clock.advance(duration(30))
    expect(calls).toEqual([
      ['early', 10],
      ['early too', 10],
      ['late', 30],
    ])
  })

  it('calls within one advance what a call asked for', () => {
    const clock = createManualClock(noon)
    const calls: number[] = []
    const again = () => {
      calls.push(clock.now() - noon)
      clock.after(duration(10), again)
    }
    clock.after(duration(10), again)
    clock.advance(duration(35))
    expect(calls).toEqual([10, 20, 30])
    expect(clock.now()).toBe(noon + 35)
  })

  it('lets a call be taken back, also by one that is due at the same time', () => {
    const clock = createManualClock(noon)
    const calls: string[] = []
    clock.after(duration(5), () => takeBack())
    const takeBack = clock.after(duration(5), () => calls.push('taken back'))
    clock.advance(duration(5))
    takeBack()
    expect(calls).toEqual([])
  })

  it('never goes back', () => {
    const clock = createManualClock(noon)
    clock.set(instant(noon - 1))
    expect(clock.now()).toBe(noon)
  })

  it('makes no difference between one long advance and many short ones', () => {
    const steps = fc.array(fc.integer({ min: 0, max: 400 }), { maxLength: 20 })
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -5, max: 1000 }), { maxLength: 20 }), steps, (delays, by) => {
        const heard = (run: (clock: ReturnType<typeof createManualClock>) => void) => {
          const clock = createManualClock(noon)
          const calls: [number, number][] = []
          delays.forEach((delay, i) => clock.after(duration(delay), () => calls.push([i, clock.now()])))
          run(clock)
          return calls
        }
        const total = by.reduce((sum, step) => sum + step, 0)
        expect(heard((clock) => by.forEach((step) => clock.advance(duration(step))))).toEqual(
          by.length === 0 ? [] : heard((clock) => clock.advance(duration(total))),
        )
      }),
    )
  })
})

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { duration, instant } from '../core/index.ts'
import { createManualClock } from './manualClock.ts'
import { createScaledClock } from './scaledClock.ts'

const ms = duration
const begun = (rate: number) => {
  const below = createManualClock(instant(1_000_000))
  const clock = createScaledClock(below, instant(500), rate)
  const heard: number[] = []
  const after = (delay: number, name = delay) => clock.after(duration(delay), () => heard.push(name))
  return { below, clock, heard, after }
}

describe('a scaled clock', () => {
  it('begins where it is told and runs as many times as fast', () => {
    const { below, clock } = begun(60)
    expect(clock.now()).toBe(500)
    below.advance(ms(1_000))
    expect(clock.now()).toBe(60_500)
  })

  it('calls what is due in its own time', () => {
    const { below, heard, after } = begun(10)
    after(5_000)
    after(1_000)
    below.advance(ms(99))
    expect(heard).toEqual([])
    below.advance(ms(1))
    expect(heard).toEqual([1_000])
    below.advance(ms(400))
    expect(heard).toEqual([1_000, 5_000])
  })

  it('changes its rate without a leap, and stands still at none', () => {
    const { below, clock, heard, after } = begun(10)
    after(10_000)
    below.advance(ms(500))
    clock.setRate(0)
    below.advance(ms(60_000))
    expect(clock.now()).toBe(5_500)
    expect(heard).toEqual([])
    clock.setRate(1)
    below.advance(ms(4_999))
    expect(heard).toEqual([])
    below.advance(ms(1))
    expect(heard).toEqual([10_000])
  })

  it('calls nothing that was taken back, and nothing once it is closed', () => {
    const { below, clock, heard, after } = begun(60)
    after(1_000)()
    after(2_000)
    clock.close()
    clock.after(ms(1), () => heard.push(1))
    below.advance(ms(10_000))
    expect(heard).toEqual([])
  })

  it('never runs back, and calls each once and never too early, whatever is done to it', () => {
    const step = fc.oneof(
      fc.record({ pass: fc.nat(5_000) }),
      fc.record({ rate: fc.constantFrom(0, 1, 10, 60) }),
      fc.record({ after: fc.nat(50_000) }),
    )
    fc.assert(
      fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
        const below = createManualClock(instant(7))
        const clock = createScaledClock(below, instant(0), 10)
        const asked: number[] = []
        const called: number[] = []
        let before = 0
        for (const one of steps) {
          if ('pass' in one) below.advance(ms(one.pass))
          else if ('rate' in one) clock.setRate(one.rate)
          else {
            const due = clock.now() + Math.max(1, one.after)
            asked.push(due)
            clock.after(ms(one.after), () => {
              expect(clock.now()).toBeGreaterThanOrEqual(due)
              called.push(due)
            })
          }
          expect(clock.now()).toBeGreaterThanOrEqual(before)
          before = clock.now()
        }
        clock.setRate(60)
        below.advance(ms(200_000))
        expect(called.toSorted((a, b) => a - b)).toEqual(asked.toSorted((a, b) => a - b))
      }),
    )
  })
})

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { rundownOf } from './rundown.ts'
import { aRundown, at, sideEvent } from './testing.ts'
import { clockTime } from './time.ts'

const twelve = { timeZone: 'Europe/Vienna', hours: 12 } as const

describe('a time of day', () => {
  it.each([
    ['00:05', '12:05 am', '12:05:00 am'],
    ['09:05', '9:05 am', '9:05:00 am'],
    ['12:00', '12:00 pm', '12:00:00 pm'],
    ['13:15', '1:15 pm', '1:15:00 pm'],
  ])('%s is %s in 12 hours', (time, minute, second) => {
    expect(clockTime(time, twelve).replace('\u00a0', ' ')).toBe(minute)
    expect(clockTime(at(time), twelve, 'second').replace('\u00a0', ' ')).toBe(second)
    expect(clockTime(time, { timeZone: 'Europe/Vienna' })).toBe(time)
    expect(clockTime(at(time), 'Europe/Vienna')).toBe(time)
  })

  it('says the same of a moment and of what the clock shows at it', () => {
    const anyTime = fc
      .tuple(fc.nat(23), fc.nat(59))
      .map((pair) => pair.map((n) => String(n).padStart(2, '0')).join(':'))
    fc.assert(fc.property(anyTime, (time) => clockTime(at(time), twelve) === clockTime(time, twelve)))
  })

  it('stays as it is written where it is on no clock', () => {
    expect(clockTime('soon', twelve)).toBe('soon')
  })
})

describe('the hours of a rundown', () => {
  it('are 12 or unsaid', () => {
    const hoursOf = (hours: unknown) => {
      const rundown = rundownOf({ ...sideEvent, hours })
      return typeof rundown === 'string' ? rundown : rundown.hours
    }
    expect(hoursOf(12)).toBe(12)
    expect(hoursOf(24)).toBeUndefined()
    expect(hoursOf('12')).toBeUndefined()
    expect(rundownOf(aRundown([]))).not.toHaveProperty('hours')
  })
})

import { describe, expect, it } from 'vitest'
import { at, loaded, m, play } from '../core/testing.ts'
import { defaultPreferences } from '../store/preferences.ts'
import { asPreferred, withCueTimes } from './asPreferred.ts'

const own = { ...defaultPreferences, hours: 12, cueTimes: [m(3)] } as const
const running = play(loaded(), ['13:15', 'start'])

describe('a session as the moderator likes it shown', () => {
  it('is the same one where nothing was changed', () => {
    const ready = loaded()
    expect(asPreferred(ready, defaultPreferences)).toBe(ready)
    expect(asPreferred(running, defaultPreferences)).toBe(running)
  })

  it('has the moderator’s cues until it begins, and then those it began with', () => {
    expect(asPreferred(loaded(), own).rundown.cueTimes).toEqual([m(3)])
    expect(asPreferred(running, own).rundown.cueTimes).toBeUndefined()
  })

  it('tells the day in 12 hours at any time, and in 24 again', () => {
    expect(asPreferred(running, own).rundown.hours).toBe(12)
    expect(asPreferred(asPreferred(running, own), defaultPreferences)).toEqual(running)
    expect(asPreferred(running, own).startedAt).toBe(at('13:15'))
  })

  it('has cues that say nothing before zero where none are wanted', () => {
    expect(withCueTimes(running.rundown, []).cueTimes).toEqual([])
    expect(withCueTimes(withCueTimes(running.rundown, []))).toEqual(running.rundown)
  })
})

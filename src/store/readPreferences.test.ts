import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { m } from '../core/testing.ts'
import { defaultPreferences } from './preferences.ts'
import { readPreferences } from './readPreferences.ts'

describe('kept preferences', () => {
  it('are read as they were', () => {
    const own = { ...defaultPreferences, theme: 'light', hours: 12, cueTimes: [m(3)], keys: { mute: 'S' } } as const
    expect(readPreferences(JSON.parse(JSON.stringify(own)))).toEqual(own)
  })

  it('of an older version are as delivered where it had none', () => {
    expect(readPreferences({ theme: 'dark', volume: 0.2 })).toEqual({
      ...defaultPreferences,
      theme: 'dark',
      volume: 0.2,
    })
  })

  it.each([
    ['theme', 'sepia'],
    ['volume', 7],
    ['volume', null],
    ['hours', '12'],
    ['cueTimes', [m(0)]],
    ['cueTimes', [1, 2, 3, 4, 5, 6, 7]],
    ['messages', [7]],
    ['keys', { mute: 7 }],
    ['keys', { mute: '' }],
  ])('lose %s alone where it is damaged (%j)', (name, value) => {
    const own = { ...defaultPreferences, overrun: 'hold' }
    expect(readPreferences({ ...own, [name]: value })).toEqual(own)
  })

  it('have the times of cues longest first, each once', () => {
    expect(readPreferences({ cueTimes: [m(1), m(5), m(1)] }).cueTimes).toEqual([m(5), m(1)])
  })

  it('are preferences, whatever was kept', () => {
    const names = fc.constantFrom(...Object.keys(defaultPreferences))
    fc.assert(
      fc.property(fc.oneof(fc.anything(), fc.dictionary(names, fc.anything())), (kept) => {
        expect(Object.keys(readPreferences(kept)).toSorted()).toEqual(Object.keys(defaultPreferences).toSorted())
      }),
    )
  })
})

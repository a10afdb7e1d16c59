import { describe, expect, it } from 'vitest'
import { cueTimesText, parseCueTimes } from './cueTimesTyped.ts'

describe('the times of cues, typed', () => {
  it.each([
    ['5, 2, 1', '5, 2, 1'],
    ['1 5;2', '5, 2, 1'],
    ['1:30, 0.5, 10', '10, 1:30, 0:30'],
    ['3, 3', '3'],
    ['', ''],
    [' , ', ''],
    ['1,2,3,4,5,6,6', '6, 5, 4, 3, 2, 1'],
  ])('%j is %j', (typed, text) => {
    const times = parseCueTimes(typed)
    expect(typeof times === 'string' ? times : cueTimesText(times)).toBe(text)
  })

  it.each([
    ['5, soon', 'soon is no length: write minutes, as in 5, 2, 1 or 1:30.'],
    ['-5', '-5 is no length: write minutes, as in 5, 2, 1 or 1:30.'],
    ['1:75', '1:75 is no length: write minutes, as in 5, 2, 1 or 1:30.'],
    ['9999', '9999 is no length: write minutes, as in 5, 2, 1 or 1:30.'],
    ['5, 0', 'At 0 time is up in any case: write minutes above it.'],
    ['7 6 5 4 3 2 1', 'At most 6: more warnings than these nobody heeds.'],
  ])('%j is refused: %s', (typed, reason) => expect(parseCueTimes(typed)).toBe(reason))
})

import { expect, it } from 'vitest'
import { findClockTimes } from './findClockTimes.ts'

it('prefers a range of clock times in a sentence, and passes over a year', () => {
  expect(findClockTimes('Doors 12:30. Monday, 4 September 2017 - 13:15 – 14:45')?.timing).toMatchObject({
    start: '13:15',
    end: '14:45',
  })
})

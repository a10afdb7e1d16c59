import { expect, it } from 'vitest'
import { at } from '../core/testing.ts'
import { dateInWords, dayNames } from './dateInWords.ts'

it('names a day of a plan, whatever the zone of the laptop', () => {
  expect(dateInWords('2017-09-04')).toBe('4 September 2017')
  expect(dateInWords('2017-09-04', 'full')).toBe('Monday, 4 September 2017')
  expect(dateInWords(null)).toBeNull()
})

it('names the day on which something was, where it was', () => {
  const late = at('23:30', '2017-09-03')
  expect(dayNames('Europe/Vienna')(late)).toBe('3 September 2017')
  expect(dayNames('Asia/Tokyo', 'full')(late)).toBe('Monday, 4 September 2017')
})

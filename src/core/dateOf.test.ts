import fc from 'fast-check'
import { expect, it } from 'vitest'
import { dateOf, dayOf } from './time.ts'

it('a day is written as it is read', () => {
  fc.assert(
    fc.property(fc.integer({ min: -719_528, max: 2_932_896 }), (day) => {
      expect(dayOf(dateOf(day))).toBe(day)
    }),
  )
})

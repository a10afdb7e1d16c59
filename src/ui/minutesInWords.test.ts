import { expect, it } from 'vitest'
import { minutesInWords } from './minutesInWords.ts'

it('minutes become hours from two hours on', () => {
  expect([119, 120, 125].map(minutesInWords)).toEqual(['119 min', '2 h', '2 h 5 min'])
})

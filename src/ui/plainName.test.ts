import { expect, it } from 'vitest'
import { plainName } from './plainName.ts'

it('takes a name for the same however it is typed', () => {
  for (const typed of ['Jørgen Müller', 'jorgen  muller ', 'JØRGEN\tMU\u0308LLER'])
    expect(plainName(typed)).toBe('jorgen muller')
  expect(plainName('Jørgen Miller')).not.toBe(plainName('Jørgen Müller'))
})

it.each([
  ['कमर', 'कुमार'],
  ['かとう', 'がとう'],
  ['Андреи', 'Андрей'],
])('keeps %s and %s apart', (one, other) => {
  expect(plainName(one)).not.toBe(plainName(other))
})

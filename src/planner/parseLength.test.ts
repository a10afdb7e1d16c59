import { describe, expect, it } from 'vitest'
import { m } from '../core/testing.ts'
import { parseLength } from './parseLength.ts'

describe('the length of a segment that begins at 13:52', () => {
  it.each([
    ['7:30', m(7, 30)],
    ['', null],
    ['until 14:15', m(23)],
    ['Until 1415', m(23)],
    ['to 14.15', m(23)],
    ['until 01:52', m(720)],
  ])('is read from %j', (typed, length) => expect(parseLength(typed, '13:52')).toBe(length))

  it.each(['soon', 'until', 'until noon', 'until 13:52'])(
    'is not guessed from %j: a sentence says what to write',
    (typed) => expect(parseLength(typed, '13:52')).toMatch(/^[A-Z].*\.$/),
  )

  it('can’t be told from its end where nobody knows its beginning', () => {
    expect(parseLength('until 14:15', null)).toMatch(/^Nobody knows when this begins/)
  })
})

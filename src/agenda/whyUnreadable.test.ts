import { expect, it } from 'vitest'
import { MOST_CHARACTERS, MOST_LINES } from './isTooLong.ts'
import { whyUnreadable } from './whyUnreadable.ts'

it('lets anything through that may be an agenda', () => {
  expect(whyUnreadable('Panel (7 minutes)')).toBeNull()
  expect(whyUnreadable('a'.repeat(MOST_CHARACTERS))).toBeNull()
  expect(whyUnreadable('a\n'.repeat(MOST_LINES))).toBeNull()
})

it('says what to do about what is too long, empty or no text', () => {
  expect(whyUnreadable('a'.repeat(MOST_CHARACTERS + 1))).toBe(
    'This text is too long to be an agenda: more than 400,000 characters or 4,500 lines. ' +
      'Nothing was read. Copy the part that holds the agenda and paste only that.',
  )
  expect(whyUnreadable('a\n'.repeat(MOST_LINES + 1))).toMatch(/^This text is too long/)
  expect(whyUnreadable('\ufeff \n')).toMatch(/^There is no text to read/)
  expect(whyUnreadable('PK\u0003\u0004')).toMatch(/^This is not plain text/)
  expect(whyUnreadable('\ufffd\ufffdPanel')).toMatch(/^This is not plain text/)
})

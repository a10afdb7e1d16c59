import { expect, it } from 'vitest'
import { elapsedTimes } from './elapsedTimes.ts'

const read = (...texts: string[]): string[] =>
  elapsedTimes(texts.map((text, i) => ({ number: i + 1, text }))).map(({ text }) => text)

it('takes what counts from the beginning for lengths', () => {
  expect(
    read('Script', '0:00 Introduction (4 mins)', '0:04 A game', '0:12 Questions (13 mins)', '0:25 We’re done!'),
  ).toEqual(['Script', 'Introduction (4 mins)', 'A game (8 min)', 'Questions (13 mins)', 'We’re done!'])
})

it.each([
  [['00:00 Fireworks', '01:00 Dancing', '02:00 Soup']],
  [['9:00 Welcome', '9:30 Talk', '10:00 Close']],
  [['0:00 Fireworks', '1:00 Soup']],
  [['0:00 – 0:30 Fireworks', '0:30 – 1:00 Dancing', '1:00 – 1:30 Soup']],
])('leaves %s as they are', (lines) => {
  expect(read(...lines)).toEqual(lines)
})

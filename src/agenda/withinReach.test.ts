import { expect, it } from 'vitest'
import { MOST_TIMED, MOST_UNTIMED, withinReach } from './withinReach.ts'

const lines = (text: string, count: number) => Array.from({ length: count }, (_, i) => ({ number: i + 1, text }))

it('ends before one line with a time too many, and counts neither prose nor empty lines among them', () => {
  expect(withinReach(lines('10:00 Talk', MOST_TIMED + 5))).toHaveLength(MOST_TIMED)
  expect(withinReach([...lines('In spring we met.', 900), ...lines('10:00 Talk', MOST_TIMED)])).toHaveLength(1_900)
  expect(withinReach(lines('', MOST_UNTIMED + 5))).toHaveLength(MOST_UNTIMED + 5)
})

it('ends where so many lines have no time that no agenda can follow', () => {
  expect(withinReach([...lines('10:00 Talk', 3), ...lines('We met.', MOST_UNTIMED + 5)])).toHaveLength(MOST_UNTIMED + 3)
})

import { expect, it } from 'vitest'
import { MOST_TIMED, withinReach } from './withinReach.ts'

const lines = (text: string, count: number) => Array.from({ length: count }, (_, i) => ({ number: i + 1, text }))

it('ends before one line with a time too many, and counts no prose', () => {
  expect(withinReach(lines('10:00 Talk', MOST_TIMED + 5))).toHaveLength(MOST_TIMED)
  expect(withinReach(lines('In 2024 we met.', MOST_TIMED + 5))).toHaveLength(MOST_TIMED + 5)
})

import { expect, it } from 'vitest'
import type { Duration } from '../core/index.ts'
import { digitsText } from './digitsText.ts'

it.each([
  [420_000, 'countdown', '7:00'],
  [-64_001, 'countdown', '−1:04'],
  [-65_000, 'elapsed', '−1:05'],
  [3_600_000, 'elapsed', '1:00:00'],
  [Number.NaN, 'countdown', '–:––'],
  [null, 'elapsed', '–:––'],
] as const)('shows %s as %s: %s', (ms, style, shown) => {
  expect(digitsText(ms as Duration | null, style)).toBe(shown)
})

import fc from 'fast-check'
import { expect, it } from 'vitest'
import { wordCount } from './wordCount.ts'

it('counts what holds a letter or a figure between white space', () => {
  expect(wordCount('')).toBe(0)
  expect(wordCount(' “Élan – vital”,\t5 min! … (3)\u00a0– ')).toBe(5)
})

it('counts as a pattern would', () => {
  const part = fc.constantFrom('a', 'É', '7', ' ', '\t', '\u00a0', '–', '(', '語', '_')
  fc.assert(
    fc.property(fc.array(part), (parts) => {
      const text = parts.join('')
      expect(wordCount(text)).toBe(text.match(/[\p{L}\d]\S*/gu)?.length ?? 0)
    }),
  )
})

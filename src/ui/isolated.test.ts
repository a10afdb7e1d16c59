import { expect, it } from 'vitest'
import { isolated, joined } from './isolated.ts'

it.each(['Jørgen Carling', '李娜', '', '14:45'])('leaves %j as it is', (words) => {
  expect(isolated(words)).toBe(words)
})

it.each(['שרה', 'Dr. نور', '\u{1e900}'])('gives %j a direction of its own', (words) => {
  expect(isolated(words)).toBe(`\u2068${words}\u2069`)
})

it('joins what was said, each in its own direction, and leaves one alone to its element', () => {
  expect(joined(['שרה', null, 'IOM', ''], ', ')).toBe('\u2068שרה\u2069, IOM')
  expect(joined([undefined, 'שרה'], ', ')).toBe('שרה')
  expect(joined([], ', ')).toBe('')
})

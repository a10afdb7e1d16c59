import { expect, it } from 'vitest'
import { isolated } from './isolated.ts'

it.each(['Jørgen Carling', '李娜', '', '14:45'])('leaves %j as it is', (words) => {
  expect(isolated(words)).toBe(words)
})

it.each(['שרה', 'Dr. نور', '\u{1e900}'])('gives %j a direction of its own', (words) => {
  expect(isolated(words)).toBe(`\u2068${words}\u2069`)
})

import { expect, it } from 'vitest'
import { cased } from './cased.ts'

const CHARACTERS = 'aZéÉßœŁłŽžΩωЖж語אض7 .-_×÷–'.split('')

it.each([
  ['letters', cased`^\p{L}$`, /^\p{L}$/u],
  ['capitals', cased`^\p{Lu}$`, /^\p{Lu}$/u],
  ['small letters', cased`^[\p{Ll}]$`, /^[\p{Ll}]$/u],
  ['what are none', cased`^[^\p{L}\d]$`, /^[^\p{L}\d]$/u],
])('finds %s as their class does', (_, quick, exact) => {
  expect(CHARACTERS.filter((text) => quick.test(text))).toEqual(CHARACTERS.filter((text) => exact.test(text)))
})

it('leaves the rest of a pattern as it is', () => {
  expect('Ada Bee [x]'.replace(cased`(\p{Lu}\p{Ll}+)\s(?=\p{Lu})|\[\w\]`, '$1 de ')).toBe('Ada de Bee [x]')
})

import { expect, it } from 'vitest'
import { decodeText } from './decodeText.ts'

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text)
const latin1 = (text: string): Uint8Array => Uint8Array.from(text, (character) => character.charCodeAt(0))
const utf16 = (text: string, little: boolean): Uint8Array => {
  const bytes = new DataView(new ArrayBuffer(2 * text.length))
  for (let at = 0; at < text.length; at += 1) bytes.setUint16(2 * at, text.charCodeAt(at), little)
  return new Uint8Array(bytes.buffer)
}

it('reads UTF-8, with and without its mark', () => {
  expect(decodeText(utf8('Café (5 min)'))).toBe('Café (5 min)')
  expect(decodeText(utf8('\ufeffCafé'))).toBe('Café')
  expect(decodeText(utf8(''))).toBe('')
})

it('reads what Windows wrote before', () => {
  expect(decodeText(latin1('Café'))).toBe('Café')
})

it('reads UTF-16 by its mark', () => {
  expect(decodeText(utf16('\ufeffCafé 会', true))).toBe('Café 会')
  expect(decodeText(utf16('\ufeffCafé 会', false))).toBe('Café 会')
})

it('keeps damaged UTF-8 what it is', () => {
  expect(decodeText(utf8('Café Čapek Žižek').slice(0, -5))).toMatch(/^Café Čapek/)
  expect(decodeText(Uint8Array.of(...utf8('é à ü ñ'), 0xc3))).toBe('é à ü ñ\ufffd')
})

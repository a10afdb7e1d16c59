import fc from 'fast-check'
import { expect, it } from 'vitest'
import { checksum } from './checksum.ts'

it('is FNV-1a, as the tables of its authors have it', () => {
  expect(['', 'a', 'foobar'].map((text) => checksum(new TextEncoder().encode(text)))).toEqual([
    '811c9dc5',
    'e40c292c',
    'bf9cf968',
  ])
})

it('differs when any one byte does', () => {
  fc.assert(
    fc.property(fc.uint8Array({ minLength: 1 }), fc.nat(), fc.integer({ min: 1, max: 255 }), (bytes, where, flip) => {
      const garbled = bytes.map((byte, i) => (i === where % bytes.length ? byte ^ flip : byte))
      expect(checksum(garbled)).not.toBe(checksum(bytes))
    }),
  )
})

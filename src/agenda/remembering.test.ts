import { expect, it } from 'vitest'
import { remembering } from './remembering.ts'

it('looks at each text once, until it has too many', () => {
  const seen: string[] = []
  const read = remembering((text) => {
    seen.push(text)
    return null
  }, 2)
  for (const text of ['a', 'a', 'b', 'a', 'c', 'a']) expect(read(text)).toBeNull()
  expect(seen).toEqual(['a', 'b', 'c', 'a'])
})

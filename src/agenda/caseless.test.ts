import { describe, expect, it } from 'vitest'
import { caseless } from './caseless.ts'

describe('a pattern that takes no notice of case', () => {
  const words = caseless`(?<!\p{L})(?:Été|panels?|[^\p{L}]AMA|\S+:\D)(?!\p{L})`

  it.each(['ÉTÉ', 'the Panels of', '– ama', 'x:-'])('finds %s', (text) => {
    expect(words.test(text)).toBe(true)
  })

  it.each(['Étés', 'subpanel', 'ÜPANEL', 'panelы', 'drama', 'x:1'])('finds nothing in %s', (text) => {
    expect(words.test(text)).toBe(false)
  })

  it('gives what it finds in lower case, where it stands in the text', () => {
    const text = 'İn PANEL two'
    const found = caseless`(?<word>p\p{L}+)\s`.exec(text)
    expect(found?.groups?.['word']).toBe('panel')
    expect(text.slice(found?.index, (found?.index ?? 0) + (found?.[0].length ?? 0))).toBe('PANEL ')
  })

  it('finds at one place, all, or leaves out the first', () => {
    const a = caseless`a\p{L}`
    expect([a.execAt('xAb', 0)?.[0], a.execAt('xAb', 1)?.[0]]).toEqual([undefined, 'ab'])
    expect([...a.all('Ab aC')].map(({ index }) => index)).toEqual([0, 3])
    expect(a.without('One Ab, AC')).toBe('One , AC')
  })
})

import type { StructTreeContent, StructTreeNode } from 'pdfjs-dist/types/src/display/api'
import { describe, expect, it } from 'vitest'
import type { PdfText } from './pdfRows.ts'
import { ARTIFACT, taggedLines, tellsAll, type TaggedPage } from './pdfTags.ts'

type Drawn = { readonly said: string; readonly x: number; readonly y: number; readonly height: number }
type Part = { readonly role: string; readonly children: readonly (Part | Drawn)[] }

const drawn = (said: string, x: number, y: number, height = 10): Drawn => ({ said, x, y, height })
const part = (role: string, ...children: readonly (Part | Drawn)[]): Part => ({ role, children })

/** A page of parts; of what stands `besides` its program says that it is no part. */
const page = (parts: readonly Part[], besides: readonly Drawn[] = []) => {
  const all: PdfText[] = []
  const texts = new Map<string, PdfText[]>()
  const draw = ({ said, x, y, height }: Drawn, id: string) => {
    const text = { text: said, order: all.length, x, y, width: said.length * height * 0.5, height }
    all.push(text)
    texts.set(id, [...(texts.get(id) ?? []), text])
  }
  const treeOf = (each: Part | Drawn): StructTreeNode | StructTreeContent => {
    if ('role' in each) return { role: each.role, children: each.children.map(treeOf) }
    const id = `p${all.length}`
    draw(each, id)
    return { type: 'content', id }
  }
  const tree: StructTreeNode = { role: 'Root', children: parts.map(treeOf) }
  for (const each of besides) draw(each, ARTIFACT)
  return { tagged: { tree, texts } satisfies TaggedPage, all }
}
const lines = (...pages: readonly (readonly Part[])[]) =>
  taggedLines(pages.map((parts) => page(parts).tagged))
    .join('\n')
    .trim()

describe('a page whose parts are known', () => {
  it('has a heading on one line, however it was broken, and a title above all', () => {
    const title = part('Title', drawn('Community day', 60, 700, 20))
    const heading = part('H2', drawn('What we will', 60, 650), drawn('Talk about', 60, 638))
    expect(lines([title, heading])).toBe('# Community day\n\n## What we will Talk about')
  })

  it('begins a line with a block that means nothing, and none with what is raised in a line', () => {
    const block = (...within: readonly (Part | Drawn)[]) => part('NonStruct', part('NonStruct', ...within))
    expect(lines([block(drawn('Welcome', 60, 700)), block(drawn('Panel', 60, 688))])).toBe('Welcome\nPanel')
    const raised = part('P', part('NonStruct', drawn('The law', 60, 700)), block(drawn('1', 97, 704, 6)))
    expect(lines([raised])).toBe('The law 1')
  })

  it('has the number of an item and its words on one line', () => {
    const item = (mark: string, words: string, y: number) =>
      part('LI', part('Lbl', drawn(mark, 60, y)), part('LBody', part('P', drawn(words, 80, y))))
    expect(lines([part('L', item('1.', 'Welcome (5 min)', 700), item('2.', 'Talks (9 min)', 686))])).toBe(
      '1. Welcome (5 min)\n2. Talks (9 min)',
    )
  })

  it('knows how deep an item is by where the items of all pages begin, those in tables aside', () => {
    const item = (words: string, x: number, y: number) => part('LI', drawn(words, x, y))
    const first = [part('L', item('Talks', 60, 700), item('one', 90, 686))]
    expect(lines(first, [part('L', item('two', 90, 700))])).toBe('- Talks\n  - one\n\n  - two')
    const table = part(
      'Table',
      part('TR', part('TD', part('L', item('in a cell', 40, 700))), part('TD', drawn('b', 200, 700))),
    )
    expect(lines([table, part('L', item('First', 60, 600))])).toMatch(/^- First$/m)
  })

  it('marks nothing below a table for a list that stands in it', () => {
    const cell = part('TD', part('L', part('LI', drawn('apples', 60, 700))))
    const table = part('Table', part('TR', cell, part('TD', drawn('pears', 200, 700))))
    expect(lines([table, part('P', drawn('Venue: 1 Long Road', 60, 600))])).toMatch(/\n\nVenue: 1 Long Road$/)
  })

  it('loses nothing of a row that has no cells', () => {
    const bare = part('TR', part('P', drawn('13:15', 60, 700)), part('P', drawn('Opening', 120, 700)))
    const whole = part('TR', part('TD', drawn('13:22', 60, 680)), part('TD', drawn('Panel', 120, 680)))
    expect(lines([part('Table', bare, whole)])).toMatch(/13:15[^]*Opening[^]*\| 13:22 \| Panel \|/)
  })
})

describe('whether the parts tell all', () => {
  const prose = part('P', drawn('A long paragraph of what the day is about', 60, 700))
  const tells = (...pages: readonly ReturnType<typeof page>[]) =>
    tellsAll(
      pages.map(({ tagged }) => tagged),
      pages.map(({ all }) => all),
    )
  it('is asked of every page: one that says nothing of its parts is not to be lost', () => {
    const { tagged } = page([])
    const untagged = { tagged, all: page([part('P', drawn('Opening (7 min)', 60, 700))]).all }
    expect(tells(page([prose]), page([prose]))).toBe(true)
    expect(tells(page([prose, prose, prose, prose, prose, prose, prose]), untagged)).toBe(false)
    expect(tells(untagged)).toBe(false)
  })
  it('leaves aside what is said to be no part, and pages without text', () => {
    expect(tells(page([prose], [drawn('Ministry of Engines, Department of Wheels', 60, 20)]), page([]))).toBe(true)
  })
})

import { expect, it } from 'vitest'
import { frontMatter } from './frontMatter.ts'

const kept = (...lines: string[]) =>
  frontMatter(lines.map((text, i) => ({ number: i + 1, text }))).map(({ text }) => text)

it('keeps of the keys at the head of a page what tells of the event', () => {
  expect(
    kept(
      '---',
      'title: "Our call"',
      'date: 2024-02-28 10:12',
      'location: Hall 3',
      'tags: [a]',
      'editor:',
      '---',
      'Agenda',
    ),
  ).toEqual(['# Our call', 'Published: 2024-02-28 10:12', 'location: Hall 3', '', 'Agenda'])
  expect(kept('---', 'title: Page', 'x: 1', '---', '# Our call')).toEqual(['', '# Our call'])
})

it('takes no other rules for such a block', () => {
  for (const lines of [
    ['---', '9:00 Opening', 'Lunch', '---'],
    ['Agenda', '---', 'a: 1', '---'],
    ['---', 'title: a'],
  ])
    expect(kept(...lines)).toEqual(lines)
})

import { expect, it } from 'vitest'
import { delimitedLines } from './delimitedLines.ts'

const read = (text: string, named = false) =>
  delimitedLines(
    text.split('\n').map((line, i) => ({ number: i + 1, text: line })),
    named,
  )?.map(({ number, text: row }) => [number, row])

it('turns rows into those of a Markdown table, quoted cells and line breaks in them included', () => {
  expect(read('Board,,\nI,"Welcome, all\nof you",5 min\nII,A|B,')).toEqual([
    [1, 'Board'],
    [2, '| I | Welcome, all of you | 5 min |'],
    [4, '| II | A/B |'],
  ])
})

it('knows semicolons and tabs', () => {
  expect(read('I;Welcome;5 min\nII;Panel;7 min\nIII;End;')?.[1]).toEqual([2, '| II | Panel | 7 min |'])
  expect(read('Welcome\t5 min\nPanel\t7 min\nEnd\t')?.[1]).toEqual([2, '| Panel | 7 min |'])
})

it('takes two columns parted by commas for a table only when the file says so', () => {
  expect(read('Welcome,5 min\nPanel,7 min\nEnd,')).toBeUndefined()
  expect(read('Welcome,5 min\nPanel,7 min\nEnd,', true)?.[1]).toEqual([2, '| Panel | 7 min |'])
})

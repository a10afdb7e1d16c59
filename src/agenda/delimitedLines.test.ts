import { expect, it } from 'vitest'
import { delimitedLines } from './delimitedLines.ts'

const read = (text: string, named = false) =>
  delimitedLines(
    text.split('\n').map((line, i) => ({ number: i + 1, text: line })),
    named,
  )?.map(({ number, cells }) => [number, ...(cells ?? [])])

it('gives every row its cells, also the empty ones, with the line breaks in them', () => {
  expect(read('Board,,\nI,"Welcome, all\nof you",5 min\nII,A|B,')).toEqual([
    [1, 'Board', '', ''],
    [2, 'I', 'Welcome, all\nof you', '5 min'],
    [4, 'II', 'A|B', ''],
  ])
})

it('knows semicolons and tabs', () => {
  expect(read('I;Welcome;5 min\nII;Panel;7 min\nIII;End;')?.[1]).toEqual([2, 'II', 'Panel', '7 min'])
  expect(read('Welcome\t5 min\nPanel\t7 min\nEnd\t')?.[1]).toEqual([2, 'Panel', '7 min'])
})

it('takes two columns parted by commas for a table only when the file says so', () => {
  expect(read('Welcome,5 min\nPanel,7 min\nEnd,')).toBeUndefined()
  expect(read('Welcome,5 min\nPanel,7 min\nEnd,', true)?.[1]).toEqual([2, 'Panel', '7 min'])
})

it('takes what parts most cells where the file is a table', () => {
  expect(read('Beginn;Titel, kurz\n10:00;Anfang\n10:05;Ende, Dank', true)?.[2]).toEqual([3, '10:05', 'Ende, Dank'])
})

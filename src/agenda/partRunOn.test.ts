import { expect, it } from 'vitest'
import { partRunOn } from './partRunOn.ts'

const read = (text: string): readonly string[] =>
  partRunOn(text.split('\n').map((line, i) => ({ number: i + 1, text: line }))).map(({ text: line }) => line)

it('parts titles from people where the columns of a table ran together', () => {
  expect(
    read('Time Session Speaker\n09:00–09:10 Opening of the day Ada Bee, Chair\n09:10–10:00 Panel Moderator: Eve Eff'),
  ).toEqual([
    'Time Session Speaker',
    '09:00–09:10 Opening of the day – Ada Bee, Chair',
    '09:10–10:00 Panel – Moderator: Eve Eff',
  ])
})

it('leaves the lines of other documents alone', () => {
  const text = '09:00–09:10 Opening of the day Ada Bee, Chair'
  expect(read(text)).toEqual([text])
})

it('parts people from titles to which nothing but a capital tells that they are glued', () => {
  expect(
    read('TimeTitleSpeaker\n2:00 - 2:20Welcome by the mayorAda Bee, Oslo\n2:20 - 2:30Welcome by IOMEve Eff').slice(1),
  ).toEqual(['2:00 - 2:20 Welcome by the mayor – Ada Bee, Oslo', '2:20 - 2:30 Welcome by IOM – Eve Eff'])
})

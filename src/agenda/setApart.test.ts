import { expect, it } from 'vitest'
import { setApart } from './setApart.ts'

const apart = (...lines: string[]) =>
  setApart(lines.map((text, i) => ({ number: i + 1, text }))).map(({ text }) => text)

it('parts times and lengths from the titles before them, where several lines end so', () => {
  expect(apart('Welcome 9:30', 'Soil in dry regions 9:40', 'Close 11:00')).toEqual([
    'Welcome – 9:30',
    'Soil in dry regions – 9:40',
    'Close – 11:00',
  ])
  expect(apart('1. Welcome 5 minutes', '2. The state of the old town hall 20 minutes', '3. Close 5 minutes')).toEqual([
    '1. Welcome – 5 minutes',
    '2. The state of the old town hall – 20 minutes',
    '3. Close – 5 minutes',
  ])
})

it('parts them also where something stands behind them, which goes with the title', () => {
  expect(
    apart(
      '1) Opening: 14.30',
      '2) Ada Bee, Mayor:14.35 (remote)',
      '3) The long way: by tram : 14.40(TBC)',
      'Time: 14.45',
    ),
  ).toEqual([
    '1) Opening – 14.30',
    '2) Ada Bee, Mayor (remote) – 14.35',
    '3) The long way: by tram (TBC) – 14.40',
    'Time: 14.45',
  ])
})

it('leaves sentences, times that do not count on and those that stand alone', () => {
  for (const lines of [
    ['Apollo 11:30', 'Welcome'],
    ['Lunch 13:00', 'Doors 9:00', 'Bus 8:00'],
    ['We will break for 10 minutes', 'Everyone speaks for 5 minutes', 'Nobody waits for 2 minutes'],
  ])
    expect(apart(...lines)).toEqual(lines)
})

it('takes bare figures at the right for minutes, where nothing else has a length', () => {
  const lines = ['Check-in                10', 'Finance report ........ 20', 'Break                   10']
  expect(apart('Board meeting', ...lines)).toEqual([
    'Board meeting',
    'Check-in – 10 min',
    'Finance report – 20 min',
    'Break – 10 min',
  ])
  for (const others of [
    [...lines, 'Close (5 min)'],
    ['Introduction ........ 3', 'Method ........ 7', 'Results ........ 12'],
    ['Room                250', 'Hall                100', 'Desk                900'],
  ])
    expect(apart(...others)).toEqual(others)
})

it('parts titles and whoever speaks from the ranges between them, where several lines go on so', () => {
  expect(
    apart(
      'Welcome 15:10-15:15 Ada Bee',
      'Our first speaker 15:15-15:25 On screen',
      'Panel 15:25-16:00 All',
      'Close 16:00-16:05',
    ),
  ).toEqual([
    '15:10-15:15 Welcome – Ada Bee',
    '15:15-15:25 Our first speaker – On screen',
    '15:25-16:00 Panel – All',
    'Close 16:00-16:05',
  ])
  expect(
    apart(
      '1.1 Welcome - 16:30 to 16:35 - RH',
      '2.0 Accounts of 2024 16:35 to16:45- DN',
      '3: Close - 16:45 to 17:00 - RH',
    ),
  ).toEqual([
    '16:30 to 16:35 1.1 Welcome – RH',
    '16:35 to16:45 2.0 Accounts of 2024 – DN',
    '3: 16:45 to 17:00 Close – RH',
  ])
  for (const lines of [
    ['Welcome 15:10-15:15 Ada Bee', 'Panel 15:25-16:00'],
    ['The bus goes 15:10-15:15 from here.', 'Doors are 14:00-15:00 open.', 'Soup is 16:00-17:00 warm.'],
  ])
    expect(apart(...lines)).toEqual(lines)
})

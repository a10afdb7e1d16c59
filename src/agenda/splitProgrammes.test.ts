import { expect, it } from 'vitest'
import { splitProgrammes } from './splitProgrammes.ts'

const read = (text: string): readonly string[] =>
  splitProgrammes([{ number: 7, text }]).map(({ text: line }) => line.trim())

it('cuts a programme in one line before each time', () => {
  expect(read('Programme: 18:30 Welcome, 18:50 Talk by Ada Bee, 19:15 Panel, 20:00 Drinks')).toHaveLength(5)
})

it('cuts at bullets, however long the pieces are', () => {
  const long = `19 h 00 Table ronde ${'avec Ada Bee '.repeat(8)}`
  expect(read(`Programme : ► 18 h 30 Accueil ► ${long}► 20 h 00 Verre`)).toHaveLength(4)
})

it('leaves a sentence that names times alone', () => {
  const text = 'We met at 9:00 and the room was open until 17:00, so that everyone came before noon at 11:30.'
  expect(read(text)).toEqual([text])
})

it('cuts a story before ranges that follow each other, however few', () => {
  const told = (first: string) =>
    `Programme of 2 June. ${first} Opening The theme of this year is water, in all its forms. Chair: Ms. Ada Bee, FAO ` +
    '9:20-10:50 Living with the river The floods of 2020 displaced many. Moderator: Mr. Charles Dee, WHO'
  expect(read(told('9:00-9:20')).filter((line) => /^\d/.test(line))).toHaveLength(2)
  expect(read(told('8:00-8:20'))).toHaveLength(1)
})

it('cuts a page whose times have the numbers of footnotes beside them', () => {
  expect(
    read(
      'Day 1 07.30 onwards Registration 08.30–10.00 Group meetings (3rd floor) 10.00–10.30 Coffee break 10.30 3–11.15 Opening',
    ),
  ).toEqual([
    'Day 1',
    '07.30 onwards Registration',
    '08.30–10.00 Group meetings (3rd floor)',
    '10.00–10.30 Coffee break',
    '10.30–11.15 Opening',
  ])
})

it('cuts behind each bracket with a duration', () => {
  expect(read('Programme: Opening (5 min), Panel of three (40 min) and Questions (15 min)')).toHaveLength(4)
})

it('cuts a document that lost its lines before each number that counts on', () => {
  expect(
    read(
      'Meeting 18 AGENDA ----- 1. Opening 15 min o welcome o apologies 2. Minutes 15 min 3. Actions 15 min ' +
        '4. Report 30 min o staffing (A. Bee) ----- break 14:45 - 15:15 ----- 5. Closing 5 min',
    ),
  ).toEqual([
    'Meeting 18 AGENDA',
    '1. Opening 15 min',
    '- welcome',
    '- apologies',
    '2. Minutes 15 min',
    '3. Actions 15 min',
    '4. Report 30 min',
    '- staffing (A. Bee)',
    'break 14:45 - 15:15',
    '5. Closing 5 min',
  ])
})

it('cuts it before each time, and lists who is named behind a title', () => {
  const lines = read(
    'FORUM 9 June 2009 08:00-9:00 Registration 09:30 – 10:15 OPENING • • Ms. Ada Bee, Mayor Mr. Charles Dee, IOM ' +
      '10:15 – 10:45 COFFEE 10:45 – 12:00 PANEL Moderator: Dr. Eve Eff Panellists: Mr. Gus Hay, Kenya; Ms. Ida Jay, Peru ' +
      '12:00 – 12:30 CLOSE Visas are paid on 9 June from 9:00 to 10:00 in room 4.',
  )
  expect(lines.slice(1, 10)).toEqual([
    '08:00-9:00 Registration',
    '09:30 – 10:15 OPENING',
    '- Ms. Ada Bee, Mayor',
    '- Mr. Charles Dee, IOM',
    '10:15 – 10:45 COFFEE',
    '10:45 – 12:00 PANEL',
    'Moderator: Dr. Eve Eff',
    'Panellists: Mr. Gus Hay, Kenya;',
    '- Ms. Ida Jay, Peru',
  ])
})

it('cuts a document that lost its lines before Roman numbers, though few of them have a time', () => {
  expect(
    read('Agenda 7:30 I. Recap (Ada Bee, 10 min) A. Session II. Next steps III. Contract (5 min) IV. Other V. Adjourn'),
  ).toEqual([
    'Agenda 7:30',
    'I. Recap (Ada Bee, 10 min)',
    '- A. Session',
    'II. Next steps',
    'III. Contract (5 min)',
    'IV. Other',
    'V. Adjourn',
  ])
})

it('goes on cutting where another day is named, and begins it with the day', () => {
  const line =
    '| Monday 13 September | | 08.30 - 09.15 | Opening | 09.15 - 12.15 | Topic 1 Introduced by Mr Ada Bee | 12.30 - 14.30 | Lunch ' +
    '| Tuesday 14 September | | 09.00 - 11.30 | Topic 2 | 11.30 - 11.45 | Summary |'
  expect(read(line)).toEqual([
    'Monday 13 September',
    '08.30 - 09.15 | Opening',
    '09.15 - 12.15 | Topic 1',
    '- Mr Ada Bee',
    '12.30 - 14.30 | Lunch',
    'Tuesday 14 September',
    '09.00 - 11.30 | Topic 2',
    '11.30 - 11.45 | Summary',
  ])
})

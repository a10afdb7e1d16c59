import { expect, it } from 'vitest'
import { dropWorldClocks } from './dropWorldClocks.ts'

const kept = (...texts: string[]): string[] =>
  dropWorldClocks(texts.map((text, i) => ({ number: i + 1, text })))
    .map(({ text }) => text)
    .filter((text) => text !== '')

it.each([
  ['05:00 Los Angeles; 08:00 Washington; 13:00 London; 22:00 Hobart'],
  ['8:00 am PDT / 11:00 am EDT / 4:00 pm BST / 17:00 CEST'],
  [
    'California, USA (PDT) UTC-7+1DST 05:00',
    'Rio de Janeiro, Brazil (BRST) UTC-3 09:00',
    'Singapore (SGT) UTC +8 20:00',
  ],
  [
    '<tr><td> Boston (U.S.A. - Massachusetts) <td> Tuesday, March 11 at 3:00 PM EDT',
    '<tr><td> Paris (France) <td> Tuesday, March 11 at 8:00 PM GMT+1',
    '<tr><td> Tokyo (Japan) <td> Wednesday, March 12 at 4:00 AM GMT+9',
  ],
  [
    '| US / Pacific | Wed 10-May-2023 08:00 (08:00 AM) |',
    '| US / Eastern | Wed 10-May-2023 11:00 (11:00 AM) |',
    '| Chennai      | Wed 10-May-2023 20:30 (08:30 PM) |',
    '| Tokyo        | Thu 11-May-2023 00:00 (12:00 AM) |',
  ],
])('drops the time of one meeting in many places: %s', (...clocks) => {
  expect(kept('# Council, 10 May 2023, 12:00', ...clocks, '12:00 Roll call')).toEqual([
    '# Council, 10 May 2023, 12:00',
    '12:00 Roll call',
  ])
})

it('keeps the time in UTC as that of the meeting', () => {
  expect(kept('Council', '05:00 Los Angeles', '12:00 UTC', '13:00 London', '22:00 Hobart', '- Roll call')).toEqual([
    'Council',
    'When: 12:00 UTC',
    '- Roll call',
  ])
})

it('keeps the line above that says on which day', () => {
  expect(kept('21 April 2016 at 12:00 UTC', 'Dial in', '12:00 UTC; 14:00 Paris; 21:00 Tokyo')).toEqual([
    '21 April 2016 at 12:00 UTC',
    'Dial in',
  ])
})

it('keeps the first of several zones behind a date', () => {
  expect(kept('Call, 12 May 2025, 9:00 am PDT / 12:00 pm EDT / 17:00 BST / 18:00 CEST')).toEqual([
    'Call, 12 May 2025, 9:00 am PDT',
  ])
})

it('keeps the first time where nothing above says when the meeting is', () => {
  expect(kept('Council', '14:00 London', '15:00 Paris', '22:00 Tokyo')).toEqual(['Council', 'When: 14:00 London'])
})

it.each([
  [['9:00 Registration', '9:30 Welcome', '10:00 Coffee']],
  [['9:00 Paris Agreement', '10:00 London Protocol', '11:00 Berlin Process']],
  [['9:00 Ada Bee', '10:00 Charles Dee', '11:00 Eve Eff']],
  [['9:00 London', '12:00 Paris']],
  [['9:00 London', '12:00 Paris', '15:00 Berlin', '18:00 Rome']],
])('leaves %s as they are', (lines) => {
  expect(kept(...lines)).toEqual(lines)
})

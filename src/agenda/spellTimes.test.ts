import { describe, expect, it } from 'vitest'
import { spellTimes } from './spellTimes.ts'

const spelled = (...lines: string[]) =>
  spellTimes(lines.map((text, i) => ({ number: i + 1, text }))).map(({ text }) => text)

describe('the time that a line begins with', () => {
  it('is parted from the title that is glued to it', () => {
    expect(
      spelled(
        '09:00 - 09:45Opening Session',
        '9.30Accueil',
        '9h30“Why?”',
        '10:00 AMWelcome',
        '14.00 UhrBegrüßung',
        '15 minWelcome',
      ),
    ).toEqual([
      '09:00 - 09:45 Opening Session',
      '9.30 Accueil',
      '9h30 “Why?”',
      '10:00 AM Welcome',
      '14.00 Uhr Begrüßung',
      '15 min Welcome',
    ])
    expect(spelled('Coffee break11:10 - 11:30')).toEqual(['Coffee break | 11:10 - 11:30'])
    const alone = ['9:00am', 'Welcome', '12:00-1:00pm', 'Lunch1:00pm – 2:00pm', 'Talk', '2:00pm', 'Close']
    expect(spelled(...alone)).toEqual(alone.flatMap((line) => line.split(/(?<=Lunch)/)))
    expect(spelled('10:00pm', '3D printing', '9.30 Accueil', 'COVID19-2020')).toEqual([
      '10:00pm',
      '3D printing',
      '9.30 Accueil',
      'COVID19-2020',
    ])
  })

  it('may look like numbering or a length where others are plain and it follows them', () => {
    expect(spelled('9.30 One', '10.00 Two', '11.15 Three', '1.00Lunch', '1.45 Four', '6.00 Close')).toEqual([
      '9.30 One',
      '10.00 Two',
      '11.15 Three',
      '1:00 Lunch',
      '1:45 Four',
      '6:00 Close',
    ])
    expect(
      spelled('9 horas: uno', '9’30 horas: dos', '10:00 tres', '11:00 cuatro', '12:00 cinco', '21 h : seis'),
    ).toEqual(['9:00: uno', '9:30: dos', '10:00 tres', '11:00 cuatro', '12:00 cinco', '21 h : seis'])
  })

  it('may be a range of bare hours that begins where the one above ends, whatever half of the day', () => {
    expect(
      spelled(
        '9:45 – 10:30 Tea',
        '10:30 – 12 Update',
        '12 – 1 Talks',
        '1-2:30 Lunch',
        '2:30 – 4 Groups',
        '4 – 5:15 Close',
      ),
    ).toEqual([
      '9:45 – 10:30 Tea',
      '10:30 – 12:00 Update',
      '12:00 – 1:00 Talks',
      '1:00 – 2:30 Lunch',
      '2:30 – 4:00 Groups',
      '4:00 – 5:15 Close',
    ])
    const others = [
      '9:00 – 10:00 Tea',
      '10:00 – 11:00 Update',
      '11:00 – 12:00 Talks',
      '3 – 4 Participants',
      '10-15 Chairs',
    ]
    expect(spelled(...others)).toEqual(others)
  })

  it('is left alone in lists that count, and where it would go back', () => {
    const counted = ['1.00 One', '1.05 Two', '1.10 Three']
    expect(spelled(...counted)).toEqual(counted)
    const lengths = ['10:00 One', '11:00 Two', '12:00 Three', '2 h of talks', '2 h: a walk', '3.1 Four']
    expect(spelled(...lengths)).toEqual(lengths)
  })
})

it('spells times of four figures where lines that count on begin with them, but no years', () => {
  expect(spelled('0930 Welcome', '1000-1030 Budget', '1100: Close')).toEqual([
    '09:30 Welcome',
    '10:00 – 10:30 Budget',
    '11:00: Close',
  ])
  expect(spelled('1990 Founded', '1995 Growth', '2000 Fame')).toEqual(['1990 Founded', '1995 Growth', '2000 Fame'])
})

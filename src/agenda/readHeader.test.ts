import { describe, expect, it } from 'vitest'
import { readAgenda } from './readAgenda.ts'
import { readEntries } from './readEntries.ts'
import { readHeader } from './readHeader.ts'

const read = (...lines: string[]) => readHeader(readEntries(lines.map((text, i) => ({ number: i + 1, text }))))

describe('what a document says about its session', () => {
  it('has the title from the highest heading', () => {
    expect(read('IOM', '', '## Side event', '', '# On cooperation', '', '# Agenda').title).toBe('On cooperation')
  })

  it('has the title from the first short line where there are no headings, or from a quotation', () => {
    expect(read('Town Hall Meeting', '', 'A text.').title).toBe('Town Hall Meeting')
    expect(read('The committee will hold a panel discussion on “Goals for Everyone” this autumn.').title).toBe(
      'Goals for Everyone',
    )
  })

  it('prefers the date that times follow to that of the announcement', () => {
    expect(
      read('NEW YORK (October 10, 2012) – A panel is held on Tuesday, 16 October 2012, from 10:00 AM – 1:00 PM.'),
    ).toMatchObject({
      date: '2012-10-16',
      start: '10:00',
      hardStop: '13:00',
      timeZone: 'America/New_York',
    })
  })

  it('begins at the one time that stands on a line of its own', () => {
    expect(read('Pleno ordinario', 'Día 22 de febrero de 2024', 'Salón de Plenos', '19:30 horas').start).toBe('19:30')
    expect(read('Board', '22 February 2024', '18:00', 'Doors', '19:30', 'Meeting').start).toBeNull()
  })

  it('takes the year from another mention of the day', () => {
    expect(read('Programme : samedi 4 octobre', 'Session 1 - 4 et 5 octobre 2025').date).toBe('2025-10-04')
    expect(read('Programme : samedi 4 octobre').date).toBeNull()
  })

  it('does not take the opening of the doors for the start', () => {
    expect(read('Evening', 'Doors open at 12:30', 'Time: 13:15 – 14:45')).toMatchObject({
      start: '13:15',
      hardStop: '14:45',
    })
    expect(read('Evening', 'Doors open at 12:30')).toMatchObject({ start: null, hardStop: null })
  })

  it('keeps a time that can be none apart', () => {
    expect(read('Date: 4 September 2017, 14:45 – 13:15')).toMatchObject({
      date: '2017-09-04',
      start: null,
      hardStop: null,
      unclear: { written: '14:45 – 13:15', line: 1 },
    })
  })

  it('tells what was read in which line', () => {
    const { read: lines } = read(
      '# On cooperation',
      'Date: 4 September 2017, 13:15 – 14:45',
      'Place: Board Room A, Vienna',
    )
    expect([...lines].map(([line, as]) => [line, as.join(', ')])).toEqual([
      [1, 'title'],
      [2, 'date, start, hard stop'],
      [3, 'place, time zone'],
    ])
  })

  it('takes no time to the second for the start', () => {
    const mailed = '  • Date: Mon, 01 Jun 1998 15:22:31 +0200'
    expect(read('Board meeting', '', mailed, '', 'We meet on 18 June 1998 from 1000 to 1600.')).toMatchObject({
      date: '1998-06-18',
      start: '10:00',
    })
  })

  it('takes no deadline for the day', () => {
    expect(read('Encontro', '', 'Sign up until 15 October 2024, 18:00.', '', '22 October 2024').date).toBe('2024-10-22')
  })

  it('takes the year from where a day of the week fits, or in which a day comes next', () => {
    expect(read('# Graduate Day 2023', '', 'We meet on Thursday, 9 November.').date).toBe('2023-11-09')
    expect(read('Redacción | 25.03.2019 - 18:42', '', 'Seminario', '', '26 de marzo')).toMatchObject({
      date: '2019-03-26',
      start: null,
    })
  })
})

it('says when it is below the agenda, where nothing says so above', () => {
  const { rundown } = readAgenda(
    'Forum\n\n18:00 Talk\n20:00 Schlusswort\n\nDatum\nDienstag, 17. Oktober 2023, 18.00 - 21.00 Uhr',
  )
  expect([rundown.date, rundown.start, rundown.hardStop]).toEqual(['2023-10-17', '18:00', '21:00'])
})

it('has the day that stands right above the segments, and the year of another where it names none', () => {
  expect(read('Foro', '', 'Jueves 23 y viernes 24 de enero de 2025', '', 'Programa jueves 23 de enero').date).toBe(
    '2025-01-23',
  )
  const [entry] = readEntries([{ number: 1, text: 'Tuesday 13 March' }])
  expect(entry && readHeader([entry], '2018-03-12').date).toBe('2018-03-13')
})

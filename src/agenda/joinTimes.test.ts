import { expect, it } from 'vitest'
import { joinTimes } from './joinTimes.ts'
import { readAgenda } from './readAgenda.ts'
import { readEntries } from './readEntries.ts'

const read = (...lines: string[]) =>
  joinTimes(readEntries(lines.map((text, i) => ({ number: i + 1, text })))).map(({ text }) => text)

it('joins a time to the title below it', () => {
  expect(read('10:00 – 10:30', 'Opening', 'Ada', '10:30 – 11:00', 'Panel')).toEqual([
    '10:00 – 10:30 | Opening',
    'Ada',
    '10:30 – 11:00 | Panel',
  ])
})

it('leaves a time alone above a rule, a place or a line with a time of its own', () => {
  expect(read('15:00-16:30', '- 25 min - Cookies')).toEqual(['15:00-16:30', '25 min - Cookies'])
  expect(read('15:00-16:30', 'Place: Vienna')).toEqual(['15:00-16:30', 'Place: Vienna'])
  expect(read('15:00-16:30', '', '---')).toEqual(['15:00-16:30', ''])
})

it('joins the cells of numbered rows', () => {
  expect(
    read('1.', 'Opening', '10:00 – 10:30', 'Ada', '2.', 'Elections', 'All', '3.', 'Lunch', '12:00 – 13:00'),
  ).toEqual(['10:00 – 10:30 | Opening', 'Ada', 'Elections', 'All', '12:00 – 13:00 | Lunch'])
})

it('joins lengths that are listed below their titles, all parts of each', () => {
  expect(
    read('## Welcome', '* 5 minutes', '* Scribe', '## Engines', '* Ada Bee', '* 15 minutes + 10 minutes for Q&A'),
  ).toEqual(['5 min | Welcome', 'Scribe', '25 min | Engines', 'Ada Bee'])
  expect(read('1. Bienvenida', '   - 5 minutos', '2. Charla', '   - 20 + 10 min')).toEqual([
    '5 min | Bienvenida',
    '30 min | Charla',
  ])
  expect(
    read('## Vortrag', 'Petra Klein', '20 Minuten + 10 Minuten Diskussion', '## Pause', '- Dauer: 15 Minuten'),
  ).toEqual(['30 min | Vortrag', 'Petra Klein', '15 min | Pause'])
})

it('leaves sentences with lengths where they are', () => {
  expect(read('## A', '* 5 minutes are enough for everybody', '## B', '* 3 minutes')).toContain('3 minutes')
})

it('joins a time to when people register, and to a title of two lines', () => {
  const long =
    'Debate with the members, the representatives of all dairies and the audience, taking into account what members answered to the questionnaires of the last two years'
  expect(read('9:00', 'Anmeldung', '9:30', 'Begrüßung', '10:00', long)).toEqual([
    '9:00 | Anmeldung',
    '9:30 | Begrüßung',
    `10:00 | ${long}`,
  ])
})

it('gives the length beside whoever an item belongs to to that item', () => {
  const { rundown } = readAgenda(
    '1. Welcome (5 min)\n2. Accounts\n   - Treasurer: Ada Bee (15 min)\n3. Elections (20 min)',
  )
  expect(rundown.segments.map(({ title, planned }) => [title, planned])).toEqual([
    ['Welcome', 300_000],
    ['Accounts', 900_000],
    ['Elections', 1_200_000],
  ])
})

it('joins the times that stand right behind the date of the whole, where titles come right behind them', () => {
  const date = ['Monday, 3 March 2025', '']
  expect(read(...date, '9:30', 'Welcome remarks', '9:40', 'Budget', '10:00', 'Plans', '10:30', 'Closing')).toEqual([
    'Monday, 3 March 2025',
    '9:30 | Welcome remarks',
    '9:40 | Budget',
    '10:00 | Plans',
    '10:30 | Closing',
  ])
  expect(read(...date, 'Welcome remarks', '9:30', 'Budget', '9:40', 'Plans', '10:00', 'Closing', '10:30')).toEqual([
    'Monday, 3 March 2025',
    '9:30 | Welcome remarks',
    '9:40 | Budget',
    '10:00 | Plans',
    '10:30 | Closing',
  ])
})

it('joins a time that is set in below its title, and no other', () => {
  expect(read('- Welcome', '  - 9:30', '- Budget', '  - 9:40')).toEqual(['9:30 | Welcome', '9:40 | Budget'])
})

it('joins a time to the title behind the place where it is', () => {
  const hall = 'Fürstenhof, Foyer'
  expect(
    read(
      '8.30 Uhr',
      hall,
      'Check-in',
      'Tee',
      '9–9.30 Uhr',
      hall,
      'Vortrag',
      'Ada Bee',
      '9.45 Uhr',
      'Hauptstraße 8',
      'Foto',
    ),
  ).toEqual([
    hall,
    '8.30 Uhr | Check-in',
    'Tee',
    hall,
    '9–9.30 Uhr | Vortrag',
    'Ada Bee',
    'Hauptstraße 8',
    '9.45 Uhr | Foto',
  ])
})

it('joins the first time of each of several days', () => {
  const days = ['Friday, 14 March', '18.30', 'Dinner', '', 'Saturday, 15 March', '9.00', 'Welcome', '10.00', 'Talks']
  expect(read(...days).filter((text) => text.includes('|'))).toEqual([
    '18.30 | Dinner',
    '9.00 | Welcome',
    '10.00 | Talks',
  ])
})

it('takes no title that stands twice for a place, where a remark goes on behind it', () => {
  expect(
    read('9:00', 'Business', 'of the society', '', '10:00', 'Business', 'of the society', '', '11:00', 'Close'),
  ).toEqual(['9:00 | Business', 'of the society', '10:00 | Business', 'of the society', '11:00 | Close'])
})

it('joins lone times to the lines below them where nothing above the first can be a title', () => {
  const days = [
    ['Time Witness', ''],
    ['11am – 11.30am', '', 'Ms Ada Bee', 'Engineer', 'Ms Eve Eff', 'Chemist', ''],
    ['11.30am – 12pm', '', 'Mr Luc Noir', 'Welder', ''],
    ['12pm – 12.30pm', '', 'Mr Jo Dee', 'Printer'],
  ]
  expect(read(...days.flat()).filter((text) => text.includes('|'))).toEqual([
    '11am – 11.30am | Ms Ada Bee',
    '11.30am – 12pm | Mr Luc Noir',
    '12pm – 12.30pm | Mr Jo Dee',
  ])
})

it('joins the length behind who speaks, in the list below each title, to the title', () => {
  const talk = (title: string, who: string) => [
    `* ${title}`,
    '  - https://example.org',
    `  - ${who}`,
    '  - Action: adopt?',
  ]
  expect(
    read(
      ...talk('Leap seconds', 'Authors, 20 min'),
      ...talk('Roughtime', 'Ada Bee and Luc Noir, 25 min'),
      ...talk('Keys', 'Jo Dee, 15 min'),
    ),
  ).toEqual([
    '20 min | Leap seconds',
    'https://example.org',
    'Authors',
    'Action: adopt?',
    '25 min | Roughtime',
    'https://example.org',
    'Ada Bee and Luc Noir',
    'Action: adopt?',
    '15 min | Keys',
    'https://example.org',
    'Jo Dee',
    'Action: adopt?',
  ])
  // talks of sessions keep theirs
  expect(read('* Morning', '  - Trams (20 min)', '* Evening', '  - Trains (15 min)')).toContain('Trams (20 min)')
})

it('joins a length in brackets to the line above it, but not among times of day, where it is one of a part', () => {
  expect(read('Agenda', '', 'Welcome', '(5 min)', 'Talk', '(about 20 min)', 'Close')).toEqual([
    'Agenda',
    '(5 min) | Welcome',
    '(about 20 min) | Talk',
    'Close',
  ])
  expect(read('9h00', 'Accueil', '(environ 10 mn)', 'Exposé', '(environ 20 mn)', '10h00', 'Débat')).toEqual([
    '9h00 | Accueil',
    '(environ 10 mn)',
    'Exposé',
    '(environ 20 mn)',
    '10h00 | Débat',
  ])
})

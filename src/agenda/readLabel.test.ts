import { expect, it } from 'vitest'
import { readLabel } from './readLabel.ts'

it.each([
  ['Moderator: Ada Lovelace', 'moderator', 'Ada Lovelace'],
  ['Panellists', 'panelist', ''],
  ['Intervenants :', 'speaker', ''],
  ['Vorsitz – Ada Lovelace', 'chair', 'Ada Lovelace'],
  ['Key Discussion Points:', 'questions', ''],
  ['Questions to be discussed:', 'questions', ''],
  ['Event Date & Time: Monday', 'when', 'Monday'],
  ['Lieu : Paris', 'where', 'Paris'],
  ['Provisional Programme', 'agenda', ''],
  ['Agenda items', 'agenda', ''],
  ['AMENDED AGENDA', 'agenda', ''],
  ['Program agenda:', 'agenda', ''],
  ['Formal Business for the Annual General Meeting', 'agenda', ''],
  ['Order of Business', 'agenda', ''],
  ['Moderation Dr. Bee', 'moderator', 'Dr. Bee'],
  ['Preside la Prof.ª Ada Abeja', 'chair', 'la Prof.ª Ada Abeja'],
  ['Intervenants et témoignages : Luc Noir', 'speaker', 'Luc Noir'],
  ['Acta anterior (1 de febrero, 18:30–19:50)', 'matter', ''],
  ['Heure : 14 h 30', 'when', '14 h 30'],
  ['Öffnungszeiten: Mo – Fr 8.00 – 12.00 Uhr', 'matter', 'Mo – Fr 8.00 – 12.00 Uhr'],
  ['Session Format', 'matter', ''],
  ['Call Agenda', 'agenda', ''],
  ['Appendix 2: Absentee voting', 'matter', 'Absentee voting'],
  ['Objectives and Expected Output:', 'matter', ''],
])('reads the label of: %s', (text, of, rest) => {
  expect(readLabel(text)).toEqual({ of, rest })
})

it.each(['Minutes of last meeting', 'Chairperson Ada', '10:00 Panel', ''])('finds none in: %s', (text) => {
  expect(readLabel(text)).toBeNull()
})

it('reads the label of whoever leads several sessions', () => {
  expect(readLabel('Modération des sessions 1 et 2 : Luc Noir')).toEqual({ of: 'moderator', rest: 'Luc Noir' })
})

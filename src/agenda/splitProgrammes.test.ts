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

it('cuts behind each bracket with a duration', () => {
  expect(read('Programme: Opening (5 min), Panel of three (40 min) and Questions (15 min)')).toHaveLength(4)
})

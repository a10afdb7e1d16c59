import { expect, it } from 'vitest'
import { partCounted } from './partCounted.ts'

const read = (...lines: string[]): readonly string[] =>
  partCounted(lines.map((text, i) => ({ number: i + 1, text }))).map(({ text }) => text)

it('gives each item of an agenda that lost its lines a line of its own', () => {
  expect(
    read(
      'PARISH COUNCIL 9 April 2015, 7.30 PM AGENDA 1 APOLOGIES 2 MINUTES 2.1 To approve those of 3 May. 3 QUESTIONS Members of the public may ask. 4 FINANCE 5 NEXT MEETING on 20 May',
    ),
  ).toEqual([
    'PARISH COUNCIL 9 April 2015, 7.30 PM ',
    'AGENDA ',
    '1. APOLOGIES',
    '2. MINUTES',
    '   2.1 To approve those of 3 May.',
    '3. QUESTIONS',
    '   Members of the public may ask.',
    '4. FINANCE',
    '5. NEXT MEETING',
    '   on 20 May',
  ])
})

it('counts in words too, below a line that announces the agenda', () => {
  const items =
    'Primero.-Examen de las cuentas. Segundo.-Aplicación del resultado. Tercero.-Auditor. Cuarto.-Consejeros. Quinto.-Ruegos.'
  expect(read('Orden del día', items)).toHaveLength(6)
  expect(read('Acuerdos', items)).toHaveLength(2)
})

it('leaves a sentence that counts alone', () => {
  const sentence =
    'The agenda of the last year had these aims: 1. Trams 2. Trains 3. Boats, and all of them were reached in time.'
  expect(read(sentence)).toEqual([sentence])
})

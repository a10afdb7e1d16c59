import { expect, it } from 'vitest'
import { readAgenda } from './readAgenda.ts'

const read = (text: string) => {
  const { segments, speakers } = readAgenda(text).rundown
  return segments.map(({ start, title, turns }) => [
    start,
    title,
    ...turns.map(({ speaker }) => speakers.find(({ id }) => id === speaker)?.name),
  ])
}

it('keeps what is told behind a title out of it, and finds who is named there', () => {
  expect(
    read(
      '- 9:00 Kick-off: we say who we are, go over the rules of the day and answer what you ask. Led by Ada Bee.\n' +
        '- 9:45 Pitches: each of the members says in one minute what to do with the others today. Bring one slide.\n' +
        '- 10:30 Coffee',
    ),
  ).toEqual([
    ['09:00', 'Kick-off', 'Ada Bee'],
    ['09:45', 'Pitches'],
    ['10:30', 'Coffee'],
  ])
})

it('takes no line that begins with its time for prose, where the others do', () => {
  const long =
    '10.30 horas: Mesa redonda sobre agua y agricultura, con la participación de Ada Abeja (agricultora), Carlos Dedo y Eva Efe.'
  expect(read(`10.00 horas: Apertura.\n${long}\n11.00 horas: Descanso.`)[1]).toEqual([
    '10:30',
    'Mesa redonda sobre agua y agricultura',
    'Ada Abeja',
    'Carlos Dedo',
    'Eva Efe',
  ])
})

it('leaves a sentence that begins with a time alone where it is the only one', () => {
  expect(
    read('- Talk (5 min)\n\n9:00 is when the doors open, and nobody is let in before that. Bring a badge.'),
  ).toEqual([[null, 'Talk']])
})

it('keeps short sentences behind a title out of it as well, and the stop at its end', () => {
  expect(
    read(
      '10:00 Descanso.\n10:30 Hacking: free time, no need to stay.\n11:00 Visita al puerto. Salida en autobús desde la puerta.',
    ),
  ).toEqual([
    ['10:00', 'Descanso'],
    ['10:30', 'Hacking'],
    ['11:00', 'Visita al puerto'],
  ])
})

import { describe, expect, it } from 'vitest'
import { readAgenda } from './readAgenda.ts'
import { tellProse } from './tellProse.ts'

const told = (text: string) =>
  tellProse([{ number: 1, text }])
    ?.map((line) => line.text)
    .filter((line) => /^\d/.test(line)) ?? null

describe('a programme that is told in sentences', () => {
  it('is a line for each part, by times of day', () => {
    expect(
      told(
        'The evening opens at 7 pm with a welcome from Mayor Anna Berg. At 7.05 pm Dr. John Reed gives a keynote on water. ' +
          'A panel discussion with Mary Poe and Tom Orr follows at 7.30 pm. Questions start at 8.15 pm and we finish at 8.45 pm.',
      ),
    ).toEqual([
      '19:00 | Welcome from Mayor Anna Berg',
      '19:05 | Keynote on water – Dr. John Reed',
      '19:30 | Panel discussion with Mary Poe and Tom Orr',
      '20:15 | Questions',
      '20:45 | End',
    ])
  })

  it.each([
    [
      'We start with a 5 minute welcome. Then we will spend about twenty minutes on the budget, followed by a ten-minute break. The last half an hour is for questions.',
      ['5 min | Welcome', '20 min | Budget', '10 min | Break', '30 min | Questions'],
    ],
    [
      'Wir beginnen mit einer kurzen Begrüßung (5 Minuten). Für die Diskussion sind 30 Minuten vorgesehen. Dann gibt es eine Pause von 15 Minuten.',
      ['5 min | Begrüßung', '30 min | Diskussion', '15 min | Pause'],
    ],
    [
      'À 18h45, Jean Petit présentera le projet. Une table ronde suivra à 19h15. À 20h15, échanges avec la salle.',
      ['18:45 | Projet – Jean Petit', '19:15 | Table ronde', '20:15 | Échanges avec la salle'],
    ],
    [
      'La jornada comenzará a las 9:00 con la bienvenida. A las 10:00 habrá una mesa redonda. La clausura será a las 11:30.',
      ['09:00 | Bienvenida', '10:00 | Mesa redonda', '11:30 | Clausura'],
    ],
  ])('in any language, by times or lengths: %s', (text, lines) => {
    expect(told(text)).toEqual(lines)
  })

  it('is none where it tells what happened, or says of too little what it is for', () => {
    expect(
      told('The chair opened the meeting at 9:00. There was a coffee break at 10:00. The panel was closed at 11:00.'),
    ).toBeNull()
    expect(told('We met at 9:00 and walked at 10:00. The bus leaves at 11:00 from the gate.')).toBeNull()
  })

  it('is read only where nothing else is a programme', () => {
    const prose = 'We start at 9:00 with a welcome. The panel begins at 9:30. There is coffee at 10:00.'
    expect(readAgenda(prose).rundown.segments).toHaveLength(3)
    expect(readAgenda(`9:00 Talk\n10:00 Debate\n\n${prose}`).rundown.segments).toHaveLength(2)
  })
})

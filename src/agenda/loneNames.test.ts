import { expect, it } from 'vitest'
import { readAgenda } from './readAgenda.ts'

const named = (text: string): readonly string[] => readAgenda(text).rundown.speakers.map(({ name }) => name)

it('takes a name alone below a title for who speaks, where that is done twice', () => {
  expect(named('10:00 Leaves\nAda Bee\n\n11:00 Wolves\nCharles Dee\n\n12:00 Lunch\nGreen Terrace')).toEqual([
    'Ada Bee',
    'Charles Dee',
  ])
})

it('does not where it is done once, unless the same person is named with an office', () => {
  expect(named('10:00 Leaves\nSecond Harvest\n\n11:00 Wolves')).toEqual([])
  expect(named('10:00 Leaves\nAda Bee, Director\n\n11:00 Wolves\nAda Bee')).toEqual(['Ada Bee'])
})

it('takes a name with a body for who speaks, where others stand there too', () => {
  expect(named('10:00 Leaves\nDr. Ada Bee\n\n11:00 Wolves\nCharles Dee, Agence du port')).toEqual([
    'Ada Bee',
    'Charles Dee',
  ])
})

it('takes a given name and a surname in capitals for who speaks, wherever it stands below a title', () => {
  expect(
    named('10:00 Leaves\n\nThe long way up\n\nAda BEE\n\nThe short way down\n\nJean-Luc DE LA RUE\n\n11:00 Wolves'),
  ).toEqual(['Ada BEE', 'Jean-Luc DE LA RUE'])
  expect(named('10:00 Leaves\n\nThe long way up\n\nHorizon EAST\n\n11:00 Wolves')).toEqual([])
})

it('reads what they are on the lines below, with empty lines between where one stands before the name', () => {
  const lines = ['10:00 Leaves', 'Ada BEE', 'Lecturer in physics,', 'IOM', 'Eve EFF', 'Director', '11:00 Wolves']
  const { speakers } = readAgenda(lines.join('\n\n')).rundown
  expect(speakers.map(({ name, position, affiliation }) => [name, position, affiliation])).toEqual([
    ['Ada BEE', 'Lecturer in physics', 'IOM'],
    ['Eve EFF', 'Director', null],
  ])
})

it('takes a name with a body for who speaks, between others who do', () => {
  const talk = (...lines: string[]) => named(['10:00 Leaves', ...lines, '', '11:00 Lunch'].join('\n'))
  expect(talk('Dr. Ada Bee, Oslo', 'Eve Eff, Klostergarten', 'Luc Noir, Campus Hof', 'Dr. Charles Dee')).toEqual([
    'Ada Bee',
    'Eve Eff',
    'Luc Noir',
    'Charles Dee',
  ])
  expect(talk('- Dr. Ada Bee, Oslo', 'Second Harvest, Third Wave: what was asked', '- Dr. Charles Dee, Oslo')).toEqual([
    'Ada Bee',
    'Charles Dee',
  ])
})

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

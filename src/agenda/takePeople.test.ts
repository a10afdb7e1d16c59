import { expect, it } from 'vitest'
import { peopleIn, takePeople } from './takePeople.ts'

const namesOf = ({ people }: ReturnType<typeof takePeople>) => people.map(({ person, role }) => [person.name, role])

it('takes those who sit and who leads from one title', () => {
  const taken = takePeople(
    'Table ronde avec Ada Bee (Oslo) et Eve Eff (Rome), animée par Charles Dee, journaliste',
    false,
  )
  expect(taken.title).toBe('Table ronde')
  expect(namesOf(taken)).toEqual([
    ['Ada Bee', null],
    ['Eve Eff', null],
    ['Charles Dee', 'moderator'],
  ])
})

it('finds who chairs behind a room', () => {
  const found = peopleIn('Room A120, Chair: Ada Bee', { role: null, commas: false, among: false })
  expect(namesOf(found)).toEqual([['Ada Bee', 'chair']])
})

it('leaves a title without people as it is', () => {
  expect(takePeople('Old Wells: New Water', false)).toEqual({ title: 'Old Wells: New Water', people: [], talk: null })
})

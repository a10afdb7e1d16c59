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

it('finds who leads in the middle of what is told', () => {
  const place = { role: null, commas: false, among: false }
  const told =
    'All four take questions from the floor and from the chat, moderated by Ada Bee and Charles Dee. Be brief.'
  expect(namesOf(peopleIn(told, place))).toEqual([
    ['Ada Bee', 'moderator'],
    ['Charles Dee', 'moderator'],
  ])
  expect(namesOf(peopleIn(told.replace('Ada Bee and Charles Dee', 'whoever has the chair'), place))).toEqual([])
})

it('leaves a title without people as it is', () => {
  for (const title of ['Old Wells: New Water', 'Reading by Grade Three: Our First Year'])
    expect(takePeople(title, false)).toEqual({ title, people: [], talk: null })
})

it.each([
  ['Table ronde, avec la participation de Ada Bee (Oslo) et Charles Dee', 'Table ronde', ['Ada Bee', 'Charles Dee']],
  [
    'Apertura con la intervención de la Presidenta de la Comarca, Ada Abeja, y los alcaldes de Alba y Bera, Carlos Dedo y Eva Efe',
    'Apertura',
    ['Ada Abeja', 'Carlos Dedo', 'Eva Efe'],
  ],
  ['Keynote: The long way. Ada Bee, Green Works', 'Keynote: The long way', ['Ada Bee']],
  ['Mot de bienvenue, Ada Blé, maire adjointe', 'Mot de bienvenue', ['Ada Blé']],
  ['Registries: who does what - Ada Bee + Charles Dee', 'Registries: who does what', ['Ada Bee', 'Charles Dee']],
])('finds who takes part: %s', (text, title, names) => {
  const taken = takePeople(text, true)
  expect([taken.title, taken.people.map(({ person }) => person.name)]).toEqual([title, names])
})

it.each([
  ['Moderator Ada Bee', 'Moderator Ada Bee', [['Ada Bee', 'moderator']]],
  ['Our first speaker will be Ada Bee', 'Our first speaker will be Ada Bee', [['Ada Bee', 'speaker']]],
  ['Our speaker is still to come', 'Our speaker is still to come', []],
  ['Mesa redonda. Modera: Eva Efe, periodista', 'Mesa redonda', [['Eva Efe', 'moderator']]],
  ['Informe de la presidenta, Ada Abeja', 'Informe de la presidenta', [['Ada Abeja', null]]],
  ['table ronde, modération : Luc Noir', 'table ronde', [['Luc Noir', 'moderator']]],
  ['Ada Bee (KTH): Robots in the forest', 'Robots in the forest', [['Ada Bee', null]]],
  ['Ada Bee, "The cellar"', 'The cellar', [['Ada Bee', null]]],
  ['The quiet grid, Ada Bee (TenneT)', 'The quiet grid', [['Ada Bee', null]]],
  ['Ice (Ada Bee, MIT)', 'Ice', [['Ada Bee', null]]],
  ['Supply lines / Moderator: Ada Bee', 'Supply lines', [['Ada Bee', 'moderator']]],
  [
    'Panel (Ada Bee, Charles Dee; chair: Eve Eff)',
    'Panel',
    [
      ['Ada Bee', null],
      ['Charles Dee', null],
      ['Eve Eff', 'chair'],
    ],
  ],
  [
    'Table ronde - Qui lit ? - Ada Bee (Oslo), Charles Dee (Lille) - Modération : Eve Eff (Nice)',
    'Table ronde - Qui lit ?',
    [
      ['Ada Bee', null],
      ['Charles Dee', null],
      ['Eve Eff', 'moderator'],
    ],
  ],
])('finds a role behind a stop, a stroke or a semicolon: %s', (text, title, named) => {
  const taken = takePeople(text, false)
  expect([taken.title, namesOf(taken)]).toEqual([title, named])
})

it('takes nothing in a title in capitals for a name, unless it says so', () => {
  expect(takePeople('IMPULSVORTRAG: BÄUME ALS NACHBARN', true).people).toEqual([])
})

it.each([
  [
    'Claire Roux (CNRS) et Luc Noir, « Conteuses »',
    'Conteuses',
    [
      ['Claire Roux', null],
      ['Luc Noir', null],
    ],
  ],
  [
    'Panel, animé par Luc Noir, journaliste, avec Anne Roux et Paul Gris',
    'Panel',
    [
      ['Luc Noir', 'moderator'],
      ['Anne Roux', null],
      ['Paul Gris', null],
    ],
  ],
  ['Keynote: IOM Mr. Charles Dee', 'Keynote', [['Charles Dee', 'speaker']]],
  ['Remembering Dr. Ada Bee', 'Remembering Dr. Ada Bee', []],
  ['GIO Update, Ada Bee, Information Officer', 'GIO Update', [['Ada Bee', null]]],
  ['Ports and pilots: Ada Bee, Lagos Port', 'Ports and pilots', [['Ada Bee', null]]],
  ['Ada Bee, Chair of the Council', 'Ada Bee, Chair of the Council', [['Ada Bee', null]]],
  ['Mrs Ada Bee, Chair of the Council', 'Mrs Ada Bee, Chair of the Council', [['Ada Bee', null]]],
])('finds in a list whoever stands before, behind or instead of a title: %s', (text, title, named) => {
  const taken = takePeople(text, true)
  expect([taken.title, namesOf(taken)]).toEqual([title, named])
})

it('finds whoever gives an introduction or holds a post', () => {
  const place = { role: null, commas: false, among: false }
  const found = (text: string, item = true) =>
    peopleIn(text, { ...place, item }).people.map(({ person }) => [person.name, person.position])
  expect(found('Introduction by Ada Bee (.tv-ops)')).toEqual([['Ada Bee', null]])
  expect(found('Treasurer: Ada Bee')).toEqual([['Ada Bee', 'Treasurer']])
  // whoever signs an invitation
  expect(found('Treasurer: Ada Bee', false)).toEqual([])
})

it('takes no house for a guest of a dinner', () => {
  expect(takePeople('Social dinner, Crêperie du Port', true).people).toEqual([])
})

it('leaves a title that would be nothing but marks as it is', () => {
  expect(takePeople('((: Ms. Ada Bee', true)).toMatchObject({ title: '((: Ms. Ada Bee', people: [] })
})

it('takes no body behind a name for a person, and finds people behind a room', () => {
  expect(takePeople('Introduction - Ada Bee (Sciences Riveraines)', true).people.map(({ person }) => person)).toEqual([
    expect.objectContaining({ name: 'Ada Bee', affiliation: 'Sciences Riveraines' }),
  ])
  const taken = takePeople('Opening (Room C) Ada Bee, Head of Forests; Charles Dee, Sweden', true)
  expect(taken.title).toBe('Opening (Room C)')
  expect(namesOf(taken).map(([name]) => name)).toEqual(['Ada Bee', 'Charles Dee'])
})

it('takes no body in brackets behind whoever is labelled in a title for a person', () => {
  const { title, people } = takePeople('Session 1, Chair: Ada Bee (North Wales)', true)
  expect([title, ...people.map(({ person, role }) => `${role ?? ''} ${person.name}`)]).toEqual([
    'Session 1',
    'chair Ada Bee',
  ])
})

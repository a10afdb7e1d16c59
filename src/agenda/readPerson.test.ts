import { describe, expect, it } from 'vitest'
import { readNames, readPerson } from './readPerson.ts'

const read = (text: string) => {
  const person = readPerson(text)
  return person && [person.name, person.position, person.affiliation]
}

describe('a person in a line', () => {
  it.each([
    [
      'Ambassador Mehmet Samsar, Director General for Consular Affairs of the Ministry of Foreign Affairs of the Republic of Turkey.',
      'Mehmet Samsar',
      'Ambassador, Director General for Consular Affairs',
      'Ministry of Foreign Affairs of the Republic of Turkey',
    ],
    [
      'Research Professor Jørgen Carling, Peace Research Institute Oslo (PRIO)',
      'Jørgen Carling',
      'Research Professor',
      'Peace Research Institute Oslo (PRIO)',
    ],
    [
      'Ms. Marie McAuliffe, Head of Migration Research Division, IOM.',
      'Marie McAuliffe',
      'Head of Migration Research Division',
      'IOM',
    ],
    [
      'Ms. Morgane Nicot, Criminal Justice Officer, Migrant Smuggling Section (HTMSS) UNODC.',
      'Morgane Nicot',
      'Criminal Justice Officer, Migrant Smuggling Section (HTMSS)',
      'UNODC',
    ],
    [
      'H.E.Mr. Joaquín Maza Martelli,President of the Human Rights Council',
      'Joaquín Maza Martelli',
      'President',
      'Human Rights Council',
    ],
    [
      'Mr. Charles Kenny, Senior Fellow, Center for Global Development (CGDEV)',
      'Charles Kenny',
      'Senior Fellow',
      'Center for Global Development (CGDEV)',
    ],
    ['Jolanda van Eijndthoven, European Commission', 'Jolanda van Eijndthoven', null, 'European Commission'],
    ['Patrick Meenan (remote)', 'Patrick Meenan', null, null],
    ['Dr. Lovelace', 'Lovelace', null, null],
  ])('reads %s', (text, name, position, affiliation) => {
    expect(read(text)).toEqual([name, position, affiliation])
  })

  it.each([
    'Board Room A',
    'Opening Remarks',
    'Insert Name',
    'All',
    'The event will be held in English only.',
    'Lunch',
    '3 Speakers',
    '',
  ])('finds none in: %s', (text) => {
    expect(readPerson(text)).toBeNull()
  })

  it('tells a person with an office from what only looks like a name', () => {
    expect(readPerson('Ada Lovelace, IOM')?.sure).toBe(true)
    expect(readPerson('Blue Danube')?.sure).toBe(false)
  })

  it('reads several names in one line, and no list where a piece is something else', () => {
    expect(readNames('Mr. William Shereni/Dr. Pamela Olet', false)?.map(({ name }) => name)).toEqual([
      'William Shereni',
      'Pamela Olet',
    ])
    expect(readNames('Ada Lovelace, Grace Hopper and Li Wei', true)?.length).toBe(3)
    expect(readNames('Amal Haddad, Human Rights Watch', false)).toBeNull()
    expect(readNames('Ada Lovelace, Director, IOM', true)).toBeNull()
  })
})

it.each([
  ['Christoph Baldung MdL', 'Christoph Baldung'],
  ['Guillemette LE DANTEC, directrice', 'Guillemette LE DANTEC'],
  ['D.Karstenberg', 'D.Karstenberg'],
  ['Eloísa Carbonero Porta, Catedrática', 'Eloísa Carbonero Porta'],
])('reads the name of %s', (text, name) => {
  expect(readPerson(text)?.name).toBe(name)
})

it('takes no "Mechanics of Leaves" for a name', () => {
  expect(readPerson('The Mechanics of Leaves')).toBeNull()
})

it.each([
  ['Ada Bee and Charles Dee, University of Leeds', ['Ada Bee', 'Charles Dee']],
  ['EVA EFF (NABU), GUSTAV HEU (Bahn AG), IDA JOTT', ['EVA EFF', 'GUSTAV HEU', 'IDA JOTT']],
])('reads several people: %s', (text, names) => {
  expect(readNames(text, false)?.map(({ name }) => name)).toEqual(names)
})

it('takes what stands behind somebody who is addressed for a body', () => {
  expect(readNames('Dr. Ada Bee, Green Works', true)).toBeNull()
  expect(readNames('Dr. Ada Bee, Mayor Oslo', true)).toBeNull()
})

it.each([
  ['la directora, Ada Abeja', 'Ada Abeja', 'directora', null],
  ['President, Ada Bee', 'Ada Bee', 'President', null],
  ['palabras de la rectora, Ada Abeja', 'Ada Abeja', 'rectora', null],
  ['die Koordinatorin Dr. Ada Bee', 'Ada Bee', null, null],
  ['MinR Bee vom HMWK', 'Bee', 'MinR', 'HMWK'],
  ['Prof.ª Dra. D.ª Ada Abeja (Quito)', 'Ada Abeja', null, 'Quito'],
  ['H.E., Ada Bee, Ambassador', 'Ada Bee', 'Ambassador', null],
  ['City Council Member Ada Bee', 'Ada Bee', 'City Council Member', null],
])('finds who stands behind an office, an article or a form of address: %s', (text, ...person) => {
  expect(read(text)).toEqual(person)
})

it('takes no line in capitals of many words for a name', () => {
  expect(readPerson('DAM SAFETY ACROSS BORDERS')).toBeNull()
})

it('parts those who are addressed, and lets go of nobody', () => {
  const names = (text: string) => readNames(text, true)?.map(({ name }) => name)
  expect(names('Schulze, Dr. Meier und N.N.')).toEqual(['Schulze', 'Meier'])
  expect(names('la Excma. Sra. Ada Abeja, rectora, y el Sr. D. Luis Mora, alcalde')).toEqual(['Ada Abeja', 'Luis Mora'])
})

it.each(['Winston Churchill', 'Luc Delcourt', 'Ada Fairbanks'])(
  'finds a name that holds the word for a body: %s',
  (name) => {
    expect(read(name)).toEqual([name, null, null])
  },
)

it.each([
  ['Mme le professeur Ada Abeille, université de Lyon', 'Ada Abeille'],
  ['Schatzmeister Ada Biene-Katz', 'Ada Biene-Katz'],
  ['Dipl.-Ing. (FH) Ada Biene, Beratung', 'Ada Biene'],
  ['Embajador (r) Luis Mora Duarte', 'Luis Mora Duarte'],
  ['Rectora Ada Abeja', 'Ada Abeja'],
  ['Dra. Ada Abeja. Universidade de Aveiras', 'Ada Abeja'],
])('finds a name behind a post or a bracket, or before a stop: %s', (text, name) => {
  expect(readPerson(text)?.name).toBe(name)
})

it.each([
  'Afternoon Beverages',
  'Implementation Planning',
  'Ein Jahr',
  'Feststellung der Beschlussfähigkeit',
  'Aushändigung Tagungsmappen',
])('takes no German noun for a name: %s', (text) => {
  expect(readPerson(text)).toBeNull()
})

it('has the office that stands before a name in brackets', () => {
  expect(readPerson('General Counsel (Ada Bee)')).toMatchObject({ name: 'Ada Bee', position: 'General Counsel' })
})

it.each([
  ['Ada Bee (Oslo), Charles Dee (Institut Pasteur) & Association CAPEV', true, ['Ada Bee', 'Charles Dee']],
  ['Ada Bee (Oslo) et Agence des puits', false, ['Ada Bee']],
  ['Ada Abeja, Carlos Dedo y el colectivo 7 Orillas', true, ['Ada Abeja', 'Carlos Dedo']],
])('leaves out a body that is named last among people: %s', (text, commas, names) => {
  expect(readNames(text, commas)?.map(({ name }) => name)).toEqual(names)
})

it('takes the office behind a stop, and no body with a rank in its name', () => {
  expect(read('Carlos Roble. Actual Subsecretario de Recursos, Argentina.')?.[0]).toBe('Carlos Roble')
  expect(read('Nelson Pino. Cientista político, Panamá.')?.[0]).toBe('Nelson Pino')
  expect(read('General Statistics Office')).toBeNull()
  expect(read('Mayor Communications')).toBeNull()
  expect(read('Mayor Bee')?.[0]).toBe('Bee')
})

it('ends a name where its surname in capitals does, if an office follows', () => {
  expect(read('Ada BEE Professeure d’histoire, IOM')).toEqual(['Ada BEE', 'Professeure d’histoire', 'IOM'])
  expect(read('Mª José BEE DEE exconsejera')).toEqual(['Mª José BEE DEE', 'exconsejera', null])
  expect(read('Jean-Luc DE LA RUE')).toEqual(['Jean-Luc DE LA RUE', null, null])
  expect(read('Horizon EAST Programme')).toBeNull()
})

it('ends a name at a bar, but finds none among what a page offers', () => {
  expect(read('Ada Bee | College of Leeds:')).toEqual(['Ada Bee', null, 'College of Leeds'])
  expect(readPerson('Getting Away | Contact | Press')).toBeNull()
})

it('finds none in what belongs to a thing or in an office', () => {
  expect(readPerson('Ende des Tages')).toBeNull()
  expect(readPerson('Hauptgeschäftsführer der Handwerkskammer')).toBeNull()
  expect(read('Dr. Marie des Prés')).toEqual(['Marie des Prés', null, null])
})

it('finds none where a rank stands before what is heard, nor where an adjective does before a part of the agenda', () => {
  expect(readPerson('Superintendent Report')).toBeNull()
  expect(readPerson('Öffentlicher Teil')).toBeNull()
  expect(readPerson('UPDATES Trams Wells')).toBeNull()
  expect(readPerson('Technical Program')).toBeNull()
})

it('keeps a given name that is a degree elsewhere, and drops what stands for one', () => {
  expect(read('Phil Bee')).toEqual(['Phil Bee', null, null])
  expect(read('Dr. phil. Ada Bee')).toEqual(['Ada Bee', null, null])
  expect(read('Dr.-Ing. E.h. Ada Bee')).toEqual(['Ada Bee', null, null])
  expect(read('Hon Ada Bee MLA (Oslo)')).toEqual(['Ada Bee', null, 'Oslo'])
  expect(read('Facilitator, Ms Ada Bee')).toEqual(['Ada Bee', 'Facilitator', null])
})

it.each([
  ['LAKELAND Mr. Ada Bee, Minister of Roads', ['Ada Bee', 'Minister of Roads', 'LAKELAND']],
  ['UPPER LAKELAND – H.E. Ms. Ada Bee', ['Ada Bee', null, 'UPPER LAKELAND']],
  ['LAKELAND, Frau Ada Bee', ['Ada Bee', null, 'LAKELAND']],
  ['KEYNOTE Ms. Ada Bee', ['Ada Bee', null, null]],
])('takes capitals before a form of address for where somebody comes from: %s', (text, person) => {
  expect(read(text)).toEqual(person)
})

it('ends a name behind a form of address where an office of several words begins', () => {
  expect(read('Mr. Ada Bee Deputy Mayor Oslo')).toEqual(['Ada Bee', 'Deputy Mayor Oslo', null])
  expect(read('Ms. Ada Bee Secretary General of Wells (city network)')?.[0]).toBe('Ada Bee')
  expect(read('Ms. Ada Mary Judge')).toEqual(['Ada Mary Judge', null, null])
})

it('parts people by their surnames in capitals where nothing else does', () => {
  const names = (text: string) => readNames(text, false)?.map(({ name, position }) => [name, position])
  expect(names('Ada BEE, director of Wells Charles DEE, mayor of Oslo Eve VAN EFF : author')).toEqual([
    ['Ada BEE', 'director of Wells'],
    ['Charles DEE', 'mayor of Oslo'],
    ['Eve VAN EFF', 'author'],
  ])
  expect(names('Ada BEE, director of Radio FRANCE, Paris')).toBeUndefined()
})

it.each(['Die Redezeit der Stellungnahmen', 'Im Fokus', 'Les Jours Heureux'])(
  'finds none behind an article: %s',
  (text) => {
    expect(readPerson(text)).toBeNull()
  },
)

it('takes the dative of a form of address for one', () => {
  expect(read('Herrn Bürgermeister Karl Dach')).toEqual(['Karl Dach', 'Bürgermeister', null])
})

import { describe, expect, it } from 'vitest'
import { findSegments } from './findSegments.ts'
import { findTables } from './findTables.ts'
import { readAgenda } from './readAgenda.ts'
import { readBody, talksBelow } from './readBody.ts'
import { readEntries } from './readEntries.ts'

const read = (...lines: string[]) => {
  const [draft] =
    findSegments(readEntries(findTables(lines.map((text, i) => ({ number: i + 1, text }))))).sittings[0]?.drafts ?? []
  if (!draft) throw new Error('No segment was found')
  return readBody(draft)
}
const people = (...lines: string[]) => read(...lines).people.map(({ person, role, talk }) => [person.name, role, talk])

it('takes whoever stands in brackets behind one item for people, where other segments have such items', () => {
  const item = (n: number, name: string) => [
    `Item ${n}: Motion ${n} (5 min)`,
    `${n}.1 – Report (${name})`,
    `${n}.2 – Vote`,
  ]
  const named = (...names: string[]) => {
    const lines = names.flatMap((name, i) => item(i + 1, name)).map((text, i) => ({ number: i + 1, text }))
    const drafts = findSegments(readEntries(lines)).sittings.flatMap((sitting) => sitting.drafts)
    const below = talksBelow(drafts)
    return drafts.flatMap((draft) =>
      readBody(draft, new Set(), new Set(), below).people.map(({ person }) => person.name),
    )
  }
  expect(named('Ada Bee', 'Charles Dee', 'Eve Eff')).toEqual(['Ada Bee', 'Charles Dee', 'Eve Eff'])
  expect(named('Ada Bee', 'in writing', 'by hand')).toEqual([])
})

describe('the people of a segment', () => {
  it('have the role of the label they stand after or below', () => {
    expect(
      people(
        '## Debate (30 minutes)',
        'Moderator: Ada Lovelace',
        '',
        'Discussants:',
        '- Grace Hopper',
        '- Mary Cartwright',
        'Chaired by: Ms. Noether',
      ),
    ).toEqual([
      ['Ada Lovelace', 'moderator', null],
      ['Grace Hopper', 'discussant', null],
      ['Mary Cartwright', 'discussant', null],
      ['Noether', 'chair', null],
    ])
  })

  it('are panelists of a panel and speakers elsewhere where nothing is said', () => {
    expect(people('Panel (30 minutes)', 'Ms. Ada Lovelace, IOM')).toEqual([['Ada Lovelace', 'panelist', null]])
    expect(people('Welcome (30 minutes)', 'Ms. Ada Lovelace, IOM')).toEqual([['Ada Lovelace', 'speaker', null]])
  })

  it('have the talk that is quoted behind, below or after a colon', () => {
    expect(
      people(
        'Panel (30 minutes)',
        '- Ada Lovelace, IOM "On engines"',
        'Grace Hopper, Director, UNODC:',
        '“On compilers”',
      ),
    ).toEqual([
      ['Ada Lovelace', 'panelist', 'On engines'],
      ['Grace Hopper', 'panelist', 'On compilers'],
    ])
  })

  it('may have their office on the next line', () => {
    expect(read('Panel (30 minutes)', 'Ms. Ada Lovelace', 'Head of Engines, IOM').people[0]?.person).toMatchObject({
      name: 'Ada Lovelace',
      position: 'Head of Engines',
      affiliation: 'IOM',
    })
  })

  it('may stand in the title, which is left without them', () => {
    for (const line of [
      '- 25 min - Cookies - Ada Lovelace (remote)',
      '10:00 Cookies (Ada Lovelace, IOM)',
      '| Cookies | Ada Lovelace | 25 min |',
    ]) {
      expect([read(line).title, people(line)]).toEqual(['Cookies', [['Ada Lovelace', 'speaker', null]]])
    }
  })

  it('are not made of other capital letters', () => {
    expect(
      people('Lunch (30 minutes)', 'Main Hall', 'Blue Danube, Red Sea', 'Everything is served by the window.'),
    ).toEqual([])
  })
})

describe('the discussion questions of a segment', () => {
  it('are the list below their label, and other items that ask', () => {
    const { prompts, read: lines } = read(
      '## Panel (30 minutes)',
      '### Key Discussion Points:',
      'They frame the debate:',
      '1. Say how',
      '2. Why?',
      '### Panelists:',
      '- Who?',
    )
    expect(prompts).toEqual(['Say how', 'Why?', 'Who?'])
    expect([...lines]).toEqual([
      [1, 'segment'],
      [2, 'questions'],
      [4, 'question'],
      [5, 'question'],
      [6, 'panelists'],
      [7, 'question'],
    ])
  })
})

describe('the note of a segment', () => {
  it('is what stands after the word', () => {
    expect(read('## Panel (30 minutes)', 'Note: Two microphones', 'Ms. Ada Lovelace').note).toBe('Two microphones')
    expect(read('## Panel (30 minutes)', 'Ms. Ada Lovelace').note).toBeNull()
  })
})

describe('a name that only the office below it tells', () => {
  it('is one of a person', () => {
    expect(
      people(
        'Grußworte (30 Minuten)',
        'Ada Bee',
        'Oberbürgermeisterin der Stadt',
        '',
        'Grace Dee',
        'Vorsitzende des Verbands',
      ),
    ).toEqual([
      ['Ada Bee', 'speaker', null],
      ['Grace Dee', 'speaker', null],
    ])
  })
})

it('is a panel where one of several leads the others', () => {
  const lines = ['- Ms. Ada Bee, IOM', '- Ms. Eve Eff, IOM', '- Ms. Grace Dee, IOM', '- Moderator: Ms. Mary Cee']
  expect(read('The outlook (30 minutes)', ...lines).kind).toBe('panel')
  expect(read('The outlook (30 minutes)', ...lines.slice(2)).kind).toBe('talk')
})

it('finds who speaks before or behind each talk of a list', () => {
  expect(
    people('9:00 Talks', '- Ada Bee, Bern: 40 years of trams', '- Luc Noir, Paris: Why 12 bridges?').map(
      ([name, , talk]) => [name, talk],
    ),
  ).toEqual([
    ['Ada Bee', '40 years of trams'],
    ['Luc Noir', 'Why 12 bridges?'],
  ])
  expect(
    people('9:00 Talks', '1. Trams every 3 minutes. Ada Bee', '2. Bridges of Paris. Luc Noir').map(([name, , talk]) => [
      name,
      talk,
    ]),
  ).toEqual([
    ['Ada Bee', 'Trams every 3 minutes'],
    ['Luc Noir', 'Bridges of Paris'],
  ])
})

it('finds who gives the talk on the line above', () => {
  expect(
    people('9:00 Session 1', '“Counting crows”', 'Ada Bee, Biology', '“Counting trams”', 'Luc Noir, Music'),
  ).toEqual([
    ['Ada Bee', 'speaker', 'Counting crows'],
    ['Luc Noir', 'speaker', 'Counting trams'],
  ])
})

it('takes the quoted line below whoever speaks for the title', () => {
  const {
    title,
    kind,
    people: heard,
  } = read('14h15 : Ada Bee (Université de Lyon)', '', '« Sur les rivières. »', '', '15h : Pause')
  expect([title, kind, heard[0]?.person.name]).toEqual(['Sur les rivières', 'talk', 'Ada Bee'])
  const below = read('9:45 Dr. Eve Eff', 'Beauftragte für Archive der Verbände', '"Was bleibt"')
  expect([below.title, below.people[0]?.person.name]).toEqual(['Was bleibt', 'Eve Eff'])
})

it('takes no item in quotes for the title', () => {
  expect(read('Part three – A game (7 min)', '• “Price is still number one.”', 'Questions (5 min)').title).toBe(
    'Part three – A game',
  )
})

it('has no number of an issue in its title', () => {
  expect(read('- Update charter #1569 (5 min)', '- Questions (5 min)').title).toBe('Update charter')
})

it.each(['1. Budget for 2026. (5 min)', '1. Budget for 2026: (5 min)', '1. Budget for 2026 (5 min):'])(
  'has no stop or colon at the end of its title: %s',
  (line) => {
    expect(read(line).title).toBe('Budget for 2026')
  },
)

it('ends who chairs where somebody else is labelled', () => {
  expect(people('- Welcome (5 min)', 'Chair: Dame Ada Bee   Clerk: C. Dee', '- Questions (5 min)')).toEqual([
    ['Ada Bee', 'chair', null],
  ])
})

it('takes whoever stands behind the dash of a plain line for who speaks, where several lines are written so', () => {
  const named = (title: string, ...lines: string[]) =>
    readAgenda([`9:00 ${title}`, ...lines, '11:00 Vote'].join('\n')).rundown.segments[0]?.turns.map(
      ({ speaker, talk }) => [speaker, talk],
    )
  const lines = [
    'Welcome words - Ada Bee',
    'The prizes - Eve Eff / Luc Noir',
    'Vote Results - Ada Bee',
    'Thanks - Eve Eff',
  ]
  expect(named('Business', ...lines)).toEqual([
    ['ada-bee', 'Welcome words'],
    ['eve-eff', null],
    ['luc-noir', null],
    ['ada-bee', 'Vote Results'],
    ['eve-eff', 'Thanks'],
  ])
  expect(named('Business', 'Thanks - Ada Bee', 'Seats - the upper hall', 'Doors - the lower hall')).toEqual([])
  expect(named('Dinner', 'First - Onion Soup', 'Second - Garden Peas', 'Sweet - Apple Tart')).toEqual([])
})

it('does not become a talk by whoever has but a line of it', () => {
  const lines = ['9:00 Business', 'First words - Ada Bee', 'The prizes - Eve Eff', 'Thanks - Luc Noir', '11:00 Vote']
  expect(readAgenda(lines.join('\n')).rundown.segments[0]?.kind).toBe('other')
})

it('takes a name with a body for who speaks, above a title in quotes that may be broken', () => {
  expect(
    people(
      '9:00 Panel 1: Trams',
      '',
      'Ada Bee | Green Works, Oslo:',
      '',
      '“The long way',
      '',
      'to school”',
      '',
      '(Discussant: Eve Eff)',
      '',
      '10:00 Coffee',
    ).map(([name, role]) => [name, role]),
  ).toEqual([
    ['Ada Bee', 'panelist'],
    ['Eve Eff', 'discussant'],
  ])
})

it('takes no title for a person that stands alone in a list of titles with a person behind each', () => {
  const named = people(
    '9:00 Business',
    '- Budget (Ada Bee)',
    '- Harbour Charter',
    '- Proxies (Eve Eff)',
    '10:00 Coffee',
  ).map(([name]) => name)
  expect(named).toEqual(['Ada Bee', 'Eve Eff'])
})

it('takes an item for a name that only the office below it tells', () => {
  expect(
    people('9:00 – 9:45 Panel: rivers', '● Ada Bee', 'Alcaldesa de Lago', '● Eve Eff', 'Federación de Ríos'),
  ).toEqual([
    ['Ada Bee', 'panelist', null],
    ['Eve Eff', 'panelist', null],
  ])
})

it('finds who gives the talk behind a body in brackets, where more than one line is written so', () => {
  const lines = ['11:00 Session 2', 'A. Bee (Leeds), On rivers: an essay', 'M. Dee (North Wales), The use of wells']
  expect(people(...lines)).toEqual([
    ['A. Bee', 'speaker', 'On rivers: an essay'],
    ['M. Dee', 'speaker', 'The use of wells'],
  ])
  expect(people('11:00 Session 2', 'Ada Bee (Leeds), Head of the Engines', 'Eve Eff (Oslo), Head of Wells')).toEqual([
    ['Ada Bee', 'speaker', null],
    ['Eve Eff', 'speaker', null],
  ])
})

it('names people with their surnames in capitals in a long line that nothing parts, and leads by a label without a colon', () => {
  const long = 'directrice de la Maison des eaux et des rivières de la côte'
  expect(people('10:00 Table ronde', `Ada BEE, ${long} Charles DEE, ${long}`, 'Modératrices Eve EFF, Ivy JAY')).toEqual(
    [
      ['Ada BEE', 'panelist', null],
      ['Charles DEE', 'panelist', null],
      ['Eve EFF', 'moderator', null],
      ['Ivy JAY', 'moderator', null],
    ],
  )
})

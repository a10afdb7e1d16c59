import { describe, expect, it } from 'vitest'
import { findSegments } from './findSegments.ts'
import { readAgenda } from './readAgenda.ts'
import { readEntries } from './readEntries.ts'

const read = (...lines: string[]) => findSegments(readEntries(lines.map((text, i) => ({ number: i + 1, text }))))
const titles = (...lines: string[]) => read(...lines).sittings.flatMap(({ drafts }) => drafts.map(({ title }) => title))

describe('which lines are segments', () => {
  it('those with a time, and numbered ones among them', () => {
    expect(titles('## I. Opening (7 minutes)', '## II. Prizes', '## III. Q&A (30 minutes)', '## IV. Farewell')).toEqual(
      ['Opening', 'Prizes', 'Q&A', 'Farewell'],
    )
  })

  it('without the numbers behind their times, and none begins with the date in a numbered line', () => {
    const opened = ['5:30 p.m. 1.0 Quorum', '6:00 p.m. 2.0 Consent', '2.1 Minutes (14 July 2009)', '6:30 p.m. Close']
    expect(titles(...opened)).toEqual(['1.0 Quorum', '2.0 Consent', 'Close'])
    expect(titles(...opened, '7:00 p.m. 4.0 Closed session')).toEqual(['Quorum', 'Consent', 'Close', 'Closed session'])
    expect(read(...opened, '7:00 p.m. 4.0 Closed session').sittings).toHaveLength(1)
  })

  it('also where somebody is addressed in a long title', () => {
    const long = 'Oslo – Mrs. Ada Bee, Permanent Representative of the Port of Oslo to all who live by the sea: 14.50'
    expect(titles('1) Opening: 14.30', `2) ${long}`, '3) Close: 15.00')).toHaveLength(3)
    expect(read('1) Opening: 14.30', `2) ${long}`).sittings[0]?.drafts[1]?.timing?.start).toBe('14:50')
  })

  it('those below what announces them, and no menu of the page above', () => {
    const menu = ['- Home', '- Welcome', '- Events', '- Breakfast', '- History', '- Reading', '']
    const list = ['- Presentation by Ada Bee', '- A reading, for the first time.', '- Break', '- Goodbye.']
    for (const announced of ['PROGRAMME Third Evening:', 'Order of events', 'Programme of the evening'])
      expect(titles(...menu, announced, '', 'Town hall, Oslo', '', ...list)).toEqual([
        'Presentation by Ada Bee',
        'A reading, for the first time.',
        'Break',
        'Goodbye.',
      ])
  })

  it('a block of plain lines such as only programmes hold, where nothing else is a list', () => {
    const block = [
      'Arrival of guests',
      'Welcome by Ada Bee',
      'Speech by Cal Dee',
      'Reading by Eve Eff',
      'Tour of the shop',
    ]
    const around = (...lines: string[]) => ['How we launch my book', '', ...lines, '', 'All guests will sign it.']
    expect(titles(...around(...block))).toEqual(block)
    expect(read(...around(...block)).guessed).toBe(true)
    for (const other of [
      block.slice(0, 4),
      [...block, 'The guests then go home.'],
      ['Welcome', 'Coffee', 'Lunch', 'Dinner', 'Drinks', 'Opening hours'],
      ['Reading', 'Reading rooms', 'Reading lists', 'Presentation', 'Contact'],
    ])
      expect(titles(...around(...other))).toEqual([])
  })

  it('also below what is told of another day', () => {
    const agenda = (told: string) => read('Item 1: Notes (5 min)', '', told, '', 'Item 2: Vote (5 min)').sittings.length
    expect(agenda('Minutes of the meeting of the board of 9 March 2016 will be posted')).toBe(1)
    expect(agenda('Letter dated 9 March 2016')).toBe(1)
    expect(agenda('Comments go to the clerk of the board by Monday, 9 March 2016')).toBe(1)
    expect(agenda('Monday, 9 March 2016')).toBe(2)
    const counted = (told: string) =>
      read('Agenda', '1 / Welcome:', '2 / To adopt the minutes:', told, '3 / Elections:', '4 / to close:').sittings
    expect(counted('Sent 9 March 2016').map(({ drafts }) => drafts.map(({ title }) => title))).toEqual([
      ['Welcome:', 'To adopt the minutes:', 'Elections:', 'to close:'],
    ])
    expect(counted('Monday, 9 March 2016')).toHaveLength(2)
  })

  it('headings without numbers only where they say what they are, or lie between timed ones', () => {
    expect(
      titles('## Venue map', '## Talk (7 minutes)', '## Prizes', '## Q&A (30 minutes)', '## Closing', '## Leaflets'),
    ).toEqual(['Talk', 'Prizes', 'Q&A', 'Closing'])
  })

  it('those of a list that makes up the length above it', () => {
    const list = ['- Opening: 5 min', '- Updates: 30 min', '- Questions: 25 min']
    expect(titles('Our all-hands in a nutshell (60 minutes):', '', ...list)).toEqual([
      'Opening',
      'Updates',
      'Questions',
    ])
    expect(titles('Our agenda (90 minutes):', '', ...list)).toEqual(['Opening', 'Updates', 'Questions'])
    expect(titles('Our guests (90 minutes):', '', ...list)).toEqual(['Our guests'])
    expect(
      titles(
        '1. Updates (60 minutes)',
        '   - Sales (20 min)',
        '   - Staff (20 min)',
        '   - Tools (20 min)',
        '2. Close (5 min)',
      ),
    ).toEqual(['Updates', 'Close'])
  })

  it('not those with a length alone below a range right behind which the next begins, however long they are together', () => {
    const parts = ['- Ada Bee, IOM (8 min)', '- Charles Dee, UNHCR (8 min)', 'Q&A (15 min)']
    const ranges = ['9:00 – 9:20 Welcome', '9:20 – 9:50 Two views', ...parts, '9:50 – 10:00 Farewell']
    expect(titles(...ranges)).toEqual(['Welcome', 'Two views', 'Farewell'])
  })

  it('the issues below the names of their projects', () => {
    expect(
      titles('## Agenda', '### lathe', '- Fewer steps #12', '- A faster start #13', '### site', '- New colours #7'),
    ).toEqual(['Fewer steps #12', 'A faster start #13', 'New colours #7'])
  })

  it('those that are listed as the agenda, whatever one line elsewhere says of a time', () => {
    const listed = [
      'Tagesordnung',
      '',
      'TOP 01 Begrüßung',
      'TOP 02 Rückblick auf 2018',
      'TOP 03 Fragen und Anträge',
      '',
    ]
    expect(titles(...listed, 'Rathaus: Mo – Fr 8.00 – 12.00 Uhr')).toEqual([
      'Begrüßung',
      'Rückblick auf 2018',
      'Fragen und Anträge',
    ])
  })

  it('those with a length before a long question, and those that name a date far behind', () => {
    expect(
      titles(
        '(10 min) Setting the scene: what is the mandate and the scope of the new commission on the sea and its ports?',
      ),
    ).toHaveLength(1)
    const listed = ['Ordre du jour :', '– Rapport moral ;', '– Vote du budget ;']
    expect(titles(...listed, '– Approbation des comptes de l’exercice clos le 31 décembre 2023 ;')).toHaveLength(3)
  })

  it('not those nested in one with a time', () => {
    expect(
      titles('1. Talks (30 minutes)', '  - First (10 minutes)', '  - Second (20 minutes)', '2. Q&A (5 minutes)'),
    ).toEqual(['Talks', 'Q&A'])
  })

  it('a numbered list without times between, with what counts on', () => {
    expect(titles('1. Welcome (5 min)', '1. Minutes', '1. Reports (10 min)', '1. Any other business')).toEqual([
      'Welcome',
      'Minutes',
      'Reports',
      'Any other business',
    ])
  })

  it('not those of a table below the heading of something else', () => {
    const { rundown } = readAgenda(
      '## Talk (7 minutes)\n\n## Q&A (3 minutes)\n\n## Previous meetings\n\n| Meeting | Time |\n|---|---|\n| First | 60 min |\n| Second | 30 min |',
    )
    expect(rundown.segments).toHaveLength(2)
  })

  it('those nested in one without a time', () => {
    expect(titles('## Drafts', '- 25 min - Cookies', '## Other', '- 5 min - Query')).toEqual(['Cookies', 'Query'])
  })

  it('not prose, dates, places or labels, whatever times they hold', () => {
    expect(
      titles(
        '1. Talk (30 minutes)',
        '2. Everyone is asked to be in the room by then, as the doors are closed at the very beginning (13:15)',
        'Date: 4 September 2017, 13:15',
        'Registration information: 08:00 – 09:00',
      ),
    ).toEqual(['Talk', 'Everyone is asked to be in the room by then, as the doors are closed at the very beginning'])
    expect(
      titles(
        '09:00 Talk',
        'Speaking time is 2 minutes. The list is open until noon, and nobody may be on it twice or more: 09:30',
      ),
    ).toEqual(['Talk'])
  })

  it('not clock times where durations are the rule: they say when all of it is', () => {
    const { header, sittings } = read('_15:00-16:30 Hall 1_', '- 25 min - Cookies', '- 5 min - Query')
    expect(header.map(({ text }) => text)).toEqual(['15:00-16:30 Hall 1'])
    expect(sittings.length).toBe(1)
  })
})

describe('what belongs to a segment', () => {
  it('ends at a rule, a heading of its rank and a label of something else', () => {
    const bodies = (...lines: string[]) =>
      read('## Talk (30 minutes)', 'Ada', ...lines).sittings[0]?.drafts[0]?.body.map(({ text }) => text)
    expect(bodies('### Speakers', 'Grace')).toEqual(['Ada', 'Speakers', 'Grace'])
    expect(bodies('', '---', 'Grace')).toEqual(['Ada'])
    expect(bodies('# Annex', 'Grace')).toEqual(['Ada'])
    expect(bodies('Contact:', 'Grace')).toEqual(['Ada'])
  })

  it('ends where another day begins', () => {
    const { sittings } = read('10:00 – 11:00 Talk', 'Tuesday, 5 September 2017', '09:00 – 10:00 Panel')
    expect(
      sittings.map(({ heading, drafts }) => [heading.map(({ text }) => text), drafts.map(({ title }) => title)]),
    ).toEqual([
      [[], ['Talk']],
      [['Tuesday, 5 September 2017'], ['Panel']],
    ])
  })
})

describe('where no line has a time', () => {
  const all = (...lines: string[]) => [read(...lines).guessed, titles(...lines)]

  it('the list is taken that its titles, its numbers or a line above it tell, and that is said', () => {
    expect(all('Dear all,', '', '* Intro', '* Roadmap review', '* Q&A', '* Wrap-up', '', 'Anna')).toEqual([
      true,
      ['Intro', 'Roadmap review', 'Q&A', 'Wrap-up'],
    ])
    expect(all('I. Call to Order', 'II. Minutes', 'III. New Business', 'A. Zoning', 'IV. Adjournment')).toEqual([
      true,
      ['Call to Order', 'Minutes', 'New Business', 'Adjournment'],
    ])
    expect(all('Tagesordnung:', '', 'Begrüßung', 'Kassenbericht', 'Wahl', '', 'Der Vorstand')).toEqual([
      true,
      ['Begrüßung', 'Kassenbericht', 'Wahl'],
    ])
  })

  it('no other list is one', () => {
    expect(all('Shopping', '- milk', '- bread', '- eggs', '- soap')).toEqual([false, []])
    expect(all('1. Heat the water', '2. Grind the beans', '3. Pour slowly')).toEqual([false, []])
  })

  it('without a sentence among plain lines', () => {
    const listed = ['Agenda', 'Welcome', 'Roadmap', 'Copies of it will be handed out', 'Close']
    expect(all(...listed)).toEqual([true, ['Welcome', 'Roadmap', 'Close']])
  })

  it('nothing is guessed where one has', () => {
    expect(read('- Intro (5 min)', '- Roadmap (10 min)').guessed).toBe(false)
  })

  it('a numbered list is one by what members meet for, and whole', () => {
    const items = [
      'Apologies',
      'Minutes of the last AGM',
      'Accounts',
      'Report from the chair.',
      'Election of officers',
      'AOB',
    ]
    expect(all('Choir AGM', '', ...items.map((item, i) => `${i + 1}. ${item}`))).toEqual([true, items])
    expect(all('Ways to help', '', '1. Carry chairs', '2. Bake', '3. Any other business idea')).toEqual([false, []])
  })

  it('what counts on in an agenda is one of its items, whatever it looks like, unless it says when something will be', () => {
    const items = ['Opening', 'Agenda', 'Minutes of 3 May 2025', 'Training on 4 June, 7-8pm in the hall']
    const long = 'To hear from the treasurer how the accounts of the year stand and agree on what is to be paid.'
    const next = 'The next meeting will be on 9 July'
    expect(titles('Agenda', ...[...items, long, next].map((item, i) => `${i + 1}. ${item}`))).toEqual([...items, long])
    expect(titles('Agenda', '1. Opening (5 min)', '2. Agenda (5 min)', `3. ${long}`, '4. Vote (5 min)')).toEqual([
      'Opening',
      'Agenda',
      long,
      'Vote',
    ])
  })

  it('a numbered item says what it is, and how long it takes, before it tells about it', () => {
    const told = '2. Questions – (15 minutes) – from the public. Whoever wants to ask one may send it in before.'
    const [sitting] = read('Agenda', '1. Minutes', told, '3. Vote').sittings
    expect(sitting?.drafts.map(({ title, timing }) => [title, timing?.minutes])).toEqual([
      ['Minutes', undefined],
      ['Questions – from the public.', 15],
      ['Vote', undefined],
    ])
  })

  it('numbered items of an agenda may be called as sections are', () => {
    expect(titles('Agenda', '1. Welcome', '2. Minutes of the last meeting', '3. Budget')).toEqual([
      'Welcome',
      'Minutes of the last meeting',
      'Budget',
    ])
  })
})

describe('what stands beside the agenda', () => {
  it('is over where its list goes on counting', () => {
    expect(titles('1. Opening (5 min)', '2. Comments', 'Rationale:', 'Keep to 3 minutes.', '3. Show (15 min)')).toEqual(
      ['Opening', 'Comments', 'Show'],
    )
  })

  it('may be the minutes of another meeting', () => {
    expect(
      titles('## Agenda', '- Budget (10 min)', '- Hiring (20 min)', '## Minutes of 30 April 2025', '- Travel (5 min)'),
    ).toEqual(['Budget', 'Hiring'])
    expect(
      titles(
        '## Orden del día',
        '- Turnos (10 min)',
        '## Acta anterior (1 de febrero, 18:30–19:50)',
        '### Temas',
        '- Limpieza (5 min)',
      ),
    ).toEqual(['Turnos'])
  })

  it('is all there is where nothing else has a time', () => {
    expect(titles('FORMAT', '', 'Debate (estimated 30 minutes)', '', 'Quickfire (estimated 15 minutes)')).toEqual([
      'Debate',
      'Quickfire',
    ])
  })
})

it('takes lengths below a range that holds them for parts of it', () => {
  const lines = [
    '9:00-9:30 Overview',
    'Trams (15 min)',
    'Discussion (10 min)',
    '9:30-10:00 Models',
    'Questions (10 min)',
    'Debate (15 min)',
    '10:00-10:30 Coffee',
  ]
  expect(titles(...lines)).toEqual(['Overview', 'Models', 'Coffee'])
  // more than fits in it is no part of it
  expect(titles(...lines.with(2, 'Discussion (50 min)'))).toContain('Discussion')
})

it('takes a line that only says when those below it are for no segment, and its end for theirs', () => {
  const { sittings, header } = read(
    '9:00-10:00 Plenary session',
    '9:00-9:30 Overview',
    '9:30 Questions',
    '10:00-11:00 Second session',
    '10:00-10:30 Models',
    '10:30 Farewell',
  )
  expect(sittings.map(({ drafts, end }) => [drafts.map(({ title }) => title), end])).toEqual([
    [['Overview', 'Questions', 'Models', 'Farewell'], '11:00'],
  ])
  expect(header).toEqual([])
})

it('leaves a panel whose parts have their times a segment', () => {
  expect(titles('9:00-10:00 Panel: Trams', '9:00-9:30 Ada Bee', '9:30-10:00 Luc Noir')).toContain('Panel: Trams')
})

it.each([
  '~~Trams~~ (10 min)',
  'Trams (withdrawn) (10 min)'.replace(' (10 min)', ''),
  'Straßenbahnen (entfällt)',
  'Tramways (annulé)',
  'Tranvías (cancelado)',
])('takes nothing for a segment that will not be: %s', (dropped) => {
  expect(titles('1. Welcome (5 min)', `2. ${dropped}`, '3. Farewell (10 min)')).toEqual(['Welcome', 'Farewell'])
})

it.each(['Begleitprogramm mit Dr. Ada Bee (parallel, Anmeldung im Büro)', 'Social programme', 'Programa social'])(
  'keeps away from what runs beside: %s',
  (beside) => {
    expect(titles('- 9:00 Welcome', '- 10:00 Talk', '- 18:00 Dinner', '', beside, '', '- 9:30 City tour')).toEqual([
      'Welcome',
      'Talk',
      'Dinner',
    ])
  },
)

it('keeps away from an earlier meeting, whatever its heading goes on to say', () => {
  expect(
    titles(
      '# Call',
      '## Agenda',
      '1. 5 min - Welcome',
      '2. 9 min - Trams',
      '## Previous interim (May) - for reference',
      '1. 5 min - Ports',
    ),
  ).toEqual(['Welcome', 'Trams'])
})

describe('items without times among those that have one', () => {
  it('fill the one above them where there are many of them', () => {
    expect(
      titles('- 10:45 General assembly', '- Address', '- Accounts', '- Elections', '- 12:15 Talk', '- 12:45 Drink'),
    ).toEqual(['General assembly', 'Talk', 'Drink'])
  })

  it('are segments in a list that is called the agenda', () => {
    expect(
      titles('L’ordre du jour est le suivant :', '• Budget', '• Présentation (20 minutes)', '• Voirie', '• École'),
    ).toEqual(['Budget', 'Présentation', 'Voirie', 'École'])
  })

  it('are segments where they are breaks that fill a gap', () => {
    expect(titles('9:00 - 9:45 Talk', 'Coffee Break', '10:00 - 10:30 Panel')).toEqual(['Talk', 'Coffee Break', 'Panel'])
    expect(titles('9:00 - 9:45 Talk', 'Coffee Break', '9:45 - 10:30 Panel')).toEqual(['Talk', 'Panel'])
  })
})

it('a new day ends what stands in the one before it', () => {
  expect(
    titles(
      '08.30 - 09.15 | Opening',
      '09.15 - 12.15 | Topic 1',
      'Tuesday 14 September',
      '08.00 - 08.30 | Topic 2',
      '- Mr Ada Bee',
    ),
  ).toEqual(['Opening', 'Topic 1', 'Topic 2'])
})

it('what a page calls a section is none where times go on right behind it', () => {
  expect(titles('9:00 - 9:30 Talk', 'Participants', '9:30 - 10:00 Debate')).toEqual(['Talk', 'Debate'])
})

it('gives whoever leads the whole to the first segment that is no break', () => {
  const { sittings } = read('Council', 'Chair: Ada Bee', '', '9:00 Coffee', '9:30 Welcome', '9:40 Reports')
  expect(sittings[0]?.drafts.map(({ body }) => body.map(({ text }) => text))).toEqual([[], ['Chair: Ada Bee'], []])
})

it('takes the plain lines between "Agenda" and the first one in their block that has a length', () => {
  const timed = ['Debate (20 minutes)', 'Wrap-up (5 minutes)']
  expect(titles('Program agenda:', 'Welcome', 'News of the club', ...timed)).toEqual([
    'Welcome',
    'News of the club',
    'Debate',
    'Wrap-up',
  ])
  for (const above of [['Main hall'], ['Welcome', 'Please sit down.'], ['Welcome', '']])
    expect(titles('Program agenda:', ...above, ...timed)).toEqual(['Debate', 'Wrap-up'])
})

it('takes the headings beside "Agenda" up to one that closes the meeting', () => {
  const call = [
    '## Place',
    'Online',
    '## Agenda',
    '- [ ] Roll call (5 min)',
    '- [ ] Last notes',
    '## Releases',
    '- [ ] #48',
  ]
  expect(titles(...call, '## Adjourn', '## Archive')).toEqual(['Roll call', 'Last notes', 'Releases', 'Adjourn'])
  expect(titles(...call, '## Archive')).toEqual(['Roll call', 'Last notes'])
})

it('takes the list below its announcement, whatever times stand behind it', () => {
  const list = ['1. Minutes of the last sitting', '2. Reports', '3. Bridge', '4. Motions', '5. Questions']
  const news = ['', 'Office closed from 8:00 to 14:30', 'Desk open from 9:00 to 14:00']
  expect(titles('Orden del día:', ...list, ...news)).toEqual(list.map((line) => line.slice(3)))
  // an overview of what is timed below it
  const [first = '', second = '', third = ''] = list
  expect(titles('Agenda:', first, second, third, '', '9:00 Minutes', '9:10 Reports', '9:40 Bridge')).toEqual([
    'Minutes',
    'Reports',
    'Bridge',
  ])
})

it('takes the headings below "Items to discuss", whatever is told below each', () => {
  expect(
    titles(
      '# Steering call',
      '',
      '## Items to Discuss',
      '',
      '### Drop the old parser',
      '',
      'It takes 10 to 15 ms a request.',
      '',
      '### Maintainers',
      '',
      '1. one',
      '2. two',
      '',
      '### New runners',
    ),
  ).toEqual(['Drop the old parser', 'Maintainers', 'New runners'])
})

it('holds one session where a slot in its midst holds nothing', () => {
  const { sittings } = read('11:00 – 11:30 Trams', '', '11:30 – 12:30', '', '12:30 – 13:00 Trains')
  expect(sittings).toHaveLength(1)
})

it('gives whoever leads several sessions to the first that follows, also below a break', () => {
  const { sittings } = read(
    '9:00 Lunch',
    '',
    'Chair of sessions 1 and 2:',
    '',
    'Ada Bee',
    '',
    '9:30 Trams',
    '9:40 Wells',
  )
  expect(sittings[0]?.drafts.map(({ body }) => body.map(({ label }) => label))).toEqual([
    [],
    [{ of: 'chair', rest: 'Ada Bee' }],
    [],
  ])
})

it('lets a line in capitals go on with the one before it that ends with a comma', () => {
  const below = (above: string) =>
    read('9:00 Trams', '', above, '', 'IOM, LEEDS', '', '9:30 Wells').sittings[0]?.drafts[0]?.body.length
  expect(below('Lecturer in physics,')).toBe(2)
  expect(below('Lecturer in physics')).toBe(1)
})

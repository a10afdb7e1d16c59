import { describe, expect, it } from 'vitest'
import { readAgenda } from './readAgenda.ts'

const read = (...rows: readonly string[]) => {
  const { rundown } = readAgenda(rows.join('\n'))
  const name = new Map(rundown.speakers.map((speaker) => [speaker.id, speaker.name]))
  return rundown.segments.map(({ start, planned, title, turns }) =>
    [
      start,
      planned === null ? null : planned / 60_000,
      title,
      ...turns.map(({ speaker, role }) => `${role} ${name.get(speaker)}`),
    ].join(' | '),
  )
}

describe('a table whose columns have names', () => {
  it('is read by them, in any order and language', () => {
    expect(
      read(
        '| Horaire | Intervenant(e)s | Titre |',
        '| --- | --- | --- |',
        '| 9h – 9h15 | Mme Claire Dubois | Accueil |',
        '| 9h15 – 10h | Jean Petit, Université de Lyon; Ada Lovelace | Une histoire |',
      ),
    ).toEqual([
      '09:00 | 15 | Accueil | speaker Claire Dubois',
      '09:15 | 45 | Une histoire | speaker Jean Petit | speaker Ada Lovelace',
    ])
    expect(
      read('| Thema | Dauer | Referent/in |', '| --- | --- | --- |', '| Begrüßung | 5 | Petra Klein |', '| Wahl | | |'),
    ).toEqual([' | 5 | Begrüßung | speaker Petra Klein', ' |  | Wahl'])
  })

  it('may give start, end and duration apart', () => {
    expect(
      read('Start,End,Title,Moderator', '13:00,13:10,Welcome,', '13:10,,Panel,Ada Lovelace', '14:00,14:05,Closing,'),
    ).toEqual(['13:00 | 10 | Welcome', '13:10 | 50 | Panel | moderator Ada Lovelace', '14:00 | 5 | Closing'])
  })

  it('may say more of a segment in the rows below it', () => {
    expect(
      read('Time,Topic,Speaker', '10:00 – 10:30,Panel,Ada Lovelace', ',,Grace Hopper', '10:30 – 10:35,Closing,All'),
    ).toEqual(['10:00 | 30 | Panel | panelist Ada Lovelace | panelist Grace Hopper', '10:30 | 5 | Closing'])
  })

  it('has headings in cells that span it', () => {
    expect(read('Time,Topic,Speaker', 'Part one: engines,,', '10:00,Talk,', '10:30,Closing,')).toEqual([
      '10:00 | 30 | Talk',
      '10:30 |  | Closing',
    ])
  })

  it('tells who speaks as the authors, and what a segment is where it has no title', () => {
    expect(
      read(
        'Time,Type,Author(s),Title,Abstract',
        '9:00,Keynote,Ada Bee,On trams,',
        '9:30,Lunch,,,In the hall',
        '10:00,Short talks,Contributed,,',
      ),
    ).toEqual(['09:00 | 30 | On trams | speaker Ada Bee', '09:30 | 30 | Lunch', '10:00 |  | Short talks'])
    expect(read('Zeit,Autor:innen,Titel', '9:00,Ada Bee,Trams', '9:30,Cal Dee; Eve Eff,Trains')).toEqual([
      '09:00 | 30 | Trams | speaker Ada Bee',
      '09:30 |  | Trains | speaker Cal Dee | speaker Eve Eff',
    ])
  })

  it('may count its days', () => {
    const { parts } = readAgenda('Tag,Zeit,Titel\n1,9:00,Begrüßung\n1,21:30,Umtrunk\n2,9:00,Vortrag\n2,9:30,Ende', {
      fileName: 'Treffen.csv',
    })
    expect(parts.map(({ rundown }) => rundown.title)).toEqual(['Treffen', 'Treffen – Tag 2'])
    expect(parts.map(({ rundown }) => rundown.segments.map(({ planned }) => planned))).toEqual([
      [750 * 60_000, null],
      [30 * 60_000],
    ])
  })

  it('has kinds, talks, questions, notes and limits where it has a column for them', () => {
    const { segments } = readAgenda(
      'Title,Minutes,Type,Speaker,Talk,Questions,Notes,Shortest,Ring-fenced\nEngines,20,panel,Ada Lovelace,On engines,"Why?\nHow?",Two microphones,10,yes',
      { fileName: 'rundown.csv' },
    ).rundown
    expect(segments).toMatchObject([
      {
        title: 'Engines',
        kind: 'panel',
        planned: 1_200_000,
        turns: [{ talk: 'On engines' }],
        prompts: ['Why?', 'How?'],
        note: 'Two microphones',
        shortest: 600_000,
        ringFenced: true,
      },
    ])
  })
})

it('leaves a table alone whose columns have no names', () => {
  expect(read('| 10:00 | Opening | Ada Lovelace |', '| 10:05 | Panel | Grace Hopper |')).toEqual([
    '10:00 | 5 | Opening | speaker Ada Lovelace',
    '10:05 |  | Panel | panelist Grace Hopper',
  ])
})

it('has a break without a number among numbered rows, and keeps a cell together that breaks its line', () => {
  expect(
    read(
      'No.\tItem\tLead\tMins',
      '1\tStory\vo\ttold by a patient\tAda Bee,\vChief Nurse\t(20)',
      '\tComfort break\t\t(10)',
      '2\tFinance\tCharles Dee\t(15)',
    ),
  ).toEqual([' | 20 | Story | speaker Ada Bee', ' | 10 | Comfort break', ' | 15 | Finance | speaker Charles Dee'])
})

it('takes a cell that spans the table for a segment where it says from when to when', () => {
  expect(
    read(
      '| Time | Title |',
      '|---|---|',
      '| 9:00 – 9:15 | Welcome |',
      '| Coffee 9:15 – 9:30 | |',
      '| 9:30 – 10:00 | Talk |',
    ),
  ).toEqual(['09:00 | 15 | Welcome', '09:15 | 15 | Coffee', '09:30 | 30 | Talk'])
})

it('takes the start date of a calendar for the day', () => {
  const { rundown } = readAgenda(
    'Subject,Start Date,Start Time,End Time\nTalk,10/22/2024,9:00 AM,9:30 AM\nTea,10/22/2024,9:30 AM,9:45 AM',
  )
  expect([rundown.date, rundown.segments.map(({ start }) => start)]).toEqual(['2024-10-22', ['09:00', '09:30']])
})

it('knows numbers from titles where both columns could be either, and headings by them', () => {
  expect(
    read(
      'Museum,,,',
      'Item,Title,Lead,Mins',
      '1,Welcome,Chair,2',
      '2,MONEY,,',
      '2.1,Accounts,Ada Bee,15',
      '2.2,Reserves,,10',
      ',TOTAL,,27',
    ),
  ).toEqual([' | 2 | Welcome', ' | 15 | Accounts | speaker Ada Bee', ' | 10 | Reserves'])
})

it('takes the column without a name for the titles where no other is', () => {
  const { title, segments } = readAgenda('Time,,Owner\n9:00,Welcome,Ada Bee\n9:10,Close,').rundown
  expect([title, ...segments.map((segment) => segment.title)]).toEqual(['', 'Welcome', 'Close'])
})

it('turns a name round that another row gives the other way', () => {
  expect(
    read('Title,Lead,Mins', 'Accounts,"Bee, Ada (Treasurer)",15', 'Reserves,Ada Bee,10', 'Boats,"Dee, Oslo",5'),
  ).toEqual([' | 15 | Accounts | speaker Ada Bee', ' | 10 | Reserves | speaker Ada Bee', ' | 5 | Boats'])
})

it('tells times of day from lengths by what a column holds, whatever it is called', () => {
  expect(read('| Time | Item |', '|---|---|', '| 0:10 | Welcome |', '| 0:45 | Debate |', '| 0:05 | Close |')).toEqual([
    ' | 10 | Welcome',
    ' | 45 | Debate',
    ' | 5 | Close',
  ])
  expect(read('| Item | Duration |', '|---|---|', '| Welcome | 9:30 – 9:40 |', '| Close | 9:40 – 10:00 |')).toEqual([
    '09:30 | 10 | Welcome',
    '09:40 | 20 | Close',
  ])
})

it('has titles from the notes where the column of items only counts them', () => {
  const rows = read(
    '| Time | Agenda Item | Agenda Notes |',
    '| 09:00 - 09:30 | Item 1 | Welcome |',
    '| 09:30 - 10:00 | Item 2 | Wells of the north |',
    '| 10:00 - 10:30 | Item 3: Countries | Wells of the south |',
    '| 10:30 - 11:00 | Coffee break | |',
    '| 11:00 - 11:15 | | Summary |',
  )
  expect(rows.map((row) => row.split(' | ').at(-1))).toEqual([
    'Welcome',
    'Wells of the north',
    'Wells of the south',
    'Coffee break',
    'Summary',
  ])
})

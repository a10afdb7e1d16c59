import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { exampleRundown } from './exampleRundown.ts'
import { readAgenda } from './readAgenda.ts'
import { MOST_CHARACTERS } from './isTooLong.ts'

const sideEvent = readFileSync(new URL('fixtures/side-event.md', import.meta.url), 'utf8')

describe('the side event', () => {
  const { rundown, findings, lines } = readAgenda(sideEvent, { fileName: 'side-event.md' })

  it('says what it is, when and where', () => {
    expect(rundown).toMatchObject({
      id: 'reflecting-on-the-necessity-of-international-cooperation-and-2017-09-04',
      title:
        'Reflecting on the Necessity of International Cooperation and Supporting New Models of Cooperation to Counter Migrant Smuggling',
      place: 'Board Room A, Vienna International Centre, Austria',
      date: '2017-09-04',
      start: '13:15',
      hardStop: '14:45',
      timeZone: 'Europe/Vienna',
    })
  })

  it('has four segments, the last of them open', () => {
    expect(rundown.segments.map(({ id, kind, title, planned, stated }) => [id, kind, title, planned, stated])).toEqual([
      ['opening-remarks', 'opening', 'Opening Remarks', 7 * 60_000, true],
      ['panel', 'panel', 'Panel', 30 * 60_000, true],
      ['q-a-session', 'qa', 'Q&A Session', 30 * 60_000, true],
      ['closing-remarks', 'closing', 'Closing remarks', null, false],
    ])
  })

  it('has the people, offices, roles and talks of the example', () => {
    expect(rundown.speakers).toEqual(exampleRundown.speakers)
    expect(rundown.segments.map(({ turns }) => turns)).toEqual(exampleRundown.segments.map(({ turns }) => turns))
  })

  it('has three discussion questions, all for the panel', () => {
    expect(rundown.segments.map(({ prompts }) => prompts.length)).toEqual([0, 3, 0, 0])
    expect(rundown.segments[1]?.prompts[1]).toBe(
      'How can data and research help develop more efficient and effective evidence based policies against migrant smuggling?',
    )
  })

  it('leaves two doubts: the open closing, and the prose', () => {
    expect(findings).toEqual([
      {
        kind: 'unallotted',
        minutes: 23,
        segment: 'closing-remarks',
        line: 106,
        message: 'Closing remarks has no duration; 23 minutes are unallotted: it will fill what is left before 14:45.',
      },
      {
        kind: 'ignored',
        line: 5,
        message:
          '32 lines of prose were left out: Side-Event, Context, Background, Objectives and Expected Output, Contact, Side Note.',
      },
    ])
  })

  it('shows what each line was read as', () => {
    expect(lines.length).toBe(sideEvent.split('\n').length)
    const as = (number: number) => lines[number - 1]?.as
    expect([13, 18, 25, 27, 31].map(as)).toEqual([null, 'title', 'date, start, hard stop', 'place, time zone', null])
    expect([72, 74, 76, 80, 84, 90].map(as)).toEqual([
      'agenda',
      'segment',
      'speaker',
      'questions',
      'question',
      'moderator',
    ])
    expect([94, 95, 96, 106, 110].map(as)).toEqual(['panelist', 'office', 'talk', 'segment', null])
  })

  it('is read alike from Windows, and without its Markdown', () => {
    expect(readAgenda(sideEvent.replaceAll('\n', '\r\n')).rundown).toEqual(rundown)
    const plain = readAgenda(sideEvent.replace(/[*]|^#+ /gm, '')).rundown
    expect(plain.segments.map(({ title, planned }) => [title, planned])).toEqual(
      rundown.segments.map(({ title, planned }) => [title, planned]),
    )
    expect(plain.speakers).toEqual(rundown.speakers)
  })
})

describe('agendas in other shapes', () => {
  const segments = (text: string) =>
    readAgenda(text).rundown.segments.map(({ title, planned }) => [title, planned === null ? null : planned / 60_000])

  it('take their lengths from clock times', () => {
    expect(
      segments('Programme\n\n10:00 – 10:05 Welcome\n10:05 – 10:45 Panel\nMs. Ada Lovelace, IOM\n10:45 – 11:00 Closing'),
    ).toEqual([
      ['Welcome', 5],
      ['Panel', 40],
      ['Closing', 15],
    ])
  })

  it('do not count what is nested in a segment', () => {
    expect(
      segments('I. Talks (30 minutes)\nA. First (15 minutes)\nB. Second (15 minutes)\nII. Q&A (10 minutes)'),
    ).toEqual([
      ['Talks', 30],
      ['Q&A', 10],
    ])
  })

  it('may have no times at all, under a heading that says agenda', () => {
    expect(segments('# Board\n\n## Agenda\n\n1. Welcome\n2. Budget\n3. Closing\n\n## Notes\n\n1. Bring a pen')).toEqual(
      [
        ['Welcome', null],
        ['Budget', null],
        ['Closing', null],
      ],
    )
  })

  it('may have a segment without a time after lines about another', () => {
    expect(segments('A title\n\n1. Opening (5 minutes)\nMs. Ada Lovelace, IOM\n2. Prize giving')).toEqual([
      ['Opening', 5],
      ['Prize giving', null],
    ])
  })

  it('may have their times on lines of their own', () => {
    expect(segments('Programme\n\n10:00 – 10:30\nOpening\nMs. Ada Lovelace, IOM\n10:30 – 11:00\nPanel')).toEqual([
      ['Opening', 30],
      ['Panel', 30],
    ])
  })

  it('may be a table that was copied cell by cell', () => {
    const cells = [
      '1.',
      'Registration',
      '08.30 – 09.00',
      'R. Getu',
      '2.',
      'Opening',
      '09.00 – 10.00',
      '3.',
      'Elections',
      'All',
    ]
    expect(segments(cells.join('\n\n'))).toEqual([
      ['Registration', 30],
      ['Opening', 60],
      ['Elections', null],
    ])
  })

  it('may be tables: Markdown, CSV, HTML', () => {
    const expected = [
      ['Welcome', 5],
      ['Key topic, chosen in advance', 20],
    ]
    expect(
      segments('| Item | Time |\n|---|---|\n| Welcome | 5 min |\n| Key topic, chosen in advance | 20 min |'),
    ).toEqual(expected)
    const two = 'Item,Time\nWelcome,5 min\n"Key topic, chosen in advance",20 min'
    expect(readAgenda(two, { fileName: 'board.csv' }).rundown.segments.map(({ title }) => title)).toEqual(
      expected.map(([title]) => title),
    )
    expect(segments('No,Item,Time\nI,Welcome,5 min\nII,"Key topic, chosen in advance",20 min')).toEqual(expected)
    expect(
      segments(
        '<table><tr><td>Welcome</td>\n<td>5 min</td></tr><tr><td>Key topic, chosen in advance</td><td>20 min</td></tr></table>',
      ),
    ).toEqual(expected)
  })

  it('of two days stand in one list, with a doubt that says so', () => {
    const { rundown, findings } = readAgenda(
      '# Group\n\n## 9 November 2023\n\n15:00-16:30\n\n- 80 min - A\n\n## 10 November 2023\n\n13:00-15:00\n\n- 115 min - B\n- 5 min - C',
    )
    expect(rundown).toMatchObject({ date: '2023-11-09', start: '15:00', hardStop: '16:30' })
    expect(rundown.segments.map(({ title }) => title)).toEqual(['A', 'B', 'C'])
    expect(findings.map(({ kind, minutes }) => [kind, minutes])).toEqual([
      ['unclear-time', undefined],
      ['unallotted', 10],
    ])
  })

  it('of two days offer each of them as a rundown of its own', () => {
    const { rundown, parts } = readAgenda(
      '# Group\n\nPlace: Oslo\n\n## 9 November 2023\n\n15:00-16:30\n\n- 80 min - A (Ada Lovelace, IOM)\n\n## 10 November 2023\n\n13:00-15:00\n\n- 115 min - B (Grace Hopper, IOM)',
    )
    expect(parts.map((part) => part.rundown)).toMatchObject([
      { title: 'Group', date: '2023-11-09', place: 'Oslo', start: '15:00', hardStop: '16:30' },
      { title: 'Group – 10 November 2023', date: '2023-11-10', place: 'Oslo', start: '13:00', hardStop: '15:00' },
    ])
    expect(parts.map((part) => part.rundown.speakers.map(({ name }) => name))).toEqual([
      ['Ada Lovelace'],
      ['Grace Hopper'],
    ])
    expect(parts.flatMap((part) => part.rundown.segments)).toEqual(rundown.segments)
    expect(new Set(parts.map((part) => part.rundown.id)).size).toBe(2)
  })

  it('never take an impossible time for a time', () => {
    const { rundown, findings } = readAgenda(
      '# Talk\n\nDate: 4 September 2017, 14:45 – 13:15\n\n1. Opening (7 minutes)\n2. 25:70 Panel',
    )
    expect(rundown).toMatchObject({ date: '2017-09-04', start: null, hardStop: null })
    expect(rundown.segments.map(({ title, planned, start }) => [title, planned, start])).toEqual([
      ['Opening', 420_000, null],
      ['Panel', null, null],
    ])
    expect(findings.filter(({ kind }) => kind === 'unclear-time').map(({ line, segment }) => [line, segment])).toEqual([
      [3, undefined],
      [6, 'panel'],
    ])
  })

  it('name a person of several segments once', () => {
    const { rundown } = readAgenda(
      '1. Opening (5 minutes)\nChair: Ada Lovelace\n2. Panel (30 minutes)\nModerator: Ms. Ada Lovelace, Director, IOM',
    )
    expect(rundown.speakers).toEqual([
      { id: 'ada-lovelace', name: 'Ada Lovelace', position: 'Director', affiliation: 'IOM' },
    ])
    expect(rundown.segments.flatMap(({ turns }) => turns).map(({ speaker, role }) => [speaker, role])).toEqual([
      ['ada-lovelace', 'chair'],
      ['ada-lovelace', 'moderator'],
    ])
  })
})

describe('what is no agenda', () => {
  const nothing = (text: string) => {
    const { rundown, findings } = readAgenda(text)
    expect(rundown.segments).toEqual([])
    return findings[0]?.message
  }

  it('is said to be so, with what to do next', () => {
    expect(nothing('')).toMatch(/^There is no text to read\. Paste the agenda/)
    expect(nothing(' \n\t\n')).toMatch(/^There is no text to read/)
    expect(nothing('\u0000\u0001\u0002Panel (7 minutes)')).toMatch(/^This is not plain text\./)
    expect(nothing('%PDF-1.7\n1. Panel (7 minutes)')).toMatch(/^This is not plain text\./)
    expect(nothing('It was a dark and stormy night.\n\nNothing (at all) was planned.')).toMatch(/^No segment was found/)
    expect(nothing('1. Panel (7 minutes)\n'.repeat(250_000))).toMatch(/^This text is too long to be an agenda/)
    expect(nothing('a'.repeat(MOST_CHARACTERS + 1))).toMatch(/^This text is too long to be an agenda/)
  })

  it('still gives back every line it could look at', () => {
    expect(readAgenda('one\n\ntwo').lines).toEqual([
      { number: 1, text: 'one', as: 'title' },
      { number: 2, text: '', as: null },
      { number: 3, text: 'two', as: null },
    ])
  })
})

it('reads a thousand segments', () => {
  const text = Array.from({ length: 1000 }, (_, i) => `${i + 1}. Item ${i + 1} (5 minutes)`).join('\n')
  const { rundown } = readAgenda(text)
  expect(rundown.segments.length).toBe(1000)
  expect(new Set(rundown.segments.map(({ id }) => id)).size).toBe(1000)
})

describe('any text', () => {
  const pieces = [
    '# ',
    '## I. ',
    '- ',
    '1. ',
    '\n',
    '\n\n',
    '  ',
    '| ',
    '(7 minutes)',
    '10:00',
    ' – ',
    '25:70',
    'Panel',
    'Closing remarks',
    'Moderator: ',
    'Ms. Ada Lovelace',
    ', Director, IOM',
    '"A talk"',
    'Agenda',
    '4 September 2017',
    'Vienna',
    '<p>',
    '</td>',
    '<!--',
    '&amp;',
    '[a](b)',
    '**',
    'Date: ',
    'Questions:',
    'Why?',
    '---',
    '\t',
    'é',
    '\u0000',
    '“',
    '((((',
    '99999999999',
  ]
  const anyText = fc.oneof(
    fc.string({ maxLength: 400, unit: 'grapheme' }),
    fc.array(fc.constantFrom(...pieces), { maxLength: 120 }).map((parts) => parts.join('')),
  )

  it('gives a rundown that holds together, and never throws', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const { rundown, findings, parts, lines } = readAgenda(text)
        const ids = rundown.segments.map(({ id }) => id)
        expect(new Set(ids).size).toBe(ids.length)
        const speakers = new Set(rundown.speakers.map(({ id }) => id))
        expect(speakers.size).toBe(rundown.speakers.length)
        expect(ids.length).toBeLessThanOrEqual(text.length)
        for (const { planned, start, turns, title } of rundown.segments) {
          expect(title).not.toBe('')
          expect(planned === null || (Number.isInteger(planned) && planned >= 0)).toBe(true)
          expect(start === null || /^(?:[01]\d|2[0-3]):[0-5]\d$/.test(start)).toBe(true)
          expect(turns.every(({ speaker }) => speakers.has(speaker))).toBe(true)
        }
        expect(ids.length > 0 || findings.length > 0).toBe(true)
        for (const { message, segment, line } of findings) {
          expect(message).toMatch(/[.]$/)
          expect(segment === undefined || ids.includes(segment)).toBe(true)
          expect(line === undefined || lines[line - 1] !== undefined).toBe(true)
        }
        expect(JSON.parse(JSON.stringify(rundown))).toEqual(rundown)
        expect(readAgenda(text)).toEqual({ rundown, findings, parts, lines })
      }),
      { numRuns: 300 },
    )
  })

  it.each(pieces.map((piece) => [JSON.stringify(piece), piece]))('is not slow where it is 200 kB of %s', (_, piece) => {
    const text = piece.repeat(Math.ceil(200_000 / piece.length))
    expect(readAgenda(text).rundown.segments.length).toBeLessThanOrEqual(4500)
  })
})

it('keeps segments whose duration can be none, open and doubted', () => {
  const { rundown, findings } = readAgenda(
    '# T\n\n10:00 – 11:00\n\n- A (-5 min)\n- B (0 min)\n- C (99999 min)\n- D (7 min)',
  )
  expect(rundown.segments.map(({ title, planned }) => [title, planned])).toEqual([
    ['A', null],
    ['B', null],
    ['C', null],
    ['D', 420_000],
  ])
  expect(findings.filter(({ kind }) => kind === 'unclear-time').map(({ segment }) => segment)).toEqual(
    rundown.segments.slice(0, 3).map(({ id }) => id),
  )
})

it('takes a first heading for the title, however short', () => {
  expect(readAgenda('# T\n\n10:00 – 11:00\n\n- A (5 min)').rundown.title).toBe('T')
  expect(readAgenda('# 会\n\n10:00 – 11:00\n\n- A (5 min)').rundown.title).toBe('会')
})

it('says that a list without any time is a guess', () => {
  const { rundown, findings } = readAgenda('Dear all,\n\n* Intro\n* Roadmap\n* Q&A\n')
  expect(rundown.segments.map(({ title, planned }) => [title, planned])).toEqual([
    ['Intro', null],
    ['Roadmap', null],
    ['Q&A', null],
  ])
  expect(findings).toContainEqual({
    kind: 'unclear-time',
    line: 3,
    message:
      'The list from line 3 on was taken, though nothing in it has a time. Delete what is no segment, and give the others a length.',
  })
})

it('takes the day of the programme, not that of the page', () => {
  const { rundown } = readAgenda(
    'Friday 24 May 2013\n\nA colloquium\n\nPROGRAMME - 7 June 2013\n9:00 Welcome\n9:30 Talk\n10:00 Coffee',
  )
  expect(rundown.date).toBe('2013-06-07')
})

it('keeps what runs beside something else in a programme that lost its lines', () => {
  const { rundown } = readAgenda(
    'Forum 08:00-9:00 Registration 09:30 – 10:30 OPENING CEREMONY Ms. Ada Bee 10:30 – 11:00 COFFEE 12:30 – 13:00 LAUNCH OF BOOKS 12:30 – 14:00 LUNCH 14:00 – 15:00 DEBATE',
  )
  expect(rundown.segments.map(({ title }) => title)).toContain('LUNCH')
})

it('finds who reports in a table by a German name of the column', () => {
  const { rundown } = readAgenda(
    'TOP\tThema\tBerichterstatter/in\tDauer (Min.)\n1.\tBericht\tAda Biene\tca. 10\n2.\tWahlen\tLuc Schwarz\t5\n3.\tVerschiedenes\t\t5',
  )
  expect(rundown.speakers.map(({ name }) => name)).toEqual(['Ada Biene', 'Luc Schwarz'])
})

describe('the plainest agendas', () => {
  it.each([
    ['Opening remarks: 7 minutes\nPanel discussion: 30 minutes\nQ&A: 30 minutes'],
    ['Opening remarks 7 minutes\nPanel discussion 30 minutes\nQ&A 30 minutes'],
    ['- Opening remarks 7 minutes\n- Panel discussion 30 minutes\n- Q&A 30 minutes'],
    ['1. Opening remarks (7 min)\n2. Panel discussion (30 min)\n3. Q&A (30 min)'],
  ])('have all their segments: %j', (text) => {
    const { segments } = readAgenda(text).rundown
    expect(segments.map(({ title, planned }) => [title, (planned ?? 0) / 60_000])).toEqual([
      ['Opening remarks', 7],
      ['Panel discussion', 30],
      ['Q&A', 30],
    ])
  })

  it('keep a closing of no stated length', () => {
    const { segments } = readAgenda('Opening (7 min)\nPanel (30 min)\nQ&A (30 min)\nClosing remarks').rundown
    expect(segments.at(-1)).toMatchObject({ title: 'Closing remarks', kind: 'closing', planned: null, stated: false })
  })

  it('end with their last line where that says only that they close, and say so; never with somebody who speaks', () => {
    const table = (last: string) =>
      readAgenda(`Time,Item,Speaker\n9:00,Welcome,Anna Berg\n9:30,Panel,Ben Cole\n${last}`)
    const closed = table('11:50,Closing,')
    expect(closed.rundown.hardStop).toBe('11:50')
    expect(closed.findings.map(({ message }) => message)).toContain(
      'Nothing follows Closing: its start, 11:50, was taken for the end. Give the session another if people stay.',
    )
    const spoken = table('11:50,Closing,Anna Berg')
    expect(spoken.rundown).toMatchObject({ hardStop: null, segments: [{}, {}, { planned: null }] })
    expect(spoken.findings[0]?.message).toContain('no duration')
  })

  it('take questions with a length for a segment, and without for what is asked', () => {
    const { segments } = readAgenda('1. Welcome - 5 min\n2. Questions - 10 min\n3. Close - 5 min').rundown
    expect(segments.map(({ title }) => title)).toEqual(['Welcome', 'Questions', 'Close'])
    const asked = readAgenda('- Panel (30 min)\n  Questions:\n  - Why?\n  - How?').rundown.segments
    expect(asked.map(({ title, prompts }) => [title, prompts])).toEqual([['Panel', ['Why?', 'How?']]])
  })

  it('take no length of what a sentence tells for a segment', () => {
    expect(readAgenda('We open the doors for 15 minutes\nThe talk takes 20 minutes').rundown.segments).toEqual([])
  })
})

it('reads the items of a record that says when it began and ended', () => {
  const { rundown } = readAgenda(
    'Sitzung am 30.11.2017\nBeginn: 19.00 Uhr\nEnde: 20.32 Uhr\n\nAnwesend:\nFrau Behr\n\nTagesordnung\n' +
      'I. Öffentlicher Teil\n1. Eröffnung der Sitzung\n2. Bericht\n3. Haushalt\n4. Informationen',
  )
  expect([rundown.start, rundown.hardStop]).toEqual(['19:00', '20:32'])
  expect(rundown.segments.map(({ title }) => title)).toEqual([
    'Eröffnung der Sitzung',
    'Bericht',
    'Haushalt',
    'Informationen',
  ])
})

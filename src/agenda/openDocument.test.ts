import {
  Document,
  FootnoteReferenceRun,
  HeadingLevel,
  Packer,
  Paragraph,
  Tab,
  Table,
  TableCell,
  TableRow,
  TextRun,
} from 'docx'
import Excel from 'exceljs'
import fc from 'fast-check'
import ical from 'ical-generator'
import { describe, expect, it } from 'vitest'
import { openDocument } from './openDocument.ts'
import { readAgenda } from './readAgenda.ts'

const utf8 = (text: string) => new TextEncoder().encode(text)
const open = (name: string, bytes: Uint8Array) => openDocument({ name, bytes })
const segments = async (name: string, bytes: Uint8Array) => {
  const opened = await open(name, bytes)
  if (typeof opened === 'string') throw new Error(opened)
  const { rundown } = readAgenda(opened.text, { fileName: opened.fileName })
  return {
    ...rundown,
    segments: rundown.segments.map(({ title, planned, start }) => [
      start,
      title,
      planned === null ? null : planned / 60_000,
    ]),
  }
}
const PLAN = [
  ['13:15', 'Opening remarks', 7],
  ['13:22', 'Panel discussion', 30],
  ['13:52', 'Questions and answers', 30],
] as const

const word = async (...children: (Paragraph | Table)[]) =>
  new Uint8Array(await Packer.toBuffer(new Document({ sections: [{ children }] })))
const workbook = async (fill: (sheet: Excel.Worksheet) => void) => {
  const book = new Excel.Workbook()
  fill(book.addWorksheet('Plan'))
  return new Uint8Array(await book.xlsx.writeBuffer())
}

describe('a Word document', () => {
  it('gives its headings, lists and paragraphs', async () => {
    const bytes = await word(
      new Paragraph({ text: 'Counting the minutes', heading: HeadingLevel.TITLE }),
      new Paragraph('4 September 2017, 13:15 – 14:45'),
      ...PLAN.map(([, title, minutes]) => new Paragraph(`${title} (${minutes} minutes)`)),
      new Paragraph('Moderator: Dr. Ada Lovelace, Head of Engines, IOM'),
    )
    const read = await segments('agenda.docx', bytes)
    expect(read).toMatchObject({ date: '2017-09-04', start: '13:15', hardStop: '14:45' })
    expect(read.segments).toEqual(PLAN.map(([, title, minutes]) => [null, title, minutes]))
    expect(read.speakers.map(({ name }) => name)).toEqual(['Ada Lovelace'])
  })
  it('has lines below each other where empty paragraphs part the others', async () => {
    const bytes = await word(
      ...['Venue', '1 Long Road', '', 'Opening (7 min)', 'Panel (30 min)'].map((line) => new Paragraph(line)),
    )
    expect(await open('agenda.docx', bytes)).toMatchObject({
      text: 'Venue\n1 Long Road\n\nOpening (7 min)\nPanel (30 min)',
    })
  })
  it('gives its tables with their columns', async () => {
    const rowOf = (...cells: string[]) =>
      new TableRow({ children: cells.map((cell) => new TableCell({ children: [new Paragraph(cell)] })) })
    const table = new Table({
      rows: [
        rowOf('Time', 'Topic', 'Minutes'),
        ...PLAN.map(([start, title, minutes]) => rowOf(start, title, String(minutes))),
      ],
    })
    const read = await segments('agenda.docx', await word(new Paragraph('Agenda'), table))
    expect(read.segments).toEqual(PLAN.map((row) => [...row]))
  })
  it('has columns where tabs part the words of several paragraphs, but not after the mark of an item, or a label', async () => {
    const tabbed = (...words: string[]) =>
      new Paragraph({
        children: words.map((text, i) => new TextRun(i === 0 ? { text } : { children: [new Tab(), text] })),
      })
    const bytes = await word(
      tabbed('Place:', 'Room 4'),
      tabbed('Chair:', 'Ada Lovelace'),
      new Paragraph(''),
      new Paragraph('Programme'),
      tabbed('13:15', 'Opening remarks', 'Ada Lovelace'),
      tabbed('13:22', 'Panel discussion', 'Jørgen Carling'),
      new Paragraph('Open questions'),
      tabbed('1.', 'Who comes?'),
      tabbed('2.', 'Who stays?'),
    )
    expect(await open('agenda.docx', bytes)).toMatchObject({
      text: `Place: Room 4
Chair: Ada Lovelace

Programme

| 13:15 | Opening remarks | Ada Lovelace |
| 13:22 | Panel discussion | Jørgen Carling |

Open questions
1. Who comes?
2. Who stays?`,
    })
  })
  it('says nothing of the marks of footnotes, but what they say', async () => {
    const document = new Document({
      footnotes: { 1: { children: [new Paragraph('Paper 3.')] } },
      sections: [
        {
          children: [
            new Paragraph({
              children: [new TextRun('Evidence'), new FootnoteReferenceRun(1), new TextRun(' on 200 m')],
            }),
            new Paragraph({ children: [new TextRun('200 m'), new TextRun({ text: '2', superScript: true })] }),
          ],
        },
      ],
    })
    const bytes = new Uint8Array(await Packer.toBuffer(document))
    expect(await open('agenda.docx', bytes)).toMatchObject({ text: 'Evidence on 200 m\n\n200 m2\n\n1. Paper 3.' })
  })
  it('has a time whole that goes on below in its cell', async () => {
    const rowOf = (time: string, title: string) =>
      new TableRow({
        children: [
          new TableCell({ children: [new Paragraph(time), new Paragraph('– 9:15')] }),
          new TableCell({ children: [new Paragraph(title)] }),
        ],
      })
    const bytes = await word(new Table({ rows: [rowOf('9:00', 'Opening'), rowOf('9:15', 'Panel')] }))
    expect(await open('agenda.docx', bytes)).toMatchObject({
      text: '| 9:00 – 9:15 | Opening |\n| 9:15 – 9:15 | Panel |',
    })
  })
})

describe('an Excel workbook', () => {
  it('gives times of day and lengths that Excel keeps as parts of a day', async () => {
    const bytes = await workbook((sheet) => {
      sheet.addRow(['Start', 'Duration', 'Title', 'Speaker'])
      for (const [start, title, minutes] of PLAN) {
        const [hours = 0, mins = 0] = start.split(':').map(Number)
        const row = sheet.addRow([(hours * 60 + mins) / 1440, minutes / 1440, title, 'Dr. Ada Lovelace'])
        row.getCell(1).numFmt = 'hh:mm'
        row.getCell(2).numFmt = 'h:mm'
      }
    })
    const read = await segments('agenda.xlsx', bytes)
    expect(read.segments).toEqual(PLAN.map((row) => [...row]))
    expect(read.speakers.map(({ name }) => name)).toEqual(['Ada Lovelace'])
  })
})

describe('a calendar', () => {
  it('gives its events in their order, in its zone', async () => {
    const calendar = ical({ name: 'Counting the minutes', timezone: 'Europe/Vienna' })
    for (const [i, [start, summary]] of [...PLAN.entries()].toReversed())
      calendar.createEvent({
        start: `2017-09-04T${start}:00`,
        end: `2017-09-04T${PLAN[i + 1]?.[0] ?? '14:22'}:00`,
        summary,
        floating: true,
        location: 'Board Room A',
      })
    const read = await segments('agenda.ics', utf8(calendar.toString()))
    expect(read).toMatchObject({
      title: 'Counting the minutes',
      date: '2017-09-04',
      timeZone: 'Europe/Vienna',
      place: 'Board Room A',
    })
    expect(read.segments).toEqual(PLAN.map((row) => [...row]))
  })
  it('in several zones is told in the one it names, in the order of the moments', async () => {
    const event = (uid: number, start: string, title: string) => [
      'BEGIN:VEVENT',
      `UID:${uid}`,
      `DTSTART${start}`,
      'DURATION:PT7M',
      `SUMMARY:${title}`,
      'END:VEVENT',
    ]
    const calendar = (...more: string[]) =>
      [
        'BEGIN:VCALENDAR',
        'VERSION:2.0',
        ...more,
        ...event(1, ':20170904T112200Z', 'Panel'),
        ...event(2, ';TZID=Europe/Vienna:20170904T131500', 'Opening'),
        'END:VCALENDAR',
      ].join('\r\n')
    for (const named of [[], ['X-WR-TIMEZONE:Europe/Vienna']]) {
      const read = await segments('agenda.ics', utf8(calendar(...named)))
      expect(read).toMatchObject({ start: '13:15', hardStop: '13:29', timeZone: 'Europe/Vienna' })
      expect(read.segments).toEqual([
        ['13:15', 'Opening', 7],
        ['13:22', 'Panel', 7],
      ])
    }
  })
  it('says that days have no times', async () => {
    const calendar = ical({ name: 'Holidays' })
    calendar.createEvent({ start: '2017-09-04T00:00:00', allDay: true, summary: 'Closed' })
    expect(await open('holidays.ics', utf8(calendar.toString()))).toContain(
      'no event in this calendar is shorter than a day',
    )
  })
})

describe('JSON', () => {
  it('that holds a list of objects is a table', async () => {
    const items = PLAN.map(([start, title, duration]) => ({ start, title, duration }))
    const read = await segments('agenda.json', utf8(JSON.stringify({ event: 'A day', items })))
    expect(read.segments).toEqual(PLAN.map((row) => [...row]))
  })
  it('that holds none says so', async () => {
    expect(await open('odd.json', utf8('{"a": 1}'))).toContain('no list of segments')
  })
})

describe('a file is what it holds, not what it is called', () => {
  it('a Word document called .txt opens as one', async () => {
    const read = await segments(
      'agenda.txt',
      await word(new Paragraph('Opening remarks (7 minutes)'), new Paragraph('Panel (30 minutes)')),
    )
    expect(read.segments).toHaveLength(2)
  })
  it('a text called .docx is read as text', async () => {
    expect(await open('agenda.docx', utf8('Opening (7 min)'))).toMatchObject({ text: 'Opening (7 min)' })
  })
})

describe('a file that is not for us', () => {
  it.each<[string, Uint8Array, string]>([
    ['agenda.doc', Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 1, 2), 'older Office'],
    ['agenda.rtf', utf8('{\\rtf1 hello}'), 'rich text'],
    ['agenda.png', Uint8Array.of(0x89, 0x50, 0x4e, 0x47), 'picture'],
    ['agenda.zip', Uint8Array.of(0x50, 0x4b, 3, 4, 0, 0), 'archive'],
    ['agenda.docx', Uint8Array.of(...utf8('PK\u0003\u0004 word/document'), 0, 1, 2), 'damaged'],
    ['agenda.xlsx', Uint8Array.of(...utf8('PK\u0003\u0004 xl/workbook'), 0, 1, 2), 'damaged'],
    ['agenda.ics', utf8('BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART:nonsense'), 'damaged'],
    ['agenda.json', utf8('{"entries": ['), 'damaged'],
    ['agenda.txt', new Uint8Array(), 'empty'],
    ['agenda.txt', new Uint8Array(2_000_000).fill(65), 'too much for an agenda'],
  ])('%s gives a sentence that says what to do', async (name, bytes, words) => {
    const refused = await open(name, bytes)
    expect(refused).toContain(words)
    expect(refused).toMatch(new RegExp(`^${name.replace('.', '\\.')}: .*\\.$`, 's'))
  })
  it('never throws, whatever it holds', async () => {
    const beginnings = [
      '',
      '%PDF-1.7 ',
      'PK\u0003\u0004 word/document',
      'PK\u0003\u0004 xl/workbook',
      'BEGIN:VCALENDAR\n',
      '{"a":',
    ].map(utf8)
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...beginnings.slice(0, 1), ...beginnings.slice(2)),
        fc.uint8Array({ maxLength: 200 }),
        async (head, rest) => {
          await open('any.json', Uint8Array.of(...head, ...rest))
        },
      ),
    )
  })
})

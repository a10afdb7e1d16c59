import { Document, HeadingLevel, Packer, Paragraph, Table, TableCell, TableRow, TextRun } from 'docx'
import ExcelJS from 'exceljs'
import fc from 'fast-check'
import ical from 'ical-generator'
import PDFDocument from 'pdfkit'
// In a browser it runs in a worker of its own.
import 'pdfjs-dist/legacy/build/pdf.worker.mjs'
import writeWorkbook from 'write-excel-file/node'
import { describe, expect, it } from 'vitest'
import { instant, type Rundown } from '../core/index.ts'
import { anyRundown, contentOf } from './anyRundown.testing.ts'
import { exampleRundown } from './exampleRundown.ts'
import { openDocument } from './openDocument.ts'
import { readAgenda, type ReadAgenda } from './readAgenda.ts'
import { writeRundownFile } from './rundownFile.ts'
import { writeTable } from './rundownTable.ts'
import { writeIcs } from './writeIcs.ts'

const fileOf = (name: string, content: Uint8Array | string) => new File([content as BlobPart], name)
const opened = async (name: string, content: Uint8Array | string): Promise<{ text: string } & ReadAgenda> => {
  const document = await openDocument(fileOf(name, content))
  if (typeof document === 'string') throw new Error(document)
  return { text: document.text, ...readAgenda(document.text, { fileName: name }) }
}
const minutesOf = ({ segments }: Rundown) =>
  segments.map(({ title, planned }) => [title, planned === null ? null : planned / 60_000])

const SIDE_EVENT = [
  ['Opening Remarks', 7],
  ['Panel', 30],
  ['Q&A Session', 30],
  ['Closing remarks', null],
] as const

const ROWS = [
  ['Time', 'Session', 'Speakers'],
  ['13:15 – 13:22', 'Opening Remarks', 'Ms. Ada Lovelace, Head of Engines, IOM'],
  ['13:22 – 13:52', 'Panel discussion', 'Mr. Jørgen Carling, PRIO'],
  ['13:52 – 14:22', 'Q&A', ''],
] as const
const OF_ROWS = [
  ['Opening Remarks', 7],
  ['Panel discussion', 30],
  ['Q&A', 30],
]

const pdfOf = (draw: (pdf: PDFKit.PDFDocument) => void, options: PDFKit.PDFDocumentOptions = {}): Promise<Uint8Array> =>
  new Promise((resolve) => {
    const pdf = new PDFDocument({ size: 'A4', margin: 60, ...options })
    const parts: Uint8Array[] = []
    pdf.on('data', (part: Uint8Array) => parts.push(part))
    pdf.on('end', () => resolve(new Uint8Array(Buffer.concat(parts))))
    draw(pdf)
    pdf.end()
  })

describe('a Word document', () => {
  const docx = (children: ConstructorParameters<typeof Document>[0]['sections'][number]['children']) =>
    Packer.toBuffer(new Document({ sections: [{ children }] }))

  it('keeps its headings and lists', async () => {
    const { rundown } = await opened(
      'agenda.docx',
      await docx([
        new Paragraph({ heading: HeadingLevel.HEADING_1, text: 'Side event' }),
        new Paragraph('4 September 2017, 13:15 – 14:45, Vienna'),
        new Paragraph({ text: 'Opening Remarks (7 minutes)', bullet: { level: 0 } }),
        new Paragraph({ text: 'Panel (30 minutes)', bullet: { level: 0 } }),
        new Paragraph({ text: 'Q&A Session (30 minutes)', bullet: { level: 0 } }),
        new Paragraph({
          children: [new TextRun('Closing '), new TextRun({ text: 'remarks', bold: true })],
          bullet: { level: 0 },
        }),
      ]),
    )
    expect(minutesOf(rundown)).toEqual(SIDE_EVENT)
    expect(rundown).toMatchObject({
      title: 'Side event',
      date: '2017-09-04',
      hardStop: '14:45',
      timeZone: 'Europe/Vienna',
    })
  })
  it('keeps the columns of its tables', async () => {
    const cells = (row: readonly string[]) =>
      new TableRow({ children: row.map((text) => new TableCell({ children: [new Paragraph(text)] })) })
    const { rundown, text } = await opened('agenda.docx', await docx([new Table({ rows: ROWS.map(cells) })]))
    expect(text).toContain('| Time | Session | Speakers |')
    expect(minutesOf(rundown)).toEqual(OF_ROWS)
    expect(rundown.speakers.map(({ name }) => name)).toEqual(['Ada Lovelace', 'Jørgen Carling'])
  })
})

describe('a PDF', () => {
  it('keeps its lines, without what stands at the edge of every page', async () => {
    const bytes = await pdfOf(
      (pdf) => {
        const edge = (page: number) => {
          pdf.fontSize(8).text('Ministry of Engines', 60, 30, { lineBreak: false })
          pdf.text(`Page ${page} of 3`, 500, 800, { lineBreak: false })
        }
        edge(1)
        pdf.fontSize(20).text('Side event', 60, 80)
        pdf.fontSize(11).text('4 September 2017, 13:15 – 14:45, Vienna').moveDown()
        pdf.text('• Opening Remarks (7 minutes)').text('• Panel (30 minutes)')
        pdf.addPage()
        edge(2)
        pdf.fontSize(11).text('• Q&A Session (30 minutes)', 60, 80)
        pdf.addPage()
        edge(3)
        pdf.fontSize(11).text('• Closing remarks', 60, 80)
      },
      { margins: { top: 60, left: 60, right: 60, bottom: 20 } },
    )
    const { rundown, text } = await opened('agenda.pdf', bytes)
    expect(text).not.toMatch(/Ministry|Page \d/)
    expect(minutesOf(rundown)).toEqual(SIDE_EVENT)
    expect(rundown).toMatchObject({ title: 'Side event', date: '2017-09-04', hardStop: '14:45' })
  })
  it('keeps the columns of its tables, what goes on below in a cell included', async () => {
    const bytes = await pdfOf((pdf) => {
      pdf.fontSize(11).text('Programme of the day', 60, 60)
      ROWS.forEach((row, i) =>
        row.forEach((cell, column) =>
          pdf.text(cell, [60, 160, 300][column], 100 + i * 40, { width: [90, 130, 130][column] ?? 0 }),
        ),
      )
    })
    const { rundown, text } = await opened('agenda.pdf', bytes)
    expect(text).toContain('| Time | Session | Speakers |')
    expect(minutesOf(rundown)).toEqual(OF_ROWS)
    expect(rundown.speakers[0]).toMatchObject({ name: 'Ada Lovelace', affiliation: 'IOM' })
  })
  it('made by a scanner says that it has no text, and what to do', async () => {
    const bytes = await pdfOf((pdf) => pdf.rect(0, 0, 500, 500).fill('#ddd'))
    expect(await openDocument(fileOf('scan.pdf', bytes))).toMatch(
      /^scan\.pdf: it holds pictures of pages and no text.*OCR/,
    )
  })
  it('that is locked says so', async () => {
    const bytes = await pdfOf((pdf) => pdf.text('Opening (7 minutes)'), { userPassword: 'secret', pdfVersion: '1.7' })
    expect(await openDocument(fileOf('locked.pdf', bytes))).toContain('locked with a password')
  })
  it('tells which page it is at', async () => {
    const bytes = await pdfOf((pdf) => pdf.text('Opening (7 minutes)').addPage().text('Closing (3 minutes)'))
    const told: string[] = []
    await openDocument(fileOf('agenda.pdf', bytes), (how) => told.push(how))
    expect(told).toEqual(['Opening the PDF', 'Opening the PDF: page 1 of 2', 'Opening the PDF: page 2 of 2'])
  })
})

describe('an Excel workbook', () => {
  const workbook = async (fill: (sheet: ExcelJS.Worksheet, book: ExcelJS.Workbook) => void): Promise<Uint8Array> => {
    const book = new ExcelJS.Workbook()
    fill(book.addWorksheet('Agenda'), book)
    return new Uint8Array(await book.xlsx.writeBuffer())
  }
  it('keeps times of day, however they are kept', async () => {
    const clock = (hours: number, minutes: number) => (hours * 60 + minutes) / 1440
    const bytes = await workbook((sheet) => {
      sheet.addRow(['Side event'])
      sheet.addRow(['Start', 'End', 'Title', 'Speaker'])
      sheet.addRow([clock(13, 15), clock(13, 22), 'Opening Remarks', 'Ada Lovelace'])
      sheet.addRow([clock(13, 22), clock(13, 52), 'Panel discussion', ''])
      sheet.addRow(['13:52', '14:22', 'Q&A', ''])
      for (const row of [3, 4])
        for (const cell of ['A', 'B']) sheet.getCell(`${cell}${row}`).numFmt = row === 3 ? 'hh:mm' : 'General'
    })
    const { rundown, text } = await opened('agenda.xlsx', bytes)
    expect(text).toContain('| 13:15 | 13:22 | Opening Remarks | Ada Lovelace |')
    expect(text).toContain('| 13:22 | 13:52 | Panel discussion |')
    expect(minutesOf(rundown)).toEqual(OF_ROWS)
  })
  it('gives each of its sheets, under its name', async () => {
    const bytes = await workbook((sheet, book) => {
      sheet.addRow(['Minutes', 'Item'])
      sheet.addRow([7, 'Opening'])
      sheet.addRow([30, 'Panel'])
      book.addWorksheet('Contacts').addRow(['Ada Lovelace', 'ada@example.org'])
    })
    const { text } = await opened('agenda.xlsx', bytes)
    expect(text).toMatch(/^# Agenda\n\n\| Minutes \| Item \|/)
    expect(text).toContain('# Contacts')
  })
})

describe('a calendar', () => {
  it('gives its events in order, in its zone', async () => {
    const calendar = ical({ name: 'Side event', timezone: 'Europe/Vienna' })
    // It writes the parts of a date as they are on this machine's wall.
    const at = (clock: string) => new Date(`2017-09-04T${clock}:00`)
    calendar.createEvent({
      start: at('13:22'),
      end: at('13:52'),
      summary: 'Panel discussion',
      timezone: 'Europe/Vienna',
    })
    calendar.createEvent({
      start: at('13:15'),
      end: at('13:22'),
      summary: 'Opening Remarks',
      timezone: 'Europe/Vienna',
    })
    calendar.createEvent({ start: at('13:52'), end: at('14:22'), summary: 'Q&A', timezone: 'Europe/Vienna' })
    calendar.createEvent({ start: at('00:00'), allDay: true, summary: 'Everyone is in Vienna' })
    const { rundown, text } = await opened('agenda.ics', calendar.toString())
    expect(text).toContain('All day: Everyone is in Vienna')
    expect(rundown).toMatchObject({
      title: 'Side event',
      date: '2017-09-04',
      start: '13:15',
      hardStop: '14:22',
      timeZone: 'Europe/Vienna',
    })
    expect(minutesOf(rundown)).toEqual(OF_ROWS)
  })
  it('in UTC is told in the zone that it names', async () => {
    const event = [
      'BEGIN:VEVENT',
      'UID:1',
      'DTSTART:20170904T111500Z',
      'DURATION:PT7M',
      'SUMMARY:Opening',
      'RRULE:FREQ=DAILY',
      'END:VEVENT',
    ]
    const calendar = ['BEGIN:VCALENDAR', 'VERSION:2.0', 'X-WR-TIMEZONE:Europe/Vienna', ...event, 'END:VCALENDAR']
    const { rundown, text } = await opened('agenda.ics', calendar.join('\r\n'))
    expect(text).toContain('repeats in the calendar')
    expect(rundown).toMatchObject({ start: '13:15', hardStop: '13:22', timeZone: 'Europe/Vienna' })
  })
  it('without any time of day says so', async () => {
    const calendar = ical({ name: 'Holidays' })
    calendar.createEvent({ start: new Date('2017-09-04'), allDay: true, summary: 'Everyone is away' })
    expect(await openDocument(fileOf('days.ics', calendar.toString()))).toContain(
      'no event in this calendar has a time of day',
    )
  })
})

describe('JSON', () => {
  it('of a saved session gives its plan, what was undone left out', async () => {
    const edited = { ...exampleRundown, title: 'Another' }
    const entries = [
      { at: 0, command: { type: 'load', rundown: exampleRundown } },
      { at: 1, command: { type: 'edit', rundown: edited } },
      { at: 2, command: { type: 'undo' } },
    ]
    const { rundown } = await opened(
      's.rostrum.json',
      JSON.stringify({ format: 'rostrum', version: 1, savedAt: 0, entries }),
    )
    expect(contentOf(rundown)).toEqual(contentOf(exampleRundown))
  })
  it('of a list gives a table', async () => {
    const list = {
      title: 'Side event',
      items: [
        { start: '13:15', end: '13:22', title: 'Opening' },
        { start: '13:22', end: '13:52', title: 'Panel' },
      ],
    }
    const { rundown } = await opened('list.json', JSON.stringify(list))
    expect(rundown.title).toBe('Side event')
    expect(minutesOf(rundown)).toEqual([
      ['Opening', 7],
      ['Panel', 30],
    ])
  })
  it('that is none, or holds no list, says so', async () => {
    expect(await openDocument(fileOf('a.json', '{"title":'))).toMatch(/^a\.json: this is not JSON/)
    expect(await openDocument(fileOf('a.json', '{"title":"x"}'))).toContain('no list of segments')
  })
})

describe('a rundown of ours comes back the same', () => {
  it('from a calendar', async () => {
    await fc.assert(
      fc.asyncProperty(anyRundown, async (plan) => {
        const written = writeIcs(plan, instant(0))
        fc.pre('text' in written)
        const { rundown } = await opened('plan.ics', 'text' in written ? written.text : '')
        expect(contentOf(rundown)).toEqual(contentOf(plan))
      }),
      { numRuns: 60 },
    )
  })
  it('from a rundown file', async () => {
    await fc.assert(
      fc.asyncProperty(anyRundown, async (plan) => {
        const { rundown } = await opened('plan.rostrum.json', writeRundownFile(plan))
        expect(contentOf(rundown)).toEqual(contentOf(plan))
      }),
      { numRuns: 60 },
    )
  })
  it('from a workbook', async () => {
    await fc.assert(
      fc.asyncProperty(anyRundown, async (plan) => {
        const rows = writeTable(plan).map((row) =>
          row.map((value) => ({ value, type: typeof value === 'number' ? Number : String })),
        )
        const bytes = await (writeWorkbook as (rows: unknown) => { toBuffer(): Promise<Buffer> })(rows).toBuffer()
        const { rundown } = await opened('plan.xlsx', new Uint8Array(bytes))
        expect(contentOf(rundown)).toEqual(contentOf(plan))
      }),
      { numRuns: 20 },
    )
  })
})

describe('a file that can’t be opened', () => {
  const zip = Uint8Array.from([0x50, 0x4b, 3, 4, 20, 0, 0, 0, 0, 0])
  it.each([
    ['empty.txt', '', 'it is empty'],
    ['broken.docx', zip, 'it is damaged'],
    ['photos.zip', zip, 'this is an archive'],
    ['old.doc', Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0, 0]), 'Office before 2007'],
    ['photo.png', Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0, 0]), 'this is a picture'],
    ['truncated.pdf', '%PDF-1.7\n1 0 obj\n<<', 'may be damaged'],
    ['truncated.ics', 'BEGIN:VCALENDAR\nBEGIN:VEV', 'may be damaged'],
  ])('%s says why and what to do', async (name, content, why) => {
    const said = await openDocument(fileOf(name, content))
    expect(said).toContain(`${name}: `)
    expect(said).toContain(why)
    expect(said).toMatch(/\.$/)
  })
  it('is not opened where it is too large for its kind', async () => {
    expect(await openDocument(fileOf('minutes.txt', 'x'.repeat(2_000_000)))).toContain('it has 2.0 MB, too much')
  })
  it('is told by its content where its name says otherwise', async () => {
    const bytes = await pdfOf((pdf) => pdf.text('Opening (7 minutes)'))
    expect((await opened('agenda.txt', bytes)).rundown.segments).toHaveLength(1)
  })
})

import Pdf from 'pdfkit'
// In a browser it runs in a worker of its own.
import 'pdfjs-dist/legacy/build/pdf.worker.mjs'
import { describe, expect, it } from 'vitest'
import { openDocument } from './openDocument.ts'
import { readAgenda } from './readAgenda.ts'

const pdfOf = (draw: (pdf: PDFKit.PDFDocument) => void, options: PDFKit.PDFDocumentOptions = {}): Promise<Uint8Array> =>
  new Promise((resolve) => {
    const pdf = new Pdf({ size: 'A4', margins: { top: 60, left: 60, right: 60, bottom: 20 }, ...options })
    const parts: Uint8Array[] = []
    pdf.on('data', (part: Uint8Array) => parts.push(part))
    pdf.on('end', () => resolve(new Uint8Array(Buffer.concat(parts))))
    draw(pdf)
    pdf.end()
  })
const read = async (bytes: Uint8Array) => {
  const opened = await openDocument({ name: 'agenda.pdf', bytes })
  if (typeof opened === 'string') throw new Error(opened)
  const { rundown } = readAgenda(opened.text, opened)
  const minutes = rundown.segments.map(({ title, planned }) => [title, planned === null ? null : planned / 60_000])
  return { text: opened.text, rundown, minutes }
}

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
const LEFT = [60, 160, 300]
const WIDE = [90, 130, 130]

const TALL = [
  ['Item', 'Who', 'Time'],
  ['Welcome, apologies and declarations of interest', 'Ada Lovelace', '5 min'],
  ['Report of the treasurer on the year', 'Jørgen Carling', '20 min'],
]
const OF_TALL = [
  ['Welcome, apologies and declarations of interest', 5],
  ['Report of the treasurer on the year', 20],
]

describe('a PDF', () => {
  it('keeps its lines, without what stands at the edge of every page', async () => {
    const bytes = await pdfOf((pdf) => {
      const edge = (page: number) => {
        pdf.fontSize(8).text('Ministry of Engines', 60, 30, { lineBreak: false })
        pdf.text(`Page ${page} of 3`, 500, 800, { lineBreak: false }).fontSize(11)
      }
      edge(1)
      pdf.fontSize(20).text('Side event', 60, 80)
      pdf.fontSize(11).text('4 September 2017, 13:15 – 14:45, Vienna').moveDown()
      pdf.text('• Opening Remarks (7 minutes)').text('• Panel (30 minutes)').addPage()
      edge(2)
      pdf.text('• Q&A Session (30 minutes)', 60, 80).addPage()
      edge(3)
      pdf.text('• Closing remarks', 60, 80)
    })
    const { text, rundown, minutes } = await read(bytes)
    expect(text).not.toMatch(/Ministry|Page \d/)
    expect(minutes).toEqual([
      ['Opening Remarks', 7],
      ['Panel', 30],
      ['Q&A Session', 30],
      ['Closing remarks', null],
    ])
    expect(rundown).toMatchObject({ title: 'Side event', date: '2017-09-04', hardStop: '14:45' })
  })
  it('keeps the columns of its tables, what goes on below in a cell and what is empty included', async () => {
    const bytes = await pdfOf((pdf) => {
      pdf.fontSize(11).text('Programme of the day', 60, 60)
      ROWS.forEach((row, i) =>
        row.forEach((cell, column) => pdf.text(cell, LEFT[column], 100 + i * 40, { width: WIDE[column] ?? 0 })),
      )
    })
    const { text, rundown, minutes } = await read(bytes)
    expect(text).toContain('| Time | Session | Speakers |')
    expect(minutes).toEqual(OF_ROWS)
    expect(rundown.speakers).toMatchObject([
      { name: 'Ada Lovelace', position: 'Head of Engines', affiliation: 'IOM' },
      { name: 'Jørgen Carling', affiliation: 'PRIO' },
    ])
  })
  it('knows a narrow column of figures, and rows that are several lines high', async () => {
    const rows = [
      ['13:15', '7', 'Opening Remarks', 'Ada Lovelace, Head of Engines, IOM'],
      ['13:22', '30', 'Panel', 'Moderator: Jørgen Carling, PRIO', 'Marie McAuliffe, Head of Research, IOM'],
      ['13:52', '30', 'Q&A'],
      ['14:22', 'open', 'Closing remarks'],
    ]
    const bytes = await pdfOf((pdf) => {
      pdf.fontSize(11).text('Start', 60, 60).text('Min', 100, 60).text('Segment', 134, 60)
      let y = 80
      for (const [start = '', length = '', ...lines] of rows) {
        pdf.text(start, 60, y).text(length, 90, y, { width: 30, align: 'right' })
        for (const line of lines) {
          pdf.text(line, 134, y)
          y += 14
        }
        y += 10
      }
    })
    const { minutes, rundown } = await read(bytes)
    expect(minutes).toEqual([
      ['Opening Remarks', 7],
      ['Panel', 30],
      ['Q&A', 30],
      ['Closing remarks', null],
    ])
    expect(rundown.speakers).toHaveLength(3)
  })
  it('keeps the rows of a table whose first cells are the highest, as they were drawn', async () => {
    const bytes = await pdfOf((pdf) => {
      pdf.fontSize(11)
      TALL.forEach((row, i) => row.forEach((cell, column) => pdf.text(cell, LEFT[column], 80 + i * 48, { width: 90 })))
    })
    expect((await read(bytes)).minutes).toEqual(OF_TALL)
  })
  it('keeps the rows of a table whose cells are centred in their height', async () => {
    const rows = [
      ['Time', ['Topic'], 'Who'],
      ['13:15', ['Welcome, apologies and', 'declarations of interest'], 'Ada Lovelace'],
      ['13:20', ['Report of the treasurer', 'on the year and on what', 'it has taught us'], 'Jørgen Carling'],
      ['13:40', ['Close'], 'Ada Lovelace'],
    ] as const
    const bytes = await pdfOf((pdf) => {
      pdf.fontSize(11)
      rows.forEach(([time, lines, who], i) => {
        const middle = 100 + i * 60
        pdf.text(time, 60, middle)
        lines.forEach((line, at) => pdf.text(line, 140, middle + (at - (lines.length - 1) / 2) * 14))
        pdf.text(who, 340, middle)
      })
    })
    expect((await read(bytes)).text.split('\n')).toEqual([
      '| Time | Topic | Who |',
      '| 13:15 | Welcome, apologies and declarations of interest | Ada Lovelace |',
      '| 13:20 | Report of the treasurer on the year and on what it has taught us | Jørgen Carling |',
      '| 13:40 | Close | Ada Lovelace |',
    ])
  })
  it('has the two times of a cell that stand below each other in one row', async () => {
    const bytes = await pdfOf((pdf) => {
      pdf.fontSize(11)
      ;['Registration', 'Opening session', 'Coffee'].forEach((title, i) => {
        const times = ['08:30', '09:00', '10:30', '11:00'].slice(i, i + 2)
        times.forEach((time, at) => pdf.text(time, 60, 100 + i * 40 + at * 13))
        pdf.text(title, 140, 106 + i * 40)
      })
    })
    expect((await read(bytes)).text.split('\n')).toEqual([
      '| 08:30 09:00 | Registration |',
      '| 09:00 10:30 | Opening session |',
      '| 10:30 11:00 | Coffee |',
    ])
  })
  it('knows the columns of a table in which full cells reach to the next', async () => {
    const bytes = await pdfOf((pdf) => {
      pdf.fontSize(11)
      const [title, who] = [60 + pdf.widthOfString('13:15'), pdf.widthOfString('Report of the treasurer on the year')]
      ;['Welcome', 'Report of the treasurer on the year', 'Close', 'Drinks'].forEach((words, i) => {
        pdf.text(`13:${15 + i}`, 50, 100 + i * 20).text(words, title, 100 + i * 20)
        pdf.text('Ada Lovelace', title + who + 10, 100 + i * 20)
      })
    })
    expect((await read(bytes)).text).toContain('| 13:16 | Report of the treasurer on the year | Ada Lovelace |')
  })
  it('keeps in one table what stands beside a cell of several rows', async () => {
    const bytes = await pdfOf((pdf) => {
      pdf.fontSize(11).text('Session', 60, 80).text('Time', 160, 80).text('Talk', 240, 80)
      pdf.text('Morning', 60, 140)
      ;['Ink', 'Paper', 'Print'].forEach((title, i) =>
        pdf.text(`1${i}:00`, 160, 110 + i * 30).text(title, 240, 110 + i * 30),
      )
    })
    expect((await read(bytes)).text.split('\n')).toEqual([
      '| Session | Time | Talk |',
      '| Morning | 10:00 | Ink |',
      '|  | 11:00 | Paper |',
      '|  | 12:00 | Print |',
    ])
  })
  it('has centred cells in the columns they are centred in', async () => {
    const rows = [
      ['Start', 'Activity', 'Minutes'],
      ['10:00', 'Arrival of everybody and name badges', '15'],
      ['10:15 – 10:25 with a very long remark that spans', '', '10'],
      ['10:25', 'Plenary on what we have heard so far', ''],
    ]
    const bytes = await pdfOf((pdf) => {
      pdf.fontSize(11)
      rows.forEach((row, i) =>
        row.forEach((cell, at) =>
          pdf.text(cell, [50, 100, 420][at] ?? 0, 100 + i * 16, {
            width: [at === 0 && i === 2 ? 300 : 40, 300, 60][at] ?? 0,
            align: at === 1 ? 'center' : 'left',
          }),
        ),
      )
    })
    expect((await read(bytes)).text).toContain('| 10:25 | Plenary on what we have heard so far |  |')
  })
  it('keeps the rows of a table that was drawn column by column', async () => {
    const bytes = await pdfOf((pdf) => {
      pdf.fontSize(11)
      ROWS.slice(1).forEach(([time], i) => pdf.text(time, 60, 100 + i * 40))
      ROWS.slice(1).forEach(([, title], i) => pdf.text(title, 160, 100 + i * 40).text('Hall A'))
    })
    const { text, minutes } = await read(bytes)
    expect(text).toContain('| 13:15 – 13:22 | Opening Remarks<br>Hall A |')
    expect(minutes).toEqual(OF_ROWS)
  })
  it('reads the columns of a page, and what stands in a frame, one after the other', async () => {
    const bytes = await pdfOf((pdf) => {
      pdf.fontSize(11).text('Morning', 60, 100)
      const [am, pm] = [
        ['9:00 Doors open', '9:30 The film, with an', 'introduction', '10:30 Seed swap'],
        ['Afternoon', '13:00 Compost clinic', '14:30 Planting', '15:30 Prizes'],
      ]
      am.forEach((line, i) => pdf.text(line, 60, 116 + i * 16))
      pm.forEach((line, i) => pdf.text(line, 330, 100 + i * 17))
    })
    expect((await read(bytes)).text.split('\n').filter(Boolean)).toEqual([
      'Morning',
      '9:00 Doors open',
      '9:30 The film, with an introduction',
      '10:30 Seed swap',
      'Afternoon',
      '13:00 Compost clinic',
      '14:30 Planting',
      '15:30 Prizes',
    ])
  })
  it('has a cell whole although its number was drawn after it', async () => {
    const items = [['Apologies'], ['Declarations of interest, which members', 'of the committee make'], ['Budget']]
    const bytes = await pdfOf((pdf) => {
      pdf.fontSize(11)
      items.forEach((lines, i) => {
        lines.forEach((line, at) => pdf.text(line, 80, 100 + i * 40 + at * 14))
        pdf.text(`${i + 1}.`, 60, 100 + i * 40).text(`18:${30 + i}`, 480, 100 + i * 40)
      })
    })
    expect((await read(bytes)).text).toContain(
      '| 2. Declarations of interest, which members of the committee make | 18:31 |',
    )
  })
  it('says nothing of the marks of footnotes', async () => {
    const bytes = await pdfOf((pdf) => {
      pdf.fontSize(11)
      ;['1. Adoption of the agenda', '2. 200 m'].forEach((line, i) => {
        const end = 60 + pdf.widthOfString(line)
        pdf
          .text(line, 60, 60 + i * 14)
          .fontSize(7)
          .text('2', end, 58 + i * 14)
          .fontSize(11)
      })
    })
    expect((await read(bytes)).text).toBe('1. Adoption of the agenda\n2. 200 m2')
  })
  it('has the bullets of a font of symbols for bullets', async () => {
    const map = '1 begincodespacerange <00> <FF> endcodespacerange 1 beginbfchar <B7> <F0B7> endbfchar'
    const draw = 'BT /F 11 Tf 60 700 Td <B7> Tj 18 0 Td (Opening \\(7 minutes\\)) Tj ET'
    const objects = [
      '<</Type/Catalog/Pages 2 0 R>>',
      '<</Type/Pages/Kids[3 0 R]/Count 1>>',
      '<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</Font<</F 5 0 R>>>>/Contents 4 0 R>>',
      `<</Length ${draw.length}>>stream\n${draw}\nendstream`,
      '<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding/ToUnicode 6 0 R>>',
      `<</Length ${map.length}>>stream\n${map}\nendstream`,
    ].map((object, i) => `${i + 1} 0 obj\n${object}\nendobj\n`)
    const bytes = new TextEncoder().encode(`%PDF-1.4\n${objects.join('')}trailer<</Root 1 0 R>>\n%%EOF`)
    const { text, minutes } = await read(bytes)
    expect(text).toBe('• Opening (7 minutes)')
    expect(minutes).toEqual([['Opening', 7]])
  })
  it('has a row without its middle cell keep the others where they are', async () => {
    const rows = [ROWS[0], ROWS[1], ['13:22 – 13:30', '', 'Mr. Jørgen Carling, PRIO'], ROWS[3]]
    const bytes = await pdfOf((pdf) => {
      pdf.fontSize(11)
      rows.forEach((row, i) =>
        row.forEach((cell, column) => pdf.text(cell, LEFT[column], 100 + i * 40, { width: WIDE[column] ?? 0 })),
      )
    })
    expect((await read(bytes)).text).toContain('| 13:22 – 13:30 |  | Mr. Jørgen Carling')
  })
  it('has a word that was parted at the end of a line whole again', async () => {
    const bytes = await pdfOf((pdf) => {
      pdf.fontSize(11).text('The opening is about inter-').text('national cooperation and what it needs.')
    })
    expect((await read(bytes)).text).toContain('about international cooperation')
  })
  it('keeps a hyphen that is the word\u2019s own', async () => {
    const bytes = await pdfOf((pdf) => {
      const line = { width: 220 }
      pdf.fontSize(11).text('Evidence from the archive of Saint-').text('Aubin and what it means', line).moveDown()
      pdf.text('Bericht aus dem Fachbereich Kinder-').text('und Jugendhilfe', line)
    })
    const { text } = await read(bytes)
    expect(text).toContain('of Saint-Aubin and what')
    expect(text).toContain('Kinder- und Jugendhilfe')
  })
  it('has a line whole again that was broken where the page ends, and leaves apart what is short', async () => {
    const long = 'Reflecting on the necessity of international cooperation and supporting new models of it (30 minutes)'
    const bytes = await pdfOf((pdf) => {
      pdf
        .fontSize(12)
        .text('Opening Remarks (7 minutes)')
        .text(long, { width: 475, align: 'left' })
        .text('Q&A (30 minutes)')
    })
    const { text, minutes } = await read(bytes)
    expect(text).toContain(long)
    expect(minutes.map(([, length]) => length)).toEqual([7, 30, 30])
  })
  it('has the larger lines for headings, and the deeper bullets for items of items', async () => {
    const bytes = await pdfOf((pdf) => {
      pdf.fontSize(22).text('Community day').fontSize(15).text('Agenda', 60, 100).fontSize(11)
      pdf.text('• Welcome (5 min)', 60, 130).text('• Talks (20 min)', 60, 146)
      pdf.text('• the new model', 90, 162).text('• what it costs', 90, 178).text('• Close (5 min)', 60, 194)
    })
    expect((await read(bytes)).text).toBe(
      `# Community day
## Agenda

• Welcome (5 min)
• Talks (20 min)
  • the new model
  • what it costs
• Close (5 min)`,
    )
  })
  it('says nothing of a stamp that lies across the page', async () => {
    const bytes = await pdfOf((pdf) => {
      pdf.fontSize(11).text('Opening (7 minutes)', 60, 60)
      pdf.rotate(45).fontSize(40).text('DRAFT', 200, 20)
    })
    expect((await read(bytes)).text).toBe('Opening (7 minutes)')
  })
  it('is read as it is looked at, whichever way its page lies', async () => {
    const bytes = await pdfOf((pdf) => {
      Object.assign(pdf.page.dictionary.data, { Rotate: 90 })
      pdf
        .rotate(-90, { origin: [300, 400] })
        .fontSize(11)
        .text('Opening (7 minutes)', 200, 300)
        .text('Closing (3 minutes)')
    })
    expect((await read(bytes)).text).toBe('Opening (7 minutes)\nClosing (3 minutes)')
  })
  it('made by a scanner says that it has no text, and what to do', async () => {
    const bytes = await pdfOf((pdf) => pdf.rect(0, 0, 500, 500).fill('#ddd'))
    expect(await openDocument({ name: 'scan.pdf', bytes })).toMatch(
      /^scan\.pdf: it holds pictures .* no text\. Ask for/,
    )
  })
  it('that is locked says so', async () => {
    const bytes = await pdfOf((pdf) => pdf.text('Opening (7 minutes)'), { userPassword: 'secret', pdfVersion: '1.7' })
    expect(await openDocument({ name: 'locked.pdf', bytes })).toContain('locked with a password')
  })
  it('that was cut off says so', async () => {
    const bytes = await pdfOf((pdf) => pdf.text('Opening (7 minutes)'))
    expect(await openDocument({ name: 'half.pdf', bytes: bytes.slice(0, 40) })).toMatch(/^half\.pdf: it is damaged/)
  })
  it('tells which page it is at', async () => {
    const bytes = await pdfOf((pdf) => pdf.text('Opening (7 minutes)').addPage().text('Closing (3 minutes)'))
    const told: string[] = []
    await openDocument({ name: 'agenda.pdf', bytes }, (how) => told.push(how))
    expect(told).toEqual(['Opening the PDF', 'Opening the PDF: page 1 of 2', 'Opening the PDF: page 2 of 2'])
  })
})

/** Structure types with what is drawn in each, or the parts it holds. */
type Parts = readonly (readonly [type: string, within: Parts | (() => PDFKit.PDFDocument)])[]

const taggedPdf = (drawn: (pdf: PDFKit.PDFDocument) => Parts, beside?: (pdf: PDFKit.PDFDocument) => void) =>
  pdfOf(
    (pdf) => {
      const partsOf = (parts: Parts): PDFKit.PDFStructureElement[] =>
        parts.map(([type, within]) =>
          pdf.struct(type, {}, typeof within === 'function' ? () => void within() : partsOf(within)),
        )
      pdf.fontSize(11)
      for (const part of partsOf(drawn(pdf))) pdf.addStructure(part)
      beside?.(pdf)
    },
    { tagged: true, pdfVersion: '1.7' },
  )

describe('a PDF that says what its parts are', () => {
  it('keeps headings, paragraphs and lists, whatever they look like', async () => {
    const bytes = await taggedPdf((pdf) => {
      const line = (text: string, y: number, x = 60) => [() => pdf.text(text, x, y, { width: 475 })] as const
      return [
        ['H1', ...line('Community day', 60)],
        [
          'P',
          ...line(
            'Everybody is welcome, and nobody needs to bring a thing but time, for which we thank all of you, and patience.',
            90,
          ),
        ],
        ['H2', ...line('Agenda', 130)],
        [
          'L',
          [
            ['LI', ...line('Welcome (5 min)', 150)],
            [
              'LI',
              [
                ['LBody', ...line('Talks (20 min)', 166)],
                ['L', [['LI', ...line('• the new model', 182, 90)]]],
              ],
            ],
          ],
        ],
        ['P', ...line('Address: 1 Long Road', 210)],
        ['P', ...line('By bus: line 4', 224)],
      ]
    })
    expect((await read(bytes)).text).toBe(
      `# Community day

Everybody is welcome, and nobody needs to bring a thing but time, for which we thank all of you, and patience.

## Agenda

- Welcome (5 min)
- Talks (20 min)
  • the new model

Address: 1 Long Road
By bus: line 4`,
    )
  })
  it('keeps the rows of its tables, however high their first cell is, and leaves out headers and footers', async () => {
    const bytes = await taggedPdf(
      (pdf) => [
        [
          'Table',
          TALL.map((row, i) => [
            'TR',
            row.map((cell, column) => [
              i === 0 ? 'TH' : 'TD',
              () => pdf.text(cell, 60 + column * 100, 80 + i * 60, { width: 90 }),
            ]),
          ]),
        ],
      ],
      (pdf) =>
        pdf
          .markContent('Artifact', { type: 'Pagination' })
          .fontSize(8)
          .text('Ministry of Engines', 60, 20)
          .endMarkedContent(),
    )
    const { text, minutes } = await read(bytes)
    expect(text).not.toContain('Ministry')
    expect(text).toContain('| Welcome, apologies and declarations of interest | Ada Lovelace | 5 min |')
    expect(minutes).toEqual(OF_TALL)
  })
  it('has cells in the columns they are aligned with where others of the row are left out', async () => {
    const bytes = await taggedPdf((pdf) => {
      const cell = (text: string, column: number, y: number) =>
        [
          'TD',
          () =>
            pdf.text(text, [60, 160, 260, 420][column] ?? 0, y, {
              width: [90, 90, 140, 90][column] ?? 0,
              align: column === 2 ? 'center' : 'left',
            }),
        ] as const
      return [
        [
          'Table',
          [
            ['TR', ['Session', 'Time', 'Talk', 'Minutes'].map((text, i) => cell(text, i, 80))],
            ['TR', ['Morning', '10:00', 'Ink', '15'].map((text, i) => cell(text, i, 100))],
            ['TR', [cell('10:15', 1, 120), cell('Paper', 2, 120), cell('20', 3, 120)]],
            ['TR', [cell('Evening', 0, 140), cell('20:00', 1, 140), cell('30', 3, 140)]],
            ['TR', [cell('Close', 0, 160)]],
          ],
        ],
      ]
    })
    expect((await read(bytes)).text.split('\n')).toEqual([
      '| Session | Time | Talk | Minutes |',
      '| Morning | 10:00 | Ink | 15 |',
      '|  | 10:15 | Paper | 20 |',
      '| Evening | 20:00 |  | 30 |',
      '| Close |  |  |  |',
    ])
  })
  it('keeps a line whole that has a time at the right of where it was broken', async () => {
    const bytes = await taggedPdf((pdf) => [
      [
        'P',
        () =>
          pdf
            .text('Planning application: change of use of the library', 60, 60)
            .text('18:55', 480, 60)
            .text('in Mill Lane to six dwellings', 60, 74),
      ],
      ['P', () => pdf.text('Budget', 60, 100).text('19:25', 480, 100).text('Papers 3 and 4', 60, 114)],
    ])
    expect((await read(bytes)).text).toBe(
      `Planning application: change of use of the library in Mill Lane to six dwellings 18:55

Budget 19:25
Papers 3 and 4`,
    )
  })
  it('has what stands in a table around another before that', async () => {
    const bytes = await taggedPdf((pdf) => {
      const cell = (text: string, x: number, y: number) => ['TD', () => pdf.text(text, x, y, { width: 90 })] as const
      return [
        [
          'Table',
          [
            [
              'TR',
              [
                cell('Venue: Loft', 60, 80),
                ['TD', [['Table', [['TR', [cell('13:15', 200, 80), cell('Opening', 300, 80)]]]]]],
              ],
            ],
          ],
        ],
      ]
    })
    expect((await read(bytes)).text).toBe('Venue: Loft\n\n| 13:15 | Opening |')
  })
  it('is read by how it looks where it says so of a small part only', async () => {
    const bytes = await taggedPdf(
      (pdf) => [['P', () => pdf.text('Added later', 60, 700)]],
      (pdf) => pdf.text('Opening (7 minutes)', 60, 60).text('Panel (30 minutes)').text('Closing (3 minutes)'),
    )
    const { text, minutes } = await read(bytes)
    expect(text).toContain('Added later')
    expect(minutes).toEqual([
      ['Opening', 7],
      ['Panel', 30],
      ['Closing', 3],
    ])
  })
})

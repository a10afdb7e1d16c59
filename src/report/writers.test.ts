import ExcelJS from 'exceljs'
import Papa from 'papaparse'
import { describe, expect, it } from 'vitest'
import { at, loaded, m, play } from '../core/testing.ts'
import { meeting, plan, reportAt } from './testing.ts'
import { tablesOf } from './tables.ts'
import { writeCsv } from './writeCsv.ts'
import { writeJson } from './writeJson.ts'
import { writeMarkdown } from './writeMarkdown.ts'
import { writeXlsx } from './writeXlsx.ts'

const report = reportAt(meeting)
const hostile = reportAt(
  play(
    loaded({
      ...plan,
      title: '=1+1 | <b>*Fine*</b>',
      segments: plan.segments.map((segment) =>
        segment.id === 'opening' ? { ...segment, title: '+cmd|calc' } : segment,
      ),
    }),
    ['13:15', 'start'],
    ['13:20', { type: 'say', message: { text: '@SUM(A1)\n| not | a | row', flash: false } }],
    ['13:22:05', 'next'],
  ),
  '13:30',
)

describe('the tables', () => {
  it('are those of which there is something to say', () => {
    expect(tablesOf(report).map(({ name }) => name)).toEqual([
      'Segments',
      'Speakers',
      'Affiliations',
      'Questions',
      'Messages and changes',
    ])
    expect(tablesOf(reportAt(play(loaded(plan), ['13:15', 'start']), '13:16')).map(({ name }) => name)).toEqual([
      'Segments',
    ])
  })

  it('have those of one affiliation together only where some are', () => {
    const apart = { ...plan, speakers: plan.speakers.map((one) => ({ ...one, affiliation: one.name })) }
    const session = play(loaded(apart), ['13:15', 'start'], ['13:15', { type: 'give-floor', speaker: 'nicot' }])
    expect(tablesOf(reportAt(session, '13:20')).map(({ name }) => name)).not.toContain('Affiliations')
  })
})

describe('Markdown', () => {
  it('has words and tables', () => {
    const lines = writeMarkdown(report).split('\n')
    expect(lines.slice(0, 3)).toEqual([
      '# Cooperation to Counter Migrant Smuggling',
      '',
      '4 September 2017 · Board Room A · times of Europe/Vienna',
    ])
    expect(lines).toContain('| 2 | Panel | 13:22 | 13:24 | 13:52 | 13:57 | 30:00 | – | 33:00 | +3:00 |')
    expect(lines).toContain(
      '|  | **Session** | **13:15** | **13:17** | **14:42** | **14:44** | **1:27:00** | **−3:00** | **1:27:00** | **0:00** |',
    )
    expect(lines).toContain('| Ghana | Who pays? | Jørgen Carling | answered | 6:00 |')
    expect(lines).toContain('| 13:55 | Message: “Please wrap up” |')
  })

  it('keeps what people wrote from becoming markup or a column', () => {
    const text = writeMarkdown(hostile)
    expect(text).toContain('# =1+1 \\| \\<b\\>\\*Fine\\*\\</b\\>')
    for (const table of text.split('## ').slice(1)) {
      const widths = table
        .split('\n')
        .filter((line) => line.startsWith('|'))
        .map((line) => line.replaceAll('\\|', '').split('|').length)
      expect(new Set(widths).size).toBe(1)
    }
  })
})

describe('CSV', () => {
  const rowsOf = (text: string) => Papa.parse<string[]>(text.replace(/^\ufeff/, '').trim()).data

  it('reads again as the same tables, one after the other', () => {
    const rows = rowsOf(writeCsv(report))
    const start = rows.findIndex(([name]) => name === 'Segments')
    expect(rows.slice(start, start + 7)).toEqual([
      ['Segments'],
      [
        'No.',
        'Segment',
        'Start, plan',
        'Start, real',
        'End, plan',
        'End, real',
        'Planned',
        'Added',
        'Ran',
        'Over/under',
      ],
      ['1', 'Opening Remarks', '13:15:00', '13:17:00', '13:22:00', '13:24:00', '0:07:00', '', '0:07:00', '0:00:00'],
      ['2', 'Panel', '13:22:00', '13:24:00', '13:52:00', '13:57:00', '0:30:00', '', '0:33:00', '0:03:00'],
      [
        '3',
        'Q&A Session',
        '13:52:00',
        '13:57:00',
        '14:22:00',
        '14:24:00',
        '0:30:00',
        '-0:03:00',
        '0:27:00',
        '-0:03:00',
      ],
      ['4', 'Closing remarks', '14:22:00', '14:24:00', '14:42:00', '14:44:00', '0:20:00', '', '0:20:00', '0:00:00'],
      ['', 'Session', '13:15:00', '13:17:00', '14:42:00', '14:44:00', '1:27:00', '-0:03:00', '1:27:00', '0:00:00'],
    ])
    expect(rows).toContainEqual(['Morgane Nicot', 'UNODC', '1', '0:11:00', '0.2750'])
  })

  it('has no formula in it', () => {
    const cells = [...rowsOf(writeCsv(hostile)), ...rowsOf(writeCsv(report))].flat()
    expect(cells).toContain("'+cmd|calc")
    expect(cells).toContain("'=SUM(1|2)")
    for (const cell of cells) if (/^[=+@]/.test(cell)) expect(cell).toBe('')
  })
})

describe('XLSX', () => {
  const read = async (blob: Blob) => {
    const workbook = new ExcelJS.Workbook()
    await workbook.xlsx.load(await blob.arrayBuffer())
    return workbook
  }

  it('has a sheet for each table, and figures that can be reckoned with', async () => {
    const workbook = await read(await writeXlsx(report))
    expect(workbook.worksheets.map(({ name }) => name)).toEqual(['Report', ...tablesOf(report).map(({ name }) => name)])
    const panel = workbook.getWorksheet('Segments')?.getRow(3)
    const cell = (column: number) => panel?.getCell(column)
    expect(cell(2)?.value).toBe('Panel')
    expect([cell(7), cell(9)].map((figure) => figure?.numFmt)).toEqual(['[h]:mm:ss', '[h]:mm:ss'])
    const ms = (column: number) => Math.round(asNumber(cell(column)?.value) * 86_400_000)
    expect([ms(4), ms(7), ms(9)]).toEqual([at('13:24') - at('00:00'), m(30), m(33)])
    expect(cell(10)?.value).toBe(3)
    expect(workbook.getWorksheet('Speakers')?.getRow(2).getCell(5).value).toBeCloseTo(11 / 40)
  })

  it('has no formula in it', async () => {
    const workbook = await read(await writeXlsx(hostile))
    expect(workbook.getWorksheet('Segments')?.getRow(2).getCell(2).value).toBe('+cmd|calc')
    expect(workbook.getWorksheet('Report')?.getCell('A1').value).toBe('=1+1 | <b>*Fine*</b>')
  })
})

/** Day 0 of a spreadsheet, 30 December 1899, in ms since the epoch: a time of day comes back as a date of that day. */
const DAY_ZERO = -2_209_161_600_000
const asNumber = (value: ExcelJS.CellValue | undefined): number =>
  typeof value === 'object' && value !== null && 'getTime' in value
    ? (value.getTime() - DAY_ZERO) / 86_400_000
    : Number(value)

describe('JSON', () => {
  it('has every figure in seconds and every moment in UTC', () => {
    expect(JSON.parse(writeJson(report))).toMatchObject({
      format: 'rostrum-report',
      version: 1,
      title: 'Cooperation to Counter Migrant Smuggling',
      timeZone: 'Europe/Vienna',
      rehearsal: false,
      phase: 'ended',
      startedAt: '2017-09-04T11:17:00.000Z',
      endedAt: '2017-09-04T12:44:00.000Z',
      late: 120,
      overUnder: 120,
      headroom: 60,
      segments: [
        { title: 'Opening Remarks', planned: 420, ran: 420, over: 0 },
        { title: 'Panel', planned: 1800, added: 0, ran: 1980, over: 180, startedAt: '2017-09-04T11:24:00.000Z' },
        { title: 'Q&A Session', planned: 1800, added: -180, ran: 1620, over: -180 },
        { title: 'Closing remarks', planned: 1200, ran: 1200, over: 0 },
      ],
      total: { planned: 5220, added: -180, ran: 5220, paused: 0, over: 0 },
      median: 420,
      events: [
        { kind: 'message', at: '2017-09-04T11:55:00.000Z' },
        { kind: 'change', command: 'replan', moved: [{ title: 'Q&A Session', by: -180 }] },
      ],
    })
  })

  it('says null where nobody said, and where the history is not known', () => {
    const followed = reportAt({ ...play(loaded(plan), ['13:15', 'start']), past: [], future: [] }, '13:20')
    expect(JSON.parse(writeJson(followed))).toMatchObject({
      endedAt: null,
      events: null,
      segments: [{ over: null }, {}, {}, {}],
    })
  })
})

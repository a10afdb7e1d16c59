import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { anyRundown, contentOf } from './anyRundown.testing.ts'
import { exampleRundown } from './exampleRundown.ts'
import { readAgenda } from './readAgenda.ts'
import { writeCsv, writeTable } from './rundownTable.ts'
import { writeMarkdown } from './writeMarkdown.ts'

describe('a rundown that was written out is read again to the same', () => {
  it('from Markdown', () => {
    fc.assert(
      fc.property(anyRundown, (rundown) => {
        expect(contentOf(readAgenda(writeMarkdown(rundown)).rundown)).toEqual(contentOf(rundown))
      }),
    )
  })
  it('from comma-separated text', () => {
    fc.assert(
      fc.property(anyRundown, (rundown) => {
        expect(contentOf(readAgenda(writeCsv(rundown)).rundown)).toEqual(contentOf(rundown))
      }),
    )
  })
})

describe('Markdown of a rundown', () => {
  const text = writeMarkdown(exampleRundown)

  it('is for people first', () => {
    expect(text.replace(/  $/gm, '')).toBe(`# International Cooperation to Counter Migrant Smuggling

Date: 2017-09-04
Time: 13:15 – 14:45
Time zone: Europe/Vienna
Place: Board Room A, Vienna International Centre

## 1. Opening Remarks (7 min)

Speaker: Mehmet Samsar, Ambassador, Director General for Consular Affairs, Ministry of Foreign Affairs of the Republic of Turkey

## 2. Panel (30 min)

Moderator: Berlan Pars Alan, Senior Migration Management Policy Advisor, Department of Migration Management, International Organization for Migration
Panelist: Jørgen Carling, Research Professor, Peace Research Institute Oslo (PRIO): “A reflection on the outcomes of the Istanbul Regional Conference on Counter Migrant Smuggling”
Panelist: Marie McAuliffe, Head of Migration Research Division, IOM: “Key findings of IOM's 'Migrant Smuggling Data and Research' report and the upcoming volume”
Panelist: Morgane Nicot, Crime Prevention and Criminal Justice Officer, Human Trafficking and Migrant Smuggling Section (HTMSS), UNODC: “Practical ways to make the Protocol against the Smuggling of Migrants more actionable”
Questions:
- What should the compact recommend so that cooperation works and smuggled migrants are protected?
- How can data and research lead to better policy?
- How can the international community better support States?

## 3. Q&A Session (30 min)

## 4. Closing remarks (open)
`)
  })
  it('points each segment to its line, and doubts what the plan leaves in doubt', () => {
    const { lines, findings } = readAgenda(text)
    expect(lines.filter(({ as }) => as === 'segment').map(({ text: line }) => line.slice(0, 5))).toEqual([
      '## 1.',
      '## 2.',
      '## 3.',
      '## 4.',
    ])
    expect(findings.map(({ kind }) => kind)).toEqual(['unallotted'])
  })
  it('is read as any agenda once someone wrote a line of their own into it', () => {
    const { rundown } = readAgenda(text.replace('## 3.', 'Do not forget the water.\n\n## 3.'))
    expect(rundown.segments.map(({ title, planned }) => [title, planned])).toEqual(
      exampleRundown.segments.map(({ title, planned }) => [title, planned]),
    )
  })
  it('has labels that anyone may write into an agenda of their own', () => {
    const agenda = `# Briefing

## Welcome (5 minutes)
At least: 3 min
Ring-fenced

## Ways forward (20 minutes)
Kind: panel
Remember the water.
Cues: 2 wrap-up “Please conclude”; 0 over
Speaker: Ada Lovelace, Head of Engines, IOM
`
    const [welcome, ways] = readAgenda(agenda).rundown.segments
    expect(welcome).toMatchObject({ title: 'Welcome', shortest: 180_000, ringFenced: true, cues: null })
    expect(ways).toMatchObject({ title: 'Ways forward', kind: 'panel', shortest: null, ringFenced: false })
    expect(ways?.cues).toEqual([
      { remaining: 120_000, level: 'wrap-up', word: 'Please conclude', sound: 'wrap-up' },
      { remaining: 0, level: 'over', word: '', sound: 'time-up' },
    ])
    expect(ways?.turns).toHaveLength(1)
  })
})

describe('a table of a rundown', () => {
  it('tells when each segment begins', () => {
    const rows = writeTable(exampleRundown).slice(-4)
    expect(rows.map((row) => row.slice(0, 4))).toEqual([
      [1, '13:15', 7, 'Opening Remarks'],
      [2, '13:22', 30, 'Panel'],
      [3, '13:52', 30, 'Q&A Session'],
      [4, '14:22', 'open', 'Closing remarks'],
    ])
  })
  it('lets no title become a formula in a spreadsheet', () => {
    const armed = { ...exampleRundown, title: '=HYPERLINK("x")' }
    expect(writeCsv(armed)).toContain(`"'=HYPERLINK(""x"")"`)
    expect(readAgenda(writeCsv(armed)).rundown.title).toBe(armed.title)
  })
  it('is read after a spreadsheet saved it with semicolons, and follows what was changed there', () => {
    const saved = writeCsv(exampleRundown)
      .replace(/^1,13:15,7,/m, '1,13:15,12,')
      .replace(/,(?=(?:[^"]*"[^"]*")*[^"]*$)/g, ';')
    const { rundown } = readAgenda(saved, { fileName: 'plan.csv' })
    expect(rundown.segments.map(({ planned }) => planned)).toEqual([720_000, 1_800_000, 1_800_000, null])
    expect(rundown.speakers).toHaveLength(5)
  })
  it('is read as any table once its columns were renamed', () => {
    const { rundown } = readAgenda(writeCsv(exampleRundown).replace('Segment', 'Item'), { fileName: 'plan.csv' })
    expect(rundown.segments.map(({ title }) => title)).toEqual(exampleRundown.segments.map(({ title }) => title))
  })
})

import fc from 'fast-check'
import { expect, it } from 'vitest'
import { instant, transition, type Session } from '../core/index.ts'
import { anyMeeting, at, loaded } from '../core/testing.ts'
import { inWords } from './inWords.ts'
import { lengthInWords, signed } from './lengths.ts'
import { pictureInWords } from './pictureInWords.ts'
import { reportOf } from './reportOf.ts'
import { cellText, tablesOf } from './tables.ts'
import { timeline } from './timeline.ts'
import { writeCsv } from './writeCsv.ts'
import { writeJson } from './writeJson.ts'
import { writeMarkdown } from './writeMarkdown.ts'

type Told = { segments: { over: number | null; ran: number }[]; total: { ran: number } }

it('words, picture, table and files tell the same of any meeting', () => {
  let told = 0
  let named = 0
  fc.assert(
    fc.property(anyMeeting, fc.nat(600_000), (meeting, later) => {
      let now: number = at('13:10')
      let session: Session = transition(loaded(), { type: 'start' }, at('13:10'))
      for (const { wait, command } of meeting) {
        if (Number.isFinite(wait)) now += wait
        session = transition(session, command, instant(now))
      }
      const report = reportOf(session, instant(now + later))
      if (!report) return
      told += 1
      const { lead, rest } = inWords(report)
      const [table] = tablesOf(report)
      if (!table) throw new Error('No segments')
      const place = (head: string) => table.columns.findIndex((column) => column.head === head)
      const json = JSON.parse(writeJson(report)) as Told
      const markdown = writeMarkdown(report)
      const said = pictureInWords(report)
      const labels = timeline(report).overs.map(({ label }) => label)
      for (const [i, row] of report.segments.entries()) {
        const shown = cellText(table, place('Over/under'), table.rows[i]?.[place('Over/under')] ?? null, report.rundown)
        expect(json.segments[i]?.over).toBe(row.over === null ? null : row.over / 1000)
        expect(json.segments[i]?.ran).toBe(row.ran / 1000)
        if (row.over === null) {
          expect(shown).toBe('–')
          continue
        }
        expect(shown).toBe(signed(row.over))
        expect(said).toContain(`, ${shown}`)
        const sentence = rest.find((words) => words.toLowerCase().includes(`${row.segment.title} ran `))
        if (sentence !== undefined) {
          named += 1
          expect(sentence).toContain(lengthInWords(row.over))
        }
      }
      for (const label of labels)
        expect(report.segments.some(({ over }) => over !== null && signed(over) === label)).toBe(true)
      const ran = place('Ran')
      expect(table.total?.[ran]).toBe(table.rows.reduce((sum, row) => sum + Number(row[ran] ?? 0), 0))
      expect(json.total.ran).toBe(json.segments.reduce((sum, row) => sum + row.ran, 0))
      expect(markdown).toContain(lead)
      expect(writeCsv(report)).toContain('Over/under')
    }),
  )
  // It told of something.
  expect(told).toBeGreaterThan(20)
  expect(named).toBeGreaterThan(5)
})

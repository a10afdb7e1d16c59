import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { duration, instant, tame } from '../core/index.ts'
import type { Cue, Rundown, Segment, Speaker, Turn } from '../core/index.ts'
import { sideEvent, m } from '../core/testing.ts'
import { openDocument } from './openDocument.ts'
import { readAgenda } from './readAgenda.ts'
import { writeCalendar } from './writeCalendar.ts'
import { writeMarkdown } from './writeMarkdown.ts'
import { writeCsv, writeRows } from './writeRows.ts'

/** Whatever people type into a field, tame as the session keeps it: with every sign that a file might trip over. */
const anyText = (most: number) =>
  fc
    .oneof(
      fc.constantFrom(
        'Opening remarks',
        'Q&A',
        'Table ronde : l’avenir',
        'Étude (2)',
        '7 min',
        '1. Panel',
        '# A',
        'Kind: panel',
      ),
      fc.string({
        unit: fc.constantFrom(...Array.from('aÉ1 ,;:()[]“”"\'\\|<>#-–*_&=+@/.?{}~`^$%€🎙نور')),
        maxLength: 24,
      }),
    )
    .map((text) => tame(text.trim(), most))
const filled = (most: number) => anyText(most).filter((text) => text !== '')
const anyName = filled(120)
const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { freq: 2 })
const anyLength = fc.oneof(
  fc.integer({ min: 0, max: 180 }).map((count) => m(count)),
  fc.integer({ min: 0, max: 7_200_000 }).map(duration),
)
const anySpeaker = fc.record({ name: anyName, position: maybe(anyName), affiliation: maybe(anyName) })
const anyCue: fc.Arbitrary<Cue> = fc.record({
  remaining: fc.integer({ min: -3_600_000, max: 3_600_000 }).map(duration),
  level: fc.constantFrom('on-time', 'warning', 'wrap-up', 'over'),
  word: anyText(40),
  sound: fc.constantFrom('warning', 'wrap-up', 'time-up', 'overtime', null),
})
const anyClock = fc
  .tuple(fc.nat(23), fc.nat(59))
  .map((clock) => clock.map((part) => String(part).padStart(2, '0')).join(':'))

const anyRundown: fc.Arbitrary<Rundown> = fc
  .record({
    title: anyText(200),
    place: maybe(anyName),
    date: fc.constantFrom('2017-09-04', '2026-03-29', '2026-10-25', '2026-12-31'),
    timeZone: fc.constantFrom('Europe/Vienna', 'America/New_York', 'Asia/Kathmandu', 'UTC'),
    start: anyClock,
    hardStop: maybe(anyClock),
    people: fc.uniqueArray(anySpeaker, { maxLength: 5, selector: (person) => JSON.stringify(person) }),
    segments: fc.array(
      fc.record({
        kind: fc.constantFrom('opening', 'panel', 'qa', 'closing', 'talk', 'break', 'other'),
        title: anyText(200),
        planned: maybe(anyLength),
        stated: fc.boolean(),
        start: maybe(anyClock),
        note: maybe(filled(200)),
        shortest: maybe(anyLength),
        ringFenced: fc.boolean(),
        prompts: fc.array(filled(200), { maxLength: 3 }),
        cues: maybe(fc.array(anyCue, { maxLength: 3 })),
        turns: fc.array(
          fc.record({
            who: fc.nat(4),
            role: fc.constantFrom<Turn['role']>('chair', 'moderator', 'panelist', 'speaker', 'discussant'),
            talk: maybe(anyName),
            planned: maybe(anyLength),
          }),
          { maxLength: 4 },
        ),
      }),
      { minLength: 1, maxLength: 6 },
    ),
  })
  .map(({ people, segments, ...more }): Rundown => {
    const speakers = people.map((person, i): Speaker => ({ id: `p${i}`, ...person }))
    return {
      id: 'any',
      ...more,
      speakers,
      segments: segments.map(({ turns, ...segment }, i): Segment => ({
        id: `s${i}`,
        ...segment,
        turns: turns.flatMap(({ who, ...turn }) => (speakers[who] ? [{ speaker: `p${who}`, ...turn }] : [])),
      })),
    }
  })

/** What a rundown says, whatever its ids are and in whichever order its people are listed. */
const said = ({ speakers, segments, ...rundown }: Rundown) => {
  const person = (id: string) => {
    return { ...(speakers.find((speaker) => speaker.id === id) ?? { id }), id: null }
  }
  return {
    ...rundown,
    id: null,
    speakers: speakers.map(({ id }) => JSON.stringify(person(id))).toSorted(),
    segments: segments.map(({ turns, ...segment }) => ({
      ...segment,
      id: null,
      turns: turns.map(({ speaker, ...turn }) => ({ ...turn, who: person(speaker) })),
    })),
  }
}

const inBytes = (text: string) => new TextEncoder().encode(text)
const opened = async (name: string, bytes: Uint8Array) => {
  const document = await openDocument({ name, bytes })
  if (typeof document === 'string') throw new Error(document)
  return readAgenda(document.text, { fileName: document.fileName }).rundown
}
const calendarOf = (rundown: Rundown): string => {
  const calendar = writeCalendar(rundown, instant(0))
  if (typeof calendar === 'string') throw new Error(calendar)
  return calendar.text
}

describe('a rundown that was written out is read again to the same', () => {
  it('from Markdown', () => {
    fc.assert(
      fc.property(anyRundown, (rundown) => {
        expect(said(readAgenda(writeMarkdown(rundown)).rundown)).toEqual(said(rundown))
      }),
    )
  })
  it('from CSV', () => {
    fc.assert(
      fc.property(anyRundown, (rundown) => {
        expect(said(readAgenda(writeCsv(rundown), { fileName: 'plan.csv' }).rundown)).toEqual(said(rundown))
      }),
    )
  })
  it('from a calendar', async () => {
    await fc.assert(
      fc.asyncProperty(anyRundown, async (rundown) => {
        fc.pre(typeof writeCalendar(rundown, instant(0)) !== 'string')
        expect(said(await opened('plan.ics', inBytes(calendarOf(rundown))))).toEqual(said(rundown))
      }),
      { numRuns: 60 },
    )
  })
  it('from the file of a rundown', async () => {
    await fc.assert(
      fc.asyncProperty(anyRundown, async (rundown) => {
        expect(said(await opened('plan.rostrum.json', inBytes(JSON.stringify({ rundown }))))).toEqual(said(rundown))
      }),
      { numRuns: 60 },
    )
  })
  it('from an Excel workbook', async () => {
    const { default: writeWorkbook } = await import('write-excel-file/node')
    await fc.assert(
      fc.asyncProperty(anyRundown, async (rundown) => {
        const rows = writeRows(rundown).map((row) => row.map((value) => ({ type: String, value })))
        const bytes = await writeWorkbook(rows as never, {} as never)
        expect(
          said(
            await opened(
              'plan.xlsx',
              new Uint8Array(await (bytes as never as { toBuffer(): Promise<Buffer> }).toBuffer()),
            ),
          ),
        ).toEqual(said(rundown))
      }),
      { numRuns: 25 },
    )
  })
})

describe('what Rostrum wrote', () => {
  it('is Markdown that people can read', () => {
    expect(writeMarkdown({ ...sideEvent, title: 'Side event', place: 'Board Room A' })).toContain(
      '## 2. panel (30 min)\n\n- Kind: other\n- Moderator: pars-alan\n- Panelist: carling\n',
    )
  })
  it('is read as any other agenda once a line was added that is none of its own', () => {
    const changed = `${writeMarkdown(sideEvent)}\nDiscussion of it all (10 minutes)\n`
    expect(readAgenda(changed).rundown.segments.length).toBeGreaterThanOrEqual(4)
  })
  it('says where each segment stands, and what is in doubt', () => {
    const { lines, findings } = readAgenda(writeMarkdown(sideEvent))
    expect(lines.filter(({ as }) => as === 'segment').map(({ text }) => text.slice(0, 6))).toEqual([
      '## 1. ',
      '## 2. ',
      '## 3. ',
      '## 4. ',
    ])
    expect(findings.map(({ kind }) => kind)).toEqual(['unallotted'])
  })
  it('is no calendar where nothing ends an open segment', () => {
    expect(writeCalendar({ ...sideEvent, hardStop: null }, instant(0))).toContain('give the open one minutes')
  })
  it('puts no formula into a spreadsheet, and comes back as it was', () => {
    const armed = { ...sideEvent, title: '=HYPERLINK("x")' }
    expect(writeCsv(armed)).toContain(`"'=HYPERLINK(""x"")"`)
    expect(readAgenda(writeCsv(armed)).rundown.title).toBe(armed.title)
    const kept = { ...sideEvent, title: "'=1" }
    expect(readAgenda(writeCsv(kept)).rundown.title).toBe(kept.title)
  })
  it('is read from a table that a spreadsheet saved with semicolons', () => {
    const saved = writeCsv(sideEvent).replace(/,(?=(?:[^"]*"[^"]*")*[^"]*$)/g, ';')
    expect(said(readAgenda(saved, { fileName: 'plan.csv' }).rundown)).toEqual(said(sideEvent))
  })
  it('is no calendar without a date, a start or a zone', () => {
    expect(writeCalendar({ ...sideEvent, date: null }, instant(0))).toContain('give the rundown a date')
    expect(writeCalendar({ ...sideEvent, timeZone: null }, instant(0))).toContain('time zone')
  })
  it('has its events where the plan has its segments, in its zone, also the night the clocks change', () => {
    const text = calendarOf({ ...sideEvent, date: '2026-10-25', start: '02:30', hardStop: '04:00' })
    expect(text.match(/DTSTART;TZID=Europe\/Vienna:\S+/g)).toEqual([
      'DTSTART;TZID=Europe/Vienna:20261025T023000',
      'DTSTART;TZID=Europe/Vienna:20261025T023700',
      'DTSTART;TZID=Europe/Vienna:20261025T020700',
      'DTSTART;TZID=Europe/Vienna:20261025T023700',
    ])
    expect(text).toContain('TZOFFSETFROM:+0200\r\nTZOFFSETTO:+0100')
    expect(text).toContain('DTSTART:20261025T030000')
  })
  it('is read again where a spreadsheet saved every cell in quotation marks', () => {
    const quoted = writeRows(sideEvent)
      .map((row) => row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(';'))
      .join('\r\n')
    expect(said(readAgenda(quoted, { fileName: 'plan.csv' }).rundown)).toEqual(said(sideEvent))
  })
  it('is the plan of a session as its commands left it, not as one that was undone would have it', async () => {
    const entries = [
      { at: 0, command: { type: 'load', rundown: sideEvent } },
      { at: 1, command: { type: 'edit', rundown: { ...sideEvent, title: 'Another' } } },
      { at: 2, command: { type: 'undo' } },
      { at: 3, command: { type: 'replan', planned: { qa: m(20) } } },
    ]
    const read = await opened('session.rostrum.json', inBytes(JSON.stringify({ format: 'rostrum', entries })))
    expect(read.title).toBe(sideEvent.title)
    expect(read.segments[2]?.planned).toBe(m(20))
  })
})

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { historyOf } from './historyOf.ts'
import { aRundown, aSegment, anyMeeting, at, m, sideEvent } from './testing.ts'
import { clockTime, instant } from './time.ts'
import { replay } from './transition.ts'
import type { Command, Entry, Question, Rundown } from './types.ts'

const event: Rundown = {
  ...sideEvent,
  title: 'Side event',
  segments: sideEvent.segments.map((segment, i) => ({
    ...segment,
    title: ['Opening Remarks', 'Panel', 'Q&A Session', 'Closing'][i] ?? '',
  })),
  speakers: sideEvent.speakers.map((one) => (one.id === 'carling' ? { ...one, name: 'Jørgen Carling' } : one)),
}
type Line = readonly [
  when: string,
  command: Command | 'start' | 'pause' | 'resume' | 'next' | 'back' | 'end' | 'undo' | 'redo',
]

const journal = (...lines: readonly Line[]): readonly Entry[] =>
  lines.map(([when, what]) => ({ at: at(when), command: typeof what === 'string' ? { type: what } : what }))
/** Of the side event, loaded at noon; without that first line. */
const told = (...lines: readonly Line[]): readonly string[] =>
  historyOf([...journal(['12:00', { type: 'load', rundown: event }]), ...journal(...lines)])
    .slice(1)
    .map((line) => `${clockTime(line.at, event.timeZone)} ${line.words}${line.undone ? ' (undone)' : ''}`)
const asks = (id: string, asker: string | null, text: string | null = null, to: string | null = null): Command => ({
  type: 'ask',
  question: { id, asker, text, to } satisfies Question,
})

describe('the history of a session', () => {
  it('names who was given the floor with a question only where that was so', () => {
    const open = (id: string): Command => ({ type: 'open-question', id, floor: true })
    expect(
      told(
        ['13:15', 'start'],
        ['13:16', asks('a', 'Aisle', null, 'carling')],
        ['13:16', asks('b', 'Balcony')],
        ['13:17', open('a')],
        ['13:19', open('b')],
        ['13:20', { type: 'give-floor', speaker: 'carling' }],
        ['13:20', asks('c', 'Circle')],
        ['13:21', open('c')],
      ).filter((line) => line.includes('opened')),
    ).toEqual([
      '13:17 Question from Aisle opened, Jørgen Carling given the floor',
      '13:19 Question from Balcony opened, the one from Aisle answered',
      '13:21 Question from Circle opened, the one from Balcony answered',
    ])
  })

  it('begins with the rundown', () => {
    expect(historyOf(journal(['12:00', { type: 'load', rundown: event }]))).toEqual([
      { at: at('12:00'), words: 'Rundown used: Side event', undone: false },
    ])
  })

  it('reads like minutes', () => {
    expect(
      told(
        ['13:15', 'start'],
        ['13:20', { type: 'add-time', by: m(1) }],
        ['13:22', 'next'],
        ['13:23', { type: 'give-floor', speaker: 'carling' }],
        ['13:30', 'pause'],
        ['13:31', 'resume'],
        ['13:32', { type: 'clear-floor' }],
        ['13:33', 'back'],
        ['13:34', 'next'],
        ['13:40', { type: 'replan', planned: { qa: m(24, 30) } }],
        ['13:41', { type: 'say', message: { text: 'Please wrap up', flash: true } }],
        ['13:42', { type: 'say', message: null }],
        ['13:43', { type: 'go-to', segment: 'qa' }],
        ['14:40', { type: 'edit', rundown: { ...event, hardStop: '15:00' } }],
        ['14:41', 'end'],
      ),
    ).toEqual([
      '13:15 Session began: Opening Remarks',
      '13:20 1 minute added to Opening Remarks',
      '13:22 Panel began',
      '13:23 Jørgen Carling was given the floor',
      '13:30 Paused',
      '13:31 Resumed',
      '13:32 The floor was cleared',
      '13:33 Back to Opening Remarks',
      '13:34 Panel went on',
      '13:40 Plan changed: Q&A Session 30:00 → 24:30',
      '13:41 Message: “Please wrap up”',
      '13:42 Message taken down',
      '13:43 Q&A Session began',
      '14:40 Rundown edited',
      '14:41 Session ended',
    ])
  })

  it('tells what became of the questions', () => {
    expect(
      told(
        ['13:15', 'start'],
        ['13:52', asks('q1', 'Aisle')],
        ['13:53', asks('q2', null, 'Why now?')],
        ['13:54', asks('q3', 'Gallery', 'And how?', 'carling')],
        ['13:55', { type: 'open-question', id: 'q1' }],
        ['13:56', { type: 'open-question', id: 'q2' }],
        ['13:57', { type: 'close-question', id: 'q2', outcome: 'answered' }],
        ['13:58', { type: 'close-question', id: 'q3', outcome: 'parked' }],
      ).slice(1),
    ).toEqual([
      '13:52 Question from Aisle queued',
      '13:53 Question queued: “Why now?”',
      '13:54 Question from Gallery to Jørgen Carling queued: “And how?”',
      '13:55 Question from Aisle opened',
      '13:56 Question “Why now?” opened, the one from Aisle answered',
      '13:57 Question “Why now?” answered',
      '13:58 Question from Gallery parked',
    ])
  })

  it('says who was added to the speakers', () => {
    const speakers = [...event.speakers, { id: 'new', name: 'Ana Costa', position: null, affiliation: null }]
    expect(told(['13:15', 'start'], ['13:16', { type: 'edit', rundown: { ...event, speakers } }])[1]).toBe(
      '13:16 Rundown edited: Ana Costa added',
    )
  })

  it('says when it began, where that was told later', () => {
    expect(told(['13:18', { type: 'start', at: at('13:13') }])).toEqual([
      '13:18 Session began at 13:13: Opening Remarks',
    ])
    expect(told(['13:18', { type: 'start', at: at('13:13:30') }])[0]).toContain('at 13:13:30:')
    expect(told(['13:18', { type: 'start', rehearse: true }])).toEqual(['13:18 Rehearsal began: Opening Remarks'])
  })

  it('tells what was really moved, not what was asked for', () => {
    expect(
      told(
        ['13:15', 'start'],
        ['13:16', { type: 'add-time', by: m(-60) }],
        ['13:22', 'next'],
        ['13:24', { type: 'backdate', by: m(1, 30) }],
        ['13:25', { type: 'backdate', by: m(60) }],
        ['13:26', { type: 'backdate', by: m(-2) }],
        ['13:27', { type: 'add-time', by: m(0, 30) }],
      ).slice(1),
    ).toEqual([
      '13:16 7 minutes taken from Opening Remarks',
      '13:22 Panel began',
      '13:24 Panel began 1:30 earlier',
      '13:25 Panel began 5:30 earlier',
      '13:26 Panel began 2 minutes later',
      '13:27 0:30 added to Panel',
    ])
  })

  it('says how much was left out', () => {
    const out = (from: string, to: string): Command => ({ type: 'leave-out', from: at(from), to: at(to) })
    expect(
      told(
        ['13:15', 'start'],
        ['13:22', 'next'],
        ['13:30', out('13:20', '13:24')],
        ['13:31', 'pause'],
        ['13:33', out('13:28', '13:28:42')],
      ).slice(2),
    ).toEqual(['13:30 2 minutes left out of Panel', '13:31 Paused', '13:33 0:42 left out of Panel'])
  })

  it('marks what was undone, until it is redone', () => {
    const undone: readonly Line[] = [
      ['13:15', 'start'],
      ['13:20', 'pause'],
      ['13:21', 'next'],
      ['13:22', 'undo'],
      ['13:23', 'undo'],
    ]
    expect(told(...undone)).toEqual([
      '13:15 Session began: Opening Remarks',
      '13:20 Paused (undone)',
      '13:21 Panel began, still paused (undone)',
      '13:22 Undid: Panel began, still paused',
      '13:23 Undid: Paused',
    ])
    expect(told(...undone, ['13:24', 'redo'], ['13:25', { type: 'add-time', by: m(1) }], ['13:26', 'undo'])).toEqual([
      '13:15 Session began: Opening Remarks',
      '13:20 Paused',
      '13:21 Panel began, still paused (undone)',
      '13:22 Undid: Panel began, still paused',
      '13:23 Undid: Paused',
      '13:24 Redid: Paused',
      '13:25 1 minute added to Opening Remarks (undone)',
      '13:26 Undid: 1 minute added to Opening Remarks',
    ])
  })

  it('leaves out what was refused, and counts a clock set back as the latest moment', () => {
    expect(told(['13:14', 'next'], ['13:15', 'start'], ['13:15', 'redo'], ['13:10', 'pause'])).toEqual([
      '13:15 Session began: Opening Remarks',
      '13:15 Paused',
    ])
  })

  it('keeps to one line, whatever was typed', () => {
    const hostile = `a\u0000\n\u202eb ${'🎤'.repeat(5000)}`
    const lines = told(
      ['13:10', asks('q1', hostile, hostile)],
      ['13:11', { type: 'say', message: { text: '<b>\n</b>', flash: false } }],
    )
    expect(lines[0]).not.toMatch(/[\p{Cc}\p{Bidi_Control}]|\p{Surrogate}/u)
    expect(lines[0]?.length).toBeLessThan(600)
    expect(lines[1]).toBe('13:11 Message: “<b> </b>”')
  })

  it('names the first few of many changes, and what has no title', () => {
    const segments = Array.from({ length: 9 }, (_, i) => aSegment(`s${i}`, 10, { title: i === 1 ? '' : `Talk ${i}` }))
    const planned = Object.fromEntries(segments.slice(1, 7).map(({ id }) => [id, m(5)]))
    const rundown = aRundown(segments)
    expect(
      historyOf([
        { at: at('12:00'), command: { type: 'load', rundown } },
        { at: at('13:15'), command: { type: 'replan', planned } },
      ]).at(-1)?.words,
    ).toBe(
      'Plan changed: A segment without a title 10:00 → 5:00, Talk 2 10:00 → 5:00, Talk 3 10:00 → 5:00, Talk 4 10:00 → 5:00 and 2 more',
    )
  })
})

describe('the history of any meeting whatever', () => {
  const load: Entry = { at: at('12:00'), command: { type: 'load', rundown: event } }
  const entriesOf = (meeting: readonly { wait: number; command: Command }[]): readonly Entry[] => [
    load,
    { at: at('13:15'), command: { type: 'start' } },
    ...meeting.map(({ wait, command }, i) => ({ at: instant(at('13:15') + i * 1000 + (wait > 0 ? 1 : 0)), command })),
  ]
  const property = (check: (entries: readonly Entry[]) => void) =>
    fc.assert(
      fc.property(anyMeeting, (meeting) => check(entriesOf(meeting))),
      { numRuns: 300 },
    )

  it('is one line of words for each command, in order', () => {
    property((entries) => {
      let accepted = 0
      replay(entries, () => (accepted += 1))
      const lines = historyOf(entries)
      expect(lines).toHaveLength(accepted)
      for (const { words } of lines) expect(words).toMatch(/^\S.*\S$/)
      expect(lines.map((line) => line.at)).toEqual(lines.map((line) => line.at).toSorted((a, b) => a - b))
    })
  })

  it('has as many lines standing as the session has steps to undo', () => {
    property((entries) => {
      const standing = historyOf(entries).filter(({ words, undone }) => !undone && !/^(Undid|Redid): /.test(words))
      expect(standing).toHaveLength(replay(entries).past.length)
    })
  })
})

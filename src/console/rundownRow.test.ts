import { describe, expect, it } from 'vitest'
import { clockTime, createSession } from '../core/index.ts'
import type { Instant, Session } from '../core/index.ts'
import { aRundown, aSegment, at, loaded, m, play, sideEvent } from '../core/testing.ts'
import { momentOf } from '../store/momentStore.ts'
import { longColumns, rundownRow, runningLength } from './rundownRow.ts'

const table = (session: Session, now: Instant) =>
  session.rundown.segments.map((_, index) => {
    const row = rundownRow(momentOf(session, now), index)
    return row && [row.state, row.planned, row.asRun, row.length, row.difference].join(' ').trimEnd()
  })

describe('the rundown', () => {
  it('is the plan before the start', () => {
    expect(table(loaded(), at('13:10'))).toEqual([
      'next 13:15 – 7:00',
      'later 13:22 – 30:00',
      'later 13:52 – 30:00',
      'later 14:22 – open',
    ])
  })

  it('keeps for an open segment the shortest it may be, as the planner and the report do', () => {
    const rundown = aRundown([
      aSegment('a', 20),
      aSegment('b', null, { shortest: m(40) }),
      aSegment('c', 20),
      aSegment('d', null),
      aSegment('e', 10),
    ])
    const moment = momentOf(loaded(rundown), at('13:00'))
    const planned = rundown.segments.map((_, index) => rundownRow(moment, index)?.planned)
    expect(planned).toEqual(['13:15', '13:35', '14:15', '14:35', '14:35'])
    expect(planned).toEqual(moment.readout.forecast.map(({ startsAt }) => clockTime(startsAt, rundown)))
  })

  it('forecasts once the planned start has passed', () => {
    expect(table(loaded(), at('13:19'))).toContain('later 13:22 ~13:26 30:00')
  })

  it('reads a plan of another day as it is written', () => {
    expect(table(createSession(sideEvent), at('10:05:17', '2026-11-24'))).toEqual(table(loaded(), at('13:10')))
  })

  it('says what was, what is and what is to come', () => {
    const session = play(loaded(), ['13:27', 'start'], ['13:36:22', 'next'])
    expect(table(session, at('14:08'))).toEqual([
      'done 13:15 13:27 9:22 +2:22',
      'now 13:22 13:36',
      'next 13:52 ~14:08 30:00',
      'later 14:22 ~14:38 ~7:00',
    ])
    expect(runningLength(momentOf(session, at('14:08')))).toEqual({ length: '31:38', difference: '+1:38' })
  })

  it('stands still while seconds pass', () => {
    const session = play(loaded(), ['13:27', 'start'], ['13:36:22', 'next'])
    const seconds = Array.from({ length: 20 }, (_, second) => (at('14:08:01') + second * 1000) as Instant)
    expect(new Set(seconds.map((now) => JSON.stringify(table(session, now)))).size).toBe(1)
  })

  it('shows who paid when time was caught up', () => {
    const session = play(loaded(), ['13:15', 'start'], ['13:16', { type: 'replan', planned: { qa: m(27) } }])
    expect(table(session, at('13:17'))).toContain('later 13:52 ~13:52 27:00 −3:00')
  })

  it('keeps the old length beside the new one until it runs', () => {
    const session = play(loaded(), ['13:15', 'start'], ['13:16', { type: 'replan', planned: { qa: m(27) } }])
    const was = (one: Session) => [1, 2, 3].map((index) => rundownRow(momentOf(one, at('13:30')), index)?.was)
    expect(was(session)).toEqual(['', '30:00', ''])
    expect(was(play(session, ['13:20', 'undo']))).toEqual(['', '', ''])
    expect(was(play(session, ['13:20', { type: 'go-to', segment: 'qa' }]))).toEqual(['', '', ''])
    expect(was(play(session, ['13:20', 'end']))).toEqual(['', '', ''])
  })

  it('strikes what was skipped', () => {
    const session = play(loaded(), ['13:15', 'start'], ['13:22', { type: 'go-to', segment: 'qa' }])
    expect(table(session, at('13:23'))[1]).toBe('skipped 13:22 – –')
  })

  it('gives the columns room for hours, as soon as there are any', () => {
    const long = {
      ...sideEvent,
      segments: sideEvent.segments.map((s) => (s.id === 'qa' ? { ...s, planned: m(70) } : s)),
    }
    const columns = (session: Session, now: Instant) => longColumns(momentOf(session, now))
    expect(columns(loaded(), at('13:10'))).toBe('')
    expect(columns(loaded(long), at('13:10'))).toBe('length')
    const running = play(loaded(), ['13:15', 'start'])
    expect(columns(running, at('14:14:59'))).toBe('')
    expect(columns(running, at('14:15'))).toBe('length')
    expect(columns(running, at('14:22'))).toBe('length difference')
    // What has run an hour less than planned.
    const short = play(loaded(long), ['13:15', 'start'], ['13:22', { type: 'go-to', segment: 'qa' }])
    expect(columns(short, at('13:24'))).toBe('length')
    expect(columns(play(short, ['13:24', 'next']), at('13:25'))).toBe('length difference')
  })

  it('says how long an open segment is in hours too', () => {
    const long = { ...sideEvent, hardStop: '16:00' }
    expect(table(play(loaded(long), ['13:15', 'start']), at('13:16')).at(-1)).toBe('later 14:22 ~14:22 ~1:38:00')
  })

  it('knows no row beyond its segments', () => {
    expect(rundownRow(momentOf(loaded(), at('13:10')), 4)).toBeNull()
  })
})

import { describe, expect, it } from 'vitest'
import { createSession } from '../core/index.ts'
import type { Instant, Rundown, Segment, Session } from '../core/index.ts'
import { aRundown, aSegment, at, loaded, m, play, sideEvent } from '../core/testing.ts'
import { momentOf } from '../store/momentStore.ts'
import { answer } from './answer.ts'

const titled = (rundown: Rundown, more: Partial<Rundown> = {}): Rundown => ({
  ...rundown,
  segments: rundown.segments.map((segment): Segment =>
    segment.id === 'closing' ? { ...segment, title: 'Closing' } : segment,
  ),
  ...more,
})
const open = titled(sideEvent)
/** Ends 14:32 as planned, 13 minutes before the hard stop. */
const closed: Rundown = {
  ...open,
  segments: open.segments.map((s) => (s.id === 'closing' ? { ...s, planned: m(10) } : s)),
}

const ready = (rundown: Rundown) => loaded(rundown)
const inPanel = (rundown: Rundown, started = '13:15') => play(ready(rundown), [started, 'start'], ['13:40', 'next'])

/** The line as it stands; ■: in red beside the mark of trouble. */
const line = (session: Session, now: string | Instant): string => {
  const { ends, late, rest } = answer(momentOf(session, typeof now === 'string' ? at(now) : now))
  return [ends, late && `■ ${late}`, rest].filter(Boolean).join(' · ')
}
const because = (session: Session, now: string): string => answer(momentOf(session, at(now))).because

describe('before the start', () => {
  it.each([
    ['an open closing fills the rest', open, '13:10', 'Ends 14:45 · 23 min unallotted'],
    ['the planned start has passed', open, '13:27', 'Ends 14:45 · 11 min left for Closing'],
    ['nothing is open', closed, '13:10', 'Ends 14:32 · 13 min in hand'],
    ['seconds past the start come out of what is in hand', closed, '13:15:20', 'Ends 14:33 · 12 min in hand'],
    ['too late to fit', closed, '13:30', 'Ends 14:47 · ■ 2 min too late'],
    ['no hard stop', { ...closed, hardStop: null }, '13:10', 'Ends 14:32'],
    ['no hard stop, and open', { ...open, hardStop: null }, '13:10', 'No end planned'],
  ])('%s', (_, rundown, now, expected) => {
    expect(line(ready(rundown), now)).toBe(expected)
  })

  it('says what an open segment will fill', () => {
    expect(because(ready(open), '13:10')).toBe('Closing has no duration: it will fill 14:22 to 14:45.')
  })

  it('says that the planned start has passed', () => {
    expect(because(ready(open), '13:19:48')).toBe('Planned to start at 13:15, 4 min ago.')
  })

  it('reads a plan of another day as it is written', () => {
    const session = createSession(open)
    expect(line(session, at('10:05:17', '2026-11-24'))).toBe('Ends 14:45 · 23 min unallotted')
    expect(answer(momentOf(session, at('10:05:17', '2026-11-24'))).because).toBe(
      'Closing has no duration: it will fill 14:22 to 14:45.',
    )
  })
})

describe('under way', () => {
  const late = (rundown: Rundown) => play(ready(rundown), ['13:27', 'start'], ['13:36:22', 'next'])
  it.each([
    ['on plan, open closing', play(ready(open), ['13:15', 'start']), '13:16', 'Ends 14:45 · 23 min left for Closing'],
    ['behind, open closing', late(open), '14:00', 'Ends 14:45 · 15 min behind · 8 min left for Closing'],
    [
      'ahead, open closing',
      play(ready(open), ['13:15', 'start'], ['13:20', 'next']),
      '13:21',
      'Ends 14:45 · 2 min ahead · 25 min left for Closing',
    ],
    [
      'three seconds late is on plan',
      play(ready(open), ['13:15:03', 'start']),
      '13:16',
      'Ends 14:45 · 22 min left for Closing',
    ],
    [
      'time in hand rounds down',
      play(ready(closed), ['13:15', 'start'], ['13:30:01', 'next']),
      '13:31',
      'Ends 14:41 · 4 min in hand',
    ],
    [
      'under a minute in hand is just on time',
      play(ready(closed), ['13:27:30', 'start']),
      '13:28',
      'Ends 14:45 · just on time',
    ],
    ['to the second', play(ready(closed), ['13:28', 'start']), '13:29', 'Ends 14:45 · just on time'],
    [
      'one second too late is a minute',
      play(ready(closed), ['13:28:01', 'start']),
      '13:29',
      'Ends 14:46 · ■ 1 min too late',
    ],
    ['late past the hard stop', play(ready(closed), ['13:32', 'start']), '13:33', 'Ends 14:49 · ■ 4 min too late'],
    ['hardly anything left', inPanel(open), '14:14:30', 'Ends 14:45 · 23 min behind · under 1 min left for Closing'],
    ['nothing left', inPanel(open), '14:15', 'Ends 14:45 · 23 min behind · no time left for Closing'],
    ['an open closing squeezed out', inPanel(open), '14:20', 'Ends 14:50 · ■ 5 min too late'],
    [
      'no hard stop, over',
      play(ready({ ...closed, hardStop: null }), ['13:19', 'start']),
      '13:20',
      'Ends 14:36 · 4 min behind',
    ],
    [
      'no hard stop, on plan',
      play(ready({ ...closed, hardStop: null }), ['13:15', 'start']),
      '13:20',
      'Ends 14:32 · as planned',
    ],
    ['no hard stop, open', play(ready({ ...open, hardStop: null }), ['13:15', 'start']), '13:20', 'No end planned'],
    [
      'no start and no hard stop',
      play(ready({ ...closed, start: null, hardStop: null }), ['13:15', 'start']),
      '13:20',
      'Ends 14:32 · as planned',
    ],
  ])('%s', (_, session, now, expected) => {
    expect(line(session, now)).toBe(expected)
  })

  it('never argues with the digits: what shows as two minutes is two minutes', () => {
    const session = play(ready(closed), ['13:30', 'start'])
    expect(line(session, (at('13:37') + 50) as Instant)).toBe('Ends 14:47 · ■ 2 min too late')
  })

  it('counts the open segments together', () => {
    const two = aRundown([aSegment('talk', 30), aSegment('one', null), aSegment('two', null)])
    expect(line(play(ready(two), ['13:15', 'start']), '13:20')).toBe('Ends 14:45 · 60 min left for the open segments')
  })

  it('says how an open segment that runs began', () => {
    const session = play(ready(open), ['13:15', 'start'], ['13:30', 'next'], ['14:00', 'next'], ['14:30', 'next'])
    expect(line(session, '14:40')).toBe('Ends 14:45 · just on time')
    expect(because(session, '14:40')).toBe('Closing began 8 min late and runs to the hard stop.')
  })

  it('says what a pause costs', () => {
    const paused = (rundown: Rundown) => play(ready(rundown), ['13:15', 'start'], ['13:18', 'pause'])
    expect(because(paused(open), '13:19')).toBe('Paused: it comes out of Closing.')
    expect(because(paused(closed), '13:19')).toBe('Paused: time in hand is running out. Hard stop 14:45.')
    expect(because(paused(closed), '13:40')).toBe('Paused: it is getting later. Hard stop 14:45.')
  })

  it('says how far behind plan the trouble is', () => {
    expect(because(play(ready(closed), ['13:32', 'start']), '13:33')).toBe('Hard stop 14:45, now 17 min behind plan.')
  })
})

it('has as much left for an open segment just before a late start as just after it', () => {
  const session = ready(aRundown([aSegment('talk', 60), aSegment('closing', null, { shortest: m(8) })]))
  expect(line(session, '13:36')).toBe('Ends 14:45 · 9 min left for closing')
  expect(line(play(session, ['13:36', 'start']), '13:36')).toMatch(/ 9 min left for closing$/)
})

describe('ended', () => {
  const ended = (end: string) =>
    play(ready(closed), ['13:15', 'start'], ['13:22', 'next'], ['13:52', 'next'], ['14:22', 'next'], [end, 'end'])
  it.each([
    ['14:44', 'Ended 14:44 · 1 min before the hard stop'],
    ['14:44:20', 'Ended 14:44 · just before the hard stop'],
    ['14:45', 'Ended 14:45 · at the hard stop'],
    ['14:45:30', 'Ended 14:45 · ■ 1 min after the hard stop'],
    ['14:32', 'Ended 14:32 · 13 min before the hard stop'],
  ])('at %s: %s', (end, expected) => {
    expect(line(ended(end), '15:00')).toBe(expected)
  })

  it('is compared with the plan', () => {
    expect(because(ended('14:40'), '15:00')).toBe('8 min later than planned.')
    expect(because(ended('14:30'), '15:00')).toBe('2 min earlier than planned.')
    expect(because(ended('14:32'), '15:00')).toBe('As planned.')
  })
})

import { describe, expect, it } from 'vitest'
import { readout } from './readout.ts'
import { createSession, type Session } from './session.ts'
import { aRundown, aSegment, at, loaded, m, play, sideEvent } from './testing.ts'
import type { Instant } from './types.ts'

const shows = (session: Session, when: string | Instant) => readout(session, typeof when === 'string' ? at(when) : when)

describe('before the start', () => {
  it('shows the first segment, what is unallotted, and no projection', () => {
    expect(shows(createSession(sideEvent), '13:00')).toMatchObject({
      phase: 'ready',
      index: 0,
      remaining: m(7),
      level: 'on-time',
      projectedEnd: null,
      overUnder: null,
      plannedEnd: at('14:45'),
      unallotted: m(23),
      headroom: m(23),
      rehearsal: false,
    })
  })
  it('loses headroom while the planned start passes', () => {
    expect(shows(createSession(sideEvent), '13:20')).toMatchObject({ headroom: m(18), unallotted: m(23) })
  })
  it('forecasts from the planned start, or from now once that has passed', () => {
    const starts = (when: string) => shows(createSession(sideEvent), when).forecast.map((f) => f.startsAt)
    expect(starts('13:00')).toEqual(['13:15', '13:22', '13:52', '14:22'].map((t) => at(t)))
    expect(starts('13:20')).toEqual(['13:20', '13:27', '13:57', '14:27'].map((t) => at(t)))
  })
  it('shows nothing of an empty rundown', () => {
    expect(shows(createSession(aRundown([])), '13:00')).toMatchObject({
      segment: null,
      index: -1,
      remaining: null,
      headroom: null,
    })
  })
  it('shows a session of another day as the rehearsal it would be', () => {
    const today = at('10:00', '2026-11-23')
    expect(shows(createSession(sideEvent), today)).toMatchObject({
      rehearsal: true,
      headroom: m(23),
      hardStop: today + m(90),
    })
  })
  it('leaves a plan for tomorrow where it is', () => {
    expect(shows(createSession(sideEvent), at('20:00', '2017-09-03'))).toMatchObject({
      rehearsal: false,
      hardStop: at('14:45'),
    })
  })
})

describe('an open closing', () => {
  const started = play(loaded(), ['13:15', 'start'], ['13:22', 'next'])

  it('absorbs an overrun: headroom falls and behind grows, projected end stays', () => {
    expect(shows(started, '14:00')).toMatchObject({
      remaining: m(-8),
      level: 'over',
      headroom: m(15),
      behind: m(8),
      overUnder: m(0),
      projectedEnd: at('14:45'),
    })
  })
  it('passes the hard stop once the time in hand is used up', () => {
    expect(shows(started, '14:18')).toMatchObject({ headroom: m(-3), overUnder: m(3), projectedEnd: at('14:48') })
  })
  it('fills what is left before the hard stop', () => {
    const closing = play(started, ['13:52', 'next'], ['14:25', 'next'])
    expect(shows(closing, '14:30')).toMatchObject({ allotted: m(20), remaining: m(15), behind: m(3) })
  })
  it('does not move its end while paused', () => {
    const paused = play(started, ['13:52', 'next'], ['14:25', 'next'], ['14:30', 'pause'])
    expect(shows(paused, '14:35')).toMatchObject({ elapsed: m(5), remaining: m(10), projectedEnd: at('14:45') })
  })
  it('shares what is left with other open segments', () => {
    const rundown = aRundown([aSegment('a', null), aSegment('b', 10), aSegment('c', null, { shortest: m(20) })])
    const session = play(loaded(rundown), ['13:15', 'start'])
    expect(shows(session, '13:15')).toMatchObject({ allotted: m(30), headroom: m(60) })
    expect(shows(session, '13:15').forecast.map((f) => f.endsAt)).toEqual([at('13:45'), at('13:55'), at('14:45')])
  })
  it('counts up without a hard stop, and no end is known', () => {
    const session = play(loaded({ ...sideEvent, hardStop: null }), ['13:15', 'start'])
    expect(shows(session, '13:16')).toMatchObject({
      plannedEnd: null,
      projectedEnd: null,
      overUnder: null,
      headroom: null,
    })
    const closing = play(session, ['13:20', { type: 'go-to', segment: 'closing' }])
    expect(shows(closing, '13:25')).toMatchObject({ allotted: null, remaining: null, elapsed: m(5), level: 'on-time' })
  })
})

describe('a closed rundown', () => {
  const rundown = aRundown([aSegment('a', 20), aSegment('b', 30), aSegment('c', 30)])
  it('starts late and is over from the start', () => {
    const session = play(loaded(rundown), ['13:18', 'start'])
    expect(shows(session, '13:18')).toMatchObject({
      plannedEnd: at('14:35'),
      overUnder: m(3),
      behind: m(3),
      headroom: m(7),
    })
  })
  it('counts finishing early only once Next is given', () => {
    const session = play(loaded(rundown), ['13:15', 'start'])
    expect(shows(session, '13:30').overUnder).toBe(m(0))
    expect(shows(play(session, ['13:30', 'next']), '13:30').overUnder).toBe(m(-5))
  })
  it('leaves what was skipped out of the forecast', () => {
    const session = play(loaded(rundown), ['13:15', 'start'], ['13:20', { type: 'go-to', segment: 'c' }])
    expect(shows(session, '13:21').forecast).toEqual([
      { segment: 'a', startsAt: at('13:15'), endsAt: at('13:20'), done: true },
      { segment: 'c', startsAt: at('13:20'), endsAt: at('13:50'), done: false },
    ])
  })
  it('needs of a reopened rundown what each segment has not yet used', () => {
    const session = play(loaded(rundown), ['13:15', 'start'], ['13:35', 'next'], ['13:45', 'back'])
    expect(shows(session, '13:45')).toMatchObject({ remaining: m(0), projectedEnd: at('14:35') })
  })
  it('slides its end while paused', () => {
    const session = play(loaded(rundown), ['13:15', 'start'], ['13:20', 'pause'])
    expect(shows(session, '13:25')).toMatchObject({ remaining: m(15), projectedEnd: at('14:40'), headroom: m(5) })
  })
})

describe('clock times', () => {
  const night = aRundown([aSegment('a', 60), aSegment('b', null)], {
    start: '23:30',
    hardStop: '01:00',
    date: '2017-12-31',
  })
  it('run over midnight and over the end of a year', () => {
    const session = play(createSession(night), [at('23:30', '2017-12-31'), 'start'])
    expect(shows(session, at('00:15', '2018-01-01'))).toMatchObject({
      remaining: m(15),
      headroom: m(30),
      hardStop: at('01:00', '2018-01-01'),
    })
  })
  it('lose an hour when Vienna goes to summer time', () => {
    const session = play(createSession({ ...night, date: '2017-03-25', hardStop: '03:30' }), [
      at('23:30', '2017-03-25'),
      'start',
    ])
    expect(shows(session, at('23:30', '2017-03-25')).headroom).toBe(m(120))
  })
  it('gain one when it goes back, and take the first of two', () => {
    const session = play(createSession({ ...night, date: '2017-10-28', hardStop: '02:30' }), [
      at('23:30', '2017-10-28'),
      'start',
    ])
    expect(shows(session, at('23:30', '2017-10-28')).headroom).toBe(m(120))
    const later = play(createSession({ ...night, date: '2017-10-28', hardStop: '03:30' }), [
      at('23:30', '2017-10-28'),
      'start',
    ])
    expect(shows(later, at('23:30', '2017-10-28')).headroom).toBe(m(240))
  })
  it('that do not exist move forward by the gap', () => {
    expect(at('02:30', '2017-03-26')).toBe(at('03:30', '2017-03-26'))
  })
  it('without a date fall on the day nearest to the start', () => {
    const session = play(createSession({ ...night, date: null }), [at('00:10', '2020-05-02'), 'start'])
    expect(shows(session, at('00:10', '2020-05-02'))).toMatchObject({
      hardStop: at('01:00', '2020-05-02'),
      behind: m(40),
      rehearsal: false,
    })
  })
  it('without a start stop at the first hard stop after the beginning', () => {
    const session = play(createSession({ ...night, start: null }), [at('22:00', '2020-05-02'), 'start'])
    expect(shows(session, at('22:00', '2020-05-02'))).toMatchObject({
      hardStop: at('01:00', '2020-05-03'),
      rehearsal: false,
    })
  })
})

describe('a rehearsal', () => {
  it('on another day begins on time, and its hard stop moves with it', () => {
    const session = play(loaded(), [at('10:00', '2026-11-23'), 'start'])
    expect(shows(session, at('10:02', '2026-11-23'))).toMatchObject({
      rehearsal: true,
      hardStop: at('11:30', '2026-11-23'),
      plannedEnd: at('11:30', '2026-11-23'),
      behind: m(0),
      headroom: m(23),
    })
  })
  it('can be asked for on the day itself', () => {
    const session = play(loaded(), ['12:15', { type: 'start', rehearse: true }])
    expect(shows(session, '12:15')).toMatchObject({ rehearsal: true, hardStop: at('13:45') })
  })
})

describe('the end', () => {
  it('leaves everything standing', () => {
    const ended = play(
      loaded(),
      ['13:15', 'start'],
      ['13:20', { type: 'give-floor', speaker: 'samsar' }],
      ['13:30', 'end'],
    )
    expect(shows(ended, '18:00')).toEqual(shows(ended, '13:30'))
    expect(shows(ended, '18:00')).toMatchObject({
      remaining: m(-8),
      level: 'over',
      projectedEnd: at('13:30'),
      headroom: m(75),
    })
  })
})

describe('a message for a while', () => {
  const said = play(
    loaded(),
    ['13:15', 'start'],
    ['13:20', { type: 'say', message: { text: 'Wrap up', flash: false, lasts: m(0, 30) } }],
  )
  it('goes by itself', () => {
    expect(readout(said, at('13:20:29')).message?.text).toBe('Wrap up')
    expect(readout(said, at('13:20:30')).message).toBeNull()
  })
  it('comes back when what replaced it is taken back in time', () => {
    const replaced = play(said, ['13:20:10', { type: 'say', message: null }], ['13:20:20', 'undo'])
    expect(readout(replaced, at('13:20:25')).message?.text).toBe('Wrap up')
  })
})

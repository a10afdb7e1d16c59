import { describe, expect, it } from 'vitest'
import { beganAt, dueStart } from './began.ts'
import { aRundown, at, loaded, play, sideEvent } from './testing.ts'
import { clockTime, dayOf, instantAt } from './time.ts'
import { refusal } from './transition.ts'
import type { Instant, Rundown } from './types.ts'

/** The side event with no date, in `timeZone`. */
const anyDay = (timeZone: string | null = 'Europe/Vienna'): Rundown => ({ ...sideEvent, date: null, timeZone })
const utc = (iso: string): Instant => instantAt(dayOf(iso.slice(0, 10)) ?? 0, iso.slice(11), 'UTC') as Instant

describe('when it began', () => {
  it('is a time of the same day that has passed', () => {
    expect(beganAt(sideEvent, '13:15', at('13:18'))).toBe(at('13:15'))
    expect(beganAt(sideEvent, '13:18', at('13:18:20'))).toBe(at('13:18'))
    expect(beganAt(sideEvent, '13:15', at('13:15'))).toBe(at('13:15'))
  })

  it('is a time of the day before, shortly after midnight', () => {
    const late = aRundown(sideEvent.segments, { date: '2017-09-04', start: '23:50', hardStop: '01:00' })
    expect(beganAt(late, '23:52', at('00:05', '2017-09-05'))).toBe(at('23:52'))
    expect(beganAt(late, '00:01', at('00:05', '2017-09-05'))).toBe(at('00:01', '2017-09-05'))
  })

  it('is read in the zone of the rundown', () => {
    // 13:18 in Vienna is 16:48 in Kolkata.
    expect(beganAt(anyDay('Asia/Kolkata'), '16:45', at('13:18'))).toBe(at('13:15'))
  })

  it('is the latest of two where the clock was set back over it', () => {
    // Vienna, 29 October 2017: 03:00 summer time (01:00 UTC) became 02:00.
    const zone = anyDay()
    expect(beganAt(zone, '02:40', utc('2017-10-29T00:50'))).toBe(utc('2017-10-29T00:40'))
    expect(beganAt(zone, '02:40', utc('2017-10-29T01:30'))).toBe(utc('2017-10-29T00:40'))
    expect(beganAt(zone, '02:40', utc('2017-10-29T01:45'))).toBe(utc('2017-10-29T01:40'))
    // New York, 5 November 2017: 02:00 summer time (06:00 UTC) became 01:00.
    expect(beganAt(anyDay('America/New_York'), '01:40', utc('2017-11-05T06:45'))).toBe(utc('2017-11-05T06:40'))
  })

  it('moves forward by the gap where the clock was set on over it', () => {
    // Vienna, 26 March 2017: 02:00 winter time (01:00 UTC) became 03:00.
    const zone = anyDay()
    expect(beganAt(zone, '01:55', utc('2017-03-26T01:05'))).toBe(utc('2017-03-26T00:55'))
    expect(beganAt(zone, '02:30', utc('2017-03-26T01:45'))).toBe(utc('2017-03-26T01:30'))
  })

  it.each<[why: string, rundown: Rundown, time: string, now: Instant, words: string]>([
    ['is still to come', sideEvent, '13:20', at('13:18'), '13:20 is still to come: give a time that has passed.'],
    ['is yesterday’s', sideEvent, '22:00', at('09:00'), '22:00 is still to come: give a time that has passed.'],
    [
      'is more than 12 hours ago',
      sideEvent,
      '01:10',
      at('13:18'),
      '01:10 is more than 12 hours ago: begun then, it would be a rehearsal.',
    ],
    [
      'is more than 12 hours from the plan',
      { ...sideEvent, start: '22:00' },
      '09:30',
      at('10:00'),
      '09:30 is more than 12 hours from the planned start at 22:00: begun then, it would be a rehearsal.',
    ],
    ['is on no clock', sideEvent, '13:75', at('13:18'), 'Write the time as 13:15.'],
    ['is nothing', sideEvent, '', at('13:18'), 'Write the time as 13:15.'],
  ])('is refused in words where the time %s', (_, rundown, time, now, words) => {
    expect(beganAt(rundown, time, now)).toBe(words)
  })

  it('may be any time of the last 12 hours in what is a rehearsal anyway', () => {
    expect(beganAt(sideEvent, '09:30', at('10:00', '2020-01-01'))).toBe(at('09:30', '2020-01-01'))
  })

  it('is what Start takes', () => {
    const began = beganAt(sideEvent, '13:15', at('13:18'))
    expect(refusal(loaded(), { type: 'start', at: began as Instant }, at('13:18'))).toBeNull()
  })
})

describe('when a session is due', () => {
  const due = (now: Instant, rundown = sideEvent) => {
    const start = dueStart(loaded(rundown), now)
    return start === null ? null : clockTime(start, 'Europe/Vienna')
  }
  it('is its planned start, before and after it', () => {
    expect([due(at('12:00')), due(at('13:18')), due(at('20:00', '2017-09-03'))]).toEqual(['13:15', '13:15', '13:15'])
  })
  it('is told without a date, and with an open segment and no hard stop', () => {
    expect(due(at('13:18', '2020-01-01'), anyDay())).toBe('13:15')
    expect(due(at('13:18'), { ...sideEvent, hardStop: null })).toBe('13:15')
  })
  it('is nothing where it would be a rehearsal, no start is named, or it has begun', () => {
    expect(due(at('13:18', '2020-01-01'))).toBeNull()
    expect(due(at('13:18'), { ...sideEvent, start: null })).toBeNull()
    expect(due(at('13:18'), { ...sideEvent, segments: [] })).toBeNull()
    expect(dueStart(play(loaded(), ['13:15', 'start']), at('13:18'))).toBeNull()
  })
})

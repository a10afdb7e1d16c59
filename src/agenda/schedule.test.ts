import { describe, expect, it } from 'vitest'
import { schedule } from './schedule.ts'
import { takeTiming } from './takeTiming.ts'

const items = (...lines: string[]) =>
  lines.map((text, i) => {
    const taken = takeTiming(text)
    return { id: `s${i}`, title: taken?.rest ?? text, line: i + 1, timing: taken?.timing ?? null }
  })
const whole = { start: '13:15', end: '14:45' }
const nothing = { start: null, end: null }

describe('the schedule of a session', () => {
  it('leaves an item without a duration open and says what it will fill', () => {
    const { lengths, findings } = schedule(
      items('Opening (7 minutes)', 'Panel (30 min)', 'Q&A (30 min)', 'Closing remarks'),
      whole,
    )
    expect(lengths.map(({ minutes }) => minutes)).toEqual([7, 30, 30, null])
    expect(findings).toEqual([
      {
        kind: 'unallotted',
        minutes: 23,
        segment: 's3',
        line: 4,
        message: 'Closing remarks has no duration; 23 minutes are unallotted: it will fill what is left before 14:45.',
      },
    ])
  })

  it('leaves open what can be no duration, and says so; what else the item says holds', () => {
    const { lengths, findings } = schedule(
      items('A (-5 min)', 'B (0 min)', 'C (99999 min)', '25:70 D (7 min)'),
      nothing,
    )
    expect(lengths.map(({ minutes }) => minutes)).toEqual([null, null, null, 7])
    expect(findings.map(({ kind, message }) => [kind, message])).toEqual([
      ['unclear-time', 'The time of A, "-5 min", can\'t be right: it was left open. Give it a duration.'],
      ['unclear-time', 'The time of B, "0 min", can\'t be right: it was left open. Give it a duration.'],
      ['unclear-time', 'The time of C, "99999 min", can\'t be right: it was left open. Give it a duration.'],
      ['unclear-time', 'The time of D, "25:70", can\'t be right: it was left out.'],
    ])
  })

  it('derives a length from the next start, and marks it', () => {
    expect(schedule(items('18:30 Welcome', '18:35 Talk', '21:00 Farewell'), nothing).lengths).toEqual([
      { minutes: 5, stated: false },
      { minutes: 145, stated: false },
      { minutes: null, stated: false },
    ])
  })

  it('finds gaps and overlaps, and does not count them as unallotted again', () => {
    const { span, findings } = schedule(items('9h - 9h30 : A', '10h - 11h : B', '10h50 - 12h : C'), nothing)
    expect(span).toEqual({ start: '09:00', end: '12:00' })
    expect(findings.map(({ kind, minutes, message }) => [kind, minutes, message])).toEqual([
      ['gap', 30, 'Between A and B, which starts at 10:00, 30 minutes are free.'],
      ['overlap', 10, 'C starts at 10:50, 10 minutes before B ends.'],
    ])
  })

  it('says when more is planned than there is time', () => {
    expect(schedule(items('Panel (100 minutes)'), whole).findings).toMatchObject([
      {
        kind: 'over-committed',
        minutes: 10,
        message: 'The segments need 100 minutes, 10 more than there are between 13:15 and 14:45.',
      },
    ])
  })

  it('says what an open segment means where there is no end, or nothing left', () => {
    expect(schedule(items('Panel'), nothing).findings).toMatchObject([{ kind: 'no-duration', segment: 's0' }])
    expect(schedule(items('Panel (90 minutes)', 'Closing'), whole).findings).toMatchObject([
      {
        kind: 'no-duration',
        segment: 's1',
        message: expect.stringContaining('nothing is left before 14:45') as string,
      },
    ])
  })

  it('tells of many open segments in one sentence', () => {
    expect(schedule(items('A', 'B', 'C', 'D', 'E'), whole).findings).toMatchObject([
      { kind: 'unallotted', minutes: 90, message: expect.stringMatching(/^5 segments have no duration/) as string },
    ])
  })

  it('asks about a time that can be none, and leaves it open', () => {
    const { lengths, findings } = schedule(items('25:70 Opening', 'Panel (30 – 45 minutes)'), nothing)
    expect(lengths).toEqual([
      { minutes: null, stated: false },
      { minutes: 45, stated: true },
    ])
    expect(findings.map(({ kind, message }) => [kind, message])).toEqual([
      ['unclear-time', 'The time of Opening, "25:70", can\'t be right: it was left open. Give it a duration.'],
      ['unclear-time', 'Panel is given 30 to 45 minutes: 45 were taken.'],
    ])
  })
})

it('says nothing about what begins where all ends', () => {
  const { findings } = schedule(items('13:15 Talk', '14:45 Farewell drink'), whole)
  expect(findings).toEqual([])
})

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { asRun, catchUp, cuesBetween, readout, untilNextChange } from './index.ts'
import { createSession, emptySession, type Session } from './session.ts'
import { refusal, replay, transition } from './transition.ts'
import { aRundown, aSegment, anyMeeting, at, loaded, m, play, sideEvent } from './testing.ts'
import { instant, isTime } from './time.ts'
import type { Command, Entry, Instant, Rundown } from './types.ts'

const ran = (session: Session, when: string) =>
  Object.fromEntries(asRun(session, at(when)).map((row) => [row.segment, row.ran / 60_000]))

const refusedAt = (session: Session, command: Command, when: string) => {
  const same = transition(session, command, at(when)) === session
  return same ? refusal(session, command, at(when)) : null
}

describe('the side event', () => {
  const inPanel = play(loaded(), ['13:15', 'start'], ['13:22', 'next'])

  it('runs from opening to closing', () => {
    const session = play(inPanel, ['13:52', 'next'], ['14:22', 'next'], ['14:44', 'end'])
    expect(ran(session, '15:00')).toEqual({ opening: 7, panel: 30, qa: 30, closing: 22 })
    expect(readout(session, at('15:00'))).toMatchObject({ phase: 'ended', projectedEnd: at('14:44'), headroom: m(1) })
  })

  it('can be said to have begun 90 seconds ago', () => {
    const session = play(loaded(), ['13:16:30', { type: 'start', at: at('13:15') }])
    expect(readout(session, at('13:16:30')).remaining).toBe(m(5, 30))
  })

  it('keeps running in the earlier segment once Next is undone, and Redo gives Next back with its first stamp', () => {
    const undone = play(inPanel, ['13:23', 'undo'])
    expect(readout(undone, at('13:23'))).toMatchObject({ segment: { id: 'opening' }, remaining: m(-1) })
    const redone = play(undone, ['13:24', 'redo'])
    expect(readout(redone, at('13:24'))).toMatchObject({ segment: { id: 'panel' }, elapsed: m(2) })
  })

  it('forgets what could be redone once something else is done', () => {
    const session = play(inPanel, ['13:23', 'undo'], ['13:24', { type: 'add-time', by: m(1) }])
    expect(refusedAt(session, { type: 'redo' }, '13:25')).toBe('There is nothing to redo.')
  })

  it('reopens a segment with the time it has run', () => {
    const session = play(inPanel, ['13:24', 'back'], ['13:26', { type: 'go-to', segment: 'panel' }])
    expect(ran(session, '13:30')).toEqual({ opening: 9, panel: 6 })
  })

  it('stays paused through Next, and counts no paused time as spent', () => {
    const session = play(inPanel, ['13:30', 'pause'], ['13:32', 'next'], ['13:35', 'resume'])
    expect(asRun(session, at('13:36'))).toMatchObject([
      { segment: 'opening' },
      { segment: 'panel', ran: m(8), paused: m(2) },
      { segment: 'qa', ran: m(1), paused: m(3) },
    ])
  })

  it('moves the boundary when a segment is backdated, at most to where the one before began', () => {
    const three = play(inPanel, ['13:24', { type: 'backdate', by: m(3) }])
    expect(ran(three, '13:24')).toEqual({ opening: 4, panel: 5 })
    const all = play(inPanel, ['13:24', { type: 'backdate', by: m(60) }])
    expect(ran(all, '13:24')).toEqual({ opening: 0, panel: 9 })
    const later = play(inPanel, ['13:24', { type: 'backdate', by: m(-60) }])
    expect(ran(later, '13:24')).toEqual({ opening: 9, panel: 0 })
  })

  it('lets the first segment have begun at any time before', () => {
    const session = play(loaded(), ['13:30', 'start'], ['13:30', { type: 'backdate', by: m(15) }])
    expect(asRun(session, at('13:30'))).toMatchObject([{ startedAt: at('13:15'), ran: m(15) }])
  })

  it('moves the boundary of a reopened segment no further than its last visit, on either side', () => {
    const reopened = play(
      loaded(),
      ['13:15', 'start'],
      ['13:22', 'next'],
      ['13:24', 'back'],
      ['13:26', { type: 'go-to', segment: 'panel' }],
    )
    const later = play(reopened, ['13:27', { type: 'backdate', by: m(-9) }])
    expect(ran(later, '13:27')).toEqual({ opening: 10, panel: 2 })
    expect(asRun(later, at('13:27'))).toMatchObject([{ endedAt: at('13:27') }, { startedAt: at('13:22') }])
    const earlier = play(reopened, ['13:27', { type: 'backdate', by: m(10) }])
    expect(ran(earlier, '13:27')).toEqual({ opening: 7, panel: 5 })
    expect(asRun(earlier, at('13:27'))).toMatchObject([{ endedAt: at('13:24') }, { startedAt: at('13:22') }])
  })

  it('shortens a turn that reached past the boundary, and one that can\u2019t have begun yet', () => {
    const spoken = play(loaded(), ['13:15', 'start'], ['13:16', { type: 'give-floor', speaker: 'samsar' }])
    const early = play(spoken, ['13:25', 'next'], ['13:26', { type: 'backdate', by: m(8) }])
    expect(readout(early, at('13:26')).airtime[0]).toMatchObject({ total: m(1), turns: 1 })
    const late = play(spoken, ['13:20', { type: 'backdate', by: m(-4) }])
    expect(readout(late, at('13:20')).floor).toMatchObject({ elapsed: m(1) })
  })

  it('takes from turns what lay before a segment that began later', () => {
    const session = play(
      inPanel,
      ['13:23', { type: 'give-floor', speaker: 'nicot' }],
      ['13:26', { type: 'give-floor', speaker: 'carling' }],
      ['13:30', { type: 'give-floor', speaker: 'mcauliffe' }],
      ['13:31', { type: 'backdate', by: m(-6) }],
    )
    const { airtime } = readout(session, at('13:31'))
    expect(airtime.slice(2).map(({ total }) => total)).toEqual([m(2), m(1), m(0)])
    expect(session.turns).toMatchObject([
      { startedAt: at('13:28'), endedAt: at('13:28') },
      { startedAt: at('13:28'), endedAt: at('13:30') },
    ])
  })

  it('counts as begun when it is said to have begun: a rehearsal is on time, and the next hard stop is the one after', () => {
    const rehearsal = play(
      loaded(),
      ['13:30', { type: 'start', rehearse: true }],
      ['13:30', { type: 'backdate', by: m(5) }],
    )
    expect(readout(rehearsal, at('13:30'))).toMatchObject({ rehearsal: true, behind: 0, hardStop: at('14:55') })
    const unplanned = loaded({ ...sideEvent, start: null, hardStop: '14:00' })
    const before = play(unplanned, ['14:05', 'start'], ['14:05', { type: 'backdate', by: m(10) }])
    expect(readout(before, at('14:05')).hardStop).toBe(at('14:00'))
  })

  it('can leave out a time in which nothing happened, for segment, floor and question alike', () => {
    const asleep = play(
      inPanel,
      ['13:23', { type: 'give-floor', speaker: 'nicot' }],
      ['13:24', { type: 'ask', question: { id: 'q', asker: 'Aisle', text: null, to: null } }],
      ['13:25', { type: 'open-question', id: 'q' }],
    )
    const awake = play(asleep, ['13:40', { type: 'leave-out', from: at('13:26'), to: at('13:38') }])
    expect(readout(awake, at('13:40'))).toMatchObject({ elapsed: m(6), floor: { elapsed: m(5) } })
    expect(asRun(awake, at('13:40'))).toMatchObject([{}, { ran: m(6), paused: m(12) }])
    expect(awake.questions[0]?.ran).toBe(m(3))
    expect(readout(play(awake, ['13:41', 'undo']), at('13:41'))).toEqual(readout(asleep, at('13:41')))
  })

  it('leaves a time out of turns and questions though they have ended since, and of what began since nothing', () => {
    const question = (id: string): Command => ({ type: 'ask', question: { id, asker: null, text: null, to: null } })
    const out: Command = { type: 'leave-out', from: at('13:26'), to: at('13:36') }
    const session = play(
      inPanel,
      ['13:23', { type: 'give-floor', speaker: 'nicot' }],
      ['13:24', question('over')],
      ['13:24', question('open')],
      ['13:25', { type: 'open-question', id: 'over' }],
      ['13:37', { type: 'give-floor', speaker: 'carling' }],
      ['13:38', { type: 'open-question', id: 'open' }],
      ['13:40', out],
    )
    const { airtime } = readout(session, at('13:40'))
    expect(airtime.map(({ speaker, total }) => [speaker.id, total]).filter(([, total]) => total !== 0)).toEqual([
      ['carling', m(3)],
      ['nicot', m(4)],
    ])
    expect(session.questions.map((asked) => asked.ran)).toEqual([m(3), m(2)])
    const before = play(
      inPanel,
      ['13:23', { type: 'give-floor', speaker: 'nicot' }],
      ['13:24', 'next'],
      ['13:25', 'back'],
    )
    expect(play(before, ['13:30', { ...out, from: at('13:20') }]).turns).toEqual(before.turns)
  })

  it('leaves out only what the running segment counted', () => {
    const out = (from: string, to: string): Command => ({ type: 'leave-out', from: at(from), to: at(to) })
    expect(ran(play(inPanel, ['13:30', out('13:20', '13:24')]), '13:30')).toEqual({ opening: 7, panel: 6 })
    expect(ran(play(inPanel, ['13:30', out('13:29', '14:00')]), '13:30')).toEqual({ opening: 7, panel: 7 })
    expect(refusedAt(inPanel, out('13:16', '13:20'), '13:30')).toContain('another segment has begun')
    expect(refusedAt(inPanel, out('13:26', '13:24'), '13:30')).toContain('Nothing of that time')
  })

  it('never takes more time than was planned', () => {
    const session = play(inPanel, ['13:24', { type: 'add-time', by: m(-45) }])
    expect(readout(session, at('13:24'))).toMatchObject({ allotted: 0, remaining: m(-2) })
    expect(refusedAt(session, { type: 'add-time', by: m(-1) }, '13:25')).toContain('no time left to take')
  })
})

describe('what is refused', () => {
  const running = play(loaded(), ['13:15', 'start'])
  const inClosing = play(running, ['13:20', { type: 'go-to', segment: 'closing' }])

  it.each<[string, Session, Command]>([
    ['Next in the last segment', inClosing, { type: 'next' }],
    ['Back in the first', running, { type: 'back' }],
    ['going where one is', running, { type: 'go-to', segment: 'opening' }],
    ['going nowhere', running, { type: 'go-to', segment: 'nowhere' }],
    ['loading while running', running, { type: 'load', rundown: sideEvent }],
    ['adding to an open segment', inClosing, { type: 'add-time', by: m(1) }],
    ['adding what is no number', running, { type: 'add-time', by: NaN as never }],
    ['backdating by infinity', running, { type: 'backdate', by: Infinity as never }],
    ['starting in the future', loaded(), { type: 'start', at: at('23:00') }],
    ['starting nothing', createSession(aRundown([])), { type: 'start' }],
    ['planning a segment that has begun', running, { type: 'replan', planned: { opening: m(3) } }],
    ['planning half of what is asked', running, { type: 'replan', planned: { qa: m(3), nowhere: m(3) } }],
    ['planning less than nothing', running, { type: 'replan', planned: { qa: m(-3) } }],
    ['editing away what is running', running, { type: 'edit', rundown: aRundown([aSegment('qa', 30)]) }],
    ['an impossible clock time', loaded(), { type: 'edit', rundown: { ...sideEvent, start: '25:70' } }],
    ['an unknown command', running, { type: 'explode' } as unknown as Command],
    ['no command at all', running, undefined as unknown as Command],
    ['undo with nothing done', createSession(sideEvent), { type: 'undo' }],
    ['clearing a floor nobody has', running, { type: 'clear-floor' }],
  ])('%s, with a reason', (_, session, command) => {
    expect(refusedAt(session, command, '13:25')).toMatch(/^\S.* .*\.$/)
  })

  it('is everything but undo, redo, load, edit and say once the session has ended', () => {
    const ended = play(running, ['13:20', 'end'])
    expect(refusedAt(ended, { type: 'next' }, '13:21')).toContain('ended')
    expect(
      refusedAt(ended, { type: 'ask', question: { id: 'q', asker: null, text: null, to: null } }, '13:21'),
    ).toContain('ended')
    expect(refusedAt(ended, { type: 'say', message: { text: 'Thank you', flash: false } }, '13:21')).toBeNull()
    expect(refusedAt(ended, { type: 'load', rundown: sideEvent }, '13:21')).toBeNull()
    expect(readout(play(ended, ['13:22', 'undo']), at('13:22')).phase).toBe('running')
  })
})

describe('an edit', () => {
  const running = play(loaded(), ['13:15', 'start'])
  it('may move the hard stop, and the planned end follows', () => {
    const session = play(running, ['13:20', { type: 'edit', rundown: { ...sideEvent, hardStop: '14:30' } }])
    expect(readout(session, at('13:20'))).toMatchObject({ hardStop: at('14:30'), plannedEnd: at('14:30') })
  })
  it.each([
    ['in a rehearsal', { type: 'start', rehearse: true } as const],
    ['in a session of that day', { type: 'start' } as const],
  ])('moves no clock time where it changes none, %s', (_, start) => {
    const session = play(loaded(), ['13:30', start], ['13:31', { type: 'backdate', by: m(5) }])
    const edited = play(session, ['13:32', { type: 'edit', rundown: { ...sideEvent, title: 'Renamed' } }])
    expect(readout(edited, at('13:33'))).toEqual(readout(session, at('13:33')))
  })
  it('of a wrong date makes a real session of what was taken for a rehearsal', () => {
    const session = play(loaded({ ...sideEvent, date: '2016-09-04' }), ['13:15', 'start'])
    expect(readout(session, at('13:16')).rehearsal).toBe(true)
    const right = play(session, ['13:16', { type: 'edit', rundown: sideEvent }])
    expect(readout(right, at('13:16'))).toMatchObject({ rehearsal: false, hardStop: at('14:45') })
  })
  it('that opens a segment leaves no end planned where there is no hard stop', () => {
    const closed = aRundown([aSegment('a', 10), aSegment('b', 10)], { hardStop: null })
    const open = aRundown([aSegment('a', 10), aSegment('b', null)], { hardStop: null })
    const session = play(loaded(closed), ['13:15', 'start'], ['13:16', { type: 'edit', rundown: open }])
    expect(readout(session, at('13:17'))).toMatchObject({ plannedEnd: null, projectedEnd: null, overUnder: null })
  })
  it('of a title leaves the hard stop of a rehearsal where it is, also when that began earlier than was thought', () => {
    const day = '2026-11-23'
    const rehearsal = play(loaded(), [at('10:05', day), 'start'], [at('10:06', day), { type: 'backdate', by: m(5) }])
    const renamed = play(rehearsal, [at('10:07', day), { type: 'edit', rundown: { ...sideEvent, title: 'Renamed' } }])
    const { hardStop, plannedEnd, behind } = readout(rehearsal, at('10:07', day))
    expect(readout(renamed, at('10:07', day))).toMatchObject({ hardStop, plannedEnd, behind })
  })
  it('may take a speaker out, who then no longer has the floor', () => {
    const session = play(
      running,
      ['13:16', { type: 'give-floor', speaker: 'samsar' }],
      ['13:18', { type: 'edit', rundown: { ...sideEvent, speakers: [] } }],
    )
    expect(readout(session, at('13:19'))).toMatchObject({ floor: null, airtime: [] })
  })
})

describe('what is kept', () => {
  it('is plain JSON whatever came with a command', () => {
    const odd = { ...sideEvent, colour: NaN, speakers: sideEvent.speakers.map((s) => ({ ...s, age: Infinity })) }
    const session = play(
      emptySession,
      ['12:00', { type: 'load', rundown: odd }],
      ['13:15', { type: 'start', at: undefined, rehearse: NaN } as unknown as Command],
      ['13:16', { type: 'pause', by: NaN } as unknown as Command],
      ['13:17', { type: 'say', message: { text: 'x', flash: NaN as unknown as boolean } }],
      ['13:18', { type: 'backdate', by: 0.6 as never }],
    )
    expect(JSON.parse(JSON.stringify(session))).toStrictEqual(session)
  })

  it('is an empty session where the rundown is none', () => {
    for (const none of [null, {}, { ...sideEvent, segments: null }, { ...sideEvent, speakers: Array(1) }])
      expect(createSession(none as unknown as Rundown)).toEqual(emptySession)
    expect(replay([null, { at: NaN, command: 7 }] as unknown as Entry[])).toEqual(emptySession)
  })

  it('takes a minus zero for zero', () => {
    const zero = { ...sideEvent, segments: [aSegment('a', -0, { cues: [] })] }
    expect(createSession(zero).rundown.segments[0]?.planned).toBe(0)
  })
})

describe('the record', () => {
  it('keeps what an open segment was allotted when it was left', () => {
    const rundown = aRundown([aSegment('a', null), aSegment('b', 30)])
    const session = play(loaded(rundown), ['13:15', 'start'], ['13:40', 'next'])
    expect(asRun(session, at('13:50'))).toMatchObject([{ segment: 'a', allotted: m(60), ran: m(25) }, { segment: 'b' }])
  })
  it('keeps what a segment was allotted when it was left, also where an edit has opened it since', () => {
    const closed = aRundown([aSegment('a', 20), aSegment('b', 30)])
    const open = aRundown([aSegment('a', null), aSegment('b', 30)])
    const left = play(loaded(closed), ['13:15', 'start'], ['13:20', { type: 'add-time', by: m(5) }], ['13:40', 'next'])
    const edited = play(left, ['13:41', { type: 'edit', rundown: open }])
    expect(asRun(edited, at('13:50'))).toMatchObject([{ segment: 'a', allotted: m(25) }, { segment: 'b' }])
  })
  it('keeps what an open segment was allotted at the end: nothing, where a hard stop was named only later', () => {
    const rundown = aRundown([aSegment('a', null)], { hardStop: null })
    const ended = play(loaded(rundown), ['13:15', 'start'], ['13:40', 'end'])
    const edited = play(ended, ['13:41', { type: 'edit', rundown: { ...rundown, hardStop: '14:45' } }])
    expect(asRun(edited, at('13:50'))).toMatchObject([{ segment: 'a', allotted: null, ran: m(25) }])
  })
})

/** Plays a random meeting from `start`, giving what was accepted and the moments at which it was. */
const meet = (start: Session, meeting: readonly { wait: number; command: Command }[]) => {
  let now = at('13:15') as number
  let session = start
  const journal: Entry[] = []
  for (const { wait, command } of meeting) {
    const stamp = now + wait
    const next = transition(session, command, stamp as Instant)
    if (next !== session) journal.push({ at: stamp as Instant, command })
    if (Math.abs(wait) < 1e6) now = stamp
    session = next
  }
  return { session, journal, now: instant(now) }
}

const numbersIn = (value: unknown): number[] =>
  typeof value === 'number'
    ? [value]
    : typeof value === 'object' && value !== null
      ? Object.values(value).flatMap(numbersIn)
      : []

describe('any meeting whatever', () => {
  const property = (check: (met: ReturnType<typeof meet>) => void) =>
    fc.assert(
      fc.property(anyMeeting, fc.boolean(), (meeting, begun) => {
        check(meet(begun ? play(loaded(), ['13:15', 'start']) : emptySession, meeting))
      }),
      { numRuns: 400 },
    )

  it('makes a session and a readout in which every number is finite', () => {
    property(({ session, now }) => {
      for (const moment of [now, instant(now + 1e10), NaN as Instant, Infinity as Instant]) {
        expect(numbersIn(readout(session, moment)).every(isTime)).toBe(true)
        const others = [asRun(session, moment), catchUp(session, moment), untilNextChange(session, moment)]
        expect(numbersIn([others, cuesBetween(session, now, moment)]).every(Number.isSafeInteger)).toBe(true)
      }
    })
  })

  it('survives JSON unchanged, and goes on the same', () => {
    property(({ session, now }) => {
      const copy = JSON.parse(JSON.stringify(session)) as Session
      expect(copy).toStrictEqual(session)
      const undo: Command = { type: 'undo' }
      expect(transition(copy, undo, now)).toStrictEqual(transition(session, undo, now))
    })
  })

  it('is its journal replayed', () => {
    fc.assert(
      fc.property(anyMeeting, (meeting) => {
        const { session, journal } = meet(emptySession, [
          { wait: 0, command: { type: 'load', rundown: sideEvent } },
          ...meeting,
        ])
        expect(replay(journal)).toEqual(session)
      }),
    )
  })

  it('never spends more time than the wall did, nor less than none', () => {
    property(({ session, now }) => {
      const rows = asRun(session, now)
      const end = session.endedAt ?? Math.max(now, session.latest ?? now)
      const spent = rows.reduce((all, row) => all + row.ran + row.paused, 0)
      if (session.startedAt !== null) expect(spent).toBeLessThanOrEqual(end - session.startedAt)
      for (const row of rows) {
        expect(Math.min(row.ran, row.paused)).toBeGreaterThanOrEqual(0)
        expect(row.endedAt ?? end).toBeLessThanOrEqual(end)
        expect(row.ran + row.paused).toBeLessThanOrEqual((row.endedAt ?? end) - row.startedAt)
      }
    })
  })

  it('keeps projected end and headroom telling the same story', () => {
    property(({ session, now }) => {
      const { phase, hardStop, headroom, projectedEnd, segment, index } = readout(session, now)
      if (phase === 'ready' || hardStop === null || headroom === null) return
      const toCome = phase === 'ended' ? [] : [segment, ...session.rundown.segments.slice(index + 1)]
      const open = toCome.some((s) => s?.planned === null)
      if (open) expect(projectedEnd).toBe(hardStop + Math.max(0, -headroom))
      else expect(headroom).toBe(hardStop - (projectedEnd ?? NaN))
    })
  })

  it('forecasts its end where it projects it', () => {
    property(({ session, now }) => {
      const { phase, projectedEnd, forecast } = readout(session, now)
      if (phase === 'running' && projectedEnd !== null) expect(forecast.at(-1)?.endsAt).toBe(projectedEnd)
    })
  })

  it('undone is as if the latest command had never been given', () => {
    fc.assert(
      fc.property(anyMeeting, anyMeeting, (meeting, more) => {
        const { session, now } = meet(play(loaded(), ['13:15', 'start']), meeting)
        const command = more[0]?.command
        if (!command || command.type === 'undo' || command.type === 'redo') return
        const after = transition(session, command, now)
        if (after === session) return
        const undone = transition(after, { type: 'undo' }, instant(now + 5000))
        const later = instant(now + 65_000)
        expect(readout(undone, later)).toEqual(readout(session, later))
        expect(asRun(undone, later)).toEqual(asRun(session, later))
        const redone = transition(undone, { type: 'redo' }, instant(now + 6000))
        expect(readout(redone, later)).toEqual(readout(after, later))
      }),
    )
  })

  it('can be undone to its very beginning', () => {
    property(({ session }) => {
      let undone = session
      for (const _ of session.past) undone = transition(undone, { type: 'undo' }, instant(0))
      expect(undone.past).toEqual([])
      expect(transition(undone, { type: 'undo' }, instant(0))).toBe(undone)
    })
  })
})

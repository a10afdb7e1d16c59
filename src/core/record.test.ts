import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { anySequence, clockAfter } from './anySequence.testing.ts'
import { asRun } from './asRun.ts'
import { eventsOf } from './eventsOf.ts'
import { readout } from './readout.ts'
import { record, type SegmentRecord, type SessionRecord } from './record.ts'
import { createSession, emptySession, type Session } from './session.ts'
import { stretchesOf } from './stretchesOf.ts'
import { aRundown, aSegment, aSpeaker, anyMeeting, at, loaded, m, play, sideEvent } from './testing.ts'
import { instant } from './time.ts'
import { transition } from './transition.ts'
import type { Instant, Question } from './types.ts'

const asks = (
  id: string,
  asker: string,
  text: string,
  to: string | null = null,
): { type: 'ask'; question: Question } => ({
  type: 'ask',
  question: { id, asker, text, to },
})

/** The side event: two minutes late, the panel three over, four taken from Q&A, and done a minute before the hard stop. */
const meeting = play(
  loaded(),
  ['13:17', 'start'],
  ['13:17', { type: 'give-floor', speaker: 'samsar' }],
  ['13:24', 'next'],
  ['13:24', { type: 'give-floor', speaker: 'pars-alan' }],
  ['13:26', { type: 'give-floor', speaker: 'carling' }],
  ['13:30', 'next'],
  ['13:30:10', 'undo'],
  ['13:36', { type: 'give-floor', speaker: 'mcauliffe' }],
  ['13:46', { type: 'give-floor', speaker: 'nicot' }],
  ['13:50', { type: 'add-time', by: m(5) }],
  ['13:50:05', 'undo'],
  ['13:55', { type: 'say', message: { text: 'Please wrap up', flash: false } }],
  ['13:56', { type: 'replan', planned: { qa: m(26) } }],
  ['13:57', 'next'],
  ['13:58', asks('q1', 'Ghana', 'Who pays?', 'carling')],
  ['13:58:30', { type: 'open-question', id: 'q1' }],
  ['14:04:30', { type: 'close-question', id: 'q1', outcome: 'answered' }],
  ['14:05', asks('q2', 'Aisle', 'What of the data?')],
  ['14:05', { type: 'open-question', id: 'q2' }],
  ['14:12', { type: 'close-question', id: 'q2', outcome: 'answered' }],
  ['14:13', asks('q3', 'Balcony', 'And the sea?')],
  ['14:22', { type: 'close-question', id: 'q3', outcome: 'parked' }],
  ['14:23', 'next'],
  ['14:44', 'end'],
)
const recordAt = (session: Session, clock: string): SessionRecord => {
  const told = record(session, at(clock))
  if (!told) throw new Error('It has not begun')
  return told
}
const figures = ({ state, planned, added, ran, over }: SegmentRecord) => ({ state, planned, added, ran, over })
const spells = ({ plannedStart, plannedEnd, startedAt, endedAt }: SegmentRecord) => [
  plannedStart,
  plannedEnd,
  startedAt,
  endedAt,
]

describe('the record of the side event', () => {
  const told = recordAt(meeting, '15:30')

  it('says when it began and ended, against the plan and the hard stop', () => {
    expect(told).toMatchObject({
      phase: 'ended',
      rehearsal: false,
      until: at('14:44'),
      startedAt: at('13:17'),
      endedAt: at('14:44'),
      plannedStart: at('13:15'),
      plannedEnd: at('14:45'),
      hardStop: at('14:45'),
      late: m(2),
      overUnder: m(-1),
      headroom: m(1),
    })
  })

  it('has the segments as they were planned at the start and as they ran', () => {
    expect(told.segments.map(figures)).toEqual([
      { state: 'ran', planned: m(7), added: m(0), ran: m(7), over: m(0) },
      { state: 'ran', planned: m(30), added: m(0), ran: m(33), over: m(3) },
      { state: 'ran', planned: m(30), added: m(-4), ran: m(26), over: m(-4) },
      { state: 'ran', planned: null, added: null, ran: m(21), over: null },
    ])
    expect(told.segments.map(spells)).toEqual([
      ['13:15', '13:22', '13:17', '13:24'].map((clock) => at(clock)),
      ['13:22', '13:52', '13:24', '13:57'].map((clock) => at(clock)),
      ['13:52', '14:22', '13:57', '14:23'].map((clock) => at(clock)),
      ['14:22', '14:45', '14:23', '14:44'].map((clock) => at(clock)),
    ])
    expect(told.total).toEqual({ planned: m(90), added: m(-4), ran: m(87), paused: m(0), over: m(-3) })
  })

  it('has who spoke longest first, with turns and share', () => {
    expect(told.speakers.map(({ speaker, turns, total }) => [speaker.id, turns, total])).toEqual([
      ['nicot', 1, m(11)],
      ['carling', 1, m(10)],
      ['mcauliffe', 1, m(10)],
      ['samsar', 1, m(7)],
      ['pars-alan', 1, m(2)],
    ])
    expect(told.airtime).toBe(m(40))
    expect(told.speakers[0]?.share).toBe(11 / 40)
  })

  it('has each question with its time, and the median of those answered', () => {
    expect(told.questions.map(({ question, state, ran }) => [question.asker, state, ran])).toEqual([
      ['Ghana', 'answered', m(6)],
      ['Aisle', 'answered', m(7)],
      ['Balcony', 'parked', m(0)],
    ])
    expect(told.median).toBe(m(6, 30))
  })

  it('has the time of an open question as it is now, whatever was done since it was opened', () => {
    const open = play(
      loaded(),
      ['13:15', 'start'],
      ['13:16', asks('q1', 'Ghana', 'Why?')],
      ['13:16', { type: 'open-question', id: 'q1' }],
      ['13:19', { type: 'add-time', by: m(1) }],
    )
    expect(record(open, at('13:20'))?.questions[0]?.ran).toBe(m(4))
  })

  it('tells of messages and changes, and of nothing that was undone', () => {
    expect(eventsOf(meeting)).toEqual([
      { at: at('13:55'), kind: 'message', command: 'say', words: 'Message: “Please wrap up”', moved: [] },
      {
        at: at('13:56'),
        kind: 'change',
        command: 'replan',
        words: 'Plan changed: qa 30:00 → 26:00',
        moved: [{ segment: 'qa', by: m(-4) }],
      },
    ])
    expect(stretchesOf(meeting, at('15:00')).map(({ segment }) => segment)).toEqual([
      'opening',
      'panel',
      'qa',
      'closing',
    ])
  })
})

describe('a record', () => {
  it('is not there before the start', () => {
    expect(record(emptySession, at('13:15'))).toBeNull()
    expect(record(loaded(), at('13:15'))).toBeNull()
  })

  it('tells so far while the session runs, and how it would end', () => {
    const told = recordAt(play(loaded(), ['13:15', 'start'], ['13:23', 'next']), '13:30')
    expect(told).toMatchObject({ phase: 'running', endedAt: null, until: at('13:30'), projectedEnd: at('14:45') })
    expect(told.segments.map(figures)).toEqual([
      { state: 'ran', planned: m(7), added: m(0), ran: m(8), over: m(1) },
      { state: 'running', planned: m(30), added: m(0), ran: m(7), over: null },
      { state: 'to come', planned: m(30), added: m(0), ran: m(0), over: null },
      { state: 'to come', planned: null, added: null, ran: m(0), over: null },
    ])
    expect(told.total.over).toBeNull()
  })

  it('says by how much the running segment is longer than planned already', () => {
    const told = recordAt(play(loaded(), ['13:15', 'start']), '13:24:30')
    expect(told.segments[0]?.over).toBe(m(2, 30))
  })

  it('lists what was skipped as not run', () => {
    const told = recordAt(
      play(loaded(), ['13:15', 'start'], ['13:22', { type: 'go-to', segment: 'closing' }], ['13:30', 'end']),
      '14:00',
    )
    expect(told.segments.map(({ state }) => state)).toEqual(['ran', 'not run', 'not run', 'ran'])
    expect(told.segments[1]).toMatchObject({ startedAt: null, ran: m(0), over: null, planned: m(30) })
  })

  it('keeps what an edit took out of the plan or put into it apart', () => {
    const edited = {
      ...sideEvent,
      segments: [...sideEvent.segments.filter(({ id }) => id !== 'qa'), aSegment('film', 10)],
    }
    const told = recordAt(
      play(
        loaded(),
        ['13:15', 'start'],
        ['13:20', { type: 'edit', rundown: edited }],
        ['13:22', { type: 'go-to', segment: 'film' }],
        ['13:33', 'end'],
      ),
      '14:00',
    )
    expect(told.segments.map(({ segment, state, inPlan, added }) => [segment.id, state, inPlan, added])).toEqual([
      ['opening', 'ran', true, m(0)],
      ['panel', 'not run', true, m(0)],
      ['closing', 'not run', true, null],
      ['film', 'ran', false, null],
      ['qa', 'taken out', true, m(-30)],
    ])
    expect(told.total.ran).toBe(m(18))
  })

  it('counts minutes that were added as given', () => {
    const told = recordAt(
      play(loaded(), ['13:15', 'start'], ['13:20', { type: 'add-time', by: m(2) }], ['13:24', 'next']),
      '13:30',
    )
    expect(told.segments[0]).toMatchObject({ planned: m(7), added: m(2), ran: m(9), over: m(2) })
    expect(eventsOf(play(loaded(), ['13:15', 'start'], ['13:20', { type: 'add-time', by: m(2) }]))).toMatchObject([
      { kind: 'change', moved: [{ segment: 'opening', by: m(2) }] },
    ])
  })

  it('does not know when an open segment was to end where there is no hard stop', () => {
    const told = recordAt(
      play(loaded(aRundown([aSegment('a', 5), aSegment('b', null), aSegment('c', 5)], { hardStop: null })), [
        '13:15',
        'start',
      ]),
      '13:16',
    )
    expect(told.segments.map(({ plannedStart, plannedEnd }) => [plannedStart, plannedEnd])).toEqual([
      [at('13:15'), at('13:20')],
      [at('13:20'), null],
      [null, null],
    ])
    expect(told).toMatchObject({ plannedEnd: null, overUnder: null, headroom: null, total: { planned: null } })
  })

  it('measures a rehearsal by its own times', () => {
    const told = recordAt(play(loaded(), ['15:00', { type: 'start', rehearse: true }], ['15:10', 'end']), '16:00')
    expect(told).toMatchObject({ rehearsal: true, late: m(0), plannedStart: at('15:00'), hardStop: at('16:30') })
  })

  it('runs over midnight like any other', () => {
    const night = aRundown([aSegment('talk', 60), aSegment('closing', 20)], { start: '23:30', hardStop: '01:00' })
    const told = recordAt(play(loaded(night), ['23:35', 'start'], [at('00:40', '2017-09-05'), 'next']), '23:59')
    expect(told.segments.map(spells)).toEqual([
      [at('23:30'), at('00:30', '2017-09-05'), at('23:35'), at('00:40', '2017-09-05')],
      [at('00:30', '2017-09-05'), at('00:50', '2017-09-05'), at('00:40', '2017-09-05'), null],
    ])
  })

  it('puts those of one affiliation together', () => {
    const of = (id: string, affiliation: string | null) => ({ ...aSpeaker(id), affiliation })
    const rundown = { ...sideEvent, speakers: [of('a', 'IOM'), of('b', 'UNODC'), of('c', ' IOM'), of('d', null)] }
    const told = recordAt(
      play(
        loaded(rundown),
        ['13:15', 'start'],
        ['13:15', { type: 'give-floor', speaker: 'a' }],
        ['13:16', { type: 'give-floor', speaker: 'b' }],
        ['13:19', { type: 'give-floor', speaker: 'c' }],
        ['13:22', 'next'],
      ),
      '13:30',
    )
    expect(told.affiliations).toEqual([
      { affiliation: 'IOM', speakers: 2, turns: 2, total: m(4), share: 4 / 7 },
      { affiliation: 'UNODC', speakers: 1, turns: 1, total: m(3), share: 3 / 7 },
      { affiliation: null, speakers: 1, turns: 0, total: m(0), share: 0 },
    ])
  })

  it('shows each start where the one before it ended, whatever the milliseconds', () => {
    const after = (ms: number): Instant => instant(at('13:15') + ms)
    const session = play(
      loaded(),
      [after(700), 'start'],
      [after(60_900), 'next'],
      [after(121_800), 'next'],
      [after(182_100), 'next'],
      [after(243_000), 'end'],
    )
    const told = recordAt(session, '14:00')
    for (const [i, { startedAt, ran }] of told.segments.entries())
      expect((startedAt ?? 0) + ran).toBe(told.segments[i + 1]?.startedAt ?? told.endedAt)
    expect(told.total.ran).toBe((told.endedAt ?? 0) - told.startedAt)
  })
})

describe('the stretches of a session', () => {
  it('tell of pauses, of what was left out, and of a segment that was gone back to', () => {
    const session = play(
      loaded(),
      ['13:15', 'start'],
      ['13:18', 'pause'],
      ['13:19', 'resume'],
      ['13:22', 'next'],
      ['13:30', 'back'],
      ['13:32', 'next'],
      ['13:40', { type: 'leave-out', from: at('13:35'), to: at('13:38') }],
    )
    const rows = stretchesOf(session, at('13:45')).map(({ segment, from, to, paused }) => [segment, from, to, paused])
    expect(rows).toEqual([
      ['opening', at('13:15'), at('13:18'), false],
      ['opening', at('13:18'), at('13:19'), true],
      ['opening', at('13:19'), at('13:22'), false],
      ['panel', at('13:22'), at('13:30'), false],
      ['opening', at('13:30'), at('13:32'), false],
      ['panel', at('13:32'), at('13:35'), false],
      ['panel', at('13:35'), at('13:38'), true],
      ['panel', at('13:38'), at('13:45'), false],
    ])
  })

  it('end a pause where it was resumed, though time was left out meanwhile', () => {
    const session = play(
      loaded(),
      ['13:15', 'start'],
      ['13:20', 'pause'],
      ['13:21', { type: 'leave-out', from: at('13:17'), to: at('13:18') }],
      ['13:22', 'resume'],
    )
    expect(
      stretchesOf(session, at('13:23'))
        .filter(({ paused }) => paused)
        .map(({ from, to }) => [from, to]),
    ).toEqual([
      [at('13:17'), at('13:18')],
      [at('13:20'), at('13:22')],
    ])
  })

  it('move with a boundary that was backdated', () => {
    const session = play(
      loaded(),
      ['13:15', 'start'],
      ['13:17', { type: 'backdate', by: m(1) }],
      ['13:24', 'next'],
      ['13:25', { type: 'backdate', by: m(2) }],
    )
    expect(stretchesOf(session, at('13:30')).map(({ from, to }) => [from, to])).toEqual([
      [at('13:14'), at('13:22')],
      [at('13:22'), at('13:30')],
    ])
  })

  /** From, to, and whether it was paused. */
  const shown = (session: Session, when: string) =>
    stretchesOf(session, at(when)).map(({ from, to, paused }) => [from, to, paused])

  it('keep a pause whole where a boundary was moved past it, before it or into it', () => {
    const paused = play(loaded(), ['13:15', 'start'], ['13:17', 'pause'], ['13:20', 'resume'])
    expect(shown(play(paused, ['13:25', { type: 'backdate', by: m(-3) }]), '13:25')).toEqual([
      [at('13:18'), at('13:21'), true],
      [at('13:21'), at('13:25'), false],
    ])
    expect(
      shown(play(paused, ['13:22', 'next'], ['13:25', 'pause'], ['13:26', { type: 'backdate', by: m(3) }]), '13:27'),
    ).toEqual([
      [at('13:15'), at('13:16'), false],
      [at('13:16'), at('13:19'), true],
      [at('13:19'), at('13:25'), false],
      [at('13:25'), at('13:27'), true],
    ])
  })

  it('show as much paused as was left out, also where it was paused then', () => {
    const paused = play(loaded(), ['13:15', 'start'], ['13:18', 'pause'])
    const without = play(paused, ['13:25', { type: 'leave-out', from: at('13:20'), to: at('13:22') }])
    expect(asRun(without, at('13:25'))).toMatchObject([{ ran: m(1), paused: m(9) }])
    expect(shown(without, '13:25')).toEqual([
      [at('13:15'), at('13:16'), false],
      [at('13:16'), at('13:25'), true],
    ])
  })

  it('reach from first start to last end where the history is not known', () => {
    const session = { ...play(loaded(), ['13:15', 'start'], ['13:22', 'next']), past: [], future: [] }
    expect(eventsOf(session)).toBeNull()
    expect(stretchesOf(session, at('13:30')).map(({ from, to }) => [from, to])).toEqual([
      [at('13:15'), at('13:22')],
      [at('13:22'), at('13:30')],
    ])
  })

  it('are those of a session that no journal began', () => {
    const session = play(createSession(sideEvent), ['13:15', 'start'])
    expect(stretchesOf(session, at('13:20'))).toEqual([
      { segment: 'opening', from: at('13:15'), to: at('13:20'), paused: false },
    ])
  })
})

/** Whatever meeting, and the moments around its end. */
const property = (holds: (session: Session, now: Instant, told: SessionRecord) => void) =>
  fc.assert(
    fc.property(anyMeeting, fc.nat(600_000), (meetingSteps, later) => {
      let now: number = at('13:10')
      let session = loaded()
      for (const { wait, command } of [{ wait: 0, command: { type: 'start' as const } }, ...meetingSteps]) {
        if (Number.isFinite(wait)) now += wait
        session = transition(session, command, now as Instant)
      }
      const told = record(session, (now + later) as Instant)
      if (told) holds(session, (now + later) as Instant, told)
    }),
  )

describe('in any meeting', () => {
  it('figures add up, and are those of the session within the second', () =>
    property((session, now, told) => {
      const rows = asRun(session, now)
      expect(told.segments.filter(({ startedAt }) => startedAt !== null)).toHaveLength(rows.length)
      for (const row of rows) {
        const of = told.segments.find(({ segment }) => segment.id === row.segment)
        expect(Math.abs((of?.ran ?? 0) - row.ran)).toBeLessThan(1000)
        expect((of?.ran ?? 0) % 1000).toBe(0)
        if (of?.over != null) expect(of.over).toBe(of.ran - (of.planned ?? NaN))
      }
      expect(told.total.ran).toBe(told.segments.reduce((sum, { ran }) => sum + ran, 0))
      expect(told.airtime).toBe(told.speakers.reduce((sum, { total }) => sum + total, 0))
      expect(told.affiliations.reduce((sum, { total }) => sum + total, 0)).toBe(told.airtime)
      const { headroom, overUnder } = readout(session, now)
      expect(told.headroom === null).toBe(headroom === null)
      expect(told.overUnder === null).toBe(overUnder === null)
    }))

  it('stretches follow on one another and are what ran and was paused', () => {
    const agrees = fc.property(anySequence(60), fc.nat(600_000), ({ rundown, from: begin, steps }, later) => {
      let session = createSession(rundown)
      let clock: number = begin
      for (const { wait, command } of steps) {
        session = transition(session, command, (clock + wait) as Instant)
        clock = clockAfter(clock, wait)
      }
      const now = (clock + later) as Instant
      const stretches = stretchesOf(session, now)
      for (const [i, { from, to }] of stretches.entries()) {
        expect(from).toBeLessThanOrEqual(to)
        if (i > 0) expect(from).toBe(stretches[i - 1]?.to)
      }
      for (const { segment, startedAt, ran, paused } of asRun(session, now)) {
        const own = stretches.filter((stretch) => stretch.segment === segment)
        expect(own.some(({ from }) => from === startedAt)).toBe(true)
        // Of a segment that was left and gone back to within one instant, the first time may be empty.
        expect(own.filter(({ from, to }) => from < startedAt && to > from)).toEqual([])
        for (const [is, length] of [
          [false, ran],
          [true, paused],
        ] as const)
          expect(own.filter((stretch) => stretch.paused === is).reduce((sum, { from, to }) => sum + to - from, 0)).toBe(
            length,
          )
      }
    })
    fc.assert(agrees, { numRuns: 300 })
  })
})

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  catchUp,
  createSession,
  duration,
  instant,
  readout,
  transition,
  turnsToShorten,
  type Session,
} from '../core/index.ts'
import { aRundown, aSegment, aSpeaker, at, loaded, m, play } from '../core/testing.ts'
import { momentOf } from '../store/momentStore.ts'
import { balanceOf, commandFor, headroomWith, notBelow, payersOf, proposalOf, withLength, type Way } from './payers.ts'

const plan = aRundown([
  aSegment('opening', 10),
  aSegment('panel', 30, { kind: 'panel' }),
  aSegment('qa', 30, { kind: 'qa', shortest: m(20) }),
  aSegment('closing', 20, { kind: 'closing', ringFenced: true }),
])
/** The opening was left at `clock`; the session began on time. */
const inPanel = (clock: string) => play(loaded(plan), ['13:15', 'start'], [clock, 'next'])
const suggested = (session: Session, clock: string, way: Way, one: string | null = null) => {
  const moment = momentOf(session, at(clock))
  const early = balanceOf(moment) > 0
  return proposalOf(moment, way, early, payersOf(moment, way, early), one)
}

describe('what is missing or in hand', () => {
  it.each([
    ['late', inPanel('13:29'), '13:29', m(-4)],
    ['early, in whole half minutes', inPanel('13:20:50'), '13:21', m(4)],
    ['on time', inPanel('13:25'), '13:25', 0],
    ['after the end', play(inPanel('13:29'), ['13:30', 'end']), '13:30', 0],
    ['without a hard stop', play(loaded({ ...plan, hardStop: null }), ['13:15', 'start']), '13:20', 0],
    ['with an open segment to come: only what it is ahead of plan', play(loaded(), ['13:15', 'start']), '13:20', 0],
    ['with an open segment, early', play(loaded(), ['13:15', 'start'], ['13:18', 'next']), '13:18', m(4)],
  ])('%s', (_, session, clock, balance) => {
    expect(balanceOf(momentOf(session, at(clock)))).toBe(balance)
  })
})

describe('who pays', () => {
  it('is everybody in proportion to what they can give, the Q&A, or the segment of choice', () => {
    const late = play(loaded(plan), ['13:15', 'start'])
    expect(suggested(late, '13:29', 'all')).toEqual({ panel: m(27, 30), qa: m(28, 30) })
    expect(suggested(late, '13:29', 'qa')).toEqual({ qa: m(26) })
    expect(suggested(late, '13:29', 'one', 'panel')).toEqual({ panel: m(26) })
  })
  it('is asked for what the digits show: a few milliseconds are no half minute', () => {
    const late = momentOf(play(loaded(plan), ['13:15', 'start']), instant(at('13:29') + 40))
    expect(balanceOf(late)).toBe(m(-4))
    expect(proposalOf(late, 'qa', false, payersOf(late, 'qa', false), null)).toEqual({ qa: m(26) })
  })
  it('is shared as core shares it', () => {
    const late = play(loaded(plan), ['13:15', 'start'])
    for (const clock of ['13:26', '13:29:30', '13:40', '14:30'])
      expect(suggested(late, clock, 'all')).toEqual(catchUp(late, at(clock)).planned)
  })
  it('says who can’t', () => {
    const payers = payersOf(momentOf(play(inPanel('13:29'), ['13:30', 'back']), at('13:30')), 'all', false)
    expect(payers.map(({ id, fixed }) => [id, fixed])).toEqual([
      ['panel', 'has begun: its plan stands'],
      ['qa', null],
      ['closing', 'ring-fenced'],
    ])
  })
  it('gives what is in hand, also to what is ring-fenced: that is nothing taken', () => {
    expect(suggested(inPanel('13:21'), '13:21', 'qa')).toEqual({ qa: m(34) })
    expect(suggested(inPanel('13:21'), '13:21', 'all')).toEqual({ qa: m(32, 30), closing: m(21, 30) })
  })
})

const talks = aRundown(
  [
    aSegment('panel', 60, {
      turns: ['ana', 'ben', 'eva'].map((speaker) => ({
        speaker,
        role: 'panelist',
        talk: null,
        planned: speaker === 'eva' ? null : m(20),
      })),
    }),
    aSegment('closing', 10, { ringFenced: true }),
  ],
  { hardStop: '14:25', speakers: ['ana', 'ben', 'eva'].map((id) => aSpeaker(id)) },
)

describe('this turn and the next', () => {
  // Began four minutes late.
  const speaking = play(loaded(talks), ['13:19', 'start'], ['13:19', { type: 'give-floor', speaker: 'ana' }])
  it('give in proportion to what they have left, at most half of it', () => {
    expect(suggested(speaking, '13:29', 'turns')).toEqual({ present: m(18, 30), next: m(17, 30) })
  })
  it('become one command that makes both shorter', () => {
    const moment = momentOf(speaking, at('13:29'))
    const payers = payersOf(moment, 'turns', false)
    const command = commandFor(payers, suggested(speaking, '13:29', 'turns'))
    expect(command).toEqual({ type: 'shorten-turns', present: m(1, 30), next: m(2, 30) })
    const after = command && transition(speaking, command, moment.now)
    expect(after && readout(after, moment.now)).toMatchObject({ headroom: 0, floor: { allotted: m(18, 30) } })
  })
  it('give no more than they have once time has passed', () => {
    const later = momentOf(speaking, at('13:38'))
    const payers = payersOf(later, 'turns', false)
    const { present } = turnsToShorten(speaking, later.now)
    expect(present).toBe(m(1))
    expect(notBelow(payers, { present: m(10), next: m(20) })).toEqual({ present: m(19), next: m(20) })
  })
})

it('what was given to another is not there to be had back', () => {
  const segments = [aSegment('s0', null), aSegment('s1', 4), aSegment('s2', 58), aSegment('s3', 27)]
  const session = play(createSession(aRundown(segments)), ['13:15', 'start'])
  const moment = momentOf(session, instant(at('13:16') + 31_000))
  const payers = payersOf(moment, 'all', false)
  const [s1, , s3] = payers
  if (!s1 || !s3) throw new Error('Nobody could pay.')
  const won = proposalOf(moment, 'all', false, payers, null)
  const back = withLength(moment, payers, won, s3, s3.length)
  expect(back[s3.id]).toBe(s3.length)
  const given = withLength(moment, payers, won, s1, m(5))
  expect(headroomWith(moment, payers, given)).toBe(0)
  expect(withLength(moment, payers, given, s3, s3.length)).toEqual({ ...given, [s3.id]: given[s3.id] })
})

it('what is slid or typed is what the command then gives, within what each can give and the hard stop allows', () => {
  const anySegment = fc.record({
    planned: fc.option(fc.integer({ min: 0, max: 3_600_000 })),
    shortest: fc.option(fc.integer({ min: 0, max: 3_600_000 })),
    ringFenced: fc.boolean(),
    kind: fc.constantFrom('panel', 'qa'),
  })
  const anyEdits = fc.array(fc.tuple(fc.nat(9), fc.integer({ min: 0, max: 7_200_000 })), { maxLength: 8 })
  fc.assert(
    fc.property(
      fc.array(anySegment, { minLength: 1, maxLength: 8 }),
      fc.nat(7_200_000),
      fc.constantFrom<Way>('all', 'qa', 'one'),
      anyEdits,
      (parts, wait, way, edits) => {
        const segments = parts.map((part, i) => ({ ...aSegment(`s${i}`, null), ...part })) as ReturnType<
          typeof aSegment
        >[]
        const session = play(createSession(aRundown(segments)), ['13:15', 'start'])
        const moment = momentOf(session, instant(at('13:15') + wait))
        const early = balanceOf(moment) > 0
        const payers = payersOf(moment, way, early)
        const start = proposalOf(moment, way, early, payers, 's1')
        const lengths = edits.reduce((before, [i, length]) => {
          const payer = payers[i]
          return payer?.fixed === null ? withLength(moment, payers, before, payer, duration(length)) : before
        }, start)
        for (const { id, length, least, fixed } of payers) {
          if (fixed !== null) expect(lengths[id] ?? length).toBe(length)
          else expect(lengths[id] ?? length).toBeGreaterThanOrEqual(least)
        }
        const expected = headroomWith(moment, payers, lengths)
        if (payers.some(({ id, length }) => (lengths[id] ?? length) > length)) expect(expected).toBeGreaterThan(-1000)
        const command = commandFor(payers, lengths)
        if (command === null) return
        const after = readout(play(session, [moment.now, command]), moment.now)
        if (after.headroom !== null) expect(after.headroom).toBe(expected)
        expect(transition(play(session, [moment.now, command]), { type: 'undo' }, moment.now).rundown).toEqual(
          session.rundown,
        )
      },
    ),
  )
})

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { timeOf } from './questions.ts'
import { readout } from './readout.ts'
import { type Session } from './session.ts'
import { refusal, transition } from './transition.ts'
import { at, loaded, m, play } from './testing.ts'
import type { Command } from './types.ts'

const ask = (id: string, to: string | null = null): Command => ({
  type: 'ask',
  question: { id, asker: 'Aisle', text: '50% left?', to },
})
const open = (id: string): Command => ({ type: 'open-question', id })
const close = (id: string, outcome: 'answered' | 'parked'): Command => ({ type: 'close-question', id, outcome })
const inQa = play(
  loaded(),
  ['13:50', 'start'],
  ['13:51', { type: 'go-to', segment: 'qa' }],
  ['13:52', ask('a')],
  ['13:52', ask('b')],
)
const queue = (session: Session, when: string) => readout(session, at(when)).questions

describe('the queue', () => {
  it('keeps the order in which questions were asked', () => {
    expect(queue(play(inQa, ['13:53', ask('c', 'nicot')]), '13:53').waiting.map((q) => q.id)).toEqual(['a', 'b', 'c'])
  })
  it('counts the open question as answered when the next is opened', () => {
    const session = play(inQa, ['13:53', open('a')], ['13:57', open('b')])
    expect(queue(session, '13:58')).toMatchObject({ waiting: [], open: { id: 'b' }, answered: 1, pace: m(4) })
  })
  it('opens a parked question again', () => {
    const session = play(inQa, ['13:53', close('a', 'parked')])
    expect(queue(session, '13:53')).toMatchObject({ waiting: [{ id: 'b' }], answered: 0 })
    expect(queue(play(session, ['13:54', open('a')]), '13:54').open?.id).toBe('a')
  })
  it('keeps the open question when the segment changes', () => {
    expect(queue(play(inQa, ['13:53', open('a')], ['13:54', 'next']), '13:55').open?.id).toBe('a')
  })
  it.each<[string, Command]>([
    ['asked twice', ask('a')],
    ['for somebody who is not there', ask('z', 'nobody')],
    ['nobody asked', open('z')],
    ['that is waiting, closed as something else', close('a', 'dropped' as 'parked')],
  ])('refuses a question %s', (_, command) => {
    expect(transition(inQa, command, at('13:55'))).toBe(inQa)
  })
})

describe('room for more', () => {
  it('is how many fit at the median pace in what remains', () => {
    const session = play(
      inQa,
      ['13:52', ask('c')],
      ['13:53', open('a')],
      ['13:55', open('b')],
      ['14:01', open('c')],
      ['14:05', close('c', 'answered')],
    )
    expect(queue(session, '14:05')).toMatchObject({ answered: 3, pace: m(4), roomFor: 4 })
  })
  it('is unknown before anything was answered', () => {
    expect(queue(inQa, '13:55')).toMatchObject({ pace: null, roomFor: null })
  })
})

describe('a round of questions', () => {
  const round = play(inQa, ['13:52', ask('c')], ['13:53', { type: 'open-round', ids: ['a', 'c'] }])
  it('is open together, and each has its part of the time', () => {
    const session = play(round, ['13:59', 'close-round'])
    expect(round.questions.filter(({ state }) => state === 'open').map(({ question }) => question.id)).toEqual([
      'a',
      'c',
    ])
    expect(queue(session, '13:59')).toMatchObject({ waiting: [{ id: 'b' }], open: null, answered: 2, pace: m(3) })
  })
  it('adds to what its questions had before, alone or in another round, and takes nothing from that', () => {
    const times = (session: Session) => session.questions.map((asked) => timeOf(asked))
    const alone = play(inQa, ['13:52', ask('c')], ['13:53', open('a')], ['13:56', close('a', 'parked')])
    const together = play(alone, ['13:57', { type: 'open-round', ids: ['a', 'b', 'c'] }], ['14:00', 'close-round'])
    expect(times(together)).toEqual([m(4), m(1), m(1)])
    const first = play(inQa, ['13:52', ask('c')], ['13:53', { type: 'open-round', ids: ['a', 'b', 'c'] }])
    const then = play(first, ['13:59', close('a', 'parked')], ['13:59', open('a')], ['14:00', close('a', 'answered')])
    expect(times(then)).toEqual([m(3), m(2), m(2)])
    expect(queue(then, '14:00')).toMatchObject({ answered: 3, pace: m(2) })
  })
  it('goes on when one of it is parked, and is answered when another opens', () => {
    const session = play(round, ['13:54', close('c', 'parked')], ['13:57', open('b')])
    expect(session.questions.map(({ state }) => state)).toEqual(['answered', 'open', 'parked'])
  })
  it.each<[string, Command]>([
    ['of nothing', { type: 'open-round', ids: [] }],
    ['with one that is open', { type: 'open-round', ids: ['b', 'a'] }],
    ['with one that nobody asked', { type: 'open-round', ids: ['b', 'z'] }],
  ])('is refused %s', (_, command) => {
    expect(transition(round, command, at('13:55'))).toBe(round)
  })
  it('can be closed only while something is open', () => {
    expect(refusal(inQa, { type: 'close-round' }, at('13:55'))).toBe('No question is open.')
  })
})

it('how many are open is known, whatever is done to them', () => {
  const id = fc.constantFrom('a', 'b', 'c')
  const anything: fc.Arbitrary<Command> = fc.oneof(
    id.map(open),
    fc.tuple(id, fc.constantFrom('answered' as const, 'parked' as const)).map((closing) => close(...closing)),
    fc.subarray(['a', 'b', 'c']).map((ids): Command => ({ type: 'open-round', ids })),
    fc.constantFrom<Command>({ type: 'close-round' }, { type: 'undo' }, { type: 'redo' }, ask('c')),
  )
  fc.assert(
    fc.property(fc.array(anything), (commands) => {
      const session = commands.reduce((before, command) => transition(before, command, at('13:55')), inQa)
      expect(session.open).toBe(session.questions.filter(({ state }) => state === 'open').length)
    }),
  )
})

describe('moving questions', () => {
  const three = play(inQa, ['13:52', ask('c')])
  const move = (id: string, before: string | null): Command => ({ type: 'order-question', id, before })
  const order = (session: Session) => queue(session, '13:55').waiting.map(({ id }) => id)
  it('puts one in front of another, or at the end', () => {
    expect(order(play(three, ['13:53', move('c', 'a')]))).toEqual(['c', 'a', 'b'])
    expect(order(play(three, ['13:53', move('a', null)]))).toEqual(['b', 'c', 'a'])
  })
  it('puts a parked one back into the queue', () => {
    const parked = play(three, ['13:53', close('a', 'parked')])
    expect(order(parked)).toEqual(['b', 'c'])
    expect(order(play(parked, ['13:54', move('a', 'c')]))).toEqual(['b', 'a', 'c'])
  })
  it('is refused where nothing would move, and for what has been opened', () => {
    expect(refusal(three, move('a', 'b'), at('13:53'))).toBe('This question stands there already.')
    expect(refusal(play(three, ['13:53', open('a')]), move('a', null), at('13:54'))).toBe(
      'This question is open already.',
    )
    expect(refusal(three, move('a', 'a'), at('13:53'))).toBe('This question is not in the queue.')
  })
})

describe('a question for somebody', () => {
  it('gives them the floor where that is wished, and one undo takes both back', () => {
    const session = play(inQa, ['13:52', ask('c', 'nicot')], ['13:53', { type: 'open-question', id: 'c', floor: true }])
    expect(readout(session, at('13:54')).floor?.speaker.id).toBe('nicot')
    const undone = play(session, ['13:55', 'undo'])
    expect(readout(undone, at('13:55')).floor).toBeNull()
    expect(queue(undone, '13:55').open).toBeNull()
  })
  it('leaves the floor alone otherwise', () => {
    const session = play(inQa, ['13:52', ask('c', 'nicot')], ['13:53', open('c')])
    expect(readout(session, at('13:54')).floor).toBeNull()
    const nobody = play(inQa, ['13:53', { type: 'open-question', id: 'a', floor: true }])
    expect(readout(nobody, at('13:54')).floor).toBeNull()
  })
  it('has its answer end with it: answered, parked, or the next one opened', () => {
    const answering = play(
      inQa,
      ['13:52', ask('c', 'nicot')],
      ['13:53', { type: 'open-question', id: 'c', floor: true }],
    )
    for (const ends of [close('c', 'answered'), close('c', 'parked'), open('a'), { type: 'close-round' } as const]) {
      const session = play(answering, ['13:56', ends])
      expect(readout(session, at('13:58'))).toMatchObject({ floor: null })
      expect(session.turns.at(-1)).toMatchObject({ speaker: 'nicot', ran: m(3) })
      const undone = readout(play(session, ['13:57', 'undo']), at('13:57'))
      expect([undone.floor?.speaker.id, undone.questions.open?.id]).toEqual(['nicot', 'c'])
    }
  })
  it('leaves the floor to who was given it by hand', () => {
    const talking = play(inQa, ['13:52', ask('c', 'nicot')], ['13:53', { type: 'give-floor', speaker: 'nicot' }])
    const session = play(
      talking,
      ['13:54', { type: 'open-question', id: 'c', floor: true }],
      ['13:56', close('c', 'answered')],
    )
    expect(readout(session, at('13:57')).floor?.speaker.id).toBe('nicot')
  })
})

import { describe, expect, it } from 'vitest'
import { readout } from './readout.ts'
import { type Session } from './session.ts'
import { transition } from './transition.ts'
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

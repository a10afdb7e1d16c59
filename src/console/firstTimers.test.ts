import { describe, expect, it } from 'vitest'
import type { Command, Session } from '../core/index.ts'
import { loaded, play } from '../core/testing.ts'
import { firstTimers } from './firstTimers.ts'

const ask = (id: string, asker: string | null): Command => ({
  type: 'ask',
  question: { id, asker, text: 'Why?', to: null },
})
const inQa = play(loaded(), ['13:15', 'start'], ['13:52', { type: 'go-to', segment: 'qa' }])
const asked = (session: Session, ...askers: readonly (readonly [id: string, asker: string | null])[]) =>
  askers.reduce((before, [id, asker]) => play(before, ['13:53', ask(id, asker)]), session)

describe('who asks for the first time', () => {
  it('is everybody with a name at first, once each, however the name is written', () => {
    expect(firstTimers(asked(inQa, ['a', 'Aisle'], ['b', 'Online'], ['c', ' aisle '], ['d', null]))).toEqual(['a', 'b'])
  })

  it('is nobody whose question is open or answered', () => {
    const open = play(asked(inQa, ['a', 'Aisle'], ['b', 'Online']), ['13:54', { type: 'open-question', id: 'a' }])
    expect(firstTimers(asked(open, ['c', 'Aisle'], ['d', 'Online']))).toEqual(['b'])
    const answered = play(open, ['13:56', { type: 'close-round' }])
    expect(firstTimers(asked(answered, ['c', 'Aisle']))).toEqual(['b'])
  })

  it('is still who was parked unheard, and no longer who was parked while speaking', () => {
    const park: Command = { type: 'close-question', id: 'a', outcome: 'parked' }
    const unheard = play(asked(inQa, ['a', 'Aisle']), ['13:54', park])
    expect(firstTimers(asked(unheard, ['b', 'Aisle']))).toEqual(['b'])
    const heard = play(asked(inQa, ['a', 'Aisle']), ['13:54', { type: 'open-question', id: 'a' }], ['13:55', park])
    expect(firstTimers(asked(heard, ['b', 'Aisle']))).toEqual([])
  })

  it('is nobody who has had the floor', () => {
    const spoken = play(inQa, ['13:53', { type: 'give-floor', speaker: 'nicot' }])
    expect(firstTimers(asked(spoken, ['a', 'Nicot'], ['b', 'carling']))).toEqual(['b'])
  })

  it('follows the queue when it is put in another order', () => {
    const two = asked(inQa, ['a', 'Aisle'], ['b', 'Aisle'])
    expect(firstTimers(play(two, ['13:54', { type: 'order-question', id: 'b', before: 'a' }]))).toEqual(['b'])
  })
})

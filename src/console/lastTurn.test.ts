import { describe, expect, it } from 'vitest'
import { loaded, play } from '../core/testing.ts'
import { lastTurn } from './lastTurn.ts'

const panel = play(loaded(), ['13:15', 'start'], ['13:22', 'next'], ['13:22', { type: 'give-floor', speaker: 'nicot' }])
/** Of ten minutes, ended at `clock`. */
const ended = (clock: string) => lastTurn(play(panel, [clock, 'clear-floor']))

describe('the last turn', () => {
  it('is nobody’s before the first has ended', () => {
    expect(lastTurn(panel)).toBeNull()
  })

  it.each([
    ['13:30:12', '8:12', null],
    ['13:32', '10:00', null],
    ['13:32:01', '10:01', '0:01 over'],
    ['13:33:05', '11:05', '1:05 over'],
  ])('that ended at %s', (clock, ran, over) => {
    expect(ended(clock)).toEqual({ name: 'nicot', ran, over })
  })

  it('without a time of its own is never over', () => {
    const moderator = play(panel, ['13:23', { type: 'give-floor', speaker: 'pars-alan' }], ['13:50', 'next'])
    expect(lastTurn(moderator)).toEqual({ name: 'pars-alan', ran: '27:00', over: null })
  })
})

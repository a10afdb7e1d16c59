import { describe, expect, it } from 'vitest'
import { aRundown, aSegment, at, loaded, play } from '../core/testing.ts'
import { momentOf } from '../store/momentStore.ts'
import { whatIf } from './whatIf.ts'

const plan = aRundown([aSegment('opening', 10), aSegment('panel', 40), aSegment('qa', 30), aSegment('closing', 10)])
const running = play(loaded(plan), ['13:15', 'start'], ['13:29', 'next'])
const told = (index: number, clock = '13:39') => whatIf(momentOf(running, at(clock)), index)

describe('what is told of a row that is pointed at', () => {
  it('is when it begins and ends, and what going there now would do to the end', () => {
    expect(told(2)).toEqual({ runs: '~14:09 – 14:39', going: 'Go now: ends 14:19, 26 min in hand' })
    expect(told(3)).toEqual({ runs: '~14:39 – 14:49', going: 'Go now: ends 13:49, 56 min in hand' })
  })
  it('is how it ran once it has, and one that has taken all its time needs no more', () => {
    expect(told(0)).toEqual({ runs: '13:15 – 13:29', going: 'Go now: ends 14:49, 4 min too late' })
  })
  it('is its expected end while it runs', () => {
    expect(told(1)).toEqual({ runs: '13:29 – ~14:09', going: '' })
  })
  it('is the plan before the start, where nobody can go anywhere', () => {
    expect(whatIf(momentOf(loaded(plan), at('13:00')), 1)).toEqual({ runs: '~13:25 – 14:05', going: '' })
  })
  it('is nothing where nobody knows', () => {
    expect(told(9)).toBeNull()
    expect(whatIf(momentOf(play(running, ['13:40', 'end']), at('13:41')), 3)).toBeNull()
  })
  it('says that it was skipped', () => {
    const skipped = play(loaded(plan), ['13:15', 'start'], ['13:20', { type: 'go-to', segment: 'qa' }])
    expect(whatIf(momentOf(skipped, at('13:25')), 1)?.runs).toBe('skipped')
  })
})

import { describe, expect, it } from 'vitest'
import { at, loaded, m, play, sideEvent } from '../core/testing.ts'
import { removeSegment, setSegment } from './editRundown.ts'
import { liveBalance, liveTimes } from './liveBalance.ts'

const running = play(loaded(), ['13:17', 'start'], ['13:24', 'next'])
const longer = (minutes: number) => setSegment(sideEvent, 'panel', { planned: m(minutes) })

describe('the plan of a session that runs', () => {
  it('tells what is in hand with what is typed', () => {
    expect(liveBalance(running, sideEvent, at('13:30'))).toMatchObject({ lead: '21:00 in hand', over: false })
    expect(liveBalance(running, longer(50), at('13:30'))).toMatchObject({ lead: '1:00 in hand', over: false })
    expect(liveBalance(running, longer(60), at('13:30'))).toMatchObject({ lead: '9:00 too long', over: true })
  })

  it('tells when segments began and will begin', () => {
    expect(liveTimes(running, longer(40), at('13:30'))).toEqual({
      starts: ['13:17', '13:24', '14:04', '14:34'],
      ends: ['13:24', '14:04', '14:34', '14:45'],
    })
  })

  it('stays with the session where the edit would be refused', () => {
    expect(liveBalance(running, removeSegment(sideEvent, 'panel'), at('13:30'))).toMatchObject({
      lead: '21:00 in hand',
    })
  })

  it('is on paper before the start', () => {
    expect(liveBalance(loaded(), sideEvent, at('13:00'))).toBeNull()
    expect(liveTimes(loaded(), sideEvent, at('13:00'))).toBeNull()
  })
})

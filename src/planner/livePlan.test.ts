import { describe, expect, it } from 'vitest'
import { instant } from '../core/index.ts'
import { momentOf } from '../store/momentStore.ts'
import { at, loaded, m, play, sideEvent } from '../core/testing.ts'
import { removeSegment, setSegment } from './editRundown.ts'
import { livePlan } from './livePlan.ts'

const running = play(loaded(), ['13:17', 'start'], ['13:24', 'next'])
const longer = (minutes: number) => setSegment(sideEvent, 'panel', { planned: m(minutes) })

describe('the plan of a session that runs', () => {
  it('tells what is in hand with what is typed', () => {
    expect(livePlan(momentOf(running, at('13:30')), sideEvent)?.told).toMatchObject({
      lead: '21:00 in hand',
      over: false,
    })
    expect(livePlan(momentOf(running, at('13:30')), longer(50))?.told).toMatchObject({
      lead: '1:00 in hand',
      over: false,
    })
    expect(livePlan(momentOf(running, at('13:30')), longer(60))?.told).toMatchObject({
      lead: '9:00 too long',
      over: true,
    })
  })

  it('calls what is less than a second late just on time, as the console does', () => {
    const opening = play(loaded(), ['13:17', 'start'])
    // The panel and the Q&A are to take an hour.
    const moment = momentOf(opening, instant(at('13:45') + 200))
    expect(livePlan(moment, sideEvent)?.told).toMatchObject({ lead: 'Just on time', over: false })
  })

  it('tells when segments began and will begin', () => {
    expect(livePlan(momentOf(running, at('13:30')), longer(40))?.times).toEqual({
      starts: ['13:17', '13:24', '14:04', '14:34'],
      ends: ['13:24', '14:04', '14:34', '14:45'],
    })
  })

  it('stays with the session where the edit would be refused', () => {
    expect(livePlan(momentOf(running, at('13:30')), removeSegment(sideEvent, 'panel'))?.told).toMatchObject({
      lead: '21:00 in hand',
    })
  })

  it('is on paper before the start', () => {
    expect(livePlan(momentOf(loaded(), at('13:00')), sideEvent)).toBeNull()
  })

  it('has its times in 24 hours, whatever is shown: what is typed counts from them', () => {
    const evening = { ...running, rundown: { ...sideEvent, hours: 12 as const } }
    expect(livePlan(momentOf(evening, at('13:30')), evening.rundown)?.times.starts[0]).toBe('13:17')
  })
})

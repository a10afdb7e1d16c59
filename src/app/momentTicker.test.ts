import { describe, expect, it } from 'vitest'
import { createManualClock } from '../clock/manualClock.ts'
import { duration, instant, transition } from '../core/index.ts'
import { at, loaded, play } from '../core/testing.ts'
import { createMomentStore } from '../store/momentStore.ts'
import { digitsText } from '../ui/digitsText.ts'
import { createMomentTicker } from './momentTicker.ts'

const running = play(loaded(), ['13:15', 'start'])

/** The digits drawn in the first seconds of a session, and when, in ms since its start, where drawing takes `cost` ms. */
const drawn = (cost: number, seconds: number) => {
  const start = at('13:15')
  const clock = createManualClock(start)
  const moments = createMomentStore(running, start)
  const flips: [ms: number, digits: string][] = []
  moments.subscribe(({ now, readout }) => {
    const digits = digitsText(readout.remaining ?? duration(0), 'countdown')
    if (flips.at(-1)?.[1] !== digits) flips.push([now - start, digits])
    clock.advance(duration(cost))
  })
  createMomentTicker({ clock, session: () => running, moments })
  while (clock.now() - start < seconds * 1000) clock.advance(duration(100))
  return flips
}

describe('moment ticker', () => {
  it.each([0, 1, 7, 40, 300])('draws each second when it comes, where drawing one takes %d ms', (cost) => {
    expect(drawn(cost, 3.5)).toEqual([
      [0, '7:00'],
      [1000, '6:59'],
      [2000, '6:58'],
      [3000, '6:57'],
    ])
  })

  it('draws once a second while a session runs, at whatever ms that began, and with each second of the day before', () => {
    const begun = duration(at('13:15') + 437)
    const clock = createManualClock(instant(begun - 3000))
    let session = loaded()
    const moments = createMomentStore(session, clock.now())
    const drawnAt: number[] = []
    moments.subscribe(({ now }) => drawnAt.push(now - at('13:15')))
    const ticker = createMomentTicker({ clock, session: () => session, moments })
    clock.advance(duration(3000))
    session = transition(session, { type: 'start' }, clock.now())
    ticker.rearm()
    clock.advance(duration(3000))
    expect(drawnAt).toEqual([-2563, -2000, -1000, 0, 437, 1437, 2437, 3437])
  })
})

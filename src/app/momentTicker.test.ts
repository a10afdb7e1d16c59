import { expect, it } from 'vitest'
import { createManualClock } from '../clock/manualClock.ts'
import { instant, readout, replay } from '../core/index.ts'
import { at, m, sideEvent } from '../core/testing.ts'
import { createMomentStore } from '../store/momentStore.ts'
import { createMomentTicker } from './momentTicker.ts'

it('shows every second when it begins, however long drawing the one before took', () => {
  const clock = createManualClock(at('13:15'))
  const session = replay([
    { at: clock.now(), command: { type: 'load', rundown: sideEvent } },
    { at: instant(clock.now() + 365), command: { type: 'start' } },
  ])
  clock.advance(m(0, 1))
  const moments = createMomentStore(session, clock.now())
  let drawn = 0
  moments.subscribe(() => (drawn += 3))
  const ticker = createMomentTicker({
    clock,
    now: () => instant(clock.now() + drawn),
    session: () => session,
    moments,
    shows: () => 'seconds',
  })
  const seconds = (remaining: number | null) => Math.ceil((remaining ?? NaN) / 1000)
  for (let ms = 0; ms < 5000; ms += 1) {
    drawn = 0
    clock.advance(m(0, 0.001))
    expect(seconds(moments.getState().readout.remaining)).toBe(seconds(readout(session, clock.now()).remaining))
  }
  ticker.stop()
})

// @vitest-environment happy-dom
import { act, cleanup, fireEvent, render } from '@testing-library/react'
import { afterEach, describe, expect, it } from 'vitest'
import { createStore } from 'zustand/vanilla'
import { createManualClock } from '../clock/manualClock.ts'
import type { Pace } from '../console/consoleProps.ts'
import { duration, emptySession } from '../core/index.ts'
import { at, sideEvent } from '../core/testing.ts'
import { createMomentStore } from '../store/momentStore.ts'
import { defaultPreferences } from '../store/preferences.ts'
import { RostrumProvider } from '../ui/rostrum.ts'
import { RehearsedConsole } from './RehearsedConsole.tsx'
import { createRehearsal } from './rehearsal.ts'

afterEach(cleanup)

const rehearsed = (pace: Pace) => {
  const clock = createManualClock(at('12:00'))
  const preferences = createStore(() => defaultPreferences)
  const rehearsal = createRehearsal(
    { clock, chimes: { play: () => () => {} } },
    { rundown: sideEvent, preferences, pace, segment: null },
  )
  const moments = createMomentStore(emptySession, clock.now())
  render(
    <RostrumProvider value={{ moments, preferences, dispatch: () => null }}>
      <RehearsedConsole
        now={clock.now}
        rehearsal={rehearsal}
        onLeave={() => {}}
        confidenceOpen={false}
        soundCheck={() => {}}
        sound="ready"
        soundHeard
        faults={{ read: async () => [] }}
      />
    </RostrumProvider>,
  )
  return {
    next: () => fireEvent.keyDown(document.body, { key: 'n' }),
    wait: (ms: number) => act(() => clock.advance(duration(ms))),
    segment: () => rehearsal.rostrum.moments.getState().readout.segment?.id,
  }
}

describe('the rehearsed console', () => {
  it.each<Pace>([0, 1, 10, 60])('tells two presses apart by the hands’ clock, %i times as fast', (pace) => {
    const { next, wait, segment } = rehearsed(pace)
    expect(segment()).toBe('opening')
    next()
    wait(20)
    next()
    expect(segment()).toBe('panel')
    wait(5_000)
    next()
    expect(segment()).toBe('qa')
  })
})

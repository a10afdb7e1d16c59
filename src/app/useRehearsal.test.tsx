// @vitest-environment happy-dom
import { act, renderHook } from '@testing-library/react'
import type { ReactNode } from 'react'
import { describe, expect, it } from 'vitest'
import { createStore } from 'zustand/vanilla'
import { createManualClock } from '../clock/manualClock.ts'
import { createSession } from '../core/index.ts'
import { at, m, sideEvent } from '../core/testing.ts'
import { createMomentStore } from '../store/momentStore.ts'
import { defaultPreferences } from '../store/preferences.ts'
import { RostrumProvider } from '../ui/rostrum.ts'
import { useRehearsal } from './useRehearsal.ts'

describe('a rehearsal', () => {
  const rehearsing = () => {
    const clock = createManualClock(at('13:00'))
    let sounds = 0
    const play = () => {
      sounds += 1
      return () => {}
    }
    const rostrum = {
      moments: createMomentStore(createSession(sideEvent), clock.now()),
      preferences: createStore(() => defaultPreferences),
      dispatch: () => null,
    }
    const wrapper = ({ children }: { children: ReactNode }) => (
      <RostrumProvider value={rostrum}>{children}</RostrumProvider>
    )
    const means = { clock, chimes: { play } }
    const hook = renderHook(() => useRehearsal(means, () => {}), { wrapper })
    const begin = () => hook.result.current.begin(1, null)
    /** What sounds in an hour from now. */
    const heard = () => {
      const before = sounds
      act(() => clock.advance(m(60)))
      return sounds - before
    }
    return { ...hook, begin, heard }
  }

  it('that was begun twice while it was fetched is one, and ends when it is left', async () => {
    const { result, begin, heard } = rehearsing()
    await act(() => Promise.all([begin(), begin()]))
    expect(result.current.underWay).not.toBeNull()
    expect(heard()).toBeGreaterThan(0)
    act(result.current.leave)
    expect(result.current.underWay).toBeNull()
    expect(heard()).toBe(0)
    await act(begin)
    expect(result.current.underWay).not.toBeNull()
  })

  it('ends with the console it was begun at, also while it is fetched', async () => {
    const [running, fetching] = [rehearsing(), rehearsing()]
    await act(running.begin)
    running.unmount()
    expect(running.heard()).toBe(0)
    const begun = fetching.begin()
    fetching.unmount()
    await begun
    expect(fetching.heard()).toBe(0)
  })
})

// @vitest-environment happy-dom
import { act, cleanup, renderHook } from '@testing-library/react'
import type { ReactNode } from 'react'
import { afterEach, describe, expect, it } from 'vitest'
import { createStore } from 'zustand/vanilla'
import { at, loaded } from '../core/testing.ts'
import { createMomentStore } from '../store/momentStore.ts'
import { defaultPreferences, type Preferences } from '../store/preferences.ts'
import { RostrumProvider } from './rostrum.ts'
import { useTheme } from './useTheme.ts'

const realMatchMedia = window.matchMedia
afterEach(() => {
  cleanup()
  window.matchMedia = realMatchMedia
})

describe('useTheme', () => {
  it('follows the system until the moderator chooses', () => {
    const system = Object.assign(new EventTarget(), { matches: false })
    window.matchMedia = () => system as unknown as MediaQueryList
    const preferences = createStore<Preferences>(() => defaultPreferences)
    const moments = createMomentStore(loaded(), at('13:00'))
    const wrapper = ({ children }: { children: ReactNode }) => (
      <RostrumProvider value={{ moments, preferences, dispatch: () => null }}>{children}</RostrumProvider>
    )
    renderHook(useTheme, { wrapper })
    const theme = () => document.documentElement.dataset['theme']
    expect(theme()).toBe('dark')
    system.matches = true
    system.dispatchEvent(new Event('change'))
    expect(theme()).toBe('light')
    act(() => preferences.setState({ theme: 'dark' }))
    expect(theme()).toBe('dark')
    system.dispatchEvent(new Event('change'))
    expect(theme()).toBe('dark')
  })
})

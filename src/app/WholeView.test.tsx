// @vitest-environment happy-dom
import { act, cleanup, fireEvent, render, screen } from '@testing-library/react'
import type { ComponentProps } from 'react'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { createStore } from 'zustand/vanilla'
import { at, loaded, play } from '../core/testing.ts'
import { createMomentStore, momentOf } from '../store/momentStore.ts'
import { defaultPreferences } from '../store/preferences.ts'
import { RostrumProvider } from '../ui/rostrum.ts'
import { catching } from '../ui/testing.ts'
import { ViewFailed } from './ViewFailed.tsx'
import { WholeView } from './WholeView.tsx'

afterEach(cleanup)

const running = play(loaded(), ['13:15', 'start'])

const shown = (props: Pick<ComponentProps<typeof WholeView>, 'renderBelow' | 'hold'> = {}) => {
  const state = { broken: true }
  const moments = createMomentStore(running, at('13:16'))
  const { onCaughtError, caught } = catching()
  const View = () => {
    if (state.broken) throw new Error('all of it')
    return <p>The view</p>
  }
  render(
    <RostrumProvider value={{ moments, preferences: createStore(() => defaultPreferences), dispatch: () => null }}>
      <WholeView name="console" {...props}>
        <View />
      </WholeView>
    </RostrumProvider>,
    { onCaughtError },
  )
  expect(caught()).toEqual([[new Error('all of it'), 'console']])
  return { state, at: (clock: string) => act(() => moments.setState(momentOf(running, at(clock)))) }
}
const textOf = (role: string, name: string) => screen.getByRole(role, { name }).textContent

describe('a view of which nothing is left', () => {
  it('counts on, with its level in a word and a colour', () => {
    const { at: later } = shown()
    expect(textOf('timer', 'Time remaining')).toBe('6:00')
    later('13:16:01')
    expect(textOf('timer', 'Time remaining')).toBe('5:59')
    later('13:22:01')
    expect(textOf('timer', 'Time remaining')).toBe('−0:01')
    expect(textOf('status', 'Level')).toBe('Over')
    expect(screen.getByRole('status').closest('[data-level]')?.getAttribute('data-level')).toBe('over')
  })

  it('holds zero where the moderator wants no overrun seen', () => {
    shown({ hold: () => true }).at('13:23')
    expect(textOf('timer', 'Time remaining')).toBe('0:00')
  })

  it('offers the session, and to show the view again', () => {
    const download = vi.fn<() => void>()
    const { state } = shown({ renderBelow: (again) => <ViewFailed again={again} download={download} /> })
    fireEvent.click(screen.getByRole('button', { name: 'Download the session' }))
    expect(download).toHaveBeenCalledOnce()
    state.broken = false
    fireEvent.click(screen.getByRole('button', { name: 'Show it again' }))
    expect(screen.getByText('The view')).toBeTruthy()
  })

  it('offers nothing where nobody can press a button', () => {
    shown()
    expect(screen.queryByRole('button')).toBeNull()
  })
})

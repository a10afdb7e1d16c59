// @vitest-environment happy-dom
import { act, cleanup, fireEvent, render, screen } from '@testing-library/react'
import type { ComponentProps } from 'react'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { createStore } from 'zustand/vanilla'
import { at, loaded, play } from '../core/testing.ts'
import { createMomentStore, momentOf } from '../store/momentStore.ts'
import { defaultPreferences } from '../store/preferences.ts'
import { Boundary, nothing } from './Boundary.tsx'
import { Part } from './Part.tsx'
import { RostrumProvider } from './rostrum.ts'
import { catching } from './testing.ts'

afterEach(cleanup)

const SENTENCE = 'This part failed. The session goes on.'
const ready = loaded()

/** A part that can be broken, beside one that can't. */
const shown = (props: Omit<ComponentProps<typeof Part>, 'name' | 'children'> | null = {}) => {
  const state = { broken: true }
  const moments = createMomentStore(ready, at('13:10'))
  const { onCaughtError, caught } = catching()
  const Fragile = () => {
    if (state.broken) throw new Error('broken')
    return <input aria-label="Part" />
  }
  render(
    <RostrumProvider value={{ moments, preferences: createStore(() => defaultPreferences), dispatch: () => null }}>
      <p>Neighbour</p>
      {props ? (
        <Part name="part" {...props}>
          <Fragile />
        </Part>
      ) : (
        <Boundary name="part" renderInstead={nothing}>
          <Fragile />
        </Boundary>
      )}
    </RostrumProvider>,
    { onCaughtError },
  )
  return { state, moments, caught }
}

describe('a boundary', () => {
  it('says in its place that a part failed, leaves the others alone, and tells whoever listens', () => {
    const { caught } = shown({ className: 'seat' })
    expect(screen.getByRole('alert').textContent).toBe(SENTENCE)
    expect(screen.getByRole('alert').parentElement?.className).toContain('seat')
    expect(screen.getByText('Neighbour')).toBeTruthy()
    expect(caught()).toEqual([[new Error('broken'), 'part']])
  })

  it('shows the part again when asked to, mounted anew', () => {
    const { state } = shown()
    fireEvent.click(screen.getByRole('button', { name: 'Show it again' }))
    expect(screen.getByRole('alert').textContent).toBe(SENTENCE)
    state.broken = false
    fireEvent.click(screen.getByRole('button', { name: 'Show it again' }))
    expect(screen.queryByRole('alert')).toBeNull()
    expect(screen.getByRole('textbox', { name: 'Part' })).toBeTruthy()
  })

  it('tries again with the next command, not with every second', () => {
    const { state, moments, caught } = shown()
    state.broken = false
    act(() => moments.setState(momentOf(ready, at('13:11'))))
    expect(screen.getByRole('alert')).toBeTruthy()
    act(() => moments.setState(momentOf(play(ready, ['13:12', 'start']), at('13:12'))))
    expect(screen.queryByRole('alert')).toBeNull()
    expect(caught()).toHaveLength(1)
  })

  it('of a dialog can be taken away', () => {
    const onClose = vi.fn<() => void>()
    shown({ onClose })
    fireEvent.click(screen.getByRole('button', { name: 'Close' }))
    expect(onClose).toHaveBeenCalledOnce()
    fireEvent.keyDown(document.body, { key: 'Escape' })
    expect(onClose).toHaveBeenCalledTimes(2)
  })

  it('leaves nothing behind where nothing is missed', () => {
    shown(null)
    expect(document.body.textContent).toBe('Neighbour')
  })
})

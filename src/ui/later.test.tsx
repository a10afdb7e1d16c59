// @vitest-environment happy-dom
import { act, cleanup, fireEvent, render, screen } from '@testing-library/react'
import { afterEach, expect, it, vi } from 'vitest'
import { createStore } from 'zustand/vanilla'
import { emptySession, instant } from '../core/index.ts'
import { createMomentStore } from '../store/momentStore.ts'
import { defaultPreferences } from '../store/preferences.ts'
import { later, useLater, type Later } from './later.ts'
import { Part } from './Part.tsx'
import { RostrumProvider } from './rostrum.ts'
import { catching } from './testing.ts'

afterEach(cleanup)

const Shown = ({ of }: { of: Later<string> }) => useLater(of) ?? 'coming'
const show = async (of: Later<string>) => {
  const { onCaughtError, caught } = catching()
  const rostrum = {
    moments: createMomentStore(emptySession, instant(0)),
    preferences: createStore(() => defaultPreferences),
    dispatch: () => null,
  }
  const shown = render(
    <RostrumProvider value={rostrum}>
      <Part name="late">
        <Shown of={of} />
      </Part>
    </RostrumProvider>,
    { onCaughtError },
  )
  const first = shown.container.textContent
  await act(async () => {})
  return { first, last: shown.container.textContent, caught }
}

it('shows what is fetched once it is here, and the next time at once', async () => {
  const load = vi.fn<() => Promise<string>>(async () => 'here')
  const of = later(load)
  expect(await show(of)).toMatchObject({ first: 'coming', last: 'here' })
  cleanup()
  expect(await show(of)).toMatchObject({ first: 'here', last: 'here' })
  expect(load).toHaveBeenCalledOnce()
})

it('says in its part that it could not be fetched, and tries again when asked', async () => {
  const load = vi.fn<() => Promise<string>>(async () => 'here').mockRejectedValueOnce(new Error('no network'))
  const { last, caught } = await show(later(load))
  expect(last).toContain('This part failed')
  expect(caught()).toHaveLength(1)
  fireEvent.click(screen.getByRole('button', { name: 'Show it again' }))
  await act(async () => {})
  expect(document.body.textContent).toBe('here')
})

// @vitest-environment happy-dom
import { act, cleanup, fireEvent, render, screen } from '@testing-library/react'
import { afterEach, beforeAll, describe, expect, it } from 'vitest'
import { createStore } from 'zustand/vanilla'
import { at, loaded } from '../core/testing.ts'
import { createMomentStore } from '../store/momentStore.ts'
import { defaultPreferences } from '../store/preferences.ts'
import { RostrumProvider } from '../ui/rostrum.ts'
import type { KeptSessions } from './consoleProps.ts'
import { Sessions } from './Sessions.tsx'

beforeAll(() => {
  // Not there in every page that tests run in.
  HTMLDialogElement.prototype.showModal ??= function showModal(this: HTMLDialogElement) {
    this.open = true
  }
})
afterEach(cleanup)

/** The dialog with one session in it, and its new titles. */
const show = async (): Promise<readonly string[]> => {
  const renamed: string[] = []
  const done = async () => null
  const sessions: KeptSessions = {
    list: async () => [{ id: 1, title: 'Side event', date: null, usedAt: at('12:00'), current: false, deleted: false }],
    async rename(_, title) {
      renamed.push(title)
      return null
    },
    open: done,
    duplicate: done,
    remove: done,
    download: done,
    upload: done,
    downloadDamaged: done,
    damaged: async () => 0,
  }
  const moments = createMomentStore(loaded(), at('12:00'))
  const preferences = createStore(() => defaultPreferences)
  render(
    <RostrumProvider value={{ moments, preferences, dispatch: () => null }}>
      <Sessions sessions={sessions} onClose={() => {}} />
    </RostrumProvider>,
  )
  await act(async () => {})
  return renamed
}
const press = (key: string, init: Partial<KeyboardEventInit> = {}) =>
  act(async () => void fireEvent.keyDown(screen.getByRole('textbox'), { key, ...init }))

describe('renaming a session', () => {
  it('waits for the word that is being composed', async () => {
    const renamed = await show()
    fireEvent.click(screen.getByRole('button', { name: 'Rename Side event' }))
    fireEvent.change(screen.getByRole('textbox'), { target: { value: 'かいぎ' } })
    await press('Escape', { isComposing: true })
    await press('Enter', { isComposing: true })
    expect(renamed).toEqual([])
    await press('Enter')
    expect(renamed).toEqual(['かいぎ'])
  })

  it('is given up by Escape, which closes only the field', async () => {
    const renamed = await show()
    fireEvent.click(screen.getByRole('button', { name: 'Rename Side event' }))
    await press('Escape')
    expect(screen.queryByRole('textbox')).toBeNull()
    expect(screen.getByRole<HTMLDialogElement>('dialog').open).toBe(true)
    expect(renamed).toEqual([])
  })
})

// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, within } from '@testing-library/react'
import { afterEach, beforeAll, describe, expect, it } from 'vitest'
import { createStore } from 'zustand/vanilla'
import type { Session } from '../core/index.ts'
import { at, loaded, m, play } from '../core/testing.ts'
import { createMomentStore } from '../store/momentStore.ts'
import { defaultPreferences, type Preferences } from '../store/preferences.ts'
import { RostrumProvider } from '../ui/rostrum.ts'
import { Settings } from './Settings.tsx'

beforeAll(() => {
  // Not there in every page that tests run in.
  HTMLDialogElement.prototype.showModal ??= function showModal(this: HTMLDialogElement) {
    this.open = true
  }
})
afterEach(cleanup)

const opened = (session: Session = loaded(), own: Partial<Preferences> = {}) => {
  const preferences = createStore<Preferences>(() => ({ ...defaultPreferences, ...own }))
  render(
    <RostrumProvider value={{ moments: createMomentStore(session, at('13:16')), preferences, dispatch: () => null }}>
      <Settings
        openHistory={() => {}}
        openSessions={undefined}
        openRehearse={undefined}
        onClose={() => {}}
        faults={{ read: async () => [] }}
      />
    </RostrumProvider>,
  )
  return preferences.getState
}
const type = (name: string, value: string) =>
  fireEvent.change(screen.getByRole('textbox', { name }), { target: { value } })
const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }))

describe('the settings', () => {
  it('hold at once', () => {
    const now = opened()
    fireEvent.click(screen.getByRole('radio', { name: '1:15 pm' }))
    fireEvent.click(screen.getByRole('radio', { name: 'Hold 0:00' }))
    fireEvent.click(screen.getByRole('checkbox', { name: 'Who is next' }))
    expect(now()).toEqual({ ...defaultPreferences, hours: 12, overrun: 'hold', showNext: false })
  })

  it('take the times of cues as they are typed, and say why they can’t', () => {
    const now = opened()
    type('Warn before the end', '1:30, 3')
    expect(now().cueTimes).toEqual([m(3), m(1.5)])
    type('Warn before the end', '3, soon')
    expect(now().cueTimes).toEqual([m(3), m(1.5)])
    expect(screen.getByText(/^soon is no length/)).toBeTruthy()
    type('Warn before the end', '')
    expect(now().cueTimes).toEqual([])
  })

  it('say that a session under way keeps its cues', () => {
    opened(play(loaded(), ['13:15', 'start']))
    expect(screen.getByText(/hold from the next one/)).toBeTruthy()
  })

  it('take messages line by line', () => {
    const now = opened()
    type('Messages', ' Louder \n\n50% left\n')
    expect(now().messages).toEqual(['Louder', '50% left'])
    type('Messages', Array.from({ length: 10 }, (_, i) => `${i}`).join('\n'))
    expect(now().messages).toEqual(['Louder', '50% left'])
    expect(screen.getByText('At most 8: more have no key.')).toBeTruthy()
  })

  it('go back to how they were delivered, and that back too', () => {
    const own = { theme: 'light', cueTimes: [m(3)], keys: { mute: 'Y' } } as const
    const now = opened(loaded(), own)
    type('Warn before the end', 'soon')
    press('As delivered')
    expect(now()).toEqual(defaultPreferences)
    expect(screen.getByRole<HTMLInputElement>('textbox', { name: 'Warn before the end' }).value).toBe('5, 2, 1')
    press('Undo: settings as they were')
    expect(now()).toEqual({ ...defaultPreferences, ...own })
  })
})

describe('the keys in the settings', () => {
  const mute = 'Mute the cues, and back'
  const waiting = () => screen.getByRole('button', { name: `Press the new key for: ${mute}` })

  it('are changed by pressing another', () => {
    const now = opened()
    press(`Change the key for: ${mute}`)
    fireEvent.keyDown(waiting(), { key: 'y' })
    expect(now().keys).toEqual({ mute: 'Y' })
    expect(screen.getByRole('button', { name: `Change the key for: ${mute}` }).textContent).toBe('Y')
    press(`The usual key for: ${mute}`)
    expect(now().keys).toEqual({})
  })

  it('say what a key does already, and wait for another', () => {
    const now = opened()
    press(`Change the key for: ${mute}`)
    fireEvent.keyDown(waiting(), { key: 'n' })
    expect(screen.getByText(/^N is for “Next segment/)).toBeTruthy()
    expect(now().keys).toEqual({})
    fireEvent.keyDown(waiting(), { key: 'Shift', shiftKey: true })
    fireEvent.keyDown(waiting(), { key: 'Y', shiftKey: true })
    expect(now().keys).toEqual({ mute: 'Shift+Y' })
  })

  it('stay as they are after Escape', () => {
    const now = opened()
    press(`Change the key for: ${mute}`)
    fireEvent.keyDown(waiting(), { key: 'Escape' })
    expect(screen.getByRole('button', { name: `Change the key for: ${mute}` })).toBeTruthy()
    expect(now().keys).toEqual({})
  })

  it('are not asked for where they are fixed', () => {
    opened()
    const list = within(screen.getByRole('list', { name: 'Keys' }))
    expect(list.queryByText('Clear the floor')).toBeNull()
    expect(list.getByText(mute)).toBeTruthy()
  })
})

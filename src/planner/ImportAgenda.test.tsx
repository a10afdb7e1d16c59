// @vitest-environment happy-dom
import { act, cleanup, fireEvent, render, screen } from '@testing-library/react'
import type { ComponentProps } from 'react'
import { afterEach, beforeAll, describe, expect, it } from 'vitest'
import { createStore } from 'zustand/vanilla'
import { openDocument } from '../agenda/openDocument.ts'
import { at, loaded } from '../core/testing.ts'
import { createMomentStore } from '../store/momentStore.ts'
import { defaultPreferences, type Preferences } from '../store/preferences.ts'
import { RostrumProvider } from '../ui/rostrum.ts'
import ImportAgenda from './ImportAgenda.tsx'

beforeAll(() => {
  // Not there in every page that tests run in.
  HTMLDialogElement.prototype.showModal ??= function showModal(this: HTMLDialogElement) {
    this.open = true
  }
})
afterEach(cleanup)

/** Draws the import, with what is liked. */
const show = (props: Partial<ComponentProps<typeof ImportAgenda>>, own: Partial<Preferences> = {}) => {
  const moments = createMomentStore(loaded(), at('12:00'))
  const preferences = createStore(() => ({ ...defaultPreferences, ...own }))
  render(
    <RostrumProvider value={{ moments, preferences, dispatch: () => null }}>
      <ImportAgenda onUse={() => null} onClose={() => {}} {...props} />
    </RostrumProvider>,
  )
}

const FILE = 'Old one (10 min)\nOther (3 min)'

/** The import with a file that is being opened, until `arrive`. */
const opening = () => {
  const bytes = new TextEncoder().encode(FILE)
  const file = new File([FILE], 'slow.txt')
  let done: (buffer: ArrayBuffer) => void = () => {}
  Object.defineProperty(file, 'arrayBuffer', { value: () => new Promise<ArrayBuffer>((given) => (done = given)) })
  show({ initialFile: file })
  return {
    arrive: () =>
      act(async () => {
        done(bytes.buffer)
        await openDocument({ name: file.name, bytes }, () => {})
      }),
  }
}
const field = () => screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Agenda text' })
const type = (value: string) => fireEvent.input(field(), { target: { value } })

describe('a file that opens slowly', () => {
  it('is read once it is open', async () => {
    const { arrive } = opening()
    await arrive()
    expect(field().value).toBe(FILE)
    expect(screen.getByRole('button', { name: 'Use this rundown' })).toBeTruthy()
    expect(screen.getByDisplayValue('Old one')).toBeTruthy()
    type(`${FILE}\nNew (2 min)`)
    expect(screen.queryByText(/left out: you typed/)).toBeNull()
  })

  it('leaves what was typed meanwhile, and says so until the text is read', async () => {
    const { arrive } = opening()
    type('Opening (5 min)\nPanel (20 min)')
    await arrive()
    expect(field().value).toBe('Opening (5 min)\nPanel (20 min)')
    type('Opening (5 min)\nPanel (25 min)')
    expect(screen.getByRole('status').textContent).toBe(
      'slow.txt was left out: you typed while it was being opened. Choose it again to have it in place of the text.',
    )
    fireEvent.click(screen.getByRole('button', { name: 'Read agenda' }))
    expect(screen.getByText(/^2 segments/)).toBeTruthy()
    expect(screen.queryByText(/left out/)).toBeNull()
  })
})

it('tells all times in 12 hours where that is liked', () => {
  const day = (date: string, from: string, to: string) => `# ${date}\n\n## ${from} – ${to} Talks\n\n`
  show({ initialText: day('2026-09-01', '13:00', '14:00') + day('2026-09-02', '15:00', '16:00') }, { hours: 12 })
  expect(screen.getByRole('radio', { name: /1:00.pm to 2:00.pm/ })).toBeTruthy()
  expect(screen.getByText(/^1 September 2026 · 1:00.pm to 2:00.pm/)).toBeTruthy()
  expect(screen.getByText(/Ends 2:00.pm/)).toBeTruthy()
  fireEvent.click(screen.getByRole('radio', { name: /3:00.pm to 4:00.pm/ }))
  expect(screen.getByText(/^2 September 2026 · 3:00.pm to 4:00.pm/)).toBeTruthy()
})

describe('what was corrected', () => {
  const length = () => screen.getByRole<HTMLInputElement>('textbox', { name: 'Minutes for Old one' })
  const correct = () => {
    act(() => length().focus())
    fireEvent.change(length(), { target: { value: '12' } })
    fireEvent.keyDown(length(), { key: 'Enter' })
    expect(length().value).toBe('12')
  }

  it('is there again when the import was closed before it was used, and gone once it is', () => {
    show({ initialText: FILE })
    correct()
    cleanup()
    show({})
    expect(length().value).toBe('12')
    fireEvent.click(screen.getByRole('button', { name: 'Use this rundown' }))
    cleanup()
    show({})
    expect(screen.queryByRole('button', { name: 'Use this rundown' })).toBeNull()
    expect(field().value).toBe(FILE)
  })

  it('can be had back when the text is read once more', () => {
    show({ initialText: FILE })
    correct()
    fireEvent.click(screen.getByRole('button', { name: 'Read agenda' }))
    expect(length().value).toBe('10')
    fireEvent.keyDown(document.body, { key: 'z', ctrlKey: true })
    expect(length().value).toBe('12')
  })
})

// @vitest-environment happy-dom
import { act, cleanup, fireEvent, render, screen } from '@testing-library/react'
import { afterEach, beforeAll, expect, it, vi } from 'vitest'
import { createStore } from 'zustand/vanilla'
import { readAgenda } from '../agenda/readAgenda.ts'
import { at, loaded, sideEvent } from '../core/testing.ts'
import { createMomentStore } from '../store/momentStore.ts'
import { defaultPreferences } from '../store/preferences.ts'
import { RostrumProvider } from '../ui/rostrum.ts'
import { offeredFiles } from '../ui/testing.ts'
import { SaveAs } from './SaveAs.tsx'

beforeAll(() => {
  // Not there in every page that tests run in.
  HTMLDialogElement.prototype.showModal ??= function showModal(this: HTMLDialogElement) {
    this.open = true
  }
})
afterEach(cleanup)
afterEach(() => vi.restoreAllMocks())

const opened = (rundown = sideEvent) => {
  const moments = createMomentStore(loaded(rundown), at('13:10'))
  render(
    <RostrumProvider value={{ moments, preferences: createStore(() => defaultPreferences), dispatch: () => null }}>
      <SaveAs rundown={rundown} />
    </RostrumProvider>,
  )
  fireEvent.click(screen.getByRole('button', { name: 'Save as' }))
}

it.each([
  ['Markdown', 'md', 'text/markdown'],
  ['CSV', 'csv', 'text/csv'],
  ['ICS', 'ics', 'text/calendar'],
  ['Rundown file', 'rostrum.json', 'application/json'],
])('gives the plan as %s, named after it', async (name, extension, type) => {
  const files = offeredFiles()
  opened()
  fireEvent.click(screen.getByRole('button', { name }))
  await vi.waitFor(() =>
    expect(files.map((file) => [file.name, file.content.type])).toEqual([[`A session.${extension}`, type]]),
  )
  await vi.waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
})

it('writes what its own reader reads as the same plan', async () => {
  const files = offeredFiles()
  opened()
  fireEvent.click(screen.getByRole('button', { name: 'Markdown' }))
  await vi.waitFor(() => expect(files).toHaveLength(1))
  expect(readAgenda((await files[0]?.content.text()) ?? '').rundown.segments).toEqual(sideEvent.segments)
})

it('says why there is no calendar of a plan without a day', async () => {
  const files = offeredFiles()
  opened({ ...sideEvent, date: null })
  fireEvent.click(screen.getByRole('button', { name: 'ICS' }))
  expect((await screen.findByRole('alert')).textContent).toMatch(/date/)
  expect(files).toEqual([])
})

it('has the run sheet on the page only while it is printed', () => {
  opened()
  expect(document.querySelector('article')).toBeNull()
  act(() => void window.dispatchEvent(new Event('beforeprint')))
  expect(document.querySelector('article h1')?.textContent).toBe('A session')
  act(() => void window.dispatchEvent(new Event('afterprint')))
  expect(document.querySelector('article')).toBeNull()
})

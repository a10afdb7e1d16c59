import { act, cleanup, fireEvent, render, screen, within } from '@testing-library/react'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { createStore } from 'zustand/vanilla'
import { emptySession, type Session } from '../core/index.ts'
import { at, loaded, play } from '../core/testing.ts'
import { createMomentStore } from '../store/momentStore.ts'
import { defaultPreferences } from '../store/preferences.ts'
import { RostrumProvider } from '../ui/rostrum.ts'
import { offeredFiles } from '../ui/testing.ts'
import Report from './Report.tsx'
import { meeting, plan } from './testing.ts'

afterEach(cleanup)
afterEach(() => vi.restoreAllMocks())

const shown = (session: Session, clock = '15:00') => {
  const onClose = vi.fn<() => void>()
  const leaves = ({ key }: KeyboardEvent) => key === 'r' || key === 'Escape'
  const moments = createMomentStore(session, at(clock))
  render(
    <RostrumProvider value={{ moments, preferences: createStore(() => defaultPreferences), dispatch: () => null }}>
      <Report session={session} now={at(clock)} keys="R" leaves={leaves} onClose={onClose} />
    </RostrumProvider>,
  )
  return onClose
}
const figures = (name: string) =>
  within(screen.getByRole('table', { name }))
    .getAllByRole('row')
    .map((row) => [...row.children].map((cell) => cell.textContent).join(' | '))

describe('the report', () => {
  it('shows words, picture and tables', () => {
    shown(meeting)
    expect(screen.getByText(/^The session began at 13:17, two minutes late, and ended at 14:44/)).toBeTruthy()
    expect(screen.getByRole('img').getAttribute('aria-label')).toContain('Panel: planned 13:22 to 13:52')
    expect(figures('Segments')).toContain('2 | Panel | 13:22 | 13:24 | 13:52 | 13:57 | 30:00 | – | 33:00 | +3:00')
    expect(figures('Affiliations')).toEqual([
      'Affiliation | Speakers | Turns | Airtime | Share',
      'IOM | 2 | 2 | 12:00 | 30%',
      'UNODC | 1 | 1 | 11:00 | 28%',
      'PRIO | 1 | 1 | 10:00 | 25%',
      'Republic of Turkey | 1 | 1 | 7:00 | 18%',
    ])
    expect(screen.getByRole('button', { name: 'Print or PDF' }).dataset['kind']).toBe('primary')
  })

  it('names the page, so that what is printed has a name', () => {
    const before = document.title
    shown(meeting)
    expect(document.title).toBe('Report 2017-09-04 Cooperation to Counter Migrant Smuggling')
    cleanup()
    expect(document.title).toBe(before)
  })

  it('keeps the time in sight while the session runs, and suggests nothing yet', () => {
    shown(play(loaded(plan), ['13:15', 'start']), '13:18')
    expect(screen.getByRole('timer', { name: 'Time remaining' }).textContent).toBe('4:00')
    expect(screen.getByText('Running')).toBeTruthy()
    expect(screen.getByRole('button', { name: 'Print or PDF' }).dataset['kind']).toBe('line')
    expect(figures('Segments')[1]).toBe(
      '1 | Opening Remarks | running | 13:15 | 13:15 | 13:22 | – | 7:00 | – | 3:00 | –',
    )
  })

  it('says where messages and changes are told, if not here', () => {
    shown({ ...meeting, past: [], future: [] })
    expect(screen.getByText(/Another window runs this session/)).toBeTruthy()
    expect(screen.queryByRole('table', { name: 'Messages and changes' })).toBeNull()
  })

  it('says what to do where nothing has begun', () => {
    const onClose = shown(loaded(plan))
    expect(screen.getByRole('heading').textContent).toContain('has not begun yet. Start it at the console')
    fireEvent.click(screen.getByRole('button', { name: 'Go to the console' }))
    expect(onClose).toHaveBeenCalledOnce()
    cleanup()
    shown(emptySession)
    expect(screen.getByRole('heading').textContent).toContain('Import an agenda at the console')
  })

  it('leaves by the keys that lead back, and by no other', () => {
    const onClose = shown(meeting)
    for (const key of [' ', 'n', 'Enter', 'z']) fireEvent.keyDown(document.body, { key })
    expect(onClose).not.toHaveBeenCalled()
    fireEvent.keyDown(document.body, { key: 'r' })
    fireEvent.keyDown(document.body, { key: 'Escape' })
    expect(onClose).toHaveBeenCalledTimes(2)
  })

  it.each([
    ['Markdown', 'md', 'text/markdown'],
    ['CSV', 'csv', 'text/csv'],
    ['XLSX', 'xlsx', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
    ['JSON', 'json', 'application/json'],
  ])('gives %s as a file', async (format, extension, type) => {
    const files = offeredFiles()
    shown(meeting)
    fireEvent.click(screen.getByRole('button', { name: format }))
    await act(() => vi.waitFor(() => expect(files).toHaveLength(1), { timeout: 5_000 }))
    expect(files[0]?.name).toBe(`Report 2017-09-04 Cooperation to Counter Migrant Smuggling.${extension}`)
    expect(files[0]?.content.type).toBe(type)
    expect(files[0]?.content.size).toBeGreaterThan(1_000)
  })

  it('says so when a file can’t be made', async () => {
    vi.spyOn(URL, 'createObjectURL').mockImplementation(() => {
      throw new Error('No memory')
    })
    shown(meeting)
    fireEvent.click(screen.getByRole('button', { name: 'JSON' }))
    expect(await screen.findByText(/The JSON file could not be made/)).toBeTruthy()
  })
})

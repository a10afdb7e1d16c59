// @vitest-environment happy-dom
import { act, cleanup, fireEvent, render, screen } from '@testing-library/react'
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import { createStore } from 'zustand/vanilla'
import { emptySession, type Readout } from '../core/index.ts'
import { at, loaded, play } from '../core/testing.ts'
import { createMomentStore, momentOf, type Moment } from '../store/momentStore.ts'
import { defaultPreferences } from '../store/preferences.ts'
import { RostrumProvider, type Rostrum } from '../ui/rostrum.ts'
import { catching } from '../ui/testing.ts'
import { Console } from './Console.tsx'
import type { ConsoleProps } from './consoleProps.ts'

beforeAll(() => {
  // Not there in every page that tests run in.
  HTMLDialogElement.prototype.showModal ??= function showModal(this: HTMLDialogElement) {
    this.open = true
  }
})
afterEach(cleanup)

const running = play(
  loaded(),
  ['13:15', 'start'],
  ['13:22', 'next'],
  ['13:24', { type: 'give-floor', speaker: 'carling' }],
)
const FAULT = new Error('a fault in a part')

/** The moment at `clock`, with one thing in it that can't be told. */
const broken = (clock: string, of: keyof Readout): Moment => {
  const moment = momentOf(running, at(clock))
  const readout = Object.defineProperty({ ...moment.readout }, of, {
    get() {
      throw FAULT
    },
  })
  return { ...moment, readout }
}

const shown = (more: Partial<ConsoleProps> = {}) => {
  const moments = createMomentStore(running, at('13:25'))
  const { onCaughtError, caught } = catching()
  const dispatch = vi.fn<Rostrum['dispatch']>(() => null)
  render(
    <RostrumProvider value={{ moments, preferences: createStore(() => defaultPreferences), dispatch }}>
      <Console
        now={() => at('13:25')}
        wall={createStore(() => at('13:25'))}
        journal={() => []}
        openImport={() => {}}
        openPlanner={() => {}}
        openConfidence={() => {}}
        confidenceOpen={false}
        blackout={false}
        setBlackout={() => {}}
        soundCheck={() => {}}
        sound="ready"
        soundHeard
        saved="saved"
        downloadSession={() => {}}
        sessions={null}
        elsewhere={null}
        notices={[]}
        faults={{ read: async () => [] }}
        {...more}
      />
    </RostrumProvider>,
    { onCaughtError },
  )
  return {
    dispatch,
    show: (moment: Moment) => act(() => moments.setState(moment)),
    caught,
  }
}
const nothingYet = () => momentOf(emptySession, at('13:25'))
const time = () => screen.getByRole('timer', { name: 'Time remaining' }).textContent

describe('the console', () => {
  it('keeps the clock when the speakers’ list fails, and shows the list again', () => {
    const { show, caught } = shown()
    show(broken('13:26', 'airtime'))
    expect(caught()).toEqual([[FAULT, 'speakers']])
    expect(screen.getAllByText('This part failed. The session goes on.')).toHaveLength(1)
    expect(time()).toBe('26:00')
    show(broken('13:26:01', 'airtime'))
    expect(time()).toBe('25:59')
    expect(screen.getByRole('timer', { name: 'Floor time' }).textContent).toBe('7:19')
    expect(screen.getByRole('list', { name: 'Rundown' })).toBeTruthy()

    show(momentOf(running, at('13:26:02')))
    fireEvent.click(screen.getByRole('button', { name: 'Show it again' }))
    expect(screen.getByRole('button', { name: 'Give the floor to nicot' })).toBeTruthy()
  })

  it.each<[keyof Readout, readonly string[]]>([
    ['forecast', ['rundown']],
    ['floor', ['floor gauge', 'speakers']],
    ['questions', ['floor gauge', 'questions']],
    ['overUnder', ['facts']],
    ['next', ['hands']],
    ['allotted', ['segment gauge']],
  ])('counts on when %s can’t be told', (of, parts) => {
    const { show, caught } = shown()
    show(broken('13:26', of))
    expect(
      caught()
        .map(([, part]) => part)
        .toSorted(),
    ).toEqual(expect.arrayContaining([...parts]))
    expect(time()).toBe('26:00')
    expect(screen.getByRole('status', { name: 'Level' }).textContent).toBe('Running')
    show(broken('13:26:01', of))
    expect(time()).toBe('25:59')
  })

  it('takes keys while parts of it have failed', () => {
    const { show, dispatch } = shown()
    show(broken('13:26', 'next'))
    expect(screen.queryByRole('button', { name: 'Next' })).toBeNull()
    fireEvent.keyDown(document.body, { key: 'n' })
    expect(dispatch).toHaveBeenCalledWith({ type: 'next' })
  })

  it('tells that the laptop may fall asleep before what stands for good, and that again once it is dismissed', () => {
    shown({ notices: [{ id: 'not-saved', text: 'Nothing more is saved.' }] })
    expect(screen.getByText(/fall asleep/)).toBeTruthy()
    fireEvent.click(screen.getByRole('button', { name: 'Dismiss' }))
    expect(screen.getByText('Nothing more is saved.')).toBeTruthy()
  })
})

describe('the error log in the settings', () => {
  const entry = { at: '2017-09-04T11:26:00.000Z', where: 'console: speakers', message: 'm', stack: 's', times: 1 }
  const opened = async (faults: readonly (typeof entry)[]) => {
    shown({ faults: { read: async () => faults } })
    fireEvent.click(screen.getByRole('button', { name: 'Settings' }))
    await act(async () => {})
    return screen.getByRole('dialog', { name: 'Settings' })
  }

  it('is not there while nothing has gone wrong', async () => {
    expect((await opened([])).textContent).not.toContain('Error log')
  })

  it('says how much there is, and gives it as a file', async () => {
    const blobs: Blob[] = []
    vi.spyOn(URL, 'createObjectURL').mockImplementation((blob) => {
      blobs.push(blob as Blob)
      return 'blob:log'
    })
    const names: string[] = []
    vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function click(this: HTMLAnchorElement) {
      names.push(this.download)
    })
    expect((await opened([entry, entry, entry])).textContent).toContain('Error log: 3 entries')
    fireEvent.click(screen.getByRole('button', { name: 'Download' }))
    expect(names).toEqual(['rostrum-errors.json'])
    expect(JSON.parse((await blobs[0]?.text()) ?? '')).toEqual({
      format: 'rostrum-errors',
      version: 1,
      errors: [entry, entry, entry],
    })
  })

  it('counts one in the singular', async () => {
    expect((await opened([entry])).textContent).toContain('Error log: 1 entry')
  })
})

describe('the first visit', () => {
  it('says why a key did nothing, and lets go of it', () => {
    const { show } = shown()
    show(nothingYet())
    fireEvent.keyDown(document.body, { key: 'c' })
    expect(screen.getByRole('alert').textContent).toBe('There is no session yet.')
    show(momentOf(emptySession, at('13:25:05')))
    expect(screen.queryByRole('alert')).not.toBeNull()
    show(momentOf(emptySession, at('13:25:06')))
    expect(screen.queryByRole('alert')).toBeNull()
  })

  it('says nothing more of it once there is a session', () => {
    const { show } = shown()
    show(nothingYet())
    fireEvent.keyDown(document.body, { key: 'c' })
    show(momentOf(loaded(), at('13:11')))
    expect(screen.queryByRole('alert')).toBeNull()
  })

  it('reads what is pasted anywhere but into a field', () => {
    const openImport = vi.fn<ConsoleProps['openImport']>()
    const { show } = shown({ openImport })
    show(nothingYet())
    const paste = (target: Element, pasted: string) =>
      fireEvent.paste(target, { clipboardData: { files: [], getData: () => pasted } })
    paste(document.body, '  ')
    expect(openImport).not.toHaveBeenCalled()
    paste(document.body, '- Welcome (5 min)')
    expect(openImport).toHaveBeenCalledExactlyOnceWith('- Welcome (5 min)')
    paste(screen.getByRole('textbox', { name: 'Your agenda' }), '- Closing (5 min)')
    expect(openImport).toHaveBeenCalledTimes(2)
  })
})

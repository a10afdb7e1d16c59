// @vitest-environment happy-dom
import { act, cleanup, fireEvent, render, screen, within } from '@testing-library/react'
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import { createStore } from 'zustand/vanilla'
import { emptySession, type Readout, refusal, type Session, transition } from '../core/index.ts'
import { at, loaded, play } from '../core/testing.ts'
import { createMomentStore, momentOf, type Moment } from '../store/momentStore.ts'
import { defaultPreferences, type Preferences } from '../store/preferences.ts'
import { RostrumProvider, type Rostrum } from '../ui/rostrum.ts'
import { catching, offeredFiles } from '../ui/testing.ts'
import { Console } from './Console.tsx'
import { idle } from './testing.ts'
import type { ConsoleProps, Notice } from './consoleProps.ts'

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
  const dispatch = vi.fn<Rostrum['dispatch']>(() => null)
  const caught = drawn({ moments, preferences: createStore(() => defaultPreferences), dispatch }, more)
  return {
    dispatch,
    show: (moment: Moment) => act(() => moments.setState(moment)),
    caught,
  }
}

const view = (rostrum: Rostrum, more: Partial<ConsoleProps>) => (
  <RostrumProvider value={rostrum}>
    <Console now={() => at('13:25')} journal={() => []} {...idle} {...more} />
  </RostrumProvider>
)
const drawn = (rostrum: Rostrum, more: Partial<ConsoleProps>) => {
  const { onCaughtError, caught } = catching()
  render(view(rostrum, more), { onCaughtError })
  return caught
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

  it('leaves what stands there alone when Escape leaves the rundown', () => {
    const dismiss = vi.fn<() => void>()
    shown({ notices: [{ id: 'gap', text: 'The laptop was away.', dismiss }] })
    fireEvent.keyDown(window, { key: 'j', code: 'KeyJ' })
    const row = document.activeElement as HTMLElement
    expect(row.title).toBe('Go to qa')
    fireEvent.keyDown(row, { key: 'Escape' })
    expect(document.activeElement).toBe(document.body)
    expect(dismiss).not.toHaveBeenCalled()
  })

  it('tells of the segment that a key went to, though the pointer rests on another', () => {
    shown()
    const rows = within(screen.getByRole('list', { name: 'Rundown' })).getAllByRole('listitem')
    fireEvent.pointerEnter(rows.at(-1) as HTMLElement)
    fireEvent.keyDown(window, { key: 'j', code: 'KeyJ' })
    const told = document.activeElement?.getAttribute('aria-describedby') ?? ''
    const before = document.getElementById(told)?.textContent
    fireEvent.pointerEnter(rows.at(-1) as HTMLElement)
    expect(document.getElementById(told)?.textContent).not.toBe(before)
  })

  it('leaves the focus where keys are heard when the confidence screen is open already', () => {
    const openConfidence = vi.fn<() => void>()
    shown({ openConfidence, confidenceOpen: true })
    fireEvent.keyDown(window, { key: 'd', code: 'KeyD' })
    expect(openConfidence).not.toHaveBeenCalled()
    expect(screen.getByRole('alert').textContent).toBe('The confidence screen is open already.')
  })

  it('draws no key cap where the moderator gave the key to something else', () => {
    const preferences = createStore(() => ({ ...defaultPreferences, keys: { mute: 'E' } }))
    drawn({ moments: createMomentStore(running, at('13:25')), preferences, dispatch: () => null }, {})
    const plan = screen.getByRole('button', { name: 'Plan' })
    expect(plan.querySelector('kbd')).toBeNull()
    expect(plan.hasAttribute('aria-keyshortcuts')).toBe(false)
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

  it('offers the report where Next stood, once the session has ended', () => {
    const openReport = vi.fn<() => void>()
    const { show } = shown({ openReport })
    expect(screen.queryByRole('button', { name: 'Report' })).toBeNull()
    show(momentOf(play(running, ['13:26', 'end']), at('13:26')))
    expect(screen.queryByRole('button', { name: 'Next' })).toBeNull()
    const report = screen.getByRole('button', { name: 'Report' })
    expect(report.dataset['kind']).toBe('primary')
    fireEvent.click(report)
    fireEvent.keyDown(document.body, { key: 'r' })
    expect(openReport).toHaveBeenCalledTimes(2)
  })

  it('says that there is no report before the start', () => {
    const openReport = vi.fn<() => void>()
    const { show } = shown({ openReport })
    show(momentOf(loaded(), at('13:00')))
    fireEvent.keyDown(document.body, { key: 'r' })
    expect(openReport).not.toHaveBeenCalled()
    expect(screen.getByText('Nothing has run yet: there is no report before the start.')).toBeTruthy()
  })

  it('tells that the laptop may fall asleep before what stands for good, and that again once it is dismissed', () => {
    shown({ notices: [{ id: 'not-saved', text: 'Nothing more is saved.' }] })
    expect(screen.getByText(/fall asleep/)).toBeTruthy()
    fireEvent.click(screen.getByRole('button', { name: 'Dismiss' }))
    expect(screen.getByText('Nothing more is saved.')).toBeTruthy()
  })

  it('tells what came last: a fault takes the place of a refusal for good, and a refusal that of a fault in passing', () => {
    const moments = createMomentStore(running, at('13:25'))
    const rostrum = { moments, preferences: createStore(() => defaultPreferences), dispatch: () => null }
    const FAILED: Notice = { id: 'not-saved', text: 'Saving failed.' }
    const AWAY: Notice = { id: 'away', text: 'The laptop was away.' }
    const { rerender } = render(view(rostrum, {}))
    fireEvent.click(screen.getByRole('button', { name: 'Dismiss' }))
    const told = () => screen.queryByRole('alert')?.textContent
    const refuse = () => fireEvent.keyDown(document.body, { key: 'o' })
    refuse()
    expect(told()).toMatch(/^No question is waiting/)
    rerender(view(rostrum, { notices: [FAILED] }))
    expect(told()).toBe('Saving failed.')

    refuse()
    expect(told()).toMatch(/^No question is waiting/)
    act(() => moments.setState(momentOf(running, at('13:25:05'))))
    expect(told()).toMatch(/^No question is waiting/)
    rerender(view(rostrum, { notices: [FAILED, AWAY] }))
    expect(told()).toBe('The laptop was away.')

    refuse()
    rerender(view(rostrum, { notices: [FAILED] }))
    expect(told()).toMatch(/^No question is waiting/)
    act(() => moments.setState(momentOf(running, at('13:25:11'))))
    expect(told()).toBe('Saving failed.')
  })

  it('tells of a fault that is newer than that nothing is running, and of that again once the fault is over', () => {
    const moments = createMomentStore(loaded(), at('13:16'))
    const rostrum = { moments, preferences: createStore(() => defaultPreferences), dispatch: () => null }
    const note = (id: string): Notice => ({ id, text: `It is ${id}.`, dismiss: () => {} })
    const [older, newer, newest] = [note('older'), note('newer'), note('newest')]
    const { rerender } = render(view(rostrum, { notices: [older] }))
    const told = () => screen.queryByRole('alert')?.textContent
    expect(told()).toBe('It is older.')
    expect(screen.getAllByRole('button', { name: /^It began at/ })).toHaveLength(1)
    act(() => moments.setState(momentOf(loaded(), at('13:17'))))
    expect(told()).toMatch(/^Nothing is running/)
    rerender(view(rostrum, { notices: [older, newer, newest] }))
    expect(told()).toBe('It is newest.')
    expect(screen.getAllByRole('button', { name: /^It began at/ })).toHaveLength(1)
    rerender(view(rostrum, { notices: [older, newer] }))
    expect(told()).toBe('It is newer.')
    rerender(view(rostrum, { notices: [older] }))
    expect(told()).toMatch(/^Nothing is running/)
    fireEvent.click(screen.getByRole('button', { name: 'Dismiss' }))
    expect(told()).toBe('It is older.')
  })
})

/** A console whose commands are done, at `clock` until `pass` says otherwise. */
const working = (begin: Session, clock: string, preferences: Partial<Preferences> = {}) => {
  let session = begin
  let now = at(clock)
  const moments = createMomentStore(session, now)
  const show = () => act(() => moments.setState(momentOf(session, now)))
  const dispatch: Rostrum['dispatch'] = (command) => {
    const after = transition(session, command, now)
    if (after === session) return refusal(session, command, now)
    session = after
    show()
    return null
  }
  const store = createStore(() => ({ ...defaultPreferences, ...preferences }))
  drawn({ moments, preferences: store, dispatch }, { now: () => now })
  return {
    pass: (until: string) => {
      now = at(until)
      show()
    },
    press: (key: string) => fireEvent.keyDown(document.body, { key }),
  }
}
const floor = () => screen.queryByRole('timer', { name: 'Floor time' })?.textContent
const rows = () =>
  within(screen.getByRole('list', { name: 'Speakers' }))
    .getAllByRole('listitem')
    .map((row) => row.textContent)
const spoken = play(
  loaded(),
  ['13:15', 'start'],
  ['13:22', 'next'],
  ['13:22', { type: 'give-floor', speaker: 'carling' }],
  ['13:34', { type: 'give-floor', speaker: 'nicot' }],
  ['13:40', 'clear-floor'],
)

describe('the floor', () => {
  it('goes on with Enter from the first of the plan to the last, and says so when nobody is left', () => {
    const { press, pass } = working(play(loaded(), ['13:15', 'start'], ['13:22', 'next']), '13:22')
    expect(screen.getByRole('button', { name: /^Next *carling/ }).textContent).toContain('~10:00')
    for (const [clock, share] of [
      ['13:22', '10:00'],
      ['13:34', '9:00'],
      ['13:43', '9:00'],
    ] as const) {
      pass(clock)
      press('Enter')
      expect(floor()).toBe(share)
    }
    pass('13:50')
    press('Enter')
    expect(screen.getByRole('alert').textContent).toMatch(/^All have spoken/)
    expect(floor()).toBe('2:00')
  })

  it('keeps the last turn in view, and how much it was over', () => {
    working(spoken, '13:41')
    const gauge = screen.getByText('Last').parentElement
    expect(gauge?.textContent).toBe('Lastnicot6:00')
    cleanup()
    working(play(spoken, ['13:41', { type: 'give-floor', speaker: 'mcauliffe' }], ['13:52:12', 'clear-floor']), '13:53')
    expect(screen.getByText('Last').parentElement?.textContent).toBe('Lastmcauliffe0:12 over11:12')
  })

  it('is a minute longer or shorter with the arrows', () => {
    const { press } = working(spoken, '13:42')
    press('ArrowUp')
    expect(screen.getByRole('alert').textContent).toBe('Nobody has the floor.')
    press('3')
    press('ArrowUp')
    expect(floor()).toBe('11:00')
    fireEvent.click(screen.getByRole('button', { name: 'A minute less for this turn' }))
    press('ArrowDown')
    expect(floor()).toBe('9:00')
  })

  it('is where Next goes, if the moderator wants it so, and Next says where it goes', () => {
    const { press, pass } = working(spoken, '13:42', { nextSteps: 'speakers' })
    const next = () => screen.getByRole('button', { name: 'Next' }).textContent
    expect(next()).toContain('mcauliffe, ~10:00')
    press('n')
    expect(floor()).toBe('10:00')
    expect(next()).toContain('qa, 30 min')
    pass('13:52')
    press('n')
    expect(screen.getByRole('heading', { name: 'qa' })).toBeTruthy()
  })
})

describe('the speakers', () => {
  it('show what each would get, and what each has spoken', () => {
    working(spoken, '13:42')
    expect(rows()).toEqual([
      '1pars-alanModerator–',
      '2carling12:0067 %',
      '3mcauliffe~10:00 nextEnter–',
      '4nicot6:0033 %',
    ])
  })

  it('stand quietest first on request, each with its key, and move only when a turn ends', () => {
    const { press, pass } = working(spoken, '13:42')
    press('v')
    const order = () => rows().map((row) => row?.slice(0, 4))
    expect(order()).toEqual(['3mca', '4nic', '2car', '1par'])
    press('3')
    pass('13:51')
    expect(order()).toEqual(['3mca', '4nic', '2car', '1par'])
    press('4')
    expect(order()).toEqual(['4nic', '3mca', '2car', '1par'])
    expect(screen.getByRole('button', { name: 'Give the floor to nicot', pressed: true })).toBeTruthy()
  })

  it('stand by affiliation', () => {
    const bodies: Readonly<Record<string, string>> = {
      carling: 'PRIO',
      mcauliffe: 'IOM',
      nicot: 'UNODC',
      samsar: 'iom',
    }
    const rundown = {
      ...spoken.rundown,
      speakers: spoken.rundown.speakers.map((of) => ({ ...of, affiliation: bodies[of.id] ?? null })),
    }
    working(play(spoken, ['13:41', { type: 'edit', rundown }]), '13:42')
    fireEvent.click(screen.getByRole('button', { name: 'Affiliations' }))
    expect(rows()).toEqual([
      'iomsamsar, mcauliffe–',
      'No affiliationpars-alan–',
      'UNODCnicot6:0033 %',
      'PRIOcarling12:0067 %',
    ])
  })

  it('are joined by somebody who was not in the plan, in one line', () => {
    const { press } = working(spoken, '13:42')
    press('a')
    const line = screen.getByRole('textbox', { name: 'Add a speaker' })
    expect(document.activeElement).toBe(line)
    const write = (words: string) => {
      fireEvent.change(line, { target: { value: words } })
      fireEvent.keyDown(line, { key: 'Enter' })
    }
    write('McAuliffe')
    expect(screen.getByRole('alert').textContent).toMatch(/^mcauliffe is in the list already/)
    write('Ana Costa, Head of Data, UNHCR')
    expect((line as HTMLInputElement).value).toBe('')
    expect(document.activeElement).not.toBe(line)
    expect(rows().at(-1)).toBe('5Ana CostaUNHCR~5:00share–')
    press('5')
    expect(floor()).toBe('5:00')
    press('z')
    press('z')
    expect(rows()).toHaveLength(4)
  })
})

describe('the error log in the settings', () => {
  const entry = { at: '2017-09-04T11:26:00.000Z', where: 'console: speakers', message: 'm', stack: 's', times: 1 }
  // Fetched when it is first wanted.
  beforeAll(() => import('./Settings.tsx'))
  const opened = async (faults: readonly (typeof entry)[]) => {
    shown({ faults: { read: async () => faults } })
    fireEvent.click(screen.getByRole('button', { name: 'Settings' }))
    const dialog = await screen.findByRole('dialog', { name: 'Settings' })
    await act(async () => {})
    return dialog
  }

  it('is not there while nothing has gone wrong', async () => {
    expect((await opened([])).textContent).not.toContain('Error log')
  })

  it('says how much there is, and gives it as a file', async () => {
    const files = offeredFiles()
    expect((await opened([entry, entry, entry])).textContent).toContain('Error log: 3 entries')
    fireEvent.click(screen.getByRole('button', { name: 'Download' }))
    expect(files.map(({ name }) => name)).toEqual(['rostrum-errors.json'])
    expect(JSON.parse((await files[0]?.content.text()) ?? '')).toEqual({
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

// @vitest-environment happy-dom
import { act, cleanup, fireEvent, render, screen } from '@testing-library/react'
import { afterEach, beforeAll, describe, expect, it } from 'vitest'
import { createStore } from 'zustand/vanilla'
import { createManualClock } from '../clock/manualClock.ts'
import { readout, type Command } from '../core/index.ts'
import { at, m, sideEvent } from '../core/testing.ts'
import { createMomentStore, momentOf } from '../store/momentStore.ts'
import { defaultPreferences } from '../store/preferences.ts'
import { createSessionStore } from '../store/sessionStore.ts'
import { RostrumProvider } from '../ui/rostrum.ts'
import Planner from './Planner.tsx'

beforeAll(() => {
  // Not there in every page that tests run in.
  HTMLDialogElement.prototype.showModal ??= function showModal(this: HTMLDialogElement) {
    this.open = true
  }
})
afterEach(cleanup)

/** The planner of a session to which all of `given` was done. */
const planned = (...given: readonly Command[]) => {
  const clock = createManualClock(at('13:15'))
  const store = createSessionStore(clock)
  for (const command of given) store.dispatch(command)
  const session = () => store.getState().session
  const moments = createMomentStore(session(), clock.now())
  store.subscribe(() => moments.setState(momentOf(session(), clock.now())))
  const preferences = createStore(() => defaultPreferences)
  let ran = 0
  render(
    <RostrumProvider value={{ moments, preferences, dispatch: (command) => store.dispatch(command) }}>
      <Planner onRun={() => (ran += 1)} openImport={() => {}} saved="Saved" elsewhere={null} notice={null} />
    </RostrumProvider>,
  )
  return {
    journal: () =>
      store
        .getState()
        .journal.slice(given.length)
        .map(({ command }) => command.type),
    segments: () => session().rundown.segments,
    airtime: () => readout(session(), clock.now()).airtime,
    ran: () => ran,
  }
}
const load: Command = { type: 'load', rundown: sideEvent }

const field = (name: string) => screen.getByRole<HTMLInputElement>('textbox', { name })
const type = (name: string, value: string) => {
  act(() => field(name).focus())
  fireEvent.change(field(name), { target: { value } })
}
const press = (key: string, init: Partial<KeyboardEventInit> = {}) =>
  fireEvent.keyDown(document.activeElement ?? document.body, { key, ...init })
const focused = () => document.activeElement?.getAttribute('aria-label')
const button = (name: string) => screen.getByRole('button', { name })
const balance = () => screen.getByRole('region', { name: 'Balance' }).textContent

describe('the planner', () => {
  it('has times and balance follow what is typed, and keeps it once it is left', () => {
    const { journal, segments } = planned(load)
    type('Minutes for panel', '45')
    expect(balance()).toContain('8 min unallotted')
    expect(journal()).toEqual([])
    press('Enter')
    expect(focused()).toBe('Minutes for qa')
    expect(journal()).toEqual(['edit'])
    expect(segments()[1]).toMatchObject({ planned: m(45), stated: true })
  })

  it('reads an end in place of a length', () => {
    const { segments } = planned(load)
    type('Minutes for qa', 'until 14:15')
    press('Enter')
    expect(segments()[2]?.planned).toBe(m(23))
  })

  it('tells all times in 12 hours where that is liked', () => {
    planned({ type: 'load', rundown: { ...sideEvent, hours: 12 } })
    expect(balance()).toContain('closing is open: it fills 2:22\u00a0pm to 2:45\u00a0pm.')
    expect(balance()).toContain('hard stop 2:45\u00a0pm')
    expect(balance()).not.toContain('14:')
  })

  it('keeps what it can’t understand, marks it and says what to write', () => {
    const { journal, ran } = planned(load)
    type('Minutes for panel', 'soon')
    press('ArrowDown')
    expect(field('Minutes for panel').value).toBe('soon')
    expect(field('Minutes for panel').getAttribute('aria-invalid')).toBe('true')
    expect(screen.getByRole('alert').textContent).toContain('panel: Write minutes such as 7')
    fireEvent.click(button('Run this session'))
    expect(ran()).toBe(0)
    act(() => field('Minutes for panel').focus())
    press('Escape')
    expect(field('Minutes for panel').value).toBe('30')
    expect(screen.queryByRole('alert')).toBeNull()
    fireEvent.click(button('Run this session'))
    expect(ran()).toBe(1)
    expect(journal()).toEqual([])
  })

  it('adds a row with Enter in the last, and one below with Ctrl Enter', () => {
    const { segments } = planned(load)
    type('Minutes for closing', '5')
    press('Enter')
    expect(focused()).toBe('Title of segment 5')
    expect(segments()).toHaveLength(5)
    act(() => field('Minutes for opening').focus())
    press('Enter', { ctrlKey: true })
    expect(focused()).toBe('Title of segment 2')
    expect(segments().map(({ id }) => id)).toEqual(['opening', 'segment-2', 'panel', 'qa', 'closing', 'segment'])
  })

  it('runs without a row that was begun by the way, and adds none to a session that runs', () => {
    const { segments, ran } = planned(load)
    act(() => field('Minutes for closing').focus())
    press('Enter')
    expect(segments()).toHaveLength(5)
    fireEvent.click(button('Run this session'))
    expect(ran()).toBe(1)
    expect(segments().map(({ id }) => id)).toEqual(['opening', 'panel', 'qa', 'closing'])
    cleanup()
    const running = planned(load, { type: 'start' })
    type('Minutes for closing', '5')
    press('Enter')
    expect(running.segments()).toHaveLength(4)
    expect(running.segments()[3]?.planned).toBe(m(5))
  })

  it('takes back wherever the focus is, but not what is typed elsewhere', () => {
    const { segments } = planned(load)
    type('Minutes for panel', '45')
    press('Enter')
    act(() => button('Templates').focus())
    press('z', { ctrlKey: true })
    expect(segments()[1]?.planned).toBe(m(30))
    act(() => (document.activeElement as HTMLElement).blur())
    press('y', { ctrlKey: true })
    expect(segments()[1]?.planned).toBe(m(45))
    fireEvent.click(button('Templates'))
    press('z', { ctrlKey: true })
    expect(segments()[1]?.planned).toBe(m(45))
  })

  it('goes from name to name with Enter, and to whoever is added next', () => {
    planned(load)
    act(() => field('Title of segment 2').focus())
    press('F2')
    const names = screen.getAllByPlaceholderText<HTMLInputElement>('Name')
    act(() => names[0]?.focus())
    press('Enter')
    expect(document.activeElement).toBe(names[1])
    press('Enter', { shiftKey: true })
    expect(document.activeElement).toBe(names[0])
    act(() => names.at(-1)?.focus())
    press('Enter')
    expect(document.activeElement?.getAttribute('placeholder')).toContain('Add a person')
  })

  it('begins to write where a template put its first segment', () => {
    planned()
    fireEvent.click(screen.getAllByRole('button', { name: /keynote/i })[0] as HTMLElement)
    expect(focused()).toBe('Title of segment 1')
  })

  it('leaves the keys that choose a word in another script to whoever writes it', () => {
    const { segments } = planned(load, { type: 'start' })
    type('Title of segment 4', 'かい')
    press('Enter', { isComposing: true })
    press('Escape', { isComposing: true })
    expect(segments()).toHaveLength(4)
    expect(field('Title of segment 4').value).toBe('かい')
    expect(screen.getByRole<HTMLDialogElement>('dialog', { name: 'Plan' }).open).toBe(true)
    type('Title of the session', 'かいぎ')
    press('Enter', { isComposing: true })
    expect(focused()).toBe('Title of the session')
  })

  it('duplicates, moves and deletes the row one is in', () => {
    const { segments } = planned(load)
    const order = () =>
      segments()
        .map(({ id }) => id)
        .join(' ')
    act(() => field('Minutes for qa').focus())
    press('d', { ctrlKey: true })
    expect(order()).toBe('opening panel qa qa-2 closing')
    press('ArrowUp', { altKey: true })
    expect(order()).toBe('opening panel qa-2 qa closing')
    press('Delete', { ctrlKey: true })
    expect(order()).toBe('opening panel qa closing')
    expect(focused()).toBe('Title of segment 3')
  })

  it('takes back with the one undo of the session, but nothing that is not of the plan', () => {
    const { segments } = planned(load)
    type('Minutes for panel', '45')
    press('Enter')
    press('z', { ctrlKey: true })
    expect(segments()[1]?.planned).toBe(m(30))
    press('y', { ctrlKey: true })
    expect(segments()[1]?.planned).toBe(m(45))
    cleanup()
    planned(load, { type: 'start' })
    expect(button('Undo')).toHaveProperty('disabled', true)
  })

  it('says why the running segment can’t be deleted, and lets it be lengthened', () => {
    const { segments } = planned(load, { type: 'start' }, { type: 'next' })
    expect(screen.getByRole('dialog', { name: 'Plan' })).toBeDefined()
    expect(focused()).toBe('Minutes for panel')
    press('Delete', { ctrlKey: true })
    expect(screen.getByRole('alert').textContent).toBe('panel is running: it can’t be removed.')
    type('Minutes for panel', '40')
    expect(balance()).toContain('20:00 in hand')
    press('Enter')
    expect(segments().map(({ planned: length }) => length)).toEqual([m(7), m(40), m(30), null])
  })

  it('keeps who has spoken and who has the floor when their only segment is deleted', () => {
    const { airtime } = planned(
      load,
      { type: 'start' },
      { type: 'give-floor', speaker: 'carling' },
      { type: 'give-floor', speaker: 'nicot' },
    )
    act(() => field('Minutes for panel').focus())
    press('Delete', { ctrlKey: true })
    expect(airtime().map(({ speaker, turns }) => [speaker.id, turns])).toEqual([
      ['samsar', 0],
      ['carling', 1],
      ['nicot', 1],
    ])
  })

  it('adds people in one line each, with their roles', () => {
    const { segments } = planned(load)
    act(() => field('Minutes for qa').focus())
    press('F2')
    expect(focused()).toBe('Add a person to qa')
    fireEvent.change(field('Add a person to qa'), { target: { value: 'Moderator: Ada Lovelace, IOM' } })
    press('Enter')
    expect(focused()).toBe('Add a person to qa')
    expect(field('Add a person to qa').value).toBe('')
    expect(segments()[2]?.turns).toEqual([{ speaker: 'ada-lovelace', role: 'moderator', talk: null, planned: null }])
    expect(field('Affiliation of Ada Lovelace').value).toBe('IOM')
    fireEvent.click(button('Split equally among the speakers'))
    expect(segments()[2]?.turns[0]?.planned).toBe(m(30))
  })

  it('goes to the console, and promises no run, once the session has ended', () => {
    const { ran } = planned(load, { type: 'start' }, { type: 'end' })
    expect(screen.queryByRole('button', { name: 'Run this session' })).toBeNull()
    fireEvent.click(button('Console'))
    expect(ran()).toBe(1)
  })

  it('begins with a template where there is nothing yet', () => {
    const { segments } = planned()
    expect(focused()).toBe('Title of the session')
    expect(button('Run this session')).toHaveProperty('disabled', true)
    fireEvent.click(button('UN side event'))
    expect(segments().map(({ title }) => title)).toEqual(['Opening remarks', 'Panel', 'Q&A', 'Closing remarks'])
  })

  it('forgets what could not be understood with the segment it was typed for', () => {
    const { segments } = planned(load)
    type('Minutes for panel', 'soon')
    press('Enter')
    expect(screen.getByLabelText('Minutes for panel').getAttribute('aria-invalid')).toBe('true')
    screen.getByLabelText('Title of segment 2').focus()
    press('Delete', { ctrlKey: true })
    expect(segments().map(({ id }) => id)).not.toContain('panel')
    expect(screen.queryByText(/minutes such as 7/)).toBeNull()
  })
})

// @vitest-environment happy-dom
import { act, cleanup, render, screen } from '@testing-library/react'
import { afterEach, describe, expect, it } from 'vitest'
import { createStore } from 'zustand/vanilla'
import { at, loaded, play } from '../core/testing.ts'
import type { Message, Session } from '../core/index.ts'
import { createMomentStore, momentOf, type Moment } from '../store/momentStore.ts'
import { defaultPreferences, type Preferences } from '../store/preferences.ts'
import { RostrumProvider } from '../ui/rostrum.ts'
import { catching } from '../ui/testing.ts'
import { ConfidenceScreen } from './ConfidenceScreen.tsx'

afterEach(cleanup)

const running = play(
  loaded(),
  ['13:15', 'start'],
  ['13:22', 'next'],
  ['13:24', { type: 'give-floor', speaker: 'carling' }],
)
const saying = (message: Message) => play(running, ['13:25', { type: 'say', message }])

const show = (
  session: Session,
  clock: string,
  props: Partial<Parameters<typeof ConfidenceScreen>[0]> = {},
  own: Partial<Preferences> = {},
) => {
  const moments = createMomentStore(session, at(clock))
  const preferences = createStore<Preferences>(() => ({ ...defaultPreferences, ...own }))
  const view = (more = props) => (
    <RostrumProvider value={{ moments, preferences, dispatch: () => null }}>
      <ConfidenceScreen connection={{ silentFor: null, ever: true }} blackout={false} {...more} />
    </RostrumProvider>
  )
  const { onCaughtError, caught } = catching()
  const { rerender } = render(view(), { onCaughtError })
  return {
    moment: (moment: Moment) => act(() => moments.setState(moment)),
    failed: () => caught().map(([, name]) => name),
    at: (later: string) => act(() => moments.setState(momentOf(session, at(later)))),
    given: (more: typeof props) => rerender(view(more)),
    prefer: (chosen: Partial<Preferences>) => act(() => preferences.setState(chosen)),
  }
}
const textOf = (role: string, name: string) => screen.getByRole(role, { name }).textContent

describe('ConfidenceScreen', () => {
  it('has one timer, whose text is its digits, and a second clock that is none', () => {
    const { at: later } = show(running, '13:24:20')
    expect(screen.getAllByRole('timer')).toHaveLength(1)
    expect(textOf('timer', 'Time remaining')).toBe('9:00')
    later('13:24:21')
    expect(textOf('timer', 'Time remaining')).toBe('8:59')
    expect(screen.getByText('27:39')).toBeTruthy()
  })

  it('leaves out what the moderator wants left out', () => {
    const { prefer } = show(running, '13:24:20')
    expect(screen.getByText('13:24')).toBeTruthy()
    expect(screen.getByText(/^Next:/)).toBeTruthy()
    prefer({ showNext: false, showClock: false })
    expect(screen.queryByText('13:24')).toBeNull()
    expect(screen.queryByText(/^Next:/)).toBeNull()
    expect(textOf('timer', 'Time remaining')).toBe('9:00')
  })

  it('tells the level by a word and puts it on the root element', () => {
    const { at: later } = show(running, '13:24:20')
    expect(textOf('status', 'Level')).toBe('Running')
    expect(document.documentElement.dataset['level']).toBe('on-time')
    later('13:33:30')
    expect(textOf('status', 'Level')).toBe('Over')
    expect(document.documentElement.dataset['level']).toBe('over')
    cleanup()
    expect(document.documentElement.dataset['level']).toBeUndefined()
  })

  it('keeps the true level on the root element while paused, and says that it is paused', () => {
    const late = play(loaded(), ['13:15', 'start'], ['13:22', 'next'], ['13:53', 'pause'])
    show(late, '13:59')
    expect(textOf('status', 'Level')).toBe('Paused')
    expect(document.documentElement.dataset['level']).toBe('over')
  })

  it('changes nothing that is announced while only seconds pass', async () => {
    const { at: later, given } = show(saying({ text: 'Louder, please', flash: false }), '13:26')
    const changes: MutationRecord[] = []
    const watch = new MutationObserver((seen) => changes.push(...seen))
    for (const status of screen.getAllByRole('status'))
      watch.observe(status, { childList: true, characterData: true, subtree: true })
    later('13:26:01')
    given({ connection: { silentFor: 1, ever: true } })
    await Promise.resolve()
    expect(changes).toEqual([])
    expect(textOf('status', 'Message')).toBe('Louder, please')
  })

  it('says that its console is gone from the second second on, with the seconds not announced', () => {
    const { given } = show(running, '13:26', { connection: { silentFor: 1, ever: true } })
    expect(textOf('status', 'Console')).toBe('')
    given({ connection: { silentFor: 2, ever: true } })
    expect(textOf('status', 'Console')).toContain('Console not heard for 2 s. Counting on.')
    expect(screen.getByText('2 s').getAttribute('aria-live')).toBe('off')
    given({ connection: { silentFor: 150, ever: true } })
    expect(textOf('status', 'Console')).toContain('for 2 min.')
    expect(textOf('timer', 'Time remaining')).toBe('7:20')
  })

  it('waits for a console it has never heard, and does not claim that nothing runs', () => {
    show(loaded({ ...running.rundown, segments: [] }), '13:00', { connection: { silentFor: 9, ever: false } })
    expect(screen.getByRole('heading').textContent).toBe('Waiting for the console')
    expect(textOf('status', 'Level')).toBe('Waiting')
    expect(textOf('timer', 'Time remaining')).toBe('–:––')
    expect(textOf('status', 'Console')).toBe('')
  })

  it('shows the time of day in the zone of the rundown', () => {
    show(running, '13:26')
    expect(screen.getByText('13:26')).toBeTruthy()
  })

  it('stays readable for screen readers in a blackout', () => {
    show(running, '13:26', { blackout: true })
    expect(screen.getByRole('main').dataset['blackout']).toBe('true')
    expect(textOf('timer', 'Time remaining')).toBe('7:20')
  })

  describe('the open question', () => {
    const ask = (text: string | null) =>
      play(
        running,
        ['13:25', { type: 'ask', question: { id: 'q', asker: 'Aisle', text, to: 'nicot' } }],
        ['13:25', { type: 'open-question', id: 'q', floor: true }],
      )

    it('is shown behind the surname of who answers, whose name can still be read aloud', () => {
      show(ask('Who pays?'), '13:26')
      expect(textOf('status', 'Question')).toBe('nicot: Who pays?')
      expect(screen.getByRole('heading').textContent).toContain('nicot')
    })

    it('is told with the others of its round, also where only the asker of the first is known', () => {
      const asked = (id: string, text: string | null) =>
        ['13:25', { type: 'ask', question: { id, asker: 'Aisle', text, to: null } }] as const
      const round = (...texts: readonly (string | null)[]) =>
        play(running, ['13:24', 'clear-floor'], ...texts.map((text, i) => asked(`q${i}`, text)), [
          '13:26',
          { type: 'open-round', ids: texts.map((_, i) => `q${i}`) },
        ])
      show(round(null, 'Who pays?', 'When?'), '13:26')
      expect(textOf('status', 'Question')).toBe('3 questions · Who pays? · When?')
      cleanup()
      show(round(null, null), '13:26')
      expect(textOf('status', 'Question')).toBe('')
    })

    it('is not shown where only the asker is known, or the moderator does not want it', () => {
      show(ask(null), '13:26')
      expect(textOf('status', 'Question')).toBe('')
      cleanup()
      show(ask('Who pays?'), '13:26', {}, { showQuestion: false })
      expect(textOf('status', 'Question')).toBe('')
    })
  })

  it.each(['name', 'next', 'message', 'question'])('keeps the digits when %s can’t be told', (part) => {
    const { moment, failed } = show(running, '13:25')
    const now = momentOf(running, at('13:26'))
    const fails = <T extends object>(of: T, key: keyof T): T =>
      Object.defineProperty({ ...of }, key, {
        get() {
          throw new Error(part)
        },
      })
    const floor = now.readout.floor && { ...now.readout.floor, speaker: fails(now.readout.floor.speaker, 'name') }
    const broken: Record<string, Moment> = {
      name: { ...now, readout: { ...now.readout, floor } },
      next: { ...now, session: fails(running, 'turns') },
      message: { ...now, readout: fails(now.readout, 'message') },
      question: { ...now, readout: fails(now.readout, 'questions') },
    }
    moment(broken[part] ?? now)
    expect(failed()).toEqual([part])
    expect(textOf('timer', 'Time remaining')).toBe('7:20')
    expect(textOf('status', 'Level')).toBe('Running')
    moment(momentOf(saying({ text: 'Louder', flash: false }), at('13:26:01')))
    expect(textOf('timer', 'Time remaining')).toBe('7:19')
    expect(textOf('status', 'Message')).toBe('Louder')
    expect(screen.getByRole('heading').textContent).toContain('carling')
  })
})

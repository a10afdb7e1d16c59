// @vitest-environment happy-dom
import { act, cleanup, fireEvent, render, screen, within } from '@testing-library/react'
import { afterEach, beforeAll, describe, expect, it } from 'vitest'
import { createStore } from 'zustand/vanilla'
import { refusal, transition, type Command, type Entry, type Session } from '../core/index.ts'
import { at, loaded, m, play, sideEvent } from '../core/testing.ts'
import { createMomentStore, momentOf } from '../store/momentStore.ts'
import { defaultPreferences, type Preferences } from '../store/preferences.ts'
import { RostrumProvider } from '../ui/rostrum.ts'
import { Console } from './Console.tsx'
import { idle } from './testing.ts'

beforeAll(() => {
  // Not there in every page that tests run in.
  HTMLDialogElement.prototype.showModal ??= function showModal(this: HTMLDialogElement) {
    this.open = true
  }
})
afterEach(cleanup)

const rundown = {
  ...sideEvent,
  segments: sideEvent.segments.map((one) => (one.id === 'qa' ? { ...one, kind: 'qa' as const } : one)),
}
const inQa = play(loaded(rundown), ['13:50', 'start'], ['13:52', { type: 'go-to', segment: 'qa' }])
const asking = (session: Session, ...askers: readonly string[]) =>
  askers.reduce(
    (before, asker) =>
      play(before, [
        '13:53',
        {
          type: 'ask',
          question: { id: asker, asker, text: `What of ${asker}?`, to: asker === 'Left' ? 'nicot' : null },
        },
      ]),
    session,
  )

/** A console at `clock` whose commands are carried out. */
const live = (begin: Session, clock: string, own: Partial<Preferences> = {}) => {
  let session = begin
  let now = at(clock)
  const journal: Entry[] = []
  const moments = createMomentStore(session, now)
  const dispatch = (command: Command) => {
    const after = transition(session, command, now)
    if (after === session) return refusal(session, command, now)
    session = after
    journal.push({ at: now, command })
    moments.setState(momentOf(session, now))
    return null
  }
  render(
    <RostrumProvider
      value={{ moments, preferences: createStore<Preferences>(() => ({ ...defaultPreferences, ...own })), dispatch }}
    >
      <Console {...idle} now={() => now} journal={() => journal} />
    </RostrumProvider>,
  )
  return {
    read: () => momentOf(session, now).readout,
    until: (later: string) => {
      now = at(later)
      act(() => moments.setState(momentOf(session, now)))
    },
  }
}

const press = (key: string, init: KeyboardEventInit = {}) =>
  fireEvent.keyDown(document.activeElement ?? document.body, { key, code: key, ...init })
const line = () => screen.getByRole<HTMLInputElement>('textbox', { name: 'New question' })
const write = (words: string) => fireEvent.change(line(), { target: { value: words } })
const queue = () =>
  within(screen.getByRole('list', { name: 'Questions' }))
    .queryAllByRole('listitem')
    .map((row) => /What of (\w+)/.exec(row.textContent)?.[1] ?? row.textContent)
const refused = () => screen.queryByRole('alert')?.textContent ?? null
const states = ({ questions }: { questions: { waiting: readonly { id: string }[] } }) =>
  questions.waiting.map(({ id }) => id)

describe('the line', () => {
  it('takes one question after the other with Shift and Enter, and Enter leaves it', () => {
    const { read } = live(inQa, '13:53')
    press('q')
    for (const words of ['Aisle: Who pays?', 'Why? → nic']) {
      write(words)
      press('Enter', { shiftKey: true })
    }
    expect(document.activeElement).toBe(line())
    write('And then?')
    press('Enter')
    expect(document.activeElement).toBe(document.body)
    expect(read().questions.waiting.map(({ asker, text, to }) => [asker, text, to])).toEqual([
      ['Aisle', 'Who pays?', null],
      [null, 'Why?', 'nicot'],
      [null, 'And then?', null],
    ])
  })
})

const focused = () => (document.activeElement as HTMLElement).dataset['question']
const buttonOf = (name: string) =>
  [...document.querySelectorAll<HTMLElement>('ol[aria-label*=uestions] button')].find((one) =>
    one.textContent.startsWith(name),
  ) as HTMLElement
const enter = (name: string) => {
  act(() => buttonOf(name).focus())
  if (press('Enter')) fireEvent.click(buttonOf(name))
}

describe('the queue', () => {
  it('opens the first that waits, gives the floor to whom it is for, and counts its time in its row', () => {
    const { read, until } = live(asking(inQa, 'Left', 'Right'), '13:53')
    press('o')
    expect(read()).toMatchObject({ questions: { open: { id: 'Left' } }, floor: { speaker: { id: 'nicot' } } })
    expect(screen.getByText(/^answers “.*What of Left\?.*”$/)).toBeTruthy()
    press('0')
    expect(screen.getByText(/^Open: “.*What of Left\?.*”$/)).toBeTruthy()
    press('z')
    until('13:55:05')
    expect(screen.getByRole('list', { name: 'Questions' }).textContent).toContain('2:05')
    press('z')
    expect(read()).toMatchObject({ questions: { open: null }, floor: null })
  })

  it('ends the turn of whom a question was for with it, and nobody else’s', () => {
    const { read } = live(asking(inQa, 'Left', 'Right'), '13:53')
    press('o')
    expect(read().floor?.speaker.id).toBe('nicot')
    // Their time is the question's.
    expect(screen.getByText('Question open')).toBeTruthy()
    press('x')
    expect(read()).toMatchObject({ questions: { open: null, answered: 1 }, floor: null })
    press('o')
    press('1')
    expect(screen.queryByText('Question open')).toBeNull()
    const other = read().floor?.speaker.id
    press('x')
    expect(other).toBeDefined()
    expect(read().floor?.speaker.id).toBe(other)
  })

  it('says what became of the open one when it is answered or parked', () => {
    const { read } = live(asking(inQa, 'Left', 'Right'), '13:53')
    press('o')
    press('x')
    expect(read().questions).toMatchObject({ open: null, answered: 1 })
    expect(screen.getByText(/^Answered, Left: What of Left\?/)).toBeTruthy()
    press('o')
    press('p')
    expect(screen.getByText('Parked, 1')).toBeTruthy()
    expect(queue()).toEqual([])
    press('P', { shiftKey: true })
    expect(queue()).toEqual(['Right'])
  })

  it.each([
    ['o', {}, /No question is waiting/],
    ['O', { shiftKey: true }, /No question is waiting/],
    ['w', {}, /No question is waiting/],
    ['x', {}, /No question is open/],
    ['p', {}, /No question is open/],
    ['P', { shiftKey: true }, /No question is parked/],
    ['Delete', {}, /No message stands/],
    ['F9', {}, /No message is kept on this key/],
  ])('says why %s %o did nothing', (key, init, why) => {
    live(inQa, '13:53')
    press(key, init)
    expect(refused()).toMatch(why)
  })

  it('is gone through by keys, put in another order, and left with Escape', () => {
    live(asking(inQa, 'A', 'B', 'C'), '13:54')
    press('w')
    press('ArrowDown', { altKey: true })
    expect(queue()).toEqual(['B', 'A', 'C'])
    press('ArrowDown', { altKey: true })
    expect(queue()).toEqual(['B', 'C', 'A'])
    press('ArrowDown', { altKey: true })
    expect(refused()).toMatch(/stands there already/)
    press('ArrowUp')
    press('ArrowUp', { altKey: true })
    expect(queue()).toEqual(['C', 'B', 'A'])
    press('Escape')
    expect(document.activeElement).toBe(document.body)
  })

  it('opens, answers and parks the question that has the focus', () => {
    const { read } = live(asking(inQa, 'A', 'B', 'C', 'D'), '13:54')
    press('w')
    press('ArrowDown')
    press('Enter')
    expect(read().questions.open?.id).toBe('B')
    press('w')
    press('p')
    press('x')
    expect(read().questions).toMatchObject({ open: { id: 'B' }, answered: 1 })
    expect(states(read())).toEqual(['D'])
  })

  it('opens the first three together, and closes all with one key, each with its part of the time', () => {
    const { read, until } = live(asking(inQa, 'A', 'B', 'C', 'D'), '13:54')
    press('O', { shiftKey: true })
    expect(queue()[0]).toContain('3 together')
    expect(screen.getByText('Open: 3 questions')).toBeTruthy()
    press('p')
    expect(refused()).toMatch(/Several questions are open/)
    until('14:00')
    press('x')
    expect(read().questions).toMatchObject({ answered: 3, pace: m(2), waiting: [{ id: 'D' }] })
  })

  it('opens those that were chosen together, in the order in which they wait', () => {
    live(asking(inQa, 'A', 'B', 'C', 'D'), '13:54')
    press('w')
    press('ArrowDown')
    press('ArrowDown')
    press('s')
    press('ArrowUp')
    press('ArrowUp')
    press('s')
    expect(screen.getByText('2 chosen')).toBeTruthy()
    press('O', { shiftKey: true })
    expect(queue().slice(0, 3)).toEqual(['2 together0:00All answeredX', 'A', 'C'])
    expect(screen.queryByText('2 chosen')).toBeNull()
  })

  it('keeps the focus of a button that was pressed by key: it never falls through to the session', () => {
    const parked = play(asking(inQa, 'A', 'B', 'C', 'D'), [
      '13:54',
      { type: 'close-question', id: 'A', outcome: 'parked' },
    ])
    live(play(parked, ['13:54', { type: 'open-question', id: 'B' }]), '13:54')
    enter('Answered')
    expect(focused()).toBe('C')
    enter('Open')
    expect(focused()).toBe('C')
    expect(press('Enter')).toBe(false)
    expect(queue()).toEqual(['C', 'D'])
    enter('Park')
    expect(focused()).toBe('D')
    enter('Put back')
    expect(focused()).toBe('A')
    cleanup()
    live(play(asking(inQa, 'A', 'B', 'C'), ['13:54', { type: 'open-round', ids: ['A', 'B'] }]), '13:54')
    enter('All answered')
    expect(focused()).toBe('C')
  })

  it('keeps the focus where several were chosen: it goes with what is opened, and back to what was chosen', () => {
    live(asking(inQa, 'A', 'B', 'C'), '13:54')
    const choose = () => {
      press('w')
      press('ArrowDown')
      press('s')
    }
    const enterBelow = (name: string) => {
      const button = screen.getByRole('button', { name })
      act(() => button.focus())
      fireEvent.click(button)
    }
    choose()
    enterBelow('Clear')
    expect([focused(), screen.queryByText('1 chosen')]).toEqual(['B', null])
    choose()
    enterBelow('Open together')
    expect([focused(), queue()]).toEqual(['B', ['B', 'A', 'C']])
    choose()
    press('O', { shiftKey: true })
    expect([focused(), queue()]).toEqual(['C', ['C', 'A']])
    press('w')
    press('Enter')
    expect([focused(), queue()]).toEqual(['A', ['A']])
  })

  it.each([
    ['Answered', ['A']],
    ['Park', ['A']],
    ['All answered', ['A', 'B']],
  ])('keeps the focus beside the questions when %s closes the last of them', (name, ids) => {
    const [first = '', ...more] = ids
    const asked = asking(inQa, first, ...more)
    live(play(asked, ['13:54', { type: 'open-round', ids }]), '13:54')
    enter(name)
    expect(queue()).toEqual([])
    expect(document.activeElement?.contains(screen.getByRole('list', { name: 'Questions' }))).toBe(true)
    expect(document.activeElement).not.toBe(document.body)
  })

  it('leaves the focus alone where a mouse pressed the button', () => {
    live(play(asking(inQa, 'A', 'B'), ['13:54', { type: 'open-question', id: 'A' }]), '13:54')
    fireEvent.click(screen.getByRole('button', { name: 'Answered' }))
    fireEvent.click(within(screen.getByRole('list', { name: 'Questions' })).getByRole('button', { name: 'Open' }))
    expect(document.activeElement).toBe(document.body)
    act(() => line().focus())
    fireEvent.click(screen.getByRole('button', { name: 'Park' }))
    expect(document.activeElement).toBe(line())
  })

  it('offers nothing that would be refused once the session has ended', () => {
    const asked = asking(inQa, 'Left', 'Right', 'Aisle')
    const opened = play(asked, ['13:54', { type: 'open-question', id: 'Left', floor: true }])
    live(play(opened, ['13:55', { type: 'close-question', id: 'Aisle', outcome: 'parked' }], ['14:40', 'end']), '14:41')
    const rows = within(screen.getByRole('list', { name: 'Questions' }))
    for (const name of ['Answered', 'Park', 'Open'])
      for (const button of rows.getAllByRole<HTMLButtonElement>('button', { name })) expect(button.disabled).toBe(true)
    expect(screen.queryByText(/^answers/)).toBeNull()
  })

  it.each(['a', 'q', 'w', 'o', 'O', 'j'])('says that the session has ended where %s can do nothing any more', (key) => {
    live(play(inQa, ['13:54', 'end']), '13:55')
    press(key, { shiftKey: key === 'O' })
    expect(refused()).toBe('The session has ended: undo the end to go on.')
  })

  it.each([
    ['l', 'There is no time away to leave out.'],
    ['7', 'No speaker has the key 7.'],
  ])('says why %s did nothing', (key, why) => {
    live(inQa, '13:54')
    press(key)
    expect(refused()).toBe(why)
  })

  it('marks with words who asks for the first time', () => {
    live(asking(play(asking(inQa, 'A'), ['13:54', { type: 'open-question', id: 'A' }]), 'B'), '13:55')
    const rows = within(screen.getByRole('list', { name: 'Questions' })).getAllByRole('listitem')
    expect(rows.map((row) => row.textContent.includes('first time'))).toEqual([false, true])
  })
})

describe('the last questions', () => {
  /** One was answered in four minutes; the segment ends at 14:22. */
  const paced = play(
    asking(inQa, 'A', 'B'),
    ['13:54', { type: 'open-question', id: 'A' }],
    ['13:58', { type: 'close-round' }],
  )
  const heard = () => document.querySelector('#announcements')?.textContent
  const say = () => screen.queryAllByText(/^Say: /).filter(({ id }) => id !== 'announcements').length

  it('are announced when two fit, with the sentence to say, once', () => {
    const { until } = live(paced, '14:13:59')
    expect(say()).toBe(0)
    until('14:14:01')
    expect(say()).toBe(1)
    expect(heard()).toBe('Say: “There is time for two more questions.”')
    expect(screen.queryByRole('alert')).toBeNull()
    press('Escape')
    expect(say()).toBe(0)
    until('14:15')
    expect(say()).toBe(0)
  })

  it('are no longer announced once another is opened', () => {
    const { until } = live(paced, '14:13')
    until('14:14:01')
    expect(say()).toBe(1)
    press('o')
    expect(say()).toBe(0)
  })

  it('are announced anew when the segment is given time', () => {
    const { until } = live(paced, '14:13')
    until('14:14:01')
    press('Escape')
    for (let i = 0; i < 4; i++) press('+')
    expect(say()).toBe(0)
    until('14:18:01')
    expect(say()).toBe(1)
  })
})

describe('messages', () => {
  it('are sent with a key that opens nothing, and taken down with the same', () => {
    const { read } = live(inQa, '13:53')
    press('F1')
    expect(read().message).toEqual({ text: 'Please wrap up', flash: false })
    expect(screen.getByRole('button', { name: 'Take down: Please wrap up' })).toBeTruthy()
    press('F3')
    expect(read().message?.text).toBe('One minute')
    press('F3')
    expect(read().message).toBeNull()
  })

  it('are sent while a question is being written, which goes on', () => {
    const { read } = live(inQa, '13:53')
    press('q')
    write('Why')
    press('F2')
    expect(read().message?.text).toBe('Closer to the microphone')
    expect([document.activeElement, line().value]).toEqual([line(), 'Why'])
  })

  it('are taken down with one key, also when the session has ended', () => {
    const { read } = live(play(inQa, ['14:40', 'end']), '14:41')
    press('F4')
    expect(read().message?.text).toBe('Thank you')
    press('Backspace')
    expect(read().message).toBeNull()
  })

  const opened = async () => {
    press('t')
    return screen.findByRole('dialog', { name: 'Message to the panel' })
  }

  it('are written, for a while and with a flash, and sent again with one press', async () => {
    const { read, until } = live(inQa, '13:53')
    const dialog = await opened()
    expect(document.activeElement).toBe(within(dialog).getByRole('textbox', { name: 'Message' }))
    fireEvent.submit(document.activeElement ?? dialog)
    expect(dialog.textContent).toContain('There is nothing to say yet')
    fireEvent.change(within(dialog).getByRole('textbox'), { target: { value: 'slowly '.repeat(9) } })
    expect(dialog.textContent).toContain('room for some 60 characters')
    fireEvent.change(within(dialog).getByRole('textbox'), { target: { value: '<b>50% left</b>' } })
    expect(dialog.textContent).not.toContain('room for')
    fireEvent.click(within(dialog).getByRole('radio', { name: '10 s' }))
    fireEvent.click(within(dialog).getByRole('checkbox', { name: 'Flash' }))
    fireEvent.submit(within(dialog).getByRole('textbox'))
    const message = { text: '<b>50% left</b>', flash: true, lasts: 10_000 }
    expect(read().message).toEqual(message)
    until('13:53:10')
    expect(read().message).toBeNull()

    const again = await opened()
    const sent = within(within(again).getByRole('list', { name: 'Sent messages' })).getAllByRole('button')
    expect(sent.map((one) => one.textContent)).toEqual(['13:53<b>50% left</b>flash · 10 sSend again'])
    fireEvent.click(sent[0] ?? again)
    expect(read().message).toEqual(message)
  })

  it('on keys are sent as is chosen in the dialog', async () => {
    const { read } = live(inQa, '13:53', { messages: ['Louder'] })
    const dialog = await opened()
    fireEvent.click(within(dialog).getByRole('radio', { name: '30 s' }))
    press('F1')
    expect(read().message).toEqual({ text: 'Louder', flash: false, lasts: 30_000 })
  })
})

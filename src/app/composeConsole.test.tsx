// @vitest-environment happy-dom
import 'fake-indexeddb/auto'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { createStore } from 'zustand/vanilla'
import type { Jump } from '../clock/systemClock.ts'
import { createManualClock } from '../clock/manualClock.ts'
import { duration, readout, type Duration, type Entry } from '../core/index.ts'
import { at, m, sideEvent } from '../core/testing.ts'
import { openArchive } from '../journal/openArchive.ts'
import { defaultPreferences } from '../store/preferences.ts'
import { offeredFiles } from '../ui/testing.ts'
import { composeConsole } from './composeConsole.ts'

type Means = Parameters<typeof composeConsole>[0]

afterEach(() => vi.restoreAllMocks())

const composed = (found: Means['found'] = null, archive: Means['archive'] = null) => {
  const time = createManualClock(at('13:15'))
  let tellJump: (jump: Jump) => void = () => {}
  let handOver = () => {}
  /** The laptop sleeps for so long. */
  const sleep = (by: Duration) => {
    const from = time.now()
    time.advance(by)
    tellJump({ from, to: time.now(), by })
  }
  const preferences = createStore(() => defaultPreferences)
  const { desk, rostrum } = composeConsole({
    clock: {
      ...time,
      check: () => {},
      reach(moment) {
        if (moment > time.now()) time.set(moment)
      },
      lead: () => duration(0),
      onJump(hear) {
        tellJump = hear
        return () => {}
      },
      close: () => {},
    },
    role: { lost: new Promise(() => {}), onAsked: (run) => (handOver = run), release: () => {} },
    archive,
    fault: 'denied',
    found,
    preferences,
    onHandedOver: () => {},
  })
  const away = () => desk.getState().notices.find(({ id }) => id === 'away')
  return { away, desk, handOver: () => handOver(), rostrum, preferences, sleep, time }
}

it('offers what is not saved for download as soon as there is a session', () => {
  const { desk, rostrum } = composed()
  const offered = () => desk.getState().notices.find(({ id }) => id === 'not-saved')?.action?.label
  expect(offered()).toBeUndefined()
  rostrum.dispatch({ type: 'load', rundown: sideEvent })
  expect(offered()).toBe('Download the session')
})

it('offers every session that is not saved when another window takes over, and none that is', async () => {
  const archive = await openArchive('this window', { name: 'handed over' })
  await archive.claim(at('13:10'), true)
  const { desk, handOver, rostrum } = composed(null, archive)
  const run = (title: string) => {
    rostrum.dispatch({ type: 'load', rundown: { ...sideEvent, title } })
    rostrum.dispatch({ type: 'start' })
    rostrum.dispatch({ type: 'end' })
  }
  run('Saved')
  await vi.waitFor(() => expect(desk.getState().saved).toBe('saved'))
  vi.spyOn(IDBObjectStore.prototype, 'add').mockImplementation(() => {
    throw new DOMException('', 'QuotaExceededError')
  })
  run('Morning')
  run('Afternoon')
  handOver()
  await vi.waitFor(() => expect(desk.getState().elsewhere).toEqual({}))
  const files = offeredFiles()
  const { action } = desk.getState().notices.find(({ id }) => id === 'not-saved') ?? {}
  expect(action?.label).toBe('Download the sessions')
  action?.run()
  expect(files.map(({ name }) => name)).toEqual(['Morning.rostrum.json', 'Afternoon.rostrum.json'])
})

it('starts with the cues that are liked by then, in one step for undo', () => {
  const { rostrum, preferences } = composed()
  rostrum.dispatch({ type: 'load', rundown: sideEvent })
  preferences.setState({ cueTimes: [m(3)] })
  rostrum.dispatch({ type: 'start' })
  const { session } = rostrum.moments.getState()
  expect(session.rundown.cueTimes).toEqual([m(3)])
  rostrum.dispatch({ type: 'undo' })
  rostrum.dispatch({ type: 'undo' })
  expect(rostrum.moments.getState().session.rundown.title).toBe('')
})

it('says that the session used last could not be read', () => {
  expect(composed('unread').desk.getState().notices).toContainEqual(expect.objectContaining({ id: 'unread' }))
})

describe('time in which the laptop was away', () => {
  const running = () => {
    const console = composed()
    console.rostrum.dispatch({ type: 'load', rundown: sideEvent })
    console.rostrum.dispatch({ type: 'start' })
    console.time.advance(m(1))
    return console
  }
  const elapsed = ({ rostrum, time }: ReturnType<typeof running>) =>
    readout(rostrum.moments.getState().session, time.now()).elapsed

  it('is offered to be left out in one sum, however often it was', () => {
    const console = running()
    console.sleep(m(20))
    console.sleep(m(0, 0.7))
    expect(console.away()?.text).toContain('20:00')
    console.time.advance(m(1))
    console.sleep(m(0, 5))
    expect(console.away()?.text).toContain('20:05')
    console.away()?.action?.run()
    expect(console.away()).toBeUndefined()
    expect(elapsed(console)).toBe(m(2, 0.7))
  })

  it('is left out by one action, which one undo takes back and one redo gives again, however often it was', () => {
    const console = running()
    const { dispatch } = console.rostrum
    for (const away of [m(20), m(0, 5), m(3)]) {
      console.sleep(away)
      console.time.advance(m(1))
    }
    console.away()?.action?.run()
    console.time.advance(m(1))
    expect(elapsed(console)).toBe(m(5))
    dispatch({ type: 'undo' })
    expect(elapsed(console)).toBe(m(28, 5))
    dispatch({ type: 'redo' })
    expect(elapsed(console)).toBe(m(5))
    dispatch({ type: 'undo' })
    dispatch({ type: 'undo' })
    expect(console.rostrum.moments.getState().session.phase).toBe('ready')
  })

  it('that was left out by two actions takes two undos', () => {
    const console = running()
    console.sleep(m(20))
    console.away()?.action?.run()
    console.sleep(m(3))
    console.away()?.action?.run()
    console.rostrum.dispatch({ type: 'undo' })
    expect(elapsed(console)).toBe(m(4))
    console.rostrum.dispatch({ type: 'undo' })
    expect(elapsed(console)).toBe(m(24))
  })

  it('is told to the nearest second: an hour that two clocks measure a moment short is an hour', () => {
    const console = running()
    console.sleep(m(59, 59.9))
    expect(console.away()?.text).toContain('away for 1:00:00')
  })

  it('is not told where it would show as none', () => {
    const console = running()
    console.sleep(m(0, 0.7))
    expect(console.away()).toBeUndefined()
  })

  it('is no longer offered once another segment has begun, or once it was dismissed', () => {
    const console = running()
    console.sleep(m(20))
    console.rostrum.dispatch({ type: 'next' })
    expect(console.away()).toBeUndefined()
    console.sleep(m(3))
    console.away()?.dismiss?.()
    console.sleep(m(2))
    expect(console.away()?.text).toContain('2:00')
  })
})

describe('a wall that was set back while no window was open', () => {
  const kept = { id: 1, title: '', date: null, usedAt: at('14:17'), seenAt: at('14:17'), deletedAt: null, before: null }
  const entries: readonly Entry[] = [
    { at: at('14:10'), command: { type: 'load', rundown: sideEvent } },
    { at: at('14:15'), command: { type: 'start' } },
  ]
  const told = ({ desk }: ReturnType<typeof composed>) =>
    desk.getState().notices.find(({ id }) => id === 'set-back')?.text

  it('does not hold up a running session: it goes on from where it was last seen, and that is said', () => {
    const console = composed({ kept, entries, setAside: 0 })
    expect(console.rostrum.moments.getState().readout.elapsed).toBe(m(2))
    console.time.advance(m(1))
    expect(console.rostrum.moments.getState().readout.elapsed).toBe(m(3))
    expect(told(console)).toBe('This laptop\u2019s clock is 1:02:00 behind this session: its time goes on from 14:17.')
  })

  it('does not hold up a session that is started', () => {
    const console = composed({ kept, entries: entries.slice(0, 1), setAside: 0 })
    expect(console.time.now()).toBe(at('13:15'))
    console.rostrum.dispatch({ type: 'start' })
    console.time.advance(m(1))
    expect(console.rostrum.moments.getState().readout.elapsed).toBe(m(1))
    expect(told(console)).toContain('55:00 behind')
  })
})

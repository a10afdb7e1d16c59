import 'fake-indexeddb/auto'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { createManualClock } from '../clock/manualClock.ts'
import type { Command, Entry } from '../core/index.ts'
import { at, sideEvent } from '../core/testing.ts'
import { openArchive } from '../journal/openArchive.ts'
import { writeSessionFile } from '../journal/sessionFile.ts'
import { defaultPreferences } from '../store/preferences.ts'
import { createSessionStore } from '../store/sessionStore.ts'
import { createKeeper } from './keeper.ts'
import { createKeptSessions } from './keptSessions.ts'

let names = 0
/** A console at which First stands, loaded at 13:10. */
const atTheConsole = async () => {
  const clock = createManualClock(at('13:10'))
  const archive = await openArchive('this window', { name: `kept-sessions-${(names += 1)}` })
  await archive.claim(clock.now(), true)
  const sessions = createSessionStore(clock)
  const keeper = createKeeper({ archive, fault: 'failed', clock, sessions, kept: null })
  sessions.subscribe(keeper.changed)
  const kept = createKeptSessions({
    archive,
    clock,
    sessions,
    keeper,
    dispatch: sessions.dispatch,
    onOpened: () => {},
    preferences: () => defaultPreferences,
    onPreferences: () => {},
  })
  const load = (title: string): Command => ({ type: 'load', rundown: { ...sideEvent, title } })
  sessions.dispatch(load('First'))
  const first = keeper.kept().id
  await keeper.settled()
  /** Second takes the place of what stands at the console. */
  const loadSecond = () => {
    keeper.stand(keeper.fresh(first))
    sessions.replace([{ at: clock.now(), command: load('Second') }])
  }
  return { archive, clock, first, keeper, kept, loadSecond, sessions }
}

afterEach(() => vi.restoreAllMocks())

describe('the session that a reload gives back', () => {
  it('is the one that was opened last, though another was changed later', async () => {
    const { archive, clock, first, keeper, kept, loadSecond } = await atTheConsole()
    clock.set(at('13:20'))
    loadSecond()
    await keeper.settled()
    clock.set(at('13:30'))
    expect(await kept.open(first)).toBeNull()
    await keeper.settled()
    expect((await archive.list()).map(({ title }) => title)).toEqual(['First', 'Second'])
  })

  it('is the one that undoing a load went back to', async () => {
    const { archive, clock, first, keeper, kept, loadSecond, sessions } = await atTheConsole()
    clock.set(at('13:20'))
    loadSecond()
    sessions.dispatch({ type: 'undo' })
    clock.set(at('13:21'))
    await kept.open(first)
    await keeper.settled()
    expect((await archive.list())[0]).toMatchObject({ title: 'First' })
  })

  it('is a file of an earlier day that was opened last', async () => {
    const { archive, clock, keeper, kept, sessions } = await atTheConsole()
    const earlier: Entry = { at: at('09:00', '2017-09-01'), command: { type: 'load', rundown: sideEvent } }
    const file = writeSessionFile({ savedAt: earlier.at, entries: [earlier], history: [] })
    clock.set(at('13:30'))
    sessions.dispatch({ type: 'start' })
    sessions.dispatch({ type: 'end' })
    clock.set(at('13:40'))
    expect(await kept.upload(new File([file], 'file.rostrum.json'))).toBeNull()
    await keeper.settled()
    expect((await archive.list())[0]).toMatchObject({ title: sideEvent.title, usedAt: at('13:40') })
  })
})

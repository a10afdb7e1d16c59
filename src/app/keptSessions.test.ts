import 'fake-indexeddb/auto'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { createManualClock } from '../clock/manualClock.ts'
import type { Command, Entry } from '../core/index.ts'
import { at, m, sideEvent } from '../core/testing.ts'
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

describe('while the disk is full', () => {
  const diskIsFull = () =>
    vi.spyOn(IDBObjectStore.prototype, 'add').mockImplementation(() => {
      throw new DOMException('', 'QuotaExceededError')
    })
  /** First was run, of which nothing but its load could be kept; Second stands at the console. */
  const ranFirst = async () => {
    const console = await atTheConsole()
    const { keeper, sessions, loadSecond } = console
    const full = diskIsFull()
    for (const type of ['start', 'next', 'end'] as const) sessions.dispatch({ type })
    const { journal } = sessions.getState()
    loadSecond()
    await keeper.settled()
    return { ...console, full, journal }
  }

  it('a session that is opened again has the commands that could not be kept, and they are kept once there is space', async () => {
    const { archive, clock, first, full, journal, keeper, kept, sessions } = await ranFirst()
    expect(await kept.open(first)).toBeNull()
    expect(sessions.getState().journal).toEqual(journal)
    full.mockRestore()
    clock.advance(m(0, 5))
    await keeper.settled()
    expect((await archive.read(first)).entries).toEqual(journal)
  })

  it('one that could not be kept at all is listed and can be opened again', async () => {
    const { first, keeper, kept, sessions } = await ranFirst()
    const second = keeper.kept().id
    const { journal } = sessions.getState()
    await kept.open(first)
    await keeper.settled()
    expect(await kept.list()).toContainEqual(expect.objectContaining({ id: second, title: 'Second', current: false }))
    expect(await kept.open(second)).toBeNull()
    expect(sessions.getState().journal).toEqual(journal)
  })

  it('nothing is done to a session behind the back of what is still to be kept of it', async () => {
    const { first, kept } = await ranFirst()
    expect(await kept.remove(first, true)).toContain('once it is')
    expect(await kept.rename(first, 'Renamed')).toContain('once it is')
  })

  it('every session counts of which commands are not kept', async () => {
    const { clock, first, full, keeper } = await ranFirst()
    expect(keeper.unkept().map(({ kept }) => kept.id)).toEqual([first, keeper.kept().id])
    full.mockRestore()
    clock.advance(m(0, 5))
    await keeper.settled()
    expect(keeper.unkept()).toEqual([])
  })
})

import 'fake-indexeddb/auto'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { createManualClock } from '../clock/manualClock.ts'
import type { Entry } from '../core/index.ts'
import { at, m, sideEvent } from '../core/testing.ts'
import { openArchive } from '../journal/openArchive.ts'
import { createSessionStore } from '../store/sessionStore.ts'
import { createKeeper } from './keeper.ts'

let names = 0
const atTheConsole = async () => {
  const clock = createManualClock(at('13:10'))
  const name = `keeper-${(names += 1)}`
  const archive = await openArchive('this window', { name })
  await archive.claim(clock.now(), true)
  const sessions = createSessionStore(clock)
  const keeper = createKeeper({ archive, fault: 'failed', clock, sessions, kept: null })
  sessions.subscribe(keeper.changed)
  sessions.dispatch({ type: 'load', rundown: sideEvent })
  await keeper.settled()
  return { archive, clock, keeper, name, sessions }
}
const diskIsFull = () =>
  vi.spyOn(IDBObjectStore.prototype, 'add').mockImplementation(() => {
    throw new DOMException('', 'QuotaExceededError')
  })

afterEach(() => vi.restoreAllMocks())

describe('keeping a session', () => {
  it('says saved only once what was done is durable', async () => {
    const { archive, keeper, sessions } = await atTheConsole()
    expect(keeper.store.getState()).toEqual({ saved: 'saved' })
    sessions.dispatch({ type: 'start' })
    expect(keeper.store.getState()).toEqual({ saved: 'saving' })
    expect(keeper.unkept()).toHaveLength(1)
    await keeper.settled()
    expect(keeper.store.getState()).toEqual({ saved: 'saved' })
    expect((await archive.read(keeper.kept().id)).entries).toEqual(sessions.getState().journal)
  })

  it('says so when it takes more than a quarter of a second', async () => {
    const { clock, keeper, sessions } = await atTheConsole()
    sessions.dispatch({ type: 'start' })
    clock.advance(m(0, 0.25))
    expect(keeper.store.getState()).toEqual({ saved: 'late' })
    await keeper.settled()
    expect(keeper.store.getState()).toEqual({ saved: 'saved' })
  })

  it('says why it can\u2019t, tries again every five seconds, and then keeps all of it', async () => {
    const { archive, clock, keeper, sessions } = await atTheConsole()
    const full = diskIsFull()
    sessions.dispatch({ type: 'start' })
    await keeper.settled()
    sessions.dispatch({ type: 'next' })
    await keeper.settled()
    expect(keeper.store.getState()).toEqual({ saved: 'failed', fault: 'full' })
    expect(keeper.unkept()).toHaveLength(1)
    full.mockRestore()
    clock.advance(m(0, 5))
    await keeper.settled()
    expect(keeper.store.getState()).toEqual({ saved: 'saved' })
    expect((await archive.read(keeper.kept().id)).entries).toHaveLength(3)
  })

  it('writes down every other second that the console is there, while a session runs', async () => {
    const { archive, clock, keeper, sessions } = await atTheConsole()
    const seenAt = async () => (await archive.list())[0]?.seenAt
    clock.set(at('13:15'))
    expect(await seenAt()).toBe(at('13:10'))
    sessions.dispatch({ type: 'start' })
    await keeper.settled()
    clock.set(at('13:15:02'))
    await keeper.settled()
    expect(await seenAt()).toBe(at('13:15:02'))
    expect(keeper.store.getState()).toEqual({ saved: 'saved' })
  })

  it('goes on keeping a session that another one has taken the place of', async () => {
    const { archive, keeper, sessions } = await atTheConsole()
    const first = keeper.kept()
    sessions.dispatch({ type: 'start' })
    sessions.dispatch({ type: 'end' })
    const load: Entry = { at: at('15:00'), command: { type: 'load', rundown: sideEvent } }
    keeper.stand(keeper.fresh(first.id))
    sessions.replace([load])
    await keeper.settled()
    expect((await archive.read(first.id)).entries).toHaveLength(3)
    expect((await archive.read(keeper.kept().id)).entries).toEqual([load])
  })

  it('knows that another window writes now', async () => {
    const { clock, keeper, name, sessions } = await atTheConsole()
    const other = await openArchive('another window', { name })
    await other.claim(clock.now(), true)
    sessions.dispatch({ type: 'start' })
    await keeper.settled()
    expect(keeper.store.getState()).toEqual({ saved: 'failed', fault: 'taken' })
  })

  it('has nothing to keep where there is no storage, and says so', () => {
    const clock = createManualClock(at('13:10'))
    const sessions = createSessionStore(clock)
    const keeper = createKeeper({ archive: null, fault: 'missing', clock, sessions, kept: null })
    sessions.dispatch({ type: 'load', rundown: sideEvent })
    keeper.changed()
    expect(keeper.store.getState()).toEqual({ saved: 'failed', fault: 'missing' })
  })
})

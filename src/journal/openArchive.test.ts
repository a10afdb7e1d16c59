import 'fake-indexeddb/auto'
import { deleteDB, openDB, type IDBPDatabase } from 'idb'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { replay, type Command, type Entry } from '../core/index.ts'
import { at, m, sideEvent } from '../core/testing.ts'
import type { Archive, ArchiveFailure, Kept } from './archive.ts'
import { openArchive } from './openArchive.ts'
import firstVersion from './fixtures/database.v1.json' with { type: 'json' }

const load: Entry = { at: at('12:00'), command: { type: 'load', rundown: sideEvent } }
const entry = (clock: string, command: Command | 'start' | 'next' | 'pause' | 'end'): Entry => ({
  at: at(clock),
  command: typeof command === 'string' ? { type: command } : command,
})
const meeting = [load, entry('13:15', 'start'), entry('13:21', { type: 'add-time', by: m(1) }), entry('13:23', 'next')]

const kept = (id: number, more: Partial<Kept> = {}): Kept => ({
  id,
  title: 'A session',
  date: '2017-09-04',
  usedAt: at('13:23'),
  seenAt: at('13:23'),
  deletedAt: null,
  before: null,
  ...more,
})

let names = 0
const newName = () => `archive-${(names += 1)}`
const opened = async (name: string, token = 'this window', force = true): Promise<Archive> => {
  const archive = await openArchive(token, { name })
  await archive.claim(at('13:00'), force)
  return archive
}
/** A visit in which `journal` was kept as session 1. */
const visit = async (name: string, journal: readonly Entry[]) => {
  const archive = await opened(name)
  for (let length = 1; length <= journal.length; length++) await archive.keep(kept(1), journal.slice(0, length))
  archive.close()
}
const reread = async (name: string) => (await opened(name)).read(1)
/** What is in the database, past the archive. */
const inside = async <T>(name: string, look: (db: IDBPDatabase) => Promise<T>): Promise<T> => {
  const db = await openDB(name)
  const found = await look(db)
  db.close()
  return found
}
const faultOf = (promise: Promise<unknown>) =>
  promise.then(
    () => 'none',
    (failure: ArchiveFailure) => failure.fault,
  )

const diskIsFull = () =>
  vi.spyOn(IDBObjectStore.prototype, 'add').mockImplementation(() => {
    throw new DOMException('', 'QuotaExceededError')
  })

afterEach(() => {
  vi.restoreAllMocks()
  vi.unstubAllGlobals()
})

describe('a session that is kept', () => {
  it('is there after the window was closed, visit after visit', async () => {
    const name = newName()
    expect(await reread(name)).toEqual({ entries: [], setAside: 0 })
    await visit(name, meeting.slice(0, 2))
    await visit(name, meeting)
    const { entries } = await reread(name)
    expect(entries).toEqual(meeting)
    expect(replay(entries)).toEqual(replay(meeting))
  })

  it('is kept in the order of its commands, however fast they come', async () => {
    const name = newName()
    const archive = await opened(name)
    const many = Array.from({ length: 200 }, (_, i) => entry('13:16', { type: 'add-time', by: m(0, i + 1) }))
    const journal = [load, ...many]
    await Promise.all(journal.map((_, i) => archive.keep(kept(1), journal.slice(0, i + 1))))
    expect((await reread(name)).entries).toEqual(journal)
  })

  it('is listed with its title, the one used last first, until it is deleted; and that can be undone', async () => {
    const archive = await opened(newName())
    const [older, newer] = [kept(1, { usedAt: at('13:00') }), kept(2, { usedAt: at('14:00') })]
    await archive.keep(older, meeting)
    await archive.keep(newer, [load])
    expect(await archive.list()).toEqual([newer, older])
    await archive.remove(1, at('15:00'))
    expect((await archive.list())[1]).toEqual({ ...older, deletedAt: at('15:00') })
    await archive.remove(1, null)
    expect((await archive.list())[1]).toEqual(older)
    expect((await archive.read(1)).entries).toEqual(meeting)
  })

  it('is gone for good a month after it was deleted', async () => {
    const archive = await opened(newName())
    await archive.keep(kept(1), meeting)
    await archive.remove(1, at('15:00'))
    await archive.claim(at('15:00', '2017-10-03'), true)
    expect(await archive.list()).toHaveLength(1)
    await archive.claim(at('15:01', '2017-10-04'), true)
    expect(await archive.list()).toEqual([])
    expect((await archive.read(1)).entries).toEqual([])
  })

  it('waits for the disk where it could not be understood without the command', async () => {
    const archive = await opened(newName())
    const transaction = vi.spyOn(IDBDatabase.prototype, 'transaction')
    const journal: Entry[] = []
    const durabilityOf = async (each: Entry) => {
      transaction.mockClear()
      journal.push(each)
      await archive.keep(kept(1), journal)
      return transaction.mock.calls.find(([, mode]) => mode === 'readwrite')?.[2]?.durability
    }
    for (const each of [load, entry('13:15', 'start'), entry('13:16', 'next'), entry('13:17', 'end')])
      expect(await durabilityOf(each)).toBe('strict')
    expect(await durabilityOf(entry('13:18', { type: 'say', message: null }))).toBe('relaxed')
  })
})

describe('a damaged record', () => {
  it.each<[string, unknown]>([
    ['is no command', { session: 1, n: 2, at: 5, command: 'next' }],
    ['has no type', { session: 1, n: 2, at: 5, command: {} }],
    ['is a command nobody knows', { session: 1, n: 2, at: 5, command: { type: 'explode' } }],
    ['has no time', { session: 1, n: 2, at: NaN, command: { type: 'next' } }],
    ['is gone', null],
  ])('that %s is set aside with what came after, and what is before it is given', async (_, damage) => {
    const name = newName()
    await visit(name, meeting)
    await inside(name, async (db) => {
      await db.delete('entries', [1, 2])
      if (damage !== null) await db.put('entries', damage)
    })
    const archive = await opened(name)
    const after = { session: 1, n: 3, ...meeting[3] }
    const unread = damage === null ? [after] : [damage, after]
    expect(await archive.read(1)).toEqual({ entries: meeting.slice(0, 2), setAside: unread.length })
    expect(await archive.damaged()).toEqual(unread)

    const goneOn = [...meeting.slice(0, 2), entry('13:30', 'pause')]
    await archive.keep(kept(1), goneOn)
    expect(await reread(name)).toEqual({ entries: goneOn, setAside: 0 })
    expect(await archive.damaged()).toEqual(unread)
  })

  it('that finds no space to be set aside takes nothing with it, and is set aside before anything else is kept', async () => {
    const name = newName()
    await visit(name, meeting)
    const damage = { session: 1, n: 3, at: 5, command: 'next' }
    await inside(name, (db) => db.put('entries', damage))
    const add = diskIsFull()
    const archive = await opened(name)
    expect(await archive.read(1)).toEqual({ entries: meeting.slice(0, 3), setAside: 1 })
    expect(await archive.damaged()).toEqual([damage])
    const goneOn = [...meeting.slice(0, 3), entry('13:30', 'pause')]
    expect(await faultOf(archive.keep(kept(1), goneOn))).toBe('full')
    expect(await inside(name, (db) => db.get('entries', [1, 3]))).toEqual(damage)
    add.mockRestore()
    await archive.keep(kept(1), goneOn)
    expect(await archive.damaged()).toEqual([damage])
    expect(await reread(name)).toEqual({ entries: goneOn, setAside: 0 })
  })
})

describe('of two windows', () => {
  it('only the one that claimed last writes', async () => {
    const name = newName()
    const first = await opened(name, 'first')
    await first.keep(kept(1), meeting.slice(0, 2))
    const second = await opened(name, 'second')
    await second.keep(kept(1), meeting.slice(0, 3))
    expect(await faultOf(first.keep(kept(1), meeting))).toBe('taken')
    expect(await faultOf(first.remove(1, at('14:00')))).toBe('taken')
    expect((await second.read(1)).entries).toEqual(meeting.slice(0, 3))
  })

  it('the second gets a claim that is not forced once the first has been silent for six seconds', async () => {
    const name = newName()
    const first = await opened(name, 'first')
    await first.keep(kept(1, { seenAt: at('13:23') }), meeting)
    const second = await openArchive('second', { name })
    expect(await second.claim(at('13:23:05'), false)).toBe(false)
    expect(await faultOf(second.keep(kept(1), meeting))).toBe('taken')
    expect(await second.claim(at('13:23:07'), false)).toBe(true)
  })
})

describe('when storage fails', () => {
  it('says that the disk is full, and keeps all there is once there is space', async () => {
    const name = newName()
    const archive = await opened(name)
    const add = diskIsFull()
    expect(await faultOf(archive.keep(kept(1), meeting.slice(0, 2)))).toBe('full')
    expect(await faultOf(archive.keep(kept(1), meeting.slice(0, 3)))).toBe('full')
    add.mockRestore()
    expect(await archive.list()).toEqual([])
    await archive.keep(kept(1), meeting)
    expect((await reread(name)).entries).toEqual(meeting)
  })

  it('makes the database anew when it was deleted under our feet, with all of the session', async () => {
    const name = newName()
    const archive = await opened(name)
    await archive.keep(kept(1), meeting.slice(0, 3))
    await deleteDB(name)
    await archive.keep(kept(1), meeting)
    expect((await archive.read(1)).entries).toEqual(meeting)
    expect(await archive.list()).toEqual([kept(1)])
  })

  it('says so when it can keep nothing more', async () => {
    const archive = await opened(newName())
    archive.close()
    expect(await faultOf(archive.keep(kept(1), meeting))).toBe('failed')
  })

  it('gives way to a newer version in another window', async () => {
    const name = newName()
    const archive = await opened(name)
    ;(await openDB(name, 3)).close()
    expect(await faultOf(archive.keep(kept(1), meeting))).toBe('newer')
    expect(await faultOf(openArchive('this window', { name }))).toBe('newer')
  })

  it('says that there is no storage', async () => {
    vi.stubGlobal('indexedDB', undefined)
    expect(await faultOf(openArchive('this window'))).toBe('missing')
  })

  it('says that the page may not use it', async () => {
    vi.spyOn(indexedDB, 'open').mockImplementation(() => {
      throw new DOMException('', 'SecurityError')
    })
    expect(await faultOf(openArchive('this window'))).toBe('denied')
  })
})

describe('data of an older version', () => {
  const older = async (name: string) => {
    const db = await openDB(name, 1, {
      upgrade(upgraded) {
        upgraded.createObjectStore('entries', { keyPath: ['session', 'n'] })
        upgraded.createObjectStore('aside', { autoIncrement: true })
      },
    })
    for (const record of firstVersion.entries) await db.put('entries', record)
    return db
  }

  it('of version 1 is all there, with a list of its sessions', async () => {
    const name = newName()
    ;(await older(name)).close()
    const archive = await opened(name)
    expect(await archive.list()).toMatchObject([
      { id: 1, title: 'Briefing', date: null, usedAt: 1504529400000 },
      { id: 0, title: 'Side event', date: '2017-09-04', usedAt: 1504524600000 },
    ])
    const { entries, setAside } = await archive.read(0)
    expect(setAside).toBe(0)
    expect(replay(entries)).toMatchObject({ phase: 'running', current: 'panel', startedAt: 1504523700000 })
  })

  it('is waited for while a window of that version is open, and that is told', async () => {
    const name = newName()
    const db = await older(name)
    let told = false
    const opening = openArchive('this window', {
      name,
      onWaiting() {
        told = true
        db.close()
      },
    })
    const archive = await opening
    expect(told).toBe(true)
    expect(await archive.list()).toHaveLength(2)
  })
})

import 'fake-indexeddb/auto'
import { openDB, type IDBPDatabase } from 'idb'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { replay, type Command, type Entry } from '../core/index.ts'
import { at, m, sideEvent } from '../core/testing.ts'
import type { JournalFailure } from './journal.ts'
import { openJournal } from './openJournal.ts'

const load: Entry = { at: at('12:00'), command: { type: 'load', rundown: sideEvent } }
const entry = (clock: string, command: Command | 'start' | 'next' | 'pause' | 'end'): Entry => ({
  at: at(clock),
  command: typeof command === 'string' ? { type: command } : command,
})
const meeting = [load, entry('13:15', 'start'), entry('13:21', { type: 'add-time', by: m(1) }), entry('13:23', 'next')]

let names = 0
const newName = () => `journal-${(names += 1)}`
/** The journal of an earlier visit. */
const keep = async (name: string, entries: readonly Entry[]) => {
  const journal = await openJournal(name)
  for (const each of entries) await journal.append(each)
  journal.close()
}
const reopened = async (name: string) => (await openJournal(name)).read()
/** What is in the database, past the journal. */
const inside = async <T>(name: string, look: (db: IDBPDatabase) => Promise<T>): Promise<T> => {
  const db = await openDB(name)
  const found = await look(db)
  db.close()
  return found
}
const faultOf = (promise: Promise<unknown>) =>
  promise.then(
    () => 'none',
    (failure: JournalFailure) => failure.fault,
  )

afterEach(() => {
  vi.restoreAllMocks()
  vi.unstubAllGlobals()
})

describe('journal', () => {
  it('is empty at first', async () => {
    expect(await reopened(newName())).toEqual([])
  })

  it('gives back the same session after the window was closed', async () => {
    const name = newName()
    await keep(name, meeting)
    const entries = await reopened(name)
    expect(entries).toEqual(meeting)
    expect(replay(entries)).toEqual(replay(meeting))
  })

  it('goes on where it stood, visit after visit', async () => {
    const name = newName()
    await keep(name, meeting.slice(0, 2))
    await keep(name, meeting.slice(2, 3))
    await keep(name, meeting.slice(3))
    expect(await reopened(name)).toEqual(meeting)
  })

  it('keeps the order of commands given faster than they are kept', async () => {
    const name = newName()
    const journal = await openJournal(name)
    const many = Array.from({ length: 200 }, (_, i) => entry('13:16', { type: 'add-time', by: m(0, i) }))
    const done = [load, ...many].map((each) => journal.append(each))
    expect(await journal.read()).toHaveLength(201)
    await Promise.all(done)
    expect(await reopened(name)).toEqual([load, ...many])
  })

  it('begins anew with each rundown loaded, and keeps the sessions before', async () => {
    const name = newName()
    await keep(name, [...meeting, entry('14:45', 'end')])
    await keep(name, [load, entry('13:15', 'start')])
    expect(await reopened(name)).toEqual([load, entry('13:15', 'start')])
    const records: { session: number; n: number }[] = await inside(name, (db) => db.getAll('entries'))
    expect(records.map(({ session, n }) => [session, n])).toEqual([
      [0, 0],
      [0, 1],
      [0, 2],
      [0, 3],
      [0, 4],
      [1, 0],
      [1, 1],
    ])
  })

  it('keeps two sessions apart that two windows began', async () => {
    const name = newName()
    const [a, b] = [await openJournal(name), await openJournal(name)]
    await a.append(load)
    await b.append(load)
    await a.append(entry('13:15', 'start'))
    await b.append(entry('13:16', 'start'))
    expect(await a.read()).toEqual([load, entry('13:15', 'start')])
    expect(await b.read()).toEqual([load, entry('13:16', 'start')])
  })

  it('refuses a second writer of one session rather than mix the two', async () => {
    const name = newName()
    await keep(name, meeting.slice(0, 2))
    const [a, b] = [await openJournal(name), await openJournal(name)]
    await a.append(entry('13:20', 'next'))
    expect(await faultOf(b.append(entry('13:21', 'pause')))).toBe('failed')
    expect(await reopened(name)).toEqual([...meeting.slice(0, 2), entry('13:20', 'next')])
  })

  it.each<[string, unknown]>([
    ['is no command', { session: 0, n: 2, at: 5, command: 'next' }],
    ['has no type', { session: 0, n: 2, at: 5, command: {} }],
    ['has no time', { session: 0, n: 2, at: NaN, command: { type: 'next' } }],
    ['is gone', null],
  ])('gives what is before a record that %s, and sets aside the rest as it was', async (_, damage) => {
    const name = newName()
    await keep(name, meeting)
    await inside(name, async (db) => {
      await db.delete('entries', [0, 2])
      if (damage !== null) await db.put('entries', damage)
    })
    const journal = await openJournal(name)
    expect(await journal.read()).toEqual(meeting.slice(0, 2))
    const after = { session: 0, n: 3, ...meeting[3] }
    expect(await inside(name, (db) => db.getAll('aside'))).toEqual(damage === null ? [after] : [damage, after])

    await journal.append(entry('13:30', 'pause'))
    journal.close()
    expect(await reopened(name)).toEqual([...meeting.slice(0, 2), entry('13:30', 'pause')])
    expect(await inside(name, (db) => db.count('aside'))).toBe(damage === null ? 1 : 2)
  })

  it('waits for the disk where the session could not be understood without the command', async () => {
    const journal = await openJournal(newName())
    const transaction = vi.spyOn(IDBDatabase.prototype, 'transaction')
    const durabilityOf = async (each: Entry) => {
      transaction.mockClear()
      await journal.append(each)
      return transaction.mock.calls[0]?.[2]?.durability
    }
    for (const each of [load, entry('13:15', 'start'), entry('13:16', 'next'), entry('13:17', 'end')])
      expect(await durabilityOf(each)).toBe('strict')
    expect(await durabilityOf(entry('13:18', { type: 'say', message: null }))).toBe('relaxed')
  })

  it('says that the disk is full, and keeps what it could not once there is space, in order', async () => {
    const name = newName()
    const journal = await openJournal(name)
    await journal.append(load)
    const add = vi.spyOn(IDBObjectStore.prototype, 'add').mockImplementation(() => {
      throw new DOMException('', 'QuotaExceededError')
    })
    expect(await faultOf(journal.append(entry('13:15', 'start')))).toBe('full')
    expect(await faultOf(journal.append(entry('13:16', 'pause')))).toBe('full')
    add.mockRestore()
    await journal.append(entry('13:17', 'end'))
    expect(await reopened(name)).toEqual([
      load,
      entry('13:15', 'start'),
      entry('13:16', 'pause'),
      entry('13:17', 'end'),
    ])
  })

  it('says so when it can keep nothing more', async () => {
    const journal = await openJournal(newName())
    journal.close()
    expect(await faultOf(journal.append(load))).toBe('failed')
    expect(await faultOf(journal.read())).toBe('failed')
  })

  it('gives way to a newer version in another window', async () => {
    const name = newName()
    const journal = await openJournal(name)
    ;(await openDB(name, 2)).close()
    expect(await faultOf(journal.append(load))).toBe('failed')
    expect(await faultOf(openJournal(name))).toBe('denied')
  })

  it('says that there is no storage', async () => {
    vi.stubGlobal('indexedDB', undefined)
    expect(await faultOf(openJournal())).toBe('missing')
  })

  it('says that the page may not use it', async () => {
    vi.spyOn(indexedDB, 'open').mockImplementation(() => {
      throw new DOMException('', 'SecurityError')
    })
    expect(await faultOf(openJournal())).toBe('denied')
  })
})

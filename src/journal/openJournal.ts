import { openDB, type DBSchema, type IDBPDatabase } from 'idb'
import * as v from 'valibot'
import type { Command, Entry } from '../core/index.ts'
import { entryRecordSchema, type EntryRecord } from './entryRecord.ts'
import { JournalFailure, type Journal, type JournalFault } from './journal.ts'

interface Schema extends DBSchema {
  entries: { key: [session: number, n: number]; value: EntryRecord }
  /** Records that could not be read, as they were, in the order they were found. */
  aside: { key: number; value: unknown }
}

/** What the session can't be understood without: kept before the browser says that it is. */
const STRICT: ReadonlySet<Command['type']> = new Set(['load', 'start', 'next', 'back', 'end', 'undo'])

const FAULTS: Readonly<Record<string, JournalFault>> = {
  QuotaExceededError: 'full',
  SecurityError: 'denied',
  VersionError: 'denied',
}
const failure = (cause: unknown, otherwise: JournalFault): JournalFailure =>
  new JournalFailure((cause instanceof Error ? FAULTS[cause.name] : undefined) ?? otherwise, cause)

const open = async (name: string): Promise<IDBPDatabase<Schema>> => {
  if (typeof indexedDB === 'undefined') throw new JournalFailure('missing')
  try {
    return await openDB<Schema>(name, 1, {
      upgrade(db) {
        db.createObjectStore('entries', { keyPath: ['session', 'n'] })
        db.createObjectStore('aside', { autoIncrement: true })
      },
      // A newer version of Rostrum in another window would otherwise wait for this one.
      blocking: (_, __, event) => (event.target as IDBDatabase).close(),
    })
  } catch (cause) {
    throw failure(cause, 'denied')
  }
}

/** All keys of one session: its array sorts after every number. */
const allOf = (session: number) => IDBKeyRange.bound([session], [session, []])

/** The journal kept in the browser's IndexedDB under `name`. Rejects with `JournalFailure` where there can be none. */
export const openJournal = async (name = 'rostrum'): Promise<Journal> => {
  const db = await open(name)
  const unsaved: Entry[] = []
  const last = (await db.transaction('entries').store.openKeyCursor(null, 'prev'))?.key
  let [session, n] = last ? [last[0], last[1] + 1] : [0, 0]
  let turn: Promise<unknown> = Promise.resolve()

  /** One thing at a time, in the order asked for. */
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const done = turn.then(work).catch((cause: unknown) => {
      throw failure(cause, 'failed')
    })
    turn = done.catch(() => {})
    return done
  }

  const save = async () => {
    const batch = [...unsaved]
    if (batch.length === 0) return
    const durability = batch.some(({ command }) => STRICT.has(command.type)) ? 'strict' : 'relaxed'
    const { store, done } = db.transaction('entries', 'readwrite', { durability })
    // Another window may have begun a session meanwhile.
    let latest = (await store.openKeyCursor(null, 'prev'))?.key[0] ?? -1
    const place = { session, n }
    const added = batch.map((entry) => {
      if (entry.command.type === 'load') Object.assign(place, { session: (latest += 1), n: 0 })
      return store.add({ ...entry, session: place.session, n: place.n++ })
    })
    await Promise.all([...added, done])
    ;({ session, n } = place)
    unsaved.splice(0, batch.length)
  }

  const read = async () => {
    const tx = db.transaction(['entries', 'aside'], 'readwrite')
    const records: unknown[] = await tx.objectStore('entries').getAll(allOf(session))
    const entries: Entry[] = []
    for (const record of records) {
      const parsed = v.safeParse(entryRecordSchema, record)
      if (!parsed.success || parsed.output.n !== entries.length) break
      entries.push({ at: parsed.output.at, command: parsed.output.command })
    }
    n = entries.length
    const unread = records.slice(n)
    if (unread.length > 0) {
      for (const record of unread) await tx.objectStore('aside').add(record)
      await tx.objectStore('entries').delete(IDBKeyRange.bound([session, n], [session, []]))
    }
    await tx.done
    return entries
  }

  return {
    read: () => inTurn(read),
    append(entry) {
      unsaved.push(entry)
      return inTurn(save)
    },
    close: () => db.close(),
  }
}

import { openDB, type DBSchema, type IDBPDatabase, type IDBPTransaction } from 'idb'
import * as v from 'valibot'
import { instant, type Command, type Entry, type Instant } from '../core/index.ts'
import { ArchiveFailure, type Archive, type ArchiveFault, type Kept } from './archive.ts'
import { entryRecordSchema, type EntryRecord } from './entryRecord.ts'

interface Schema extends DBSchema {
  entries: { key: [session: number, n: number]; value: EntryRecord }
  sessions: { key: number; value: Kept }
  /** Records that could not be read, as they were, in the order they were found. */
  aside: { key: number; value: unknown }
  /** Who writes, and when that was last known. */
  owner: { key: 'console'; value: { readonly token: string; readonly seenAt: Instant } }
}
type Store = 'entries' | 'sessions' | 'aside' | 'owner'

const VERSION = 2

/** What the session can't be understood without: kept before the browser says that it is. */
const STRICT: ReadonlySet<Command['type']> = new Set(['load', 'start', 'next', 'back', 'end', 'undo'])

/** An owner not heard of for so long, in ms, is gone; it is heard of every two seconds. */
const LEASE = 6_000
const KEEP_DELETED = 30 * 86_400_000

const FAULTS: Readonly<Record<string, ArchiveFault>> = {
  QuotaExceededError: 'full',
  SecurityError: 'denied',
  VersionError: 'newer',
}
const failure = (cause: unknown, otherwise: ArchiveFault): ArchiveFailure =>
  cause instanceof ArchiveFailure
    ? cause
    : new ArchiveFailure((cause instanceof Error ? FAULTS[cause.name] : undefined) ?? otherwise, cause)

/** All keys of one session: its array sorts after every number. */
const allOf = (session: number) => IDBKeyRange.bound([session], [session, []])

/** Version 1 had no list of sessions: each is made from its commands. */
const listSessions = async (tx: IDBPTransaction<Schema, Store[], 'versionchange'>): Promise<void> => {
  const kept = new Map<number, Kept>()
  for (const record of await tx.objectStore('entries').getAll()) {
    const parsed = v.safeParse(entryRecordSchema, record)
    if (!parsed.success) continue
    const { session: id, at, command } = parsed.output
    const known = kept.get(id) ?? { id, title: '', date: null, usedAt: at, seenAt: at, deletedAt: null, before: null }
    const named = command.type === 'load' || command.type === 'edit' ? command.rundown : known
    kept.set(id, { ...known, title: named.title, date: named.date, usedAt: at, seenAt: at })
  }
  for (const each of kept.values()) await tx.objectStore('sessions').put(each)
}

type Connection = { readonly db: IDBPDatabase<Schema>; lost: ArchiveFault | 'reopen' | null }

const connect = async (name: string, onWaiting: () => void): Promise<Connection> => {
  if (typeof indexedDB === 'undefined') throw new ArchiveFailure('missing')
  try {
    const db = await openDB<Schema>(name, VERSION, {
      async upgrade(upgraded, from, _, tx) {
        if (from < 1) {
          upgraded.createObjectStore('entries', { keyPath: ['session', 'n'] })
          upgraded.createObjectStore('aside', { autoIncrement: true })
        }
        upgraded.createObjectStore('sessions', { keyPath: 'id' })
        upgraded.createObjectStore('owner')
        await listSessions(tx)
      },
      blocked: onWaiting,
      // Another window wants to change or delete the database, and would otherwise wait for this one.
      blocking(_, version, event) {
        connection.lost = version === null ? 'reopen' : 'newer'
        ;(event.target as IDBDatabase).close()
      },
      terminated() {
        connection.lost = 'reopen'
      },
    })
    const connection: Connection = { db, lost: null }
    return connection
  } catch (cause) {
    throw failure(cause, 'denied')
  }
}

/**
 * The archive in the browser's IndexedDB under `name`, written by whoever holds `token`. A database that was deleted
 * meanwhile is made anew. `onWaiting` is called when an older version in another window has to be closed first.
 */
export const openArchive = async (
  token: string,
  { name = 'rostrum', onWaiting = () => {} }: { readonly name?: string; readonly onWaiting?: () => void } = {},
): Promise<Archive> => {
  let connection = await connect(name, onWaiting)
  let closed = false
  /** How many commands of a session are kept. */
  const counts = new Map<number, number>()
  /** What could not be read, and not be set aside yet either, by session: its records from the `from`th on. */
  const damage = new Map<number, { readonly from: number; readonly records: readonly unknown[] }>()
  let turn: Promise<unknown> = Promise.resolve()

  const database = async (): Promise<IDBPDatabase<Schema>> => {
    if (closed) throw new ArchiveFailure('failed')
    if (connection.lost === 'reopen') {
      counts.clear()
      connection = await connect(name, onWaiting)
    } else if (connection.lost !== null) throw new ArchiveFailure(connection.lost)
    return connection.db
  }

  /** One thing at a time, in the order asked for. */
  const inTurn = <T>(work: (db: IDBPDatabase<Schema>) => Promise<T>): Promise<T> => {
    const done = turn
      .then(database)
      .then(work)
      .catch((cause: unknown) => {
        throw failure(cause, 'failed')
      })
    turn = done.catch(() => {})
    return done
  }

  type Writing = IDBPTransaction<Schema, Store[], 'readwrite'>
  /** Writes in one transaction, all or nothing, if nobody else has claimed the archive. */
  const write = async (
    db: IDBPDatabase<Schema>,
    durability: 'strict' | 'relaxed',
    seenAt: Instant | null,
    change: (tx: Writing) => Promise<unknown>,
  ): Promise<void> => {
    const tx = db.transaction<Store[], 'readwrite'>(['entries', 'sessions', 'aside', 'owner'], 'readwrite', {
      durability,
    })
    const finished = tx.done
    finished.catch(() => {})
    try {
      const owner = await tx.objectStore('owner').get('console')
      if (owner && owner.token !== token) throw new ArchiveFailure('taken')
      if (seenAt !== null) await tx.objectStore('owner').put({ token, seenAt }, 'console')
      await change(tx)
    } catch (cause) {
      try {
        tx.abort()
      } catch {
        // It has aborted by itself.
      }
      throw cause
    }
    await finished
  }
  const setAside = async (tx: Writing, id: number): Promise<void> => {
    const found = damage.get(id)
    if (!found) return
    for (const record of found.records) await tx.objectStore('aside').add(record)
    await tx.objectStore('entries').delete(IDBKeyRange.bound([id, found.from], [id, []]))
  }

  return {
    list: () =>
      inTurn(async (db) => (await db.getAll('sessions')).toSorted((a, b) => b.usedAt - a.usedAt || b.id - a.id)),

    read: (id) =>
      inTurn(async (db) => {
        const records: unknown[] = await db.getAll('entries', allOf(id))
        const entries: Entry[] = []
        for (const record of records) {
          const parsed = v.safeParse(entryRecordSchema, record)
          if (!parsed.success || parsed.output.n !== entries.length) break
          entries.push({ at: parsed.output.at, command: parsed.output.command })
        }
        const unread = records.slice(entries.length)
        if (unread.length > 0) {
          damage.set(id, { from: entries.length, records: unread })
          // Where there is no space it stays where it is until something can be kept.
          await write(db, 'strict', null, (tx) => setAside(tx, id)).then(
            () => damage.delete(id),
            () => {},
          )
        }
        counts.set(id, entries.length)
        return { entries, setAside: unread.length }
      }),

    keep: (kept, journal) =>
      inTurn(async (db) => {
        const { id } = kept
        const count = counts.get(id) ?? (await db.count('entries', allOf(id)))
        const from = Math.min(count, damage.get(id)?.from ?? count)
        const missing = journal.slice(from)
        const durability = missing.some(({ command }) => STRICT.has(command.type)) ? 'strict' : 'relaxed'
        await write(db, durability, kept.seenAt, async (tx) => {
          await setAside(tx, id)
          await tx.objectStore('sessions').put(kept)
          for (const [i, { at, command }] of missing.entries())
            await tx.objectStore('entries').add({ at, command, session: id, n: from + i })
        })
        damage.delete(id)
        counts.set(id, from + missing.length)
      }),

    remove: (id, at) =>
      inTurn((db) =>
        write(db, 'strict', null, async (tx) => {
          const kept = await tx.objectStore('sessions').get(id)
          if (kept) await tx.objectStore('sessions').put({ ...kept, deletedAt: at })
        }),
      ),

    damaged: () =>
      inTurn(async (db) => [...(await db.getAll('aside')), ...[...damage.values()].flatMap(({ records }) => records)]),

    claim: (at, force) =>
      inTurn(async (db) => {
        const tx = db.transaction<Store[], 'readwrite'>(['entries', 'sessions', 'owner'], 'readwrite')
        const owner = await tx.objectStore('owner').get('console')
        const free = force || !owner || owner.token === token || owner.seenAt < at - LEASE || owner.seenAt > at + LEASE
        if (free) {
          await tx.objectStore('owner').put({ token, seenAt: instant(at) }, 'console')
          for (const { id, deletedAt } of await tx.objectStore('sessions').getAll()) {
            if (deletedAt === null || deletedAt > at - KEEP_DELETED) continue
            await tx.objectStore('sessions').delete(id)
            await tx.objectStore('entries').delete(allOf(id))
          }
        }
        await tx.done
        return free
      }),

    close() {
      closed = true
      connection.db.close()
    },
  }
}

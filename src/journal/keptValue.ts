import { openDB } from 'idb'

/** One value on durable storage. */
export type KeptValue = {
  /** `undefined`: none was kept, or there is no storage. Never rejects. */
  read(): Promise<unknown>
  /** Keeps `value` as soon as can be; what can't be kept is lost. */
  write(value: unknown): void
  /** Resolves once all that was written is kept, or could not be. */
  settled(): Promise<void>
}

const STORE = 'value'
const KEY = 'latest'

/** A value in a database of its own, called `name`, which nothing else has to wait for. */
export const createKeptValue = (name: string): KeptValue => {
  /** At most one, the latest. */
  let waiting: readonly unknown[] = []
  let writing: Promise<void> | null = null

  const opened = async <T>(work: (db: Awaited<ReturnType<typeof openDB>>) => Promise<T>): Promise<T> => {
    const db = await openDB(name, 1, { upgrade: (fresh) => void fresh.createObjectStore(STORE) })
    try {
      return await work(db)
    } finally {
      db.close()
    }
  }
  const write = async () => {
    try {
      while (waiting.length > 0) {
        const [value] = waiting
        waiting = []
        await opened(async (db) => {
          // Kept before the browser says that it is: a killed one forgets what it only meant to write.
          const tx = db.transaction(STORE, 'readwrite', { durability: 'strict' })
          await tx.store.put(value, KEY)
          await tx.done
        })
      }
    } catch {
      // The next one is tried all the same.
    }
    writing = null
  }

  return {
    read: () => opened((db) => db.get(STORE, KEY) as Promise<unknown>).catch(() => undefined),
    write(value) {
      waiting = [value]
      writing ??= write()
    },
    settled: async () => {
      await writing
    },
  }
}

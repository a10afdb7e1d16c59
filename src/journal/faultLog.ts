import { openDB, type DBSchema, type IDBPDatabase } from 'idb'

/** Something in the program that went wrong. */
export type Fault = {
  /** ISO 8601, UTC. */
  readonly at: string
  /** The window and the part of it: `'console: speakers'`. */
  readonly where: string
  readonly message: string
  readonly stack: string
  /** How often it happened without another in between. */
  readonly times: number
}

/** What went wrong in the windows of this laptop, for whoever is to find out why. It never leaves the laptop by itself. */
export type FaultLog = {
  /** `error` is whatever was thrown. Never throws itself: what can't be kept is lost. */
  add(where: string, error: unknown): void
  /** The latest, of every window, oldest first. Never rejects. */
  read(): Promise<readonly Fault[]>
}

interface Schema extends DBSchema {
  faults: { key: number; value: Fault }
}

const MOST_FAULTS = 200
/** In bytes of UTF-8; together they stay under 4 kB. */
const MOST_BYTES = { where: 120, message: 600, stack: 3_000 } as const

const cut = (text: string, most: number): string => {
  const bytes = new TextEncoder().encode(text.slice(0, most))
  // A character cut in two would be read as this mark.
  return bytes.length <= most
    ? text.slice(0, most)
    : new TextDecoder().decode(bytes.subarray(0, most)).replace(/\ufffd+$/, '')
}

/** What can be told of `error`, even if it throws when it is asked. */
const wordsOf = (error: unknown): Pick<Fault, 'message' | 'stack'> => {
  try {
    const { name, message, stack } = error instanceof Error ? error : { name: '', message: String(error), stack: '' }
    return {
      message: cut(name === '' ? message : `${name}: ${message}`, MOST_BYTES.message),
      stack: cut(stack ?? '', MOST_BYTES.stack),
    }
  } catch {
    return { message: 'An error that can’t be read', stack: '' }
  }
}

const isSame = (a: Fault | undefined, b: Fault): boolean =>
  a !== undefined && a.where === b.where && a.message === b.message && a.stack === b.stack

/** 1, 2, 4, 8, …: a fault that comes every second must not write every second. */
const isWorthSaving = (times: number): boolean => Number.isInteger(Math.log2(times))

/** A log in a database of its own, so that neither the journal nor this one can stand in the other's way. */
export const createFaultLog = (now: () => string, name = 'rostrum-faults'): FaultLog => {
  /** Those of this window, in case there is no database. */
  const own: Fault[] = []
  const keys = new Map<number, number>()
  const unsaved = new Set<number>()
  let count = 0
  let db: Promise<IDBPDatabase<Schema>> | null = null
  let saving: Promise<void> | null = null

  const forget = () => {
    db = null
  }
  const open = () =>
    openDB<Schema>(name, 1, {
      upgrade: (fresh) => void fresh.createObjectStore('faults', { autoIncrement: true }),
      blocking(_, __, event) {
        ;(event.target as IDBDatabase).close()
        forget()
      },
      terminated: forget,
    })
  const opened = () => (db ??= open())

  /** The place in `own` of the `n`th fault of this window; negative: it is gone. */
  const placeOf = (n: number): number => own.length - (count - n)

  const write = async () => {
    const tx = (await opened()).transaction('faults', 'readwrite')
    for (const n of unsaved) {
      const fault = own[placeOf(n)]
      if (fault) keys.set(n, await tx.store.put(fault, keys.get(n)))
      unsaved.delete(n)
    }
    const all = await tx.store.getAllKeys()
    const oldest = all[all.length - MOST_FAULTS - 1]
    if (oldest !== undefined) await tx.store.delete(IDBKeyRange.upperBound(oldest))
    await tx.done
  }
  const save = async () => {
    try {
      while (unsaved.size > 0) await write()
    } catch {
      // No database, or none any more: asked for anew with the next fault.
      forget()
    }
    saving = null
  }

  return {
    add(where, error) {
      try {
        const fault: Fault = { at: now(), where: cut(where, MOST_BYTES.where), ...wordsOf(error), times: 1 }
        const last = own.at(-1)
        if (last && isSame(last, fault)) own[own.length - 1] = { ...last, times: last.times + 1 }
        else {
          // How often it came in the end.
          if (last) unsaved.add(count - 1)
          count += 1
          own.push(fault)
          if (own.length > MOST_FAULTS) own.shift()
          keys.delete(count - MOST_FAULTS - 1)
        }
        if (!isWorthSaving(own.at(-1)?.times ?? 1)) return
        unsaved.add(count - 1)
        saving ??= save()
      } catch {
        // There is nobody left to tell.
      }
    },
    async read() {
      try {
        if (count > 0) unsaved.add(count - 1)
        saving ??= save()
        await saving
        return unsaved.size > 0 ? [...own] : await (await opened()).getAll('faults')
      } catch {
        return [...own]
      }
    },
  }
}

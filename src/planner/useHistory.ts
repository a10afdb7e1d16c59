import { useState } from 'react'

type History<T> = { readonly past: readonly T[]; readonly present: T; readonly future: readonly T[] }

/** A value with its undo and redo; `null`: there is nothing to take back or give again. */
export const useHistory = <T>(
  first: T,
): {
  readonly present: T
  put(next: T): void
  /** Begins anew. */
  begin(first: T): void
  readonly undo: (() => void) | null
  readonly redo: (() => void) | null
} => {
  const [{ past, present, future }, set] = useState<History<T>>({ past: [], present: first, future: [] })
  const [before, after] = [past.at(-1), future.at(-1)]
  return {
    present,
    put: (next) => set((was) => ({ past: [...was.past, was.present], present: next, future: [] })),
    begin: (anew) => set({ past: [], present: anew, future: [] }),
    undo:
      before === undefined
        ? null
        : () => set({ past: past.slice(0, -1), present: before, future: [...future, present] }),
    redo:
      after === undefined ? null : () => set({ past: [...past, present], present: after, future: future.slice(0, -1) }),
  }
}

import { useLayoutEffect, useMemo, useRef, useState } from 'react'
import type { Rundown } from '../core/index.ts'
import type { Cell } from './cells.ts'
import { paperTimes, type PaperTimes } from './paperTimes.ts'

type Typed = { readonly cell: Cell; readonly value: string }
/** By key of a cell, what stands in it and can't be understood. */
type Unclear = Readonly<Record<string, Typed & { readonly why: string }>>

/** Without those whose segment or turn is gone: nobody could correct them. */
const standing = (unclear: Unclear, rundown: Rundown): Unclear =>
  Object.fromEntries(Object.entries(unclear).filter(([, { cell }]) => cell.standsIn?.(rundown) ?? true))

/** A rundown while it is edited: what is typed is put into it once its cell is left. */
export type Plan = {
  /** With what is being typed, where times follow it. */
  readonly rundown: Rundown
  readonly times: PaperTimes
  /** What to tell: why something was not done, or what can't be understood. */
  readonly problem: string | null
  textOf(cell: Cell): string
  /** Whether what stands in it can't be understood. */
  isUnclear(cell: Cell): boolean
  /** Whether something stands in it that Escape would take back. */
  isTyped(key: string): boolean
  type(cell: Cell, value: string): void
  /** Puts what was typed into the rundown; what can't be understood stays in its cell, and is told. */
  settle(): void
  takeBack(key: string): void
  /** Does `change` after what was typed; a sentence it gives is told. Whether it was done. */
  edit(change: (rundown: Rundown) => Rundown | string): boolean
  /** Another rundown stands in the place of this one: nothing that was typed is of it. */
  forget(): void
  /** What can be used now; `null`: something can't be understood, and that is told. */
  finished(): Rundown | null
}

/** `onEdit` gives why a rundown can't take the place of `rundown`, in words; `null`: it has. */
export const usePlan = (rundown: Rundown, onEdit: (rundown: Rundown) => string | null): Plan => {
  const [typing, setTyping] = useState<Typed | null>(null)
  const [left, setUnclear] = useState<Unclear>({})
  const unclear = useMemo(() => standing(left, rundown), [left, rundown])
  const [refused, setRefused] = useState<string | null>(null)
  // One key may leave a cell and do something: the second must see what became of the first.
  const latest = useRef({ rundown, typing, unclear, onEdit })
  useLayoutEffect(() => {
    latest.current = { rundown, typing, unclear, onEdit }
  })

  const acts = useMemo(() => {
    const become = (next: Partial<{ typing: Typed | null; unclear: Unclear }>) => {
      Object.assign(latest.current, next)
      if (next.typing !== undefined) setTyping(next.typing)
      if (next.unclear !== undefined) setUnclear(next.unclear)
    }
    const without = (key: string) =>
      Object.fromEntries(Object.entries(latest.current.unclear).filter(([other]) => other !== key))
    const take = (next: Rundown | string): string | null => {
      if (typeof next === 'string') return next
      const reason = next === latest.current.rundown ? null : latest.current.onEdit(next)
      if (reason === null) latest.current.rundown = next
      return reason
    }
    const settle = (): void => {
      const { typing: typed } = latest.current
      if (!typed) return
      const { cell, value } = typed
      const why = take(cell.put(latest.current.rundown, value))
      become({
        typing: null,
        unclear: why === null ? without(cell.key) : { ...latest.current.unclear, [cell.key]: { cell, value, why } },
      })
    }
    return {
      settle,
      type(cell: Cell, value: string) {
        if (latest.current.typing && latest.current.typing.cell.key !== cell.key) settle()
        setRefused(null)
        become({ typing: { cell, value }, unclear: without(cell.key) })
      },
      takeBack(key: string) {
        setRefused(null)
        become({ typing: null, unclear: without(key) })
      },
      edit(change: (rundown: Rundown) => Rundown | string): boolean {
        settle()
        const reason = take(change(latest.current.rundown))
        setRefused(reason)
        return reason === null
      },
      forget() {
        setRefused(null)
        become({ typing: null, unclear: {} })
      },
      finished(): Rundown | null {
        settle()
        const { unclear: present, rundown: settled } = latest.current
        return Object.keys(standing(present, settled)).length === 0 ? settled : null
      },
    }
  }, [])

  const put = typing && typing.cell.put(rundown, typing.value)
  const shown = typing?.cell.live === true && put !== null && typeof put !== 'string' ? put : rundown
  const times = useMemo(() => paperTimes(shown), [shown])
  const [first] = Object.values(unclear)
  return {
    ...acts,
    rundown: shown,
    times,
    problem: refused ?? first?.why ?? null,
    textOf: ({ key, text }) => (typing?.cell.key === key ? typing.value : (unclear[key]?.value ?? text)),
    isUnclear: ({ key }) => Object.hasOwn(unclear, key) || (typing?.cell.key === key && typeof put === 'string'),
    isTyped: (key) => typing?.cell.key === key || Object.hasOwn(unclear, key),
  }
}

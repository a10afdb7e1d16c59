import type { Instant } from '../core/index.ts'
import type { Cancel } from './clock.ts'

/** What is to be called, and when. Both clocks keep one; neither can then differ from the other in order. */
export type Wakes = {
  add(at: Instant, run: () => void): Cancel
  /** When the earliest is due; `null`: nothing is waiting. */
  earliest(): Instant | null
  /** Takes out the earliest if it is due at `now`. Of those due together, the one asked for first. */
  takeDue(now: Instant): { readonly at: Instant; readonly run: () => void } | null
  clear(): void
}

export const createWakes = (): Wakes => {
  const waiting: { readonly at: Instant; readonly run: () => void }[] = []
  return {
    add(at, run) {
      const wake = { at, run }
      const later = waiting.findIndex((other) => other.at > at)
      waiting.splice(later < 0 ? waiting.length : later, 0, wake)
      return () => {
        const index = waiting.indexOf(wake)
        if (index >= 0) waiting.splice(index, 1)
      }
    },
    earliest: () => waiting[0]?.at ?? null,
    takeDue: (now) => (waiting[0] && waiting[0].at <= now ? (waiting.shift() ?? null) : null),
    clear: () => void waiting.splice(0),
  }
}

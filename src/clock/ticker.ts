import { duration, type Duration, type Instant } from '../core/index.ts'
import type { Cancel, Clock } from './clock.ts'

export type Ticker = {
  /** Something other than time changed: ticks at once and asks for the next moment anew. */
  rearm(): void
  stop(): void
}

/** The shortest wait, in ms: whatever `next` says, the rest of the page gets its turn. */
const SHORTEST = 1

/**
 * Calls `tick` now, and again when `next` says that something changes: once each time, with the moment that everything
 * drawn from it is to share. `next` gives how long after `now` that is; `null`: nothing changes by itself, wait for `rearm`.
 */
export const createTicker = (
  clock: Clock,
  { next, tick }: { next(now: Instant): Duration | null; tick(now: Instant): void },
): Ticker => {
  let cancel: Cancel = () => {}
  let ticking = false
  let again = false
  let stopped = false

  const waitUntil = (at: number) => {
    cancel = clock.after(duration(at - clock.now()), () => (clock.now() < at ? waitUntil(at) : derive()))
  }
  const arm = (now: Instant) => {
    const delay = again ? SHORTEST : next(now)
    // Written so that a delay that is not a number is short too.
    if (delay !== null) waitUntil(now + (delay > SHORTEST ? delay : SHORTEST))
  }
  const derive = () => {
    // A tick that changes what it draws from would otherwise run inside itself.
    again = ticking
    if (ticking || stopped) return
    cancel()
    ticking = true
    const now = clock.now()
    try {
      tick(now)
    } finally {
      ticking = false
      if (!stopped) arm(now)
    }
  }

  derive()
  return {
    rearm: derive,
    stop() {
      stopped = true
      cancel()
    },
  }
}

import type { Duration } from '../core/index.ts'
import type { Cancel } from './clock.ts'

/** Wakes a system clock. It holds one moment: setting it again lets go of the one before. */
export type Alarm = {
  /** Calls `run` once, about `delay` from now. It may come early: whoever set it looks at the time. */
  set(delay: Duration, run: () => void): Cancel
  close(): void
}

import { instant, type Duration, type Instant } from '../core/index.ts'
import type { Clock } from './clock.ts'
import { createWakes } from './wakes.ts'

export type ManualClock = Clock & {
  /** Lets `by` pass; what falls due on the way is called in order, each at its own time. */
  advance(by: Duration): void
  /** The same, until it is `to`. Time never goes back: an earlier `to` only calls what is due already. */
  set(to: Instant): void
}

/** A clock that stands still until it is told otherwise: time in tests, and in simulated sessions. */
export const createManualClock = (start: Instant): ManualClock => {
  const wakes = createWakes()
  let present = start
  const set = (to: Instant) => {
    for (let wake = wakes.takeDue(to); wake; wake = wakes.takeDue(to)) {
      present = instant(Math.max(present, wake.at))
      wake.run()
    }
    present = instant(Math.max(present, to))
  }
  return {
    now: () => present,
    after: (delay, run) => wakes.add(instant(present + Math.max(0, delay)), run),
    advance: (by) => set(instant(present + by)),
    set,
  }
}

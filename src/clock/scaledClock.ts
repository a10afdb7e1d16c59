import { duration, instant, type Instant } from '../core/index.ts'
import type { Cancel, Clock } from './clock.ts'
import { createWakes } from './wakes.ts'

export type ScaledClock = Clock & {
  /** So many times as fast from now on; 0: it stands still. */
  setRate(rate: number): void
  /** Nothing is called any more. `now()` goes on. */
  close(): void
}

/** A clock that shows `start` now and then runs `rate` times as fast as `clock`, from whose calls its own come. */
export const createScaledClock = (clock: Clock, start: Instant, rate: number): ScaledClock => {
  const wakes = createWakes()
  /** What it showed when `clock` showed `since`. */
  let shown: number = start
  let since = clock.now()
  let disarm: Cancel = () => {}
  let closed = false

  const now = () => instant(Math.floor(shown + (clock.now() - since) * rate))
  const arm = () => {
    disarm()
    const next = closed || rate === 0 ? null : wakes.earliest()
    if (next !== null) disarm = clock.after(duration(Math.ceil(Math.max(0, next - now()) / rate)), wake)
  }
  const wake = () => {
    try {
      for (let due = wakes.takeDue(now()); due; due = wakes.takeDue(now())) due.run()
    } finally {
      arm()
    }
  }

  return {
    now,
    after(delay, run) {
      const cancel = wakes.add(instant(now() + Math.max(1, delay)), run)
      arm()
      return cancel
    },
    setRate(next) {
      const at = clock.now()
      shown += (at - since) * rate
      since = at
      rate = next
      arm()
    },
    close() {
      closed = true
      wakes.clear()
      disarm()
    },
  }
}

import { createStore, type StoreApi } from 'zustand/vanilla'
import type { Clock } from '../clock/clock.ts'
import { createTicker, type Ticker } from '../clock/ticker.ts'
import { duration, type Duration, type Instant } from '../core/index.ts'

/** How long until a clock that shows whole `step`s of ms shows the next. */
export const untilNext = (now: Instant, step: number): Duration => duration(step - (((now % step) + step) % step))

/**
 * The time of day by the second, apart from the moments of the session: its seconds begin at other times than those of
 * what remains, and should not have all the rest derived twice a second. `now`: what it shows when `clock` shows `at`.
 */
export const createWallTicker = (
  clock: Clock,
  now: (at: Instant) => Instant = (at) => at,
): Ticker & { readonly wall: StoreApi<Instant> } => {
  const wall = createStore(() => now(clock.now()))
  const ticker = createTicker(clock, {
    tick: (at) => wall.setState(now(at), true),
    next: () => untilNext(wall.getState(), 1000),
  })
  return { ...ticker, wall }
}

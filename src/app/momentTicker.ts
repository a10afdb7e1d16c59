import type { Clock } from '../clock/clock.ts'
import { createTicker, type Ticker } from '../clock/ticker.ts'
import { duration, untilNextChange, type Duration, type Instant, type Session } from '../core/index.ts'
import { momentOf, type MomentStore } from '../store/momentStore.ts'

/** How long until a clock that shows whole `step`s of ms shows the next. */
const untilNext = (now: Instant, step: number): Duration => duration(step - (((now % step) + step) % step))

type Means = {
  readonly clock: Clock
  /** The clock of the session: this window's, or the console's as this window knows it. */
  readonly now: () => Instant
  readonly session: () => Session
  readonly moments: MomentStore
  /** What else on the screen changes with time: a clock that shows seconds, or one that shows minutes. */
  readonly shows: () => 'seconds' | 'minutes'
}

const MINUTE = 60_000

/** Keeps `moments` at the present: a new one whenever something shown changes, and at each `rearm`. */
export const createMomentTicker = ({ clock, now, session, moments, shows }: Means): Ticker => {
  // Drawing takes time: the next change is the next after what was drawn, or one that came meanwhile would be missed.
  let at = now()
  return createTicker(clock, {
    tick: () => {
      at = now()
      moments.setState(momentOf(session(), at))
    },
    next: () => {
      // An open segment loses time while it is paused.
      const seconds = shows() === 'seconds' || session().phase === 'paused'
      return duration(Math.min(untilNextChange(session(), at) ?? Infinity, untilNext(at, seconds ? 1000 : MINUTE)))
    },
  })
}

import type { Clock } from '../clock/clock.ts'
import { createTicker, type Ticker } from '../clock/ticker.ts'
import { duration, untilNextChange, type Instant, type Session } from '../core/index.ts'
import { momentOf, type MomentStore } from '../store/momentStore.ts'
import { untilNext } from './wallTicker.ts'

type Means = {
  readonly clock: Clock
  /** The clock of the session: this window's, or the console's as this window knows it. */
  readonly now: () => Instant
  readonly session: () => Session
  readonly moments: MomentStore
  /** Whether something else on the screen counts seconds. */
  readonly counting?: () => boolean
}

const MINUTE = 60_000

/**
 * Keeps `moments` at the present: a new one whenever something shown changes, and at each `rearm`. While nothing runs
 * that is each second, since an open segment loses time all the same.
 */
export const createMomentTicker = ({ clock, now, session, moments, counting = () => false }: Means): Ticker =>
  createTicker(clock, {
    tick: () => moments.setState(momentOf(session(), now())),
    next: () => {
      const at = now()
      const seconds = counting() || session().phase !== 'running'
      return duration(Math.min(untilNextChange(session(), at) ?? Infinity, untilNext(at, seconds ? 1000 : MINUTE)))
    },
  })

import type { Clock } from '../clock/clock.ts'
import { createTicker, type Ticker } from '../clock/ticker.ts'
import { duration, untilNextChange, type Duration, type Instant, type Session } from '../core/index.ts'
import { momentOf, type MomentStore } from '../store/momentStore.ts'

type Means = {
  readonly clock: Clock
  /** What the clock of the session shows when `clock` shows `at`; unset: the same. */
  readonly now?: (at: Instant) => Instant
  readonly session: () => Session
  readonly moments: MomentStore
  /** Whether something else on the screen counts seconds. */
  readonly counting?: () => boolean
}

const MINUTE = 60_000

/** How long until a clock that shows whole `step`s of ms shows the next. */
const untilNext = (now: Instant, step: number): Duration => duration(step - (((now % step) + step) % step))

/**
 * Keeps `moments` at the present: a new one whenever something shown changes, and at each `rearm`. While nothing runs
 * that is each second, since an open segment loses time all the same.
 */
export const createMomentTicker = ({
  clock,
  now = (at) => at,
  session,
  moments,
  counting = () => false,
}: Means): Ticker =>
  createTicker(clock, {
    tick: (at) => moments.setState(momentOf(session(), now(at))),
    // From what was drawn: the clock may be past the next change by now, which would then be missed.
    next: () => {
      const drawn = moments.getState()
      const seconds = counting() || drawn.session.phase !== 'running'
      const change = untilNextChange(drawn.session, drawn.now) ?? Infinity
      return duration(Math.min(change, untilNext(drawn.now, seconds ? 1000 : MINUTE)))
    },
  })

import { duration, instant, type Duration, type Instant } from '../core/index.ts'
import type { Alarm } from './alarm.ts'
import type { Cancel, Clock } from './clock.ts'
import { createWakes } from './wakes.ts'
import { createWorkerAlarm } from './workerAlarm.ts'

/** Time that passed in one leap, `by` = `to` − `from`: the laptop slept, the page was frozen, or its clock was set. */
export type Jump = { readonly from: Instant; readonly to: Instant; readonly by: Duration }

export type SystemClock = Clock & {
  /** Compares with the wall now, as at every wake: after `visibilitychange`, `focus`, `resume`. */
  check(): void
  /** `now()` is at least `at` from here on: something is known to have happened then. Not told as a jump. */
  reach(at: Instant): void
  /** How far `now()` is ahead of the wall; other than about zero only after the wall was set back, or by `reach`. */
  lead(): Duration
  /** `hear` is told of every jump forward, once, after `now()` counts it. */
  onJump(hear: (jump: Jump) => void): Cancel
  /** Nothing is called any more. `now()` goes on. */
  close(): void
}

/** Both in ms, fractions allowed: the wall's clock, which may be set, and one that only ever runs on. */
export type ClockSources = { wall(): number; monotonic(): number }

/** Looked up at every call, so that a clock installed later by a test counts. */
const browser: ClockSources = { wall: () => Date.now(), monotonic: () => performance.now() }

/** Further apart, in ms, wall and clock did not drift: one of them jumped. */
const DRIFT = 500
/** A wake later than this, in ms, did not wait for a busy page: the page did not run. */
const LATE = 2000
/** A drift is made up for by at most this part of the time passed, so that no second is seen to be short or long. */
const SLEW = 1 / 1000

/**
 * The clock of this window: the wall's time when it was made, and from then on a monotonic count, whole ms, never less
 * than before. At every wake the two are compared:
 *
 * | the wall is                   | then                                                                        |
 * | ----------------------------- | --------------------------------------------------------------------------- |
 * | over 500 ms ahead             | so much time has passed (sleep, or it was set): `now()` follows, all is told |
 * | over 500 ms behind            | it was set back: `now()` runs on, and what it is ahead by from then on stands |
 * | within 500 ms                 | it drifted, as clocks do: `now()` closes in on it by 1 ms a second            |
 *
 * Where the monotonic count runs on in sleep, `now()` has it already; a wake over 2 s late tells.
 */
export const createSystemClock = (alarm: Alarm = createWorkerAlarm(), sources: ClockSources = browser): SystemClock => {
  const wakes = createWakes()
  const hearers = new Set<(jump: Jump) => void>()
  let offset = sources.wall() - sources.monotonic()
  let setBack = 0
  let latest = -Infinity
  let armedFor: Instant | null = null
  let disarm: Cancel = () => {}
  let closed = false

  const now = () => {
    latest = Math.max(latest, Math.floor(sources.monotonic() + offset))
    return instant(latest)
  }
  let checkedAt = now()

  const arm = () => {
    disarm()
    armedFor = closed ? null : wakes.earliest()
    if (armedFor !== null) disarm = alarm.set(duration(Math.max(1, armedFor - now())), check)
  }

  /** Compares with the wall and follows it; gives how much passed in one leap. */
  const leap = (): number => {
    const before = now()
    const late = armedFor === null ? 0 : before - Math.max(armedFor, checkedAt)
    const ahead = sources.wall() + setBack - sources.monotonic() - offset
    const slewed = (before - checkedAt) * SLEW
    if (ahead < -DRIFT) setBack -= ahead
    else offset += ahead > DRIFT ? ahead : Math.max(-slewed, Math.min(slewed, ahead))
    checkedAt = now()
    return (late > LATE ? late : 0) + (ahead > DRIFT ? ahead : 0)
  }

  const check = () => {
    const by = duration(leap())
    const to = checkedAt
    try {
      if (by > 0) for (const hear of hearers) hear({ from: instant(to - by), to, by })
      for (let wake = wakes.takeDue(to); wake; wake = wakes.takeDue(to)) wake.run()
    } finally {
      arm()
    }
  }

  return {
    now,
    after(delay, run) {
      const at = instant(now() + Math.max(1, delay))
      const cancel = wakes.add(at, run)
      if (armedFor === null || at < armedFor) arm()
      return cancel
    },
    check,
    reach(at) {
      if (at <= now()) return
      offset += at - now()
      checkedAt = now()
      arm()
    },
    lead: () => duration(now() - Math.floor(sources.wall())),
    onJump(hear) {
      hearers.add(hear)
      return () => hearers.delete(hear)
    },
    close() {
      closed = true
      wakes.clear()
      disarm()
      alarm.close()
    },
  }
}

import type { Duration, Instant } from '../core/index.ts'

/** Takes back what was asked for; harmless when it has already happened. */
export type Cancel = () => void

/** The only source of time outside `core`: what time it is, and a call when some of it has passed. */
export type Clock = {
  /** Whole milliseconds; never less than before. */
  now(): Instant
  /** Calls `run` once, `delay` or more from now; a delay of zero or less is as soon as possible. */
  after(delay: Duration, run: () => void): Cancel
}

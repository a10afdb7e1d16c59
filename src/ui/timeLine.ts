import type { Duration } from '../core/index.ts'

/** Finer than this the eye does not see, and the line need not be drawn again. */
const STEPS = 400

/**
 * Where a time line begins to be thick, then its ticks: 0…1 from the left, in steps of a 400th.
 * What is left is thick. Once it is over the line stretches to what has passed, and what is too much is thick.
 * `cues`: the remaining times at which they are due; only those above zero are ticks.
 */
export const timeLine = (elapsed: Duration, allotted: Duration, cues: readonly Duration[]): readonly number[] => {
  const whole = Math.max(allotted, elapsed, 1)
  const at = (ms: number) => Math.round((Math.min(Math.max(ms, 0), whole) / whole) * STEPS) / STEPS
  return [
    at(Math.min(elapsed, allotted)),
    ...cues.filter((cue) => cue > 0 && cue < allotted).map((cue) => at(allotted - cue)),
  ]
}

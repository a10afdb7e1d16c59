import type { Rundown } from '../core/index.ts'

/** A rundown in the form in which Rostrum writes one, and where all of it stands. */
export type Written = {
  readonly rundown: Rundown
  /** Of each segment. */
  readonly lines: readonly number[]
  /** What was read where, by line number. */
  readonly read: ReadonlyMap<number, string>
}

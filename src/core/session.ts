import { factsOf, type Facts } from './facts.ts'
import type { Before } from './history.ts'
import { rundownOf } from './rundown.ts'
import { instant, isTime } from './time.ts'
import type { Entry, Instant, Rundown } from './types.ts'

/** A command that was given, and how to take it back. */
export type Step = Entry & { readonly before: Before }

/** A session is its journal replayed: plain finite JSON, undo and redo included. */
export type Session = Facts & {
  /** No stamp is earlier than this one. */
  readonly latest: Instant | null
  readonly past: readonly Step[]
  /** What redo gives back, next last. */
  readonly future: readonly Entry[]
}

const NO_RUNDOWN: Rundown = {
  id: 'none',
  title: '',
  place: null,
  date: null,
  timeZone: null,
  start: null,
  hardStop: null,
  speakers: [],
  segments: [],
}

/** A session of `rundown` before its start, with nothing to undo. What can't be used as a rundown gives an empty one. */
export const createSession = (rundown: Rundown): Session => {
  const read = rundownOf(rundown)
  return { ...factsOf(typeof read === 'string' ? NO_RUNDOWN : read), latest: null, past: [], future: [] }
}

/** The moment that counts when the clock says `now`: finite, and not before the latest stamp. */
export const momentFor = ({ latest }: { readonly latest: Instant | null }, now: number): Instant => {
  const counts = isTime(now) && (latest === null || now > latest)
  return counts ? instant(now) : (latest ?? instant(0))
}

/** A session before any rundown was loaded. */
export const emptySession: Session = createSession(NO_RUNDOWN)

import { eventsOf, record, stretchesOf } from '../core/index.ts'
import type { Instant, Session, SessionEvent, SessionRecord, Stretch } from '../core/index.ts'

/** All that the report tells, in figures: its words, its picture, its tables and its files are made of this alone. */
export type Report = SessionRecord & {
  /** `null`: this window follows the console, and does not know them. */
  readonly events: readonly SessionEvent[] | null
  readonly stretches: readonly Stretch[]
}

/** The report of `session` as of `now`; `null`: it has not begun. */
export const reportOf = (session: Session, now: Instant): Report | null => {
  const told = record(session, now)
  return told && { ...told, events: eventsOf(session), stretches: stretchesOf(session, now) }
}

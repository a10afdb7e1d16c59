import { eventsOf, record, spellsOf, stretchesOf } from '../core/index.ts'
import type { Instant, Session, SessionEvent, SessionRecord, Spells, Stretch } from '../core/index.ts'

/** All that the report tells, in figures: its words, its picture, its tables and its files are made of this alone. */
export type Report = SessionRecord & {
  /** `null`: this window follows the console, and does not know them. */
  readonly events: readonly SessionEvent[] | null
  readonly stretches: readonly Stretch[]
}

type History = Pick<Report, 'events'> & { readonly spells: Spells }

/** Remembered: it takes a look at every command, and a report of a session that runs is drawn each second. */
const histories = new WeakMap<Session, History>()
const historyOf = (session: Session): History => {
  const history = histories.get(session) ?? { events: eventsOf(session), spells: spellsOf(session) }
  histories.set(session, history)
  return history
}

/** The report of `session` as of `now`; `null`: it has not begun. */
export const reportOf = (session: Session, now: Instant): Report | null => {
  const told = record(session, now)
  if (!told) return null
  const { events, spells } = historyOf(session)
  return { ...told, events, stretches: stretchesOf(session, now, spells) }
}

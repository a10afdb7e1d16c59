import { createSession, dayOf, instantAt, readout } from '../core/index.ts'
import type { Instant, Rundown } from '../core/index.ts'

/** From when to when a segment runs if all keeps to the plan; `to: null`: it is open, and nothing ends it. */
export type Spell = { readonly from: Instant; readonly to: Instant | null }

/**
 * When each segment runs on paper, as core lays the plan out before the start; an open one has what the plan leaves it. `null`
 * where nobody can say: there is no start, or an open segment before it and no hard stop. Without a date the day is any.
 */
export const paperSpells = (rundown: Rundown): readonly (Spell | null)[] => {
  const { date, start, timeZone, hardStop, segments } = rundown
  const begins = start === null ? null : instantAt(dayOf(date) ?? 0, start, timeZone)
  if (begins === null) return segments.map(() => null)
  const laidOut = readout(createSession(rundown), begins).forecast
  const open = hardStop === null ? segments.findIndex(({ planned }) => planned === null) : -1
  return segments.map(({ id }, i) => {
    const spell = laidOut.find(({ segment }) => segment === id)
    return spell && (open < 0 || i <= open) ? { from: spell.startsAt, to: i === open ? null : spell.endsAt } : null
  })
}

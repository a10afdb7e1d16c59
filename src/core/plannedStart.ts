import type { Session } from './session.ts'
import { clockTime, duration, instant, minutesOf, sum } from './time.ts'
import type { Duration, Instant, Readout } from './types.ts'

const MINUTE = 60_000

type Standing = { readonly session: Session; readonly readout: Readout }

/** When the plan has the session begin; `null`: it does not say. */
export const plannedStart = ({ session, readout }: Standing): Instant | null => {
  if (session.startedAt !== null) return session.plannedStart ?? session.startedAt
  if (session.rundown.start === null) return null
  const { hardStop, unallotted, plannedEnd } = readout
  const planned = sum(session.rundown.segments.flatMap((segment) => segment.planned ?? []))
  if (hardStop !== null && unallotted !== null) return instant(hardStop - unallotted - planned)
  const open = session.rundown.segments.some((segment) => segment.planned === null)
  return plannedEnd === null || open ? null : instant(plannedEnd - planned)
}

/**
 * What to add to an instant so that a rundown of another day, not started yet, reads as it is written:
 * until Start is pressed its times would slide along with the clock. Zero for every other session.
 */
export const asWritten = (moment: Standing): Duration => {
  const { session, readout } = moment
  const { start, timeZone } = session.rundown
  const begins = plannedStart(moment)
  if (!readout.rehearsal || readout.phase !== 'ready' || start === null || begins === null) return duration(0)
  const whole = Math.floor(begins / MINUTE) * MINUTE
  return duration((minutesOf(start) - minutesOf(clockTime(instant(whole), timeZone))) * MINUTE + whole - begins)
}

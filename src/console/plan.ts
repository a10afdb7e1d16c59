import { clockTime, duration, instant } from '../core/index.ts'
import type { Duration, Instant, Readout, Segment, Session } from '../core/index.ts'
import type { Moment } from '../store/momentStore.ts'

const MINUTE = 60_000

/** The planned durations as the session measures itself by them. */
const baselineOf = (session: Session): readonly Segment[] => session.baseline ?? session.rundown.segments
const total = (segments: readonly Segment[]): number => segments.reduce((sum, { planned }) => sum + (planned ?? 0), 0)

/** When the plan has the session begin; `null`: it does not say. */
export const plannedStart = ({ session, readout }: Pick<Moment, 'session' | 'readout'>): Instant | null => {
  if (session.startedAt !== null) return session.plannedStart ?? session.startedAt
  if (session.rundown.start === null) return null
  const { hardStop, unallotted, plannedEnd } = readout
  const planned = total(session.rundown.segments)
  if (hardStop !== null && unallotted !== null) return instant(hardStop - unallotted - planned)
  const open = session.rundown.segments.some((segment) => segment.planned === null)
  return plannedEnd === null || open ? null : instant(plannedEnd - planned)
}

const minutesOf = (clock: string): number => Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3, 5))

/**
 * What to add to an instant so that a rundown of another day, not started yet, reads as it is written:
 * until Start is pressed its times would slide along with the clock. Zero for every other session.
 */
export const asWritten = (moment: Pick<Moment, 'session' | 'readout'>): Duration => {
  const { session, readout } = moment
  const { start, timeZone } = session.rundown
  const begins = plannedStart(moment)
  if (!readout.rehearsal || readout.phase !== 'ready' || start === null || begins === null) return duration(0)
  const whole = Math.floor(begins / MINUTE) * MINUTE
  return duration((minutesOf(start) - minutesOf(clockTime(instant(whole), timeZone))) * MINUTE + whole - begins)
}

/**
 * When the plan has each segment begin, by id. Open segments share what the plan leaves before the hard stop;
 * without a hard stop nothing is known of what comes after an open one.
 */
export const plannedStarts = (
  session: Session,
  begins: Instant | null,
  hardStop: Instant | null,
): ReadonlyMap<string, Instant> => {
  const segments = baselineOf(session)
  const open = segments.filter(({ planned }) => planned === null).length
  const share =
    begins === null || hardStop === null || open === 0 ? null : Math.max(0, hardStop - begins - total(segments)) / open
  const starts = new Map<string, Instant>()
  let at: number | null = begins
  for (const { id, planned } of segments) {
    if (at === null) break
    starts.set(id, instant(at))
    const length: number | null = planned ?? share
    at = length === null ? null : at + length
  }
  return starts
}

/** The open segments that run or are still to come. */
export const openSegments = (session: Session, readout: Readout): readonly Segment[] =>
  session.rundown.segments.slice(Math.max(0, readout.index)).filter(({ planned }) => planned === null)

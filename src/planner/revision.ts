import { duration } from '../core/index.ts'
import type { Duration, Rundown, Segment } from '../core/index.ts'
import { parseMinutes } from '../ui/parseMinutes.ts'

/** What was typed over what was read, by segment. */
export type Revision = {
  readonly lengths: Readonly<Record<string, string>>
  /** The least an open segment is to keep. */
  readonly shortest: Readonly<Record<string, string>>
}
export const UNREVISED: Revision = { lengths: {}, shortest: {} }

const revised = (segment: Segment, { lengths, shortest }: Revision): Segment => {
  const length = parseMinutes(lengths[segment.id] ?? '')
  const typed = Object.hasOwn(lengths, segment.id) && length !== 'unclear'
  const changed =
    typed && length !== segment.planned ? { ...segment, planned: length, stated: length !== null } : segment
  const least = parseMinutes(shortest[segment.id] ?? '')
  return changed.planned === null && least !== null && least !== 'unclear' ? { ...changed, shortest: least } : changed
}

/** `rundown` with what was typed; what can't be understood leaves it as it was. */
export const revise = (rundown: Rundown, revision: Revision): Rundown => ({
  ...rundown,
  segments: rundown.segments.map((segment) => revised(segment, revision)),
})

/** The first segment for which something was typed that is no duration. */
export const unclearSegment = (rundown: Rundown, { lengths, shortest }: Revision): Segment | null =>
  rundown.segments.find(
    ({ id }) => parseMinutes(lengths[id] ?? '') === 'unclear' || parseMinutes(shortest[id] ?? '') === 'unclear',
  ) ?? null

const DAY = 24 * 60
const minutesOf = (clock: string): number => Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3, 5))
const clockOf = (minutes: number): string => {
  const whole = Math.floor(minutes + 1e-6) % DAY
  return [Math.floor(whole / 60), whole % 60].map((part) => String(part).padStart(2, '0')).join(':')
}

/** The times of a plan on paper. */
export type PaperTimes = {
  /** When each segment begins, in rundown order; `null` where nobody can say. */
  readonly starts: readonly (string | null)[]
  /** What is left before the hard stop; negative: it does not fit; `null`: no start or no hard stop. */
  readonly unallotted: Duration | null
}

export const paperTimes = ({ start, hardStop, segments }: Rundown): PaperTimes => {
  const total = segments.reduce((sum, { planned }) => sum + (planned ?? 0), 0) / 60_000
  const span =
    start === null || hardStop === null ? null : ((minutesOf(hardStop) - minutesOf(start) + DAY - 1) % DAY) + 1
  const open = segments.filter(({ planned }) => planned === null).length
  const share = span === null || open === 0 ? null : Math.max(0, span - total) / open
  let at: number | null = start === null ? null : minutesOf(start)
  const starts = segments.map(({ planned }) => {
    const begins = at === null ? null : clockOf(at)
    const length: number | null = planned === null ? share : planned / 60_000
    at = at === null || length === null ? null : at + length
    return begins
  })
  return { starts, unallotted: span === null ? null : duration((span - total) * 60_000) }
}

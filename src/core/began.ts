import { anchorsBeforeStart, anchorsOf, REHEARSAL } from './rundown.ts'
import type { Session } from './session.ts'
import { dayAt, isClockTime, lastUntil } from './time.ts'
import type { ClockTime, Instant, Rundown } from './types.ts'

/**
 * When `session`, not yet started, is or was to start; `null`: it names no start, has begun, or would be a
 * rehearsal if it began now.
 */
export const dueStart = ({ phase, rundown }: Session, now: Instant): Instant | null => {
  if (phase !== 'ready' || rundown.segments.length === 0) return null
  const { plannedStart, rehearsal } = anchorsBeforeStart(rundown, now)
  return rehearsal ? null : plannedStart
}

/**
 * When a session of `rundown` began if the clock of its zone showed `time` then: the latest such moment not after
 * `now`. Otherwise why not, in words for the moderator.
 */
export const beganAt = (rundown: Rundown, time: ClockTime, now: Instant): Instant | string => {
  const { timeZone: zone } = rundown
  const at = isClockTime(time) ? lastUntil(now, time, zone) : null
  if (at === null) return 'Write the time as 13:15.'
  const { rehearsal, plannedStart } = anchorsOf(rundown, at, false)
  const longAgo = now - at > REHEARSAL
  const farFromPlan = plannedStart !== null && rehearsal && !anchorsOf(rundown, now, false).rehearsal
  if (!longAgo && !farFromPlan) return at
  // Whoever writes a time of yesterday's that can't be meant means the one ahead.
  if (dayAt(at, zone) < dayAt(now, zone)) return `${time} is still to come: give a time that has passed.`
  const far = longAgo ? 'ago' : `from the planned start at ${rundown.start}`
  return `${time} is more than 12 hours ${far}: begun then, it would be a rehearsal.`
}

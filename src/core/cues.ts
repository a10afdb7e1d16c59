import { settledAt } from './facts.ts'
import { standingOf } from './allotment.ts'
import { digits, shownSeconds } from './digits.ts'
import { momentFor, type Session } from './session.ts'
import { duration, instant, minutes } from './time.ts'
import type { Cue, DueCue, Duration, Instant, Level } from './types.ts'

const minutesIn = (count: number): string => (count === 1 ? '1 minute' : `${count} minutes`)
const lengthIn = (length: Duration): string =>
  length % 60_000 === 0 ? minutesIn(length / 60_000) : digits(length, 'countdown').main

/** Warnings where nobody asked for others. */
export const CUE_TIMES: readonly Duration[] = [5, 2, 1].map(minutes)
const fromZero: readonly Cue[] = [
  { remaining: minutes(0), level: 'over', word: 'Time is up', sound: 'time-up' },
  ...Array.from({ length: 60 }, (_, i): Cue => {
    return { remaining: minutes(-i - 1), level: 'over', word: `${minutesIn(i + 1)} over`, sound: 'overtime' }
  }),
]

/**
 * The cues of something `allotted` long that names none: at those of `times` that are strictly under half of it,
 * at zero, and every minute over up to 60. The longest warns, the shortest says wrap up.
 */
const defaultCues = (allotted: Duration, times: readonly Duration[]): readonly Cue[] => {
  const applying = times.filter((remaining) => remaining < allotted / 2)
  const told = applying.map((remaining): Cue => {
    const level = remaining === applying.at(-1) ? 'wrap-up' : 'warning'
    return { remaining, level, word: `${lengthIn(remaining)} left`, sound: level }
  })
  return [...told, ...fromZero]
}

/** The cues of something `allotted` long, earliest first. `own`: its own list; without one those of `times`, longest first. */
export const cuesOf = (
  allotted: Duration | null,
  own: readonly Cue[] | null,
  times: readonly Duration[] = CUE_TIMES,
): readonly Cue[] => {
  if (own) return own.toSorted((a, b) => b.remaining - a.remaining)
  return allotted === null ? [] : defaultCues(allotted, times)
}

/** The level that stands when `remaining` is left: that of the last cue passed. */
export const levelAt = (remaining: Duration | null, cues: readonly Cue[]): Level =>
  remaining === null ? 'on-time' : (cues.findLast((cue) => cue.remaining >= remaining)?.level ?? 'on-time')

type Countdown = {
  readonly target: DueCue['target']
  readonly elapsed: Duration
  readonly remaining: Duration | null
  readonly cues: readonly Cue[]
}

/** What is counting at `now`: the segment and the turn of whoever has the floor. */
const countdownsAt = (session: Session, now: Instant): readonly Countdown[] => {
  const facts = settledAt(session, now)
  const { segment, elapsed, allotted, remaining } = standingOf(facts, now)
  if (!segment) return []
  const turn = facts.floor
  const ofFloor: readonly Countdown[] = turn
    ? [
        {
          target: 'floor',
          elapsed: turn.ran,
          remaining: turn.allotted === null ? null : duration(turn.allotted - turn.ran),
          cues: cuesOf(turn.allotted, null, facts.rundown.cueTimes),
        },
      ]
    : []
  return [
    { target: 'segment', elapsed, remaining, cues: cuesOf(allotted, segment.cues, facts.rundown.cueTimes) },
    ...ofFloor,
  ]
}

/**
 * The cues crossed in (from, to], in order, if nothing is done in between. What lies before the session's latest
 * stamp belonged to the session as it was then, and is left out.
 */
export const cuesBetween = (session: Session, from: Instant, to: Instant): readonly DueCue[] => {
  if (session.phase !== 'running') return []
  const begin = momentFor(session, from)
  const end = momentFor(session, to)
  return countdownsAt(session, begin)
    .flatMap(({ target, remaining, cues }) =>
      remaining === null
        ? []
        : cues.map((cue): DueCue => ({ at: instant(begin + remaining - cue.remaining), target, cue })),
    )
    .filter(({ at }) => at > begin && at <= end)
    .toSorted((a, b) => a.at - b.at)
}

/** How long until `remaining` (or, without one, `elapsed`) shows another second or stands at another level. */
const untilChange = ({ elapsed, remaining, cues }: Countdown): number => {
  if (remaining === null) return (shownSeconds(elapsed, 'elapsed') + 1) * 1000 - elapsed
  const level = levelAt(remaining, cues)
  const cue = cues.find((c) => c.remaining < remaining && levelAt(c.remaining, cues) !== level)
  const second = remaining - (shownSeconds(remaining, 'countdown') - 1) * 1000
  return cue ? Math.min(second, remaining - cue.remaining) : second
}

/** How long after `now` a shown digit or a level changes, of the segment or the floor; `null` unless running. */
export const untilNextChange = (session: Session, now: Instant): Duration | null => {
  if (session.phase !== 'running') return null
  const changes = countdownsAt(session, momentFor(session, now)).map(untilChange)
  return changes.length > 0 ? duration(Math.min(...changes)) : null
}

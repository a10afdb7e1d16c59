import { standingOf } from './allotment.ts'
import { settledAt, withRun, type Facts } from './facts.ts'
import { nextTurnOf, turnsToCome } from './floor.ts'
import { speakerName } from './rundown.ts'
import { momentFor, type Session } from './session.ts'
import { atLeastZero, duration, sum } from './time.ts'
import type { Duration, Instant, Turn } from './types.ts'

/** Ends the turn of whoever has the floor. `facts` are settled as of `at`. */
export const withoutFloor = (facts: Facts, at: Instant): Facts =>
  facts.floor ? { ...facts, floor: null, turns: [...facts.turns, { ...facts.floor, endedAt: at }] } : facts

/**
 * How long `speaker` may have the floor now, when it is free; `null`: nobody said. A planned turn gets its time, never more than
 * the segment has left; a first turn without one an equal share of what is left after planned turns still to come.
 * `facts` are settled as of `at`.
 */
const allotmentFor = (facts: Facts, speaker: string, at: Instant): Duration | null => {
  const { segment, remaining } = standingOf(facts, at)
  if (!segment) return null
  const left = remaining === null ? null : atLeastZero(remaining)
  const toCome = turnsToCome(facts, segment)
  const nextOf = (turns: readonly Turn[], id: string) => turns.find((t) => t.speaker === id)
  const turn = nextOf(toCome, speaker)
  if (!turn) return null
  if (turn.planned !== null) return duration(Math.min(turn.planned, left ?? turn.planned))
  const listedAs = (is: (turn: Turn) => boolean) => new Set(segment.turns.filter(is).map((t) => t.speaker))
  const leads = listedAs(({ role }) => role === 'moderator' || role === 'chair')
  const planned = listedAs((t) => t.planned !== null)
  const shares = (id: string) => !leads.has(id) && nextOf(toCome, id) === nextOf(segment.turns, id)
  if (left === null || !shares(speaker)) return null
  const promised = sum(toCome.flatMap((t) => t.planned ?? []))
  const others = toCome.map((t) => t.speaker).filter((id) => shares(id) && !planned.has(id))
  return duration(Math.floor(Math.max(0, left - promised) / new Set([...others, speaker]).size))
}

/**
 * Gives the floor to `speaker`, ending the turn before; refused in words. `facts` are settled as of `at`. `question`: the one it
 * is given to answer.
 */
export const giveFloor = (
  facts: Facts,
  speaker: string,
  at: Instant,
  question: string | null = null,
): Facts | string => {
  const name = speakerName(facts.rundown, speaker)
  if (name === null || facts.current === null) return 'This speaker is not in the rundown.'
  if (facts.floor?.speaker === speaker) return `${name} has the floor already.`
  const free = withoutFloor(facts, at)
  const allotted = allotmentFor(free, speaker, at)
  const turn = { speaker, segment: facts.current, startedAt: at, endedAt: null, ran: duration(0), allotted, question }
  return { ...free, floor: turn }
}

/** How long `speaker` would have the floor if it were given now; `null`: as long as it takes. */
export const allotmentIfGiven = (session: Session, speaker: string, now: Instant): Duration | null => {
  const at = momentFor(session, now)
  const facts = settledAt(session, at)
  return facts.floor?.speaker === speaker ? null : allotmentFor(withoutFloor(facts, at), speaker, at)
}

const NO_FLOOR = 'Nobody has the floor.'

/** Nobody has the floor any more; refused where nobody has. */
export const clearFloor = (facts: Facts, at: Instant): Facts | string =>
  facts.floor ? withoutFloor(facts, at) : NO_FLOOR

const NO_TIME = 'This turn has no time of its own: there is nothing to change.'

/** Gives whoever has the floor `by` more; takes it where it is negative, at most all of it. Refused in words. */
export const addTurnTime = (facts: Facts, by: Duration): Facts | string => {
  const { floor } = facts
  if (!floor) return NO_FLOOR
  if (floor.allotted === null) return NO_TIME
  const allotted = atLeastZero(duration(floor.allotted + by))
  if (allotted === floor.allotted)
    return by < 0 ? 'There is no time left to take from this turn.' : 'There is nothing to add: give minutes.'
  return { ...facts, floor: { ...floor, allotted } }
}

/** What can be taken at most from the present turn and from those after it, so that each keeps what it has used. */
export type TurnsToShorten = {
  readonly present: Duration
  readonly next: Duration
  /** Who speaks next; `null`: nobody is left. */
  readonly speaker: string | null
}

const shortenable = (facts: Facts, at: Instant): TurnsToShorten & { readonly turn: Turn | null } => {
  const { segment, remaining } = standingOf(facts, at)
  const turn = nextTurnOf(facts)
  const left = segment?.planned == null ? 0 : Math.max(0, remaining ?? 0)
  const { floor } = facts
  const present = floor?.allotted == null ? 0 : Math.min(left, Math.max(0, floor.allotted - floor.ran))
  const next = turn === null ? 0 : Math.min(left - present, turn.planned ?? left)
  return { present: duration(present), next: duration(next), speaker: turn?.speaker ?? null, turn }
}

export const turnsToShorten = (session: Session, now: Instant): TurnsToShorten => {
  const at = momentFor(session, now)
  const { present, next, speaker } = shortenable(settledAt(session, at), at)
  return { present, next, speaker }
}

/**
 * The running segment is shorter by both; the present turn by its part, and the next one by the other if it is planned:
 * turns without a time of their own share what is left. Refused in words.
 */
export const shortenTurns = (facts: Facts, present: Duration, next: Duration, at: Instant): Facts | string => {
  const most = shortenable(facts, at)
  if (present < 0 || next < 0 || present + next === 0) return 'There is nothing to take: give minutes.'
  if (present > most.present) return 'The present turn has no more time to give.'
  if (next > most.next) return 'The turns to come have no more time to give.'
  const { floor, rundown } = facts
  const { turn } = most
  const segments =
    next === 0 || turn?.planned == null
      ? rundown.segments
      : rundown.segments.map((segment) =>
          segment.id === facts.current
            ? {
                ...segment,
                turns: segment.turns.map((one) =>
                  one === turn ? { ...one, planned: duration((one.planned ?? 0) - next) } : one,
                ),
              }
            : segment,
        )
  return withRun(
    {
      ...facts,
      rundown: segments === rundown.segments ? rundown : { ...rundown, segments },
      floor: floor && { ...floor, allotted: floor.allotted === null ? null : duration(floor.allotted - present) },
    },
    facts.current,
    (run) => ({ ...run, added: duration(run.added - present - next) }),
  )
}

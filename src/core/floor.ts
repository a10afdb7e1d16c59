import { standingOf } from './allotment.ts'
import type { Facts } from './facts.ts'
import { atLeastZero, duration, sum } from './time.ts'
import type { Airtime, Duration, Instant, Segment, Turn } from './types.ts'

/** Ends the turn of whoever has the floor. `facts` are settled as of `at`. */
export const withoutFloor = (facts: Facts, at: Instant): Facts =>
  facts.floor ? { ...facts, floor: null, turns: facts.turns.concat({ ...facts.floor, endedAt: at }) } : facts

/**
 * How long `speaker` may have the floor now; `null`: nobody said. A planned turn gets its time, never more than the
 * segment has left; a first turn without one an equal share of what is left after planned turns still to come.
 */
const allotmentFor = (facts: Facts, segment: Segment, speaker: string, left: Duration | null): Duration | null => {
  const hasSpoken = (id: string, times: number) => {
    let count = 0
    for (const t of facts.turns) if (t.speaker === id && t.segment === segment.id && ++count === times) return true
    return false
  }
  const listed = (turn: Turn) =>
    segment.turns.slice(0, segment.turns.indexOf(turn) + 1).filter((t) => t.speaker === turn.speaker)
  const toCome = segment.turns.filter((t) => !hasSpoken(t.speaker, listed(t).length))
  const turn = toCome.find((t) => t.speaker === speaker)
  if (!turn) return null
  if (turn.planned !== null) return duration(Math.min(turn.planned, left ?? turn.planned))
  // Somebody may be listed twice: what they come to next decides.
  const shares = (id: string) => {
    const next = toCome.find((t) => t.speaker === id)
    return next?.planned === null && next.role !== 'moderator' && next.role !== 'chair' && !hasSpoken(id, 1)
  }
  if (left === null || !shares(speaker)) return null
  const promised = sum(toCome.flatMap((t) => t.planned ?? []))
  const sharers = [...new Set(toCome.map((t) => t.speaker))].filter(shares).length
  return duration(Math.floor(Math.max(0, left - promised) / sharers))
}

/** Gives the floor to `speaker`, ending the turn before; refused in words. `facts` are settled as of `at`. */
export const giveFloor = (facts: Facts, speaker: string, at: Instant): Facts | string => {
  const who = facts.rundown.speakers.find((s) => s.id === speaker)
  const { segment, remaining } = standingOf(facts, at)
  if (!who || !segment) return 'This speaker is not in the rundown.'
  if (facts.floor?.speaker === speaker) return `${who.name} has the floor already.`
  const left = remaining === null ? null : atLeastZero(remaining)
  const free = withoutFloor(facts, at)
  const allotted = allotmentFor(free, segment, speaker, left)
  return { ...free, floor: { speaker, segment: segment.id, startedAt: at, endedAt: null, ran: duration(0), allotted } }
}

/** What everyone in the rundown has spoken, in its order. */
export const airtimeOf = (facts: Facts): readonly Airtime[] => {
  const spoken = new Map<string, { total: number; turns: number }>()
  for (const turn of facts.floor ? [...facts.turns, facts.floor] : facts.turns) {
    const of = spoken.get(turn.speaker) ?? { total: 0, turns: 0 }
    spoken.set(turn.speaker, { total: of.total + turn.ran, turns: of.turns + 1 })
  }
  const all = facts.rundown.speakers.map((speaker) => ({
    speaker,
    ...(spoken.get(speaker.id) ?? { total: 0, turns: 0 }),
  }))
  const everything = all.reduce((sumOf, { total }) => sumOf + total, 0)
  return all.map(({ speaker, total, turns }) => ({
    speaker,
    total: duration(total),
    turns,
    share: everything > 0 ? total / everything : 0,
  }))
}

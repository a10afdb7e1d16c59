import { standingOf } from './allotment.ts'
import type { Facts } from './facts.ts'
import { atLeastZero, duration, sum } from './time.ts'
import type { Airtime, Duration, Instant, Segment, Turn } from './types.ts'

/** Ends the turn of whoever has the floor. `facts` are settled as of `at`. */
export const withoutFloor = (facts: Facts, at: Instant): Facts =>
  facts.floor ? { ...facts, floor: null, turns: facts.turns.concat({ ...facts.floor, endedAt: at }) } : facts

/** How often each of those listed in `segment` has had the floor in it. */
const timesSpoken = ({ turns }: Facts, segment: Segment): ReadonlyMap<string, number> => {
  const speakers = [...new Set(segment.turns.map((turn) => turn.speaker))]
  const times = speakers.map(() => 0)
  // Plain loops: this runs over the whole log at each turn (10,000 commands in 100 ms).
  for (let i = 0; i < turns.length; i++) {
    if (turns[i]?.segment !== segment.id) continue
    const of = speakers.indexOf(turns[i]?.speaker ?? '')
    if (of >= 0) times[of] = (times[of] ?? 0) + 1
  }
  return new Map(speakers.flatMap((speaker, i) => (times[i] ? [[speaker, times[i]] as const] : [])))
}

/**
 * How long `speaker` may have the floor now; `null`: nobody said. A planned turn gets its time, never more than the
 * segment has left; a first turn without one an equal share of what is left after planned turns still to come.
 */
const allotmentFor = (facts: Facts, segment: Segment, speaker: string, left: Duration | null): Duration | null => {
  const spoken = timesSpoken(facts, segment)
  const listed = new Map<string, number>()
  const toCome = segment.turns.filter((turn) => {
    const place = (listed.get(turn.speaker) ?? 0) + 1
    listed.set(turn.speaker, place)
    return place > (spoken.get(turn.speaker) ?? 0)
  })
  const turn = toCome.find((t) => t.speaker === speaker)
  if (!turn) return null
  if (turn.planned !== null) return duration(Math.min(turn.planned, left ?? turn.planned))
  const listedAs = (is: (turn: Turn) => boolean) => new Set(segment.turns.filter(is).map((t) => t.speaker))
  const leads = listedAs(({ role }) => role === 'moderator' || role === 'chair')
  const planned = listedAs((t) => t.planned !== null)
  const shares = (id: string) => !leads.has(id) && !spoken.has(id)
  if (left === null || !shares(speaker)) return null
  const promised = sum(toCome.flatMap((t) => t.planned ?? []))
  const others = toCome.map((t) => t.speaker).filter((id) => shares(id) && !planned.has(id))
  return duration(Math.floor(Math.max(0, left - promised) / new Set([...others, speaker]).size))
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

import type { Facts } from './facts.ts'
import { segmentOf } from './rundown.ts'
import { duration } from './time.ts'
import type { Airtime, Segment, Turn } from './types.ts'

/** How often each of those listed in `segment` has had the floor in it. */
export const timesSpoken = ({ turns }: Facts, segment: Segment): ReadonlyMap<string, number> => {
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

/** The turns of `segment` that nobody has taken yet: each time somebody speaks uses up one of theirs. */
export const turnsToCome = (segment: Segment, spoken: ReadonlyMap<string, number>): readonly Turn[] => {
  const listed = new Map<string, number>()
  return segment.turns.filter((turn) => {
    const place = (listed.get(turn.speaker) ?? 0) + 1
    listed.set(turn.speaker, place)
    return place > (spoken.get(turn.speaker) ?? 0)
  })
}

/**
 * Whose turn comes after that of whoever has the floor, moderator and chair aside: in the order of the plan, those who
 * were passed over last. `null`: nobody is left.
 */
export const nextTurnOf = (facts: Facts): Turn | null => {
  const segment = segmentOf(facts.rundown, facts.current)
  if (!segment) return null
  const free = facts.floor ? { ...facts, turns: facts.turns.concat(facts.floor) } : facts
  const toCome = turnsToCome(segment, timesSpoken(free, segment)).filter(
    ({ role, speaker }) =>
      role !== 'chair' && role !== 'moderator' && facts.rundown.speakers.some(({ id }) => id === speaker),
  )
  const present = segment.turns.findLastIndex(({ speaker }) => speaker === facts.floor?.speaker)
  return toCome.find((turn) => segment.turns.indexOf(turn) > present) ?? toCome[0] ?? null
}

/** The id of who speaks next in the running segment; `null`: nobody is left, or the plan names nobody. */
export const nextSpeaker = (facts: Facts): string | null => nextTurnOf(facts)?.speaker ?? null

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

import type { Facts } from './facts.ts'
import { segmentOf } from './rundown.ts'
import { duration } from './time.ts'
import type { Airtime, Segment, Turn } from './types.ts'

/** The turns of `segment` that nobody has taken yet: each time somebody speaks uses up one of theirs. */
export const turnsToCome = ({ turns }: Facts, segment: Segment): readonly Turn[] => {
  const toCome = [...segment.turns]
  // From the end: of a long log most is left unread, where all have spoken.
  for (let i = turns.length - 1; i >= 0 && toCome.length > 0; i--) {
    const taken = turns[i]
    if (taken?.segment !== segment.id) continue
    const place = toCome.findIndex(({ speaker }) => speaker === taken.speaker)
    if (place >= 0) toCome.splice(place, 1)
  }
  return toCome
}

/**
 * Whose turn comes after that of whoever has the floor, moderator and chair aside: in the order of the plan, those who
 * were passed over last. `null`: nobody is left.
 */
export const nextTurnOf = (facts: Facts): Turn | null => {
  const segment = segmentOf(facts.rundown, facts.current)
  if (!segment) return null
  const free = facts.floor ? { ...facts, turns: [...facts.turns, facts.floor] } : facts
  const toCome = turnsToCome(free, segment).filter(
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

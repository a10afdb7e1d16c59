import type { Session } from '../core/index.ts'

/** What each speaker has spoken in turns that have ended, by id: it stands still while somebody speaks. */
export const spokenBefore = ({ turns }: Session): ReadonlyMap<string, number> => {
  const spoken = new Map<string, number>()
  for (const { speaker, ran } of turns) spoken.set(speaker, (spoken.get(speaker) ?? 0) + ran)
  return spoken
}

/**
 * `ids` with those first who have spoken least, those alike in their order; moderator and chair of the running segment
 * last. A list in this order changes only when a turn ends, never under the hand.
 */
export const quietestFirst = (session: Session, ids: readonly string[]): readonly string[] => {
  const spoken = spokenBefore(session)
  const turns = session.rundown.segments.find(({ id }) => id === session.current)?.turns ?? []
  const leads = new Set(
    turns.flatMap(({ role, speaker }) => (role === 'moderator' || role === 'chair' ? [speaker] : [])),
  )
  const rank = (id: string) => (leads.has(id) ? Infinity : (spoken.get(id) ?? 0))
  return ids.toSorted((a, b) => (rank(a) === rank(b) ? 0 : rank(a) - rank(b)))
}

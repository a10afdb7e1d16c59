import { instant, minutes, readout, transition, type Entry, type Instant, type Session } from '../core/index.ts'

/** So long before the end of a segment it becomes interesting. */
const BEFORE = minutes(5)

/**
 * What brings `session`, as planned from `now` on, to five minutes before the end of `segment`, and when that is; a
 * shorter one to its beginning. `null`: that is past, or nothing leads there.
 */
export const reach = (
  session: Session,
  now: Instant,
  segment: string,
): { readonly entries: readonly Entry[]; readonly at: Instant } | null => {
  const entries: Entry[] = []
  let [reached, at] = [session, now]
  const give = (type: 'resume' | 'next') => {
    const entry: Entry = { at, command: { type } }
    const after = transition(reached, entry.command, at)
    if (after === reached) return false
    entries.push(entry)
    reached = after
    return true
  }
  const endsAt = () => readout(reached, at).forecast.find((item) => item.segment === reached.current)?.endsAt ?? at
  if (reached.phase === 'paused') give('resume')
  while (reached.current !== segment) {
    at = endsAt()
    if (!give('next')) return null
  }
  const there = instant(Math.max(at, endsAt() - BEFORE))
  return entries.length === 0 && there <= now ? null : { entries, at: there }
}

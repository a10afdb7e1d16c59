import { runOf } from './facts.ts'
import { wordsOf } from './historyOf.ts'
import type { Session } from './session.ts'
import { stepsOf } from './stepsOf.ts'
import { duration } from './time.ts'
import type { Replayed } from './transition.ts'
import type { Command, Duration, Instant } from './types.ts'

/** A message that was shown, or a change of plan, between the start and now. */
export type SessionEvent = {
  readonly at: Instant
  readonly kind: 'message' | 'change'
  readonly command: Command['type']
  /** One line, as in the history. */
  readonly words: string
  /** What segments were given (+) or what was taken from them (−). */
  readonly moved: readonly { readonly segment: string; readonly by: Duration }[]
}

/** What makes a session go otherwise than planned, beside all that gives time to segments or takes it from them. */
const CHANGES: readonly Command['type'][] = ['pause', 'resume', 'back', 'go-to', 'backdate', 'leave-out', 'edit']

/** An edit says of itself what it was to be. */
const movedBy = ({ command, before, after }: Replayed): SessionEvent['moved'] => {
  if (before.startedAt === null || command.type === 'edit') return []
  const was = new Map(before.rundown.segments.map(({ id, planned }) => [id, planned]))
  return after.rundown.segments.flatMap(({ id, planned }) => {
    const added = (runOf(after, id)?.added ?? 0) - (runOf(before, id)?.added ?? 0)
    const by = duration((planned ?? 0) - (was.get(id) ?? 0) + added)
    return by === 0 ? [] : [{ segment: id, by }]
  })
}

/**
 * The messages and changes of plan of `session`, first to last, without what was undone. `null`: it came without its
 * history, as to a window that follows the console.
 */
export const eventsOf = (session: Session): readonly SessionEvent[] | null => {
  if (session.startedAt !== null && session.past.length === 0) return null
  return stepsOf(session).flatMap((step): readonly SessionEvent[] => {
    const { at, command, before } = step
    const message = command.type === 'say' && command.message !== null
    const moved = movedBy(step)
    const change = moved.length > 0 || (before.startedAt !== null && CHANGES.includes(command.type))
    if (!message && !change) return []
    const kind = message ? 'message' : 'change'
    return [{ at, kind, command: command.type, words: wordsOf(step), moved }]
  })
}

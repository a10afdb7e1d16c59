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

/** What makes a session go otherwise than planned; segments, floor and questions have tables of their own. */
const CHANGES: readonly Command['type'][] = [
  'pause',
  'resume',
  'back',
  'go-to',
  'add-time',
  'backdate',
  'leave-out',
  'replan',
  'edit',
]

const movedBy = ({ command, before, after }: Replayed): SessionEvent['moved'] => {
  if (command.type === 'add-time') {
    const by = (runOf(after, after.current)?.added ?? 0) - (runOf(before, after.current)?.added ?? 0)
    return after.current === null ? [] : [{ segment: after.current, by: duration(by) }]
  }
  if (command.type !== 'replan') return []
  const was = new Map(before.rundown.segments.map(({ id, planned }) => [id, planned]))
  return after.rundown.segments.flatMap(({ id, planned }) => {
    const by = (planned ?? 0) - (was.get(id) ?? 0)
    return by === 0 ? [] : [{ segment: id, by: duration(by) }]
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
    const change = before.startedAt !== null && CHANGES.includes(command.type)
    if (!message && !change) return []
    const kind = message ? 'message' : 'change'
    return [{ at, kind, command: command.type, words: wordsOf(step), moved: movedBy(step) }]
  })
}

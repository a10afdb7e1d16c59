import { applied } from './commands.ts'
import type { Facts } from './facts.ts'
import { beforeOf, takenBack } from './history.ts'
import { emptySession, momentFor, type Session, type Step } from './session.ts'
import { readCommand } from './readCommand.ts'
import type { Command, Entry, Instant } from './types.ts'

/** A session being written, so that a long journal replays without copying its history at every command. */
type Draft = { facts: Facts; latest: Instant | null; readonly past: Step[]; readonly future: Entry[] }

const draftOf = ({ latest, past, future, ...facts }: Session): Draft => ({
  facts,
  latest,
  past: [...past],
  future: [...future],
})
const sessionOf = ({ facts, latest, past, future }: Draft): Session => ({ ...facts, latest, past, future })

/** Writes a command into `draft`; gives why not, leaving the draft as it was. */
const write = (draft: Draft, given: unknown, at: Instant): string | null => {
  const command = readCommand(given)
  if (typeof command === 'string') return command
  if (command.type === 'undo') {
    const step = draft.past.at(-1)
    if (!step) return 'There is nothing to undo.'
    draft.past.pop()
    draft.facts = takenBack(draft.facts, step.before)
    draft.future.push({ at: step.at, command: step.command })
  } else {
    const again = command.type === 'redo' ? draft.future.at(-1) : { at, command }
    if (!again) return 'There is nothing to redo.'
    const after = applied(draft.facts, again.command, again.at)
    if (typeof after === 'string') return after
    // Written out: spreading a step and adding to it takes twenty times as long.
    draft.past.push({ at: again.at, command: again.command, before: beforeOf(draft.facts, after) })
    if (command.type === 'redo') draft.future.pop()
    else draft.future.length = 0
    draft.facts = after
  }
  draft.latest = at
  return null
}

const given = (
  session: Session,
  command: Command,
  now: number,
): { readonly draft: Draft; readonly refused: string | null } => {
  const draft = draftOf(session)
  return { draft, refused: write(draft, command, momentFor(session, now)) }
}

/** `session` after `command`, given at `now`; the same reference when it is refused. */
export const transition = (session: Session, command: Command, now: Instant): Session => {
  const { draft, refused } = given(session, command, now)
  return refused === null ? sessionOf(draft) : session
}

/** Why `command` would be refused at `now`, in words for the moderator; `null`: it would be accepted. */
export const refusal = (session: Session, command: Command, now: Instant): string | null =>
  given(session, command, now).refused

/** An entry that was accepted, when it counted as given, and the facts on either side of it. */
export type Replayed = Entry & { readonly before: Facts; readonly after: Facts }

/** The session that `entries` make, beginning with nothing. Refused entries change nothing, and `tell` hears nothing of them. */
export const replay = (entries: readonly Entry[], tell?: (replayed: Replayed) => void): Session => {
  const draft = draftOf(emptySession)
  for (const entry of entries) {
    const before = draft.facts
    const at = momentFor(draft, entry?.at)
    const refused = write(draft, entry?.command, at)
    if (refused === null) tell?.({ at, command: entry.command, before, after: draft.facts })
  }
  return sessionOf(draft)
}

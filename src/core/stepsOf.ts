import type { Facts } from './facts.ts'
import { takenBack } from './history.ts'
import type { Session } from './session.ts'
import type { Replayed } from './transition.ts'

/**
 * What was done to `session` and still stands, first to last, each command with the facts on either side of it: nothing
 * that was undone, and nothing of a rundown that stood there before. Empty where the session came without its history.
 */
export const stepsOf = ({ latest: _latest, past, future: _future, ...facts }: Session): readonly Replayed[] => {
  const steps: Replayed[] = []
  let after: Facts = facts
  for (const step of past.toReversed()) {
    const before = takenBack(after, step.before)
    steps.push({ at: step.at, command: step.command, before, after })
    if (step.command.type === 'load') break
    after = before
  }
  return steps.toReversed()
}

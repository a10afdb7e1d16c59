import { asRun, readout } from './index.ts'
import { clockAfter, type Sequence } from './anySequence.testing.ts'
import { referenceModel } from './referenceModel.testing.ts'
import { settledAt } from './facts.ts'
import { timeOf } from './questions.ts'
import { createSession, momentFor, type Session } from './session.ts'
import { refusal, transition } from './transition.ts'
import type { Instant } from './types.ts'

/** Whether two plain values are equal; quick, for it is asked millions of times. */
const equal = (a: unknown, b: unknown): boolean => {
  if (Object.is(a, b)) return true
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false
  const keys = Object.keys(a)
  if (keys.length !== Object.keys(b).length) return false
  return keys.every((key) => Object.hasOwn(b, key) && equal(a[key as keyof typeof a], b[key as keyof typeof b]))
}

const differing = (is: object, should: object): string | null => {
  if (equal(is, should)) return null
  const values = new Map(Object.entries(is))
  return Object.entries(should)
    .filter(([key, value]) => !equal(values.get(key), value))
    .map(([key, value]) => `${key} is ${JSON.stringify(values.get(key))}, not ${JSON.stringify(value)}`)
    .join('; ')
}

const questionTimes = (session: Session, now: Instant): Readonly<Record<string, number>> =>
  Object.fromEntries(
    settledAt(session, momentFor(session, now)).questions.map((asked) => [asked.question.id, timeOf(asked)]),
  )

/**
 * Where the core first departs from the reference model in `sequence`, in words; `null`: nowhere. After each command
 * they must agree whether it was accepted, and on all that is shown then and at a later moment.
 */
export const disagreement = ({ rundown, from, steps }: Sequence): string | null => {
  let session = createSession(rundown)
  let model = referenceModel.begin(rundown)
  let clock: number = from
  for (const [i, { wait, command, later }] of steps.entries()) {
    const now = (clock + wait) as Instant
    clock = clockAfter(clock, wait)
    const next = transition(session, command, now)
    const should = referenceModel.give(model, command, now)
    if (next === session && should !== null)
      return `${i + 1}, ${command.type}: refused (${refusal(session, command, now)})`
    if (next !== session && should === null) return `${i + 1}, ${command.type}: accepted`
    const moments = next === session ? [clock + later] : [now, clock + later]
    session = next
    model = should ?? model
    for (const moment of moments as Instant[]) {
      const wrong =
        differing(readout(session, moment), referenceModel.readout(model, moment)) ??
        differing(asRun(session, moment), referenceModel.asRun(model, moment)) ??
        differing(questionTimes(session, moment), referenceModel.questionTimes(model, moment))
      if (wrong !== null) return `${i + 1}, ${command.type}, ${moment - now} ms later: ${wrong}`
    }
  }
  return null
}

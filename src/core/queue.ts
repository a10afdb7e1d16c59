import { withOpen, type AskedQuestion, type Facts } from './facts.ts'
import { timeOf } from './questions.ts'
import { duration } from './time.ts'
import type { Instant, Question } from './types.ts'

/** Also where what names a question is none. */
export const NOT_QUEUED = 'This question is not in the queue.'

const NONE = duration(0)
const UNOPENED = { earlier: NONE, ran: NONE, together: 1, openedAt: null, closedAt: null }

/** Puts `question` at the end of the queue; refused in words. */
export const askQuestion = (facts: Facts, question: Question): Facts | string => {
  const { id, to } = question
  if (facts.questions.some((q) => q.question.id === id)) return 'This question is in the queue already.'
  if (to !== null && !facts.rundown.speakers.some((s) => s.id === to))
    return 'Whom the question is for is not in the rundown.'
  const asked: AskedQuestion = { question, state: 'waiting', ...UNOPENED }
  return { ...facts, questions: [...facts.questions, asked] }
}

/** Looked for from the end: of a long log, the latest are asked after. */
const askedAs = ({ questions }: Facts, id: string): AskedQuestion | undefined =>
  questions.findLast(({ question }) => question.id === id)

/** A question that waits or is parked; of any other, why it can't be opened or moved. */
const openable = (facts: Facts, id: string): AskedQuestion | string => {
  const asked = askedAs(facts, id)
  if (!asked) return NOT_QUEUED
  return asked.state === 'open' || asked.state === 'answered' ? `This question is ${asked.state} already.` : asked
}

const changed = (
  questions: Facts['questions'],
  asked: AskedQuestion,
  to: Pick<AskedQuestion, 'state'> & Partial<AskedQuestion>,
): Facts['questions'] => questions.with(questions.lastIndexOf(asked), { ...asked, ...to })

const allAnswered = (facts: Facts, at: Instant): Facts['questions'] =>
  withOpen(facts, (asked) => ({ ...asked, state: 'answered', closedAt: at }))

/** Opens waiting or parked questions at `at`, to be answered together; those that were open count as answered. */
export const openQuestions = (facts: Facts, ids: readonly string[], at: Instant): Facts | string => {
  const opening = new Set(ids)
  if (opening.size === 0) return 'Choose the questions of this round.'
  let questions = allAnswered(facts, at)
  for (const id of opening) {
    const asked = openable(facts, id)
    if (typeof asked === 'string') return asked
    const anew = { earlier: timeOf(asked), ran: NONE, together: opening.size, openedAt: at, closedAt: null }
    questions = changed(questions, asked, { state: 'open', ...anew })
  }
  return { ...facts, questions, open: opening.size }
}

/** All that are open count as answered. */
export const closeRound = (facts: Facts, at: Instant): Facts | string => {
  if (facts.open === 0) return 'No question is open.'
  return { ...facts, questions: allAnswered(facts, at), open: 0 }
}

/** Moves a waiting or parked question in front of `before`, another that waits, or to the end: it waits there. */
export const orderQuestion = (facts: Facts, id: string, before: string | null): Facts | string => {
  const asked = openable(facts, id)
  if (typeof asked === 'string') return asked
  const rest = facts.questions.filter((q) => q !== asked)
  const place = before === null ? rest.length : rest.findIndex((q) => q.question.id === before)
  if (place < 0 || (before !== null && rest[place]?.state !== 'waiting')) return NOT_QUEUED
  const questions = rest.toSpliced(place, 0, { ...asked, state: 'waiting' })
  const order = (of: Facts['questions']) => of.filter((q) => q.state === 'waiting').map((q) => q.question.id)
  return asked.state === 'waiting' && order(questions).join() === order(facts.questions).join()
    ? 'This question stands there already.'
    : { ...facts, questions }
}

/** Closes a question, or takes a waiting one out of the queue. */
export const closeQuestion = (
  facts: Facts,
  id: string,
  outcome: 'answered' | 'parked',
  at: Instant,
): Facts | string => {
  const asked = askedAs(facts, id)
  if (!asked) return NOT_QUEUED
  if (asked.state === outcome || asked.state === 'answered') return `This question is ${asked.state} already.`
  if (asked.state !== 'open') return { ...facts, questions: changed(facts.questions, asked, { state: outcome }) }
  const questions = changed(facts.questions, asked, { state: outcome, closedAt: at })
  return { ...facts, questions, open: facts.open - 1 }
}

import type { AskedQuestion, Facts } from './facts.ts'
import { duration } from './time.ts'
import type { Duration, Question, QuestionsReadout } from './types.ts'

const UNKNOWN = 'This question is not in the queue.'

/** Puts `question` at the end of the queue; refused in words. */
export const askQuestion = (facts: Facts, question: Question): Facts | string => {
  const { id, to } = question
  if (facts.questions.some((q) => q.question.id === id)) return 'This question is in the queue already.'
  if (to !== null && !facts.rundown.speakers.some((s) => s.id === to))
    return 'Whom the question is for is not in the rundown.'
  const asked: AskedQuestion = { question, state: 'waiting', ran: duration(0) }
  return { ...facts, questions: [...facts.questions, asked] }
}

/** Opens a waiting or parked question; the open one counts as answered. */
export const openQuestion = (facts: Facts, id: string): Facts | string => {
  const asked = facts.questions.find((q) => q.question.id === id)
  if (!asked) return UNKNOWN
  if (asked.state === 'open') return 'This question is open already.'
  if (asked.state === 'answered') return 'This question has been answered.'
  const questions = facts.questions.map((q): AskedQuestion => {
    if (q === asked) return { ...q, state: 'open' }
    return q.state === 'open' ? { ...q, state: 'answered' } : q
  })
  return { ...facts, questions }
}

/** Closes a question, or takes a waiting one out of the queue. */
export const closeQuestion = (facts: Facts, id: string, outcome: 'answered' | 'parked'): Facts | string => {
  const asked = facts.questions.find((q) => q.question.id === id)
  if (!asked) return UNKNOWN
  if (asked.state === outcome || asked.state === 'answered') return `This question is ${asked.state} already.`
  return { ...facts, questions: facts.questions.map((q) => (q === asked ? { ...q, state: outcome } : q)) }
}

/** The middle of `durations`, between the two middle ones where they are even in number; `null` of none. */
const medianOf = (durations: readonly Duration[]): Duration | null => {
  const sorted = durations.toSorted((a, b) => a - b)
  const [low, high] = [sorted[Math.ceil(sorted.length / 2) - 1], sorted[Math.floor(sorted.length / 2)]]
  return low === undefined || high === undefined ? null : duration((low + high) / 2)
}

/** `left`: what remains of the running segment. A question answered without having been open has no time. */
export const questionsOf = (facts: Facts, left: Duration | null): QuestionsReadout => {
  const inState = (state: AskedQuestion['state']) => facts.questions.filter((q) => q.state === state)
  const answered = inState('answered')
  const pace = medianOf(answered.map((q) => q.ran).filter((ran) => ran > 0))
  return {
    waiting: inState('waiting').map((q) => q.question),
    open: inState('open')[0]?.question ?? null,
    answered: answered.length,
    pace,
    roomFor: pace === null || left === null ? null : Math.max(0, Math.floor(left / pace)),
  }
}

import type { AskedQuestion, Facts } from './facts.ts'
import { duration } from './time.ts'
import type { Duration, QuestionsReadout } from './types.ts'

/** The middle of `durations`, between the two middle ones where they are even in number; `null` of none. */
const medianOf = (durations: readonly Duration[]): Duration | null => {
  const sorted = durations.toSorted((a, b) => a - b)
  const [low, high] = [sorted[Math.ceil(sorted.length / 2) - 1], sorted[Math.floor(sorted.length / 2)]]
  return low === undefined || high === undefined ? null : duration((low + high) / 2)
}

/** What was spent on a question, each time it was open: of a round, its equal part. */
export const timeOf = ({ earlier, ran, together }: AskedQuestion): Duration => duration(earlier + ran / together)

/** `left`: what remains of the running segment. A question answered without having been open has no time. */
export const questionsOf = (facts: Facts, left: Duration | null): QuestionsReadout => {
  const inState = (state: AskedQuestion['state']) => facts.questions.filter((q) => q.state === state)
  const answered = inState('answered')
  const pace = medianOf(answered.map(timeOf).filter((time) => time > 0))
  return {
    waiting: inState('waiting').map((q) => q.question),
    open: inState('open')[0]?.question ?? null,
    answered: answered.length,
    pace,
    roomFor: pace === null || left === null ? null : Math.max(0, Math.floor(left / pace)),
  }
}

import type { Session } from '../core/index.ts'
import { plainName } from '../ui/plainName.ts'

/**
 * The waiting questions (ids) of those who have neither asked nor spoken yet. Of two by the same person it is the first.
 * Where nobody was named, nobody knows. A question that was parked before it was open has not been heard.
 */
export const firstTimers = ({
  questions,
  rundown,
  turns,
  floor,
}: Pick<Session, 'questions' | 'rundown' | 'turns' | 'floor'>): readonly string[] => {
  const spoke = new Set([...turns.map(({ speaker }) => speaker), floor?.speaker])
  const heard = new Set(rundown.speakers.filter(({ id }) => spoke.has(id)).map(({ name }) => plainName(name)))
  for (const { question, state, ran } of questions)
    if (question.asker !== null && (state === 'answered' || state === 'open' || ran > 0))
      heard.add(plainName(question.asker))
  return questions.flatMap(({ question: { id, asker }, state }) => {
    if (state !== 'waiting' || asker === null || heard.has(plainName(asker))) return []
    heard.add(plainName(asker))
    return [id]
  })
}

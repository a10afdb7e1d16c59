import { speakerName, type AskedQuestion } from '../core/index.ts'
import type { Moment } from '../store/momentStore.ts'

/** So much of a question is said aloud that one knows which it is. */
const TOLD = 80

const called = ({ question: { asker, text } }: AskedQuestion): string => {
  const words = Array.from([asker, text].filter(Boolean).join(': ') || 'a question')
  return words.length > TOLD ? `${words.slice(0, TOLD).join('').trimEnd()} …` : words.join('')
}

const WORDS = { open: 'Open', answered: 'Answered', parked: 'Parked', waiting: 'Waiting again' } as const

/** `'Aisle: Who pays?'` with what became of it since `before`, for a screen reader; `null`: nothing did. */
export const questionNews = (before: Moment, { session: { questions, rundown } }: Moment): string | null => {
  const was = new Map(before.session.questions.map((asked) => [asked.question.id, asked.state]))
  const news = questions.flatMap((asked) => {
    const { question, state } = asked
    const old = was.get(question.id)
    if (old === state) return []
    const to = speakerName(rundown, question.to)
    return [`${old === undefined ? 'Queued' : WORDS[state]}, ${called(asked)}${to === null ? '' : `, to ${to}`}.`]
  })
  return news.length === 0 ? null : news.join(' ')
}

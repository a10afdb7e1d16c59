import type { Moment } from '../store/momentStore.ts'

/** What the moderator says when so many more questions fit. */
const ALOUD: readonly string[] = ['', 'There is time for one last question.', 'There is time for two more questions.']

/** The sentence to say aloud now that only one or two more questions fit; `null`: it is not the moment. */
export const lastQuestions = ({ readout: { segment, phase, questions } }: Moment): string | null =>
  segment?.kind === 'qa' && phase === 'running' && questions.roomFor !== null ? ALOUD[questions.roomFor] || null : null

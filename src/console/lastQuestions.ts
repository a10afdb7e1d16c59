import { duration, instant, timeOf, type Instant } from '../core/index.ts'
import type { Moment } from '../store/momentStore.ts'

/** So much of a question may be missing where one "fits": nobody keeps to the second. */
const ABOUT = 0.1

/** When only two more questions fit before the segment ends, at the pace so far; `null`: it is no Q&A, or has no pace. */
export const lastTwoAt = ({ readout: { segment, phase, questions, forecast } }: Moment): Instant | null => {
  if (segment?.kind !== 'qa' || phase !== 'running' || questions.pace === null) return null
  const ends = forecast.find((item) => item.segment === segment.id)?.endsAt
  return ends === undefined ? null : instant(ends - 2 * questions.pace)
}

/** What each of the open questions has left of the usual time, in ms. */
const leftOfOpen = ({ session, now }: Moment, pace: number): readonly number[] => {
  const since = Math.max(0, now - (session.since ?? now))
  return session.questions
    .filter(({ state }) => state === 'open')
    .map((asked) => Math.max(0, pace - timeOf({ ...asked, ran: duration(asked.ran + since) })))
}

/**
 * The sentence to say aloud once only two more questions fit, or the open one and another; `null`: it is not yet the
 * moment, or too late.
 */
export const lastQuestions = (moment: Moment): string | null => {
  const at = lastTwoAt(moment)
  const { pace } = moment.readout.questions
  if (at === null || pace === null || moment.now < at) return null
  const open = leftOfOpen(moment, pace)
  const left = at + 2 * pace - moment.now - open.reduce((sum, rest) => sum + rest, 0)
  const more = Math.floor(left / pace + ABOUT)
  if (open.length > 0) {
    const one = open.length === 1
    if (more < 1) return one ? 'This is the last question.' : 'These are the last questions.'
    return `After ${one ? 'this one' : 'these'} there is time for one more question.`
  }
  if (more > 1) return 'There is time for two more questions.'
  return more === 1 ? 'There is time for one last question.' : null
}

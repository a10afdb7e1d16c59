import { readout, transition } from '../core/index.ts'
import type { Instant, Rundown, Session } from '../core/index.ts'
import { digitsText } from '../ui/digitsText.ts'
import type { Told } from './Balance.tsx'

/**
 * How the session that runs would stand at `now` with `rundown` as its plan: what is in hand before the hard stop.
 * `null`: none runs, or it has no hard stop.
 */
export const liveBalance = (session: Session, rundown: Rundown, now: Instant): Told | null => {
  if (session.phase !== 'running' && session.phase !== 'paused') return null
  const edited = rundown === session.rundown ? session : transition(session, { type: 'edit', rundown }, now)
  const { headroom } = readout(edited, now)
  if (headroom === null) return null
  const over = headroom < 0
  const figure = digitsText(headroom, 'countdown').replace('−', '')
  return over
    ? {
        lead: `${figure} too long`,
        rest: 'As it runs now, it ends after the hard stop: shorten what is to come.',
        over,
      }
    : { lead: `${figure} in hand`, rest: 'Before the hard stop, as it runs now.', over }
}

import type { Moment } from '../store/momentStore.ts'

/** Why there is nothing to catch up, where there is no trouble. */
export const whyNoCatchUp = ({ session, readout: { phase, hardStop } }: Moment): string => {
  if (session.rundown.segments.length === 0) return 'There is no session yet.'
  if (phase === 'ended') return 'The session has ended: no time can be won back any more.'
  if (hardStop === null) return 'There is no time to win back: no hard stop is planned.'
  return 'There is no time to win back: the session ends by its hard stop.'
}

import { clockTime, readout, transition } from '../core/index.ts'
import type { Instant, Readout, Rundown, Session } from '../core/index.ts'
import { digitsText } from '../ui/digitsText.ts'
import type { Told } from './Balance.tsx'
import type { ShownTimes } from './PlanTable.tsx'

/** What the session that runs would show at `now` with `rundown` as its plan; `null`: none runs. */
const edited = (session: Session, rundown: Rundown, now: Instant): Readout | null =>
  session.phase === 'running' || session.phase === 'paused'
    ? readout(rundown === session.rundown ? session : transition(session, { type: 'edit', rundown }, now), now)
    : null

/** What would be in hand before the hard stop; `null`: nothing runs, or to no hard stop. */
export const liveBalance = (session: Session, rundown: Rundown, now: Instant): Told | null => {
  const headroom = edited(session, rundown, now)?.headroom ?? null
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

/** When the segments began and would begin; `null`: nothing runs. */
export const liveTimes = (session: Session, rundown: Rundown, now: Instant): ShownTimes | null => {
  const forecast = edited(session, rundown, now)?.forecast
  if (!forecast) return null
  const items = new Map(forecast.map((item) => [item.segment, item]))
  const shown = (at: Instant | undefined) => (at === undefined ? null : clockTime(at, rundown))
  return {
    starts: rundown.segments.map(({ id }) => shown(items.get(id)?.startsAt)),
    ends: rundown.segments.map(({ id }) => shown(items.get(id)?.endsAt)),
  }
}

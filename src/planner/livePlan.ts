import { clockTime, isUnderWay, readout, transition } from '../core/index.ts'
import type { Instant, Readout, Rundown } from '../core/index.ts'
import type { Moment } from '../store/momentStore.ts'
import { digitsText } from '../ui/digitsText.ts'
import type { Told } from './Balance.tsx'
import type { ShownTimes } from './PlanTable.tsx'

/** What the session that runs would show with another plan. */
export type LivePlan = {
  /** What would be in hand before the hard stop; `null`: there is none. */
  readonly told: Told | null
  /** When the segments began and would begin. */
  readonly times: ShownTimes
}

const toldOf = ({ headroom }: Readout): Told | null => {
  if (headroom === null) return null
  // To the seconds the digits show: no sentence is to speak of an overrun of 0:00.
  const seconds = Math.ceil(headroom / 1000)
  const over = seconds < 0
  if (seconds === 0) return { lead: 'Just on time', rest: 'As it runs now, it ends at the hard stop.', over }
  const figure = digitsText(headroom, 'countdown').replace('−', '')
  return over
    ? {
        lead: `${figure} too long`,
        rest: 'As it runs now, it ends after the hard stop: shorten what is to come.',
        over,
      }
    : { lead: `${figure} in hand`, rest: 'Before the hard stop, as it runs now.', over }
}

/** How the session at `moment` would run with `rundown` as its plan; `null`: none runs. */
export const livePlan = ({ session, readout: present, now }: Moment, rundown: Rundown): LivePlan | null => {
  if (!isUnderWay(session.phase)) return null
  const shown =
    rundown === session.rundown ? present : readout(transition(session, { type: 'edit', rundown }, now), now)
  const items = new Map(shown.forecast.map((item) => [item.segment, item]))
  const clock = (at: Instant | undefined) => (at === undefined ? null : clockTime(at, rundown.timeZone))
  return {
    told: toldOf(shown),
    times: {
      starts: rundown.segments.map(({ id }) => clock(items.get(id)?.startsAt)),
      ends: rundown.segments.map(({ id }) => clock(items.get(id)?.endsAt)),
    },
  }
}

import { clockTime } from '../core/index.ts'
import type { Instant } from '../core/index.ts'
import { digitsText } from '../ui/digitsText.ts'
import { signed } from './lengths.ts'
import type { Report } from './reportOf.ts'

/** What the picture shows: each segment with its times, for those who don't see it. */
export const pictureInWords = ({ rundown, segments, hardStop, until }: Report): string => {
  const wall = (at: Instant) => clockTime(at, rundown)
  const said = segments.map(({ segment, plannedStart, plannedEnd, startedAt, endedAt, ran, over, paused, state }) => {
    const planned =
      plannedStart && plannedEnd ? `planned ${wall(plannedStart)} to ${wall(plannedEnd)}` : 'not in the plan'
    const run = startedAt
      ? `ran ${wall(startedAt)} to ${wall(endedAt ?? until)}, ${digitsText(ran, 'elapsed')}${over === null ? '' : `, ${signed(over)}`}`
      : state
    return `${segment.title}: ${planned}; ${run}${paused > 0 ? `, paused ${digitsText(paused, 'elapsed')}` : ''}.`
  })
  return ['Plan against as-run.', ...said, hardStop ? `Hard stop ${wall(hardStop)}.` : ''].filter(Boolean).join(' ')
}

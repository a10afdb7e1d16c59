import { catchUp, createSession, dayOf, duration, instantAt } from '../core/index.ts'
import type { Duration, Rundown, Segment } from '../core/index.ts'
import { setSegment } from './editRundown.ts'
import { clockPlus, untilClock } from '../ui/clockPlus.ts'
import { paperTimes } from './paperTimes.ts'
import { minutesText } from '../ui/parseMinutes.ts'

const SECOND = 1000
const MINUTE = 60_000

const NO_SPAN = 'Give the session a start and a hard stop first: they say how much there is.'

/** Who leads does not take part in a fair share, unless nobody else is there. */
const sharing = ({ turns }: Segment): readonly boolean[] => {
  const leads = turns.map(({ role }) => role === 'moderator' || role === 'chair')
  return leads.map((lead) => !lead || leads.every(Boolean))
}

/**
 * Gives each who speaks in `segment` the same, in whole seconds; what does not come out even goes to the first. Moderator
 * and chair stay aside, with what they are planned. Or says why that can't be done.
 */
export const splitEqually = (rundown: Rundown, segment: string): Rundown | string => {
  const index = rundown.segments.findIndex(({ id }) => id === segment)
  const of = rundown.segments[index]
  if (!of || of.turns.length === 0) return 'Nobody speaks here yet: add a person first.'
  const length = paperTimes(rundown).lengths[index] ?? null
  if (length === null) return `${of.title || 'This segment'} has no length to share: give it minutes first.`
  const shares = sharing(of)
  const aside = of.turns.reduce((sum, { planned }, i) => sum + (shares[i] ? 0 : (planned ?? 0)), 0)
  const count = shares.filter(Boolean).length
  const seconds = Math.floor((length - aside) / SECOND)
  if (seconds < count) return 'Who leads takes all of it: nothing is left to share.'
  let place = 0
  return setSegment(rundown, segment, {
    turns: of.turns.map((turn, i) => {
      if (!shares[i]) return turn
      const more = place < seconds % count ? 1 : 0
      place += 1
      return { ...turn, planned: duration((Math.floor(seconds / count) + more) * SECOND) }
    }),
  })
}

/**
 * Lengthens the last Q&A by what is unallotted, whole minutes, less what other open segments are to keep; an open one is
 * given just that. Or says why that can't be done.
 */
export const restToQa = (rundown: Rundown): Rundown | string => {
  const qa = rundown.segments.findLast(({ kind }) => kind === 'qa')
  if (!qa) return 'No segment is a Q&A: add one, or give one that kind.'
  const { unallotted, kept } = paperTimes(rundown)
  if (unallotted === null) return NO_SPAN
  const others = kept - (qa.planned === null ? (qa.shortest ?? 0) : 0)
  const rest = Math.floor((unallotted - others) / MINUTE) * MINUTE
  if (rest <= 0) return 'Nothing is left before the hard stop.'
  return setSegment(rundown, qa.id, { planned: duration((qa.planned ?? 0) + rest) })
}

/** A tenth of the session, rounded up to minutes; `null`: nobody knows how long that is. */
const reserveOf = ({ start, hardStop }: Rundown): Duration | null =>
  start === null || hardStop === null ? null : duration(Math.ceil(untilClock(start, hardStop) / 10 / MINUTE) * MINUTE)

/** Any day, where no clock changes. */
const SOME_DAY = { date: '2000-01-01', timeZone: 'UTC' }

/**
 * Shortens segments until a tenth of the session is unallotted before the hard stop, beyond what open segments are to keep.
 * Who gives, and how much, is as in catching up: in proportion, in half minutes, never what is ring-fenced or below its
 * shortest (unset: half). Or says why nothing was changed.
 */
export const keepReserve = (rundown: Rundown): Rundown | string => {
  const { start, hardStop } = rundown
  const reserve = reserveOf(rundown)
  if (reserve === null || start === null || hardStop === null) return NO_SPAN
  const begins = instantAt(dayOf(SOME_DAY.date) ?? 0, start, SOME_DAY.timeZone)
  if (begins === null) return NO_SPAN
  const session = createSession({
    ...rundown,
    ...SOME_DAY,
    hardStop: clockPlus(hardStop, duration(-reserve)),
  })
  const { planned } = catchUp(session, begins)
  const shorter = Object.entries(planned).reduce((of, [id, length]) => setSegment(of, id, { planned: length }), rundown)
  if (shorter !== rundown) return shorter
  const { unallotted, kept } = paperTimes(rundown)
  return unallotted !== null && unallotted - kept >= reserve
    ? `${minutesText(reserve)} min or more are in reserve already.`
    : 'No segment can give: they are ring-fenced, open or at their shortest.'
}

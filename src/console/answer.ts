import { asWritten, clockTime, instant, plannedStart } from '../core/index.ts'
import type { Duration, Instant, Segment, Wall } from '../core/index.ts'
import type { Moment } from '../store/momentStore.ts'
import { isolated } from '../ui/isolated.ts'
import { openSegments } from './openSegments.ts'
import { minutesInWords } from '../ui/minutesInWords.ts'

/** "Will we end on time?", in words. */
export type Answer = {
  /** What stands first: `'Ends 14:49'`. */
  readonly ends: string
  /** `'4 min too late'`: it stands in red beside the mark of trouble. */
  readonly late: string | null
  /** `'4 min in hand'`, where there is no trouble. */
  readonly rest: string | null
  /** The sentence that supports it. */
  readonly because: string
}

const MINUTE = 60_000

/*
 * Rounding. First to the seconds the digits show, so that the sentence never argues with them; then to minutes:
 * time in hand down, lateness up, and the end up to the next minute. So the end, the hard stop and
 * what lies between them always add up, and nobody is promised a minute that is not there.
 */
const inHand = (headroom: Duration): number => Math.floor(Math.ceil(headroom / 1000) / 60)
export const tooLate = (headroom: Duration): number => Math.ceil(-Math.ceil(headroom / 1000) / 60)
const wholeMinute = (at: Instant): Instant => instant(Math.ceil(Math.floor(at / 1000) / 60) * MINUTE)

/**
 * `'14:45'`: the minute by which it will have ended; once it has, the minute in which it did; `null`: nobody knows.
 * `write`: how a time of day is written there.
 */
export const endLabel = (
  { session, readout: { phase, projectedEnd } }: Pick<Moment, 'session' | 'readout'>,
  write: (at: Instant, on: Wall) => string = clockTime,
): string | null =>
  projectedEnd === null ? null : write(phase === 'ended' ? projectedEnd : wholeMinute(projectedEnd), session.rundown)

/** `'8 min behind'`. Less than half a minute late, or not a whole minute early, is on plan. */
const againstPlan = (behind: Duration | null): string | null => {
  if (behind === null) return null
  const seconds = Math.floor(behind / 1000)
  if (seconds >= 30) return `${minutesInWords(Math.ceil(seconds / 60))} behind`
  return seconds <= -60 ? `${minutesInWords(Math.floor(-seconds / 60))} ahead` : null
}

const planSentence = (behind: Duration | null): string => {
  const plan = againstPlan(behind)
  return plan === null ? 'on plan.' : `now ${plan}${plan.endsWith('behind') ? ' plan' : ' of plan'}.`
}

/** `'8 min left for Closing'`, all that the open ones will have; of less than a minute nobody is promised one. */
const leftFor = (open: readonly Segment[], forecast: Moment['readout']['forecast']): string => {
  const ids = new Set(open.map(({ id }) => id))
  const left = forecast.reduce((sum, item) => (ids.has(item.segment) ? sum + item.endsAt - item.startsAt : sum), 0)
  const seconds = Math.max(0, Math.ceil(left / 1000))
  const length = seconds < 60 ? (seconds === 0 ? 'no time' : 'under 1 min') : minutesInWords(Math.floor(seconds / 60))
  return `${length} left for ${namesOf(open.map(({ title }) => title))}`
}

const namesOf = (titles: readonly string[]): string =>
  titles.length === 1 ? isolated(titles[0] ?? '') : 'the open segments'

const startSentence = (moment: Moment): string | null => {
  const begins = plannedStart(moment)
  const { now, session, readout } = moment
  if (begins === null || readout.rehearsal || now - begins < MINUTE) return null
  return `Planned to start at ${clockTime(begins, session.rundown)}, ${minutesInWords(Math.floor((now - begins) / MINUTE))} ago.`
}

const beforeStart = (moment: Moment): Answer => {
  const { session, readout } = moment
  const { hardStop, headroom, unallotted, forecast } = readout
  const { rundown } = session
  const shift = asWritten(moment)
  const clock = (at: Instant) => clockTime(wholeMinute(instant(at + shift)), rundown)
  const open = openSegments(session, readout)
  const first = open[0]
  const filled = forecast.find(({ segment }) => segment === first?.id)
  const passed = startSentence(moment)
  if (hardStop === null || headroom === null) {
    const end = forecast.at(-1)?.endsAt
    if (first || end === undefined)
      return {
        ends: 'No end planned',
        late: null,
        rest: null,
        because: `${isolated(first?.title ?? 'It')} has no duration, and there is no hard stop: it will count up.`,
      }
    return { ends: `Ends ${clock(end)}`, late: null, rest: null, because: passed ?? 'There is no hard stop.' }
  }
  const stop = clockTime(instant(hardStop + shift), rundown)
  if (tooLate(headroom) > 0)
    return {
      ends: `Ends ${clock(instant(hardStop - headroom))}`,
      late: `${minutesInWords(tooLate(headroom))} too late`,
      rest: null,
      because: passed
        ? `${passed} Hard stop ${stop}.`
        : `The plan is longer than what there is before the hard stop at ${stop}.`,
    }
  if (first) {
    const fills =
      open.length > 1
        ? `${open.length} segments have no duration: they will share what is left before ${stop}.`
        : filled
          ? `${isolated(first.title)} has no duration: it will fill ${clockTime(instant(filled.startsAt + shift), rundown)} to ${stop}.`
          : ''
    const left = passed || unallotted === null
    return {
      ends: `Ends ${stop}`,
      late: null,
      rest: left ? leftFor(open, forecast) : `${minutesInWords(inHand(unallotted))} unallotted`,
      because: passed ?? fills,
    }
  }
  return {
    ends: `Ends ${clock(instant(hardStop - headroom))}`,
    late: null,
    rest: inHand(headroom) > 0 ? `${minutesInWords(inHand(headroom))} in hand` : 'just on time',
    because: passed ?? `Hard stop ${stop}.`,
  }
}

const afterEnd = (moment: Moment): Answer => {
  const { headroom, hardStop, overUnder } = moment.readout
  const ends = `Ended ${endLabel(moment) ?? ''}`.trimEnd()
  const over = againstPlan(overUnder)?.replace('behind', 'later than planned').replace('ahead', 'earlier than planned')
  const because = over ? `${over}.` : overUnder === null ? '' : 'As planned.'
  if (headroom === null || hardStop === null) return { ends, late: null, rest: null, because }
  if (tooLate(headroom) > 0)
    return { ends, late: `${minutesInWords(tooLate(headroom))} after the hard stop`, rest: null, because }
  const before = inHand(headroom)
  const exactly = Math.ceil(headroom / 1000) === 0
  const rest =
    before > 0
      ? `${minutesInWords(before)} before the hard stop`
      : exactly
        ? 'at the hard stop'
        : 'just before the hard stop'
  return { ends, late: null, rest, because }
}

const underWay = (moment: Moment): Answer => {
  const { session, readout } = moment
  const { hardStop, headroom, behind, overUnder, forecast, segment, phase } = readout
  const { rundown } = session
  const open = openSegments(session, readout)
  const fills = open.some(({ id }) => id === segment?.id)
  const said = (because: string, paused: string) => (phase === 'paused' ? `Paused: ${paused}` : because)
  const end = endLabel(moment)
  if (end === null)
    return {
      ends: 'No end planned',
      late: null,
      rest: againstPlan(behind),
      because: said(
        `${isolated(open[0]?.title ?? 'It')} has no duration, and there is no hard stop.`,
        'no end is planned.',
      ),
    }
  const ends = `Ends ${end}`
  if (hardStop === null || headroom === null)
    return {
      ends,
      late: null,
      rest: againstPlan(overUnder) ?? 'as planned',
      because: said('There is no hard stop.', 'the end moves with every minute.'),
    }
  const stop = clockTime(hardStop, rundown)
  if (tooLate(headroom) > 0)
    return {
      ends,
      late: `${minutesInWords(tooLate(headroom))} too late`,
      rest: null,
      because: said(`Hard stop ${stop}, ${planSentence(behind)}`, `it is getting later. Hard stop ${stop}.`),
    }
  const plan = againstPlan(behind)
  const began = plan === null ? '' : `began ${plan.replace('behind', 'late').replace('ahead', 'early')} and `
  if (fills)
    return {
      ends,
      late: null,
      rest: 'just on time',
      because: said(`${isolated(segment?.title ?? 'It')} ${began}runs to the hard stop.`, `the end at ${stop} stands.`),
    }
  if (open.length > 0) {
    const names = namesOf(open.map(({ title }) => title))
    return {
      ends,
      late: null,
      rest: [plan, leftFor(open, forecast)].filter(Boolean).join(' · '),
      because: said(
        `Hard stop ${stop}. ${names === 'the open segments' ? 'They take' : `${names} takes`} what is left.`,
        `it comes out of ${names}.`,
      ),
    }
  }
  return {
    ends,
    late: null,
    rest: inHand(headroom) > 0 ? `${minutesInWords(inHand(headroom))} in hand` : 'just on time',
    because: said(`Hard stop ${stop}, ${planSentence(behind)}`, `time in hand is running out. Hard stop ${stop}.`),
  }
}

/** The one plain line that says whether the session ends on time. */
export const answer = (moment: Moment): Answer => {
  if (moment.readout.phase === 'ready') return beforeStart(moment)
  return moment.readout.phase === 'ended' ? afterEnd(moment) : underWay(moment)
}

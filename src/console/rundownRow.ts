import { asWritten, digits, duration, instant, minutes, plannedStart, scheduleOf } from '../core/index.ts'
import type { Duration, ForecastItem, Instant, Readout, Segment, Session } from '../core/index.ts'
import type { Moment } from '../store/momentStore.ts'
import { clockLabel } from './clockLabel.ts'
import { signed } from './signed.ts'

/** A line of the rundown as it is shown. */
export type RundownRow = {
  readonly id: string
  readonly title: string
  readonly state: 'done' | 'now' | 'next' | 'later' | 'skipped'
  readonly planned: string
  /** `'13:27'` as run, `'~14:08'` as forecast. */
  readonly asRun: string
  /** `null` while it runs: the seconds are drawn apart, so that the row stands still. */
  readonly length: string | null
  readonly difference: string
  /** The length it had before it was changed, until it runs; `''`: it has not been. */
  readonly was: string
}

/** What of a session all rows need; built once for each, not for every row. */
type Lookup = {
  readonly runs: ReadonlyMap<string, { readonly startedAt: Instant; readonly ran: Duration }>
  readonly baseline: ReadonlyMap<string, Segment>
}
const lookups = new WeakMap<Session, Lookup>()
const lookup = (session: Session): Lookup => {
  const known = lookups.get(session)
  if (known) return known
  const fresh = {
    runs: new Map(session.runs.map((run) => [run.segment, run])),
    baseline: new Map((session.baseline ?? session.rundown.segments).map((segment) => [segment.id, segment])),
  }
  lookups.set(session, fresh)
  return fresh
}

type Times = {
  readonly starts: ReadonlyMap<string, Instant | undefined>
  readonly forecast: ReadonlyMap<string, ForecastItem>
  readonly shift: Duration
}
const timesOf = new WeakMap<Readout, Times>()
const times = (moment: Pick<Moment, 'session' | 'readout'>): Times => {
  const { session, readout } = moment
  const known = timesOf.get(readout)
  if (known) return known
  const begins = plannedStart(moment)
  const plan = session.baseline ?? session.rundown.segments
  const schedule = begins === null ? [] : scheduleOf(plan, begins, readout.hardStop)
  const fresh = {
    starts: new Map(plan.map(({ id }, index) => [id, schedule[index]?.startsAt])),
    forecast: new Map(readout.forecast.map((item) => [item.segment, item])),
    shift: asWritten(moment),
  }
  timesOf.set(readout, fresh)
  return fresh
}

const stateOf = (moment: Moment, index: number, ran: boolean): RundownRow['state'] => {
  const { phase, index: current } = moment.readout
  if (phase === 'ended') return ran ? 'done' : 'skipped'
  if (phase === 'ready') return index === 0 ? 'next' : 'later'
  if (index === current) return 'now'
  if (ran) return 'done'
  if (index < current) return 'skipped'
  return index === current + 1 ? 'next' : 'later'
}

const known = (difference: Duration): string => (Math.abs(difference) < 1000 ? '' : signed(difference, 'elapsed'))

/** The line of the segment at `index`; `null`: there is none. */
export const rundownRow = (moment: Moment, index: number): RundownRow | null => {
  const { session, readout } = moment
  const segment = session.rundown.segments[index]
  if (!segment) return null
  const { runs, baseline } = lookup(session)
  const { starts, forecast, shift } = times(moment)
  const { rundown } = session
  const run = runs.get(segment.id)
  const state = stateOf(moment, index, run !== undefined)
  const start = starts.get(segment.id)
  const planned = start === undefined ? '–' : clockLabel(instant(start + shift), rundown)
  const expected = forecast.get(segment.id)
  const expectedAt = expected && clockLabel(instant(expected.startsAt + shift), rundown)
  const plan = baseline.get(segment.id)?.planned ?? null
  const row = { id: segment.id, title: segment.title, state, planned, was: '' }
  if (state === 'skipped') return { ...row, asRun: '–', length: '–', difference: '' }
  if (state === 'now')
    return { ...row, asRun: run ? clockLabel(run.startedAt, rundown) : '–', length: null, difference: '' }
  if (state === 'done' && run)
    return {
      ...row,
      asRun: clockLabel(run.startedAt, rundown),
      length: digits(run.ran, 'elapsed').main,
      difference: plan === null ? '' : known(duration(run.ran - plan)),
    }
  const asRun =
    expectedAt === undefined || (readout.phase === 'ready' && expectedAt === planned) ? '–' : `~${expectedAt}`
  if (segment.planned !== null) {
    const difference = plan === null ? '' : known(duration(segment.planned - plan))
    return {
      ...row,
      asRun,
      length: digits(segment.planned, 'countdown').main,
      difference,
      was: plan === null || difference === '' ? '' : digits(plan, 'countdown').main,
    }
  }
  const fills = readout.phase !== 'ready' && readout.hardStop !== null && expected
  // To the minute: it gives way to every overrun, and a row must not count seconds.
  const filled = fills && Math.max(0, Math.floor((expected.endsAt - expected.startsAt + 500) / 60_000))
  const length = typeof filled === 'number' ? `~${digits(minutes(filled), 'countdown').main}` : 'open'
  return { ...row, asRun, length, difference: '' }
}

const HOUR = 3_600_000
const ofAnHour = (...lengths: readonly (Duration | null | undefined)[]): boolean =>
  lengths.some((time) => Math.abs(time ?? 0) >= HOUR)

/** As `longColumns`, of what does not move with the clock. */
const standing = new WeakMap<Session, { readonly length: boolean; readonly difference: boolean }>()
const standingColumns = (session: Session) => {
  const kept = standing.get(session)
  if (kept) return kept
  const { runs, baseline } = lookup(session)
  const rows = session.rundown.segments.map(({ id, planned }) => {
    const length = runs.get(id)?.ran ?? planned
    const plan = baseline.get(id)?.planned ?? null
    const runsNow = id === session.current && session.phase !== 'ended'
    return { length, difference: runsNow || length === null || plan === null ? null : duration(length - plan) }
  })
  const fresh = {
    length: rows.some(({ length }) => ofAnHour(length)),
    difference: rows.some(({ difference }) => ofAnHour(difference)),
  }
  standing.set(session, fresh)
  return fresh
}

/** Which columns have a time of an hour or more to show, by name; they are given room for it. */
export const longColumns = ({ session, readout }: Moment): string => {
  const columns = standingColumns(session)
  const plan = lookup(session).baseline.get(readout.segment?.id ?? '')?.planned ?? null
  const over = plan === null ? null : duration(Math.max(0, readout.elapsed - plan))
  const spare = readout.phase === 'ready' ? readout.unallotted : null
  const open = readout.forecast.some(({ startsAt, endsAt }) => endsAt - startsAt >= HOUR)
  return [
    columns.length || open || ofAnHour(readout.elapsed) ? 'length' : '',
    columns.difference || ofAnHour(over, readout.headroom, spare) ? 'difference' : '',
  ]
    .join(' ')
    .trim()
}

/** How long the running segment has run, and by how much that is more than the baseline gave it. */
export const runningLength = ({
  session,
  readout,
}: Moment): { readonly length: string; readonly difference: string } => {
  const plan = lookup(session).baseline.get(readout.segment?.id ?? '')?.planned ?? null
  const over = plan === null ? 0 : readout.elapsed - plan
  return {
    length: digits(readout.elapsed, 'elapsed').main,
    difference: over >= 1000 ? signed(duration(over), 'elapsed') : '',
  }
}

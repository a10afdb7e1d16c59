import { asRun } from './asRun.ts'
import { settledAt, type AskedQuestion } from './facts.ts'
import { readout, scheduleOf } from './readout.ts'
import { momentFor, type Session } from './session.ts'
import { between, duration, instant, sum } from './time.ts'
import { timeOf } from './questions.ts'
import type { AsRunRow, Duration, Instant, Phase, Question, Rundown, Segment, Speaker } from './types.ts'

/** One segment: as it was planned when the session began, and as it ran. */
export type SegmentRecord = {
  readonly segment: Segment
  /** `not run`: the session ended without it. `taken out`: it was planned, and an edit removed it. */
  readonly state: 'ran' | 'running' | 'to come' | 'not run' | 'taken out'
  /** `false`: it was put in after the start. */
  readonly inPlan: boolean
  /** Its length in the plan; `null`: open, or not in the plan. */
  readonly planned: Duration | null
  /** `null`: nobody said, or not in the plan. */
  readonly plannedStart: Instant | null
  readonly plannedEnd: Instant | null
  readonly startedAt: Instant | null
  readonly endedAt: Instant | null
  /** What it was given (+) or what was taken from it (−) since the start, by whatever means; `null`: it has no length. */
  readonly added: Duration | null
  readonly ran: Duration
  readonly paused: Duration
  /** Ran − planned; positive: longer than planned. `null`: it did not run, is still within its plan, or has no length in it. */
  readonly over: Duration | null
}

export type SpeakerRecord = {
  readonly speaker: Speaker
  readonly turns: number
  readonly total: Duration
  /** 0…1, of the airtime of all. */
  readonly share: number
}

/** Those of one affiliation together; `null`: of those for whom none is named. */
export type AffiliationRecord = Omit<SpeakerRecord, 'speaker'> & {
  readonly affiliation: string | null
  readonly speakers: number
}

export type QuestionRecord = {
  readonly question: Question
  /** `waiting`: it was not reached. */
  readonly state: AskedQuestion['state']
  /** How long it was open. */
  readonly ran: Duration
}

/**
 * What became of a session: every figure of its report. All instants and durations are in whole seconds, so that what
 * is shown adds up: without reopened segments, each start and what ran and was paused after it make the next start.
 */
export type SessionRecord = {
  readonly rundown: Rundown
  readonly phase: Exclude<Phase, 'ready'>
  readonly rehearsal: boolean
  /** The moment up to which this tells: the end, or now. */
  readonly until: Instant
  readonly startedAt: Instant
  readonly endedAt: Instant | null
  readonly plannedStart: Instant | null
  readonly plannedEnd: Instant | null
  readonly hardStop: Instant | null
  /** When it will end as things stand; once it has ended, when it did. */
  readonly projectedEnd: Instant | null
  /** Start − planned start; positive: late. */
  readonly late: Duration | null
  /** Projected − planned end; positive: over. */
  readonly overUnder: Duration | null
  /** Hard stop − projected end; negative: after it. */
  readonly headroom: Duration | null
  /** In the order of the rundown; what was taken out of it comes last. */
  readonly segments: readonly SegmentRecord[]
  /** Of all segments together; `over` only once it has ended. `planned` is `null` where one is open and no hard stop says how long it was to be. */
  readonly total: Pick<SegmentRecord, 'planned' | 'added' | 'ran' | 'paused' | 'over'>
  /** Who spoke longest first. */
  readonly speakers: readonly SpeakerRecord[]
  readonly affiliations: readonly AffiliationRecord[]
  readonly airtime: Duration
  /** In the order in which they were asked. */
  readonly questions: readonly QuestionRecord[]
  /** Median time of the answered ones that have one. */
  readonly median: Duration | null
}

const SECOND = 1000
const wholeSeconds = (ms: number): number => Math.floor(ms / SECOND) * SECOND
const whole = <T extends Duration | null>(of: T): T => (of === null ? of : duration(wholeSeconds(of))) as T
const wholeAt = <T extends Instant | null>(at: T): T => (at === null ? at : instant(wholeSeconds(at))) as T

/**
 * What each segment ran and was paused, in whole seconds. Cut where the second of the clock turns: together they are
 * what passed since `from`, whatever each alone loses or gains of a second.
 */
const wholeRuns = (
  rows: readonly AsRunRow[],
  from: Instant,
): ReadonlyMap<string, { readonly ran: Duration; readonly paused: Duration }> => {
  let passed = from - wholeSeconds(from)
  const next = (length: Duration): Duration => {
    const before = wholeSeconds(passed)
    passed += length
    return duration(wholeSeconds(passed) - before)
  }
  return new Map(rows.map(({ segment, ran, paused }) => [segment, { ran: next(ran), paused: next(paused) }]))
}

const difference = (a: Duration | null, b: Duration | null): Duration | null =>
  a === null || b === null ? null : duration(a - b)
const known = (lengths: readonly (Duration | null)[]): readonly Duration[] =>
  lengths.filter((length) => length !== null)

const segmentsOf = (session: Session, startedAt: Instant, now: Instant): readonly SegmentRecord[] => {
  const { rundown, phase, current } = session
  const baseline = session.baseline ?? []
  const schedule = scheduleOf(baseline, session.plannedStart ?? startedAt, session.hardStop)
  const rows = asRun(session, now)
  const runs = wholeRuns(rows, startedAt)
  const recordOf = (segment: Segment, present: boolean): SegmentRecord => {
    const place = baseline.findIndex(({ id }) => id === segment.id)
    const planned = whole(baseline[place]?.planned ?? null)
    const row = rows.find((of) => of.segment === segment.id)
    const { ran, paused } = runs.get(segment.id) ?? { ran: duration(0), paused: duration(0) }
    const isCurrent = phase !== 'ended' && segment.id === current
    const stateWithoutRow = present ? (phase === 'ended' ? 'not run' : 'to come') : 'taken out'
    const allotted = segment.planned === null ? null : (row?.allotted ?? segment.planned)
    const over = row ? difference(ran, planned) : null
    return {
      segment,
      state: row ? (isCurrent ? 'running' : 'ran') : stateWithoutRow,
      inPlan: place >= 0,
      planned,
      plannedStart: wholeAt(schedule[place]?.startsAt ?? null),
      plannedEnd: planned === null && session.hardStop === null ? null : wholeAt(schedule[place]?.endsAt ?? null),
      startedAt: wholeAt(row?.startedAt ?? null),
      endedAt: wholeAt(row?.endedAt ?? null),
      added: difference(present ? whole(allotted) : duration(0), planned),
      ran,
      paused,
      over: isCurrent && over !== null && over < 0 ? null : over,
    }
  }
  const ids = new Set(rundown.segments.map(({ id }) => id))
  return [
    ...rundown.segments.map((segment) => recordOf(segment, true)),
    ...baseline.filter(({ id }) => !ids.has(id)).map((segment) => recordOf(segment, false)),
  ]
}

const totalOf = (
  segments: readonly SegmentRecord[],
  ended: boolean,
  plannedStart: Instant,
  plannedEnd: Instant | null,
): SessionRecord['total'] => {
  const inPlan = segments.filter((segment) => segment.inPlan)
  const open = inPlan.some(({ planned }) => planned === null)
  const filled = plannedEnd === null ? null : between(plannedStart, plannedEnd)
  const planned = open ? filled : sum(known(inPlan.map((segment) => segment.planned)))
  const ran = sum(segments.map((segment) => segment.ran))
  return {
    planned,
    added: sum(known(segments.map((segment) => segment.added))),
    ran,
    paused: sum(segments.map((segment) => segment.paused)),
    over: ended ? difference(ran, planned) : null,
  }
}

/** Whom somebody speaks for, however it is written; `''`: nobody said. */
export const affiliationKey = (affiliation: string | null): string => affiliation?.trim().toLowerCase() ?? ''

const affiliationsOf = (speakers: readonly SpeakerRecord[]): readonly AffiliationRecord[] => {
  const keys = speakers.map(({ speaker }) => affiliationKey(speaker.affiliation))
  return [...new Set(keys)]
    .map((key) => {
      const these = speakers.filter((_, i) => keys[i] === key)
      return {
        affiliation: these[0]?.speaker.affiliation?.trim() || null,
        speakers: these.length,
        turns: these.reduce((turns, one) => turns + one.turns, 0),
        total: sum(these.map((one) => one.total)),
        share: these.reduce((share, one) => share + one.share, 0),
      }
    })
    .toSorted((a, b) => b.total - a.total)
}

/** What became of `session` until `now`, or until it ended; `null`: it has not begun. */
export const record = (session: Session, now: Instant): SessionRecord | null => {
  const { rundown, phase } = session
  if (session.startedAt === null || phase === 'ready') return null
  const read = readout(session, now)
  const startedAt = wholeAt(session.startedAt)
  const plannedStart = wholeAt(session.plannedStart)
  const plannedEnd = wholeAt(read.plannedEnd)
  const projectedEnd = wholeAt(read.projectedEnd)
  const hardStop = wholeAt(read.hardStop)
  const apart = (from: Instant | null, to: Instant | null) => (from === null || to === null ? null : between(from, to))
  const segments = segmentsOf(session, session.startedAt, now)
  const spoken = read.airtime.map(({ speaker, total, turns }) => ({ speaker, turns, total: whole(total) }))
  const airtime = sum(spoken.map(({ total }) => total))
  const speakers = spoken
    .map((one) => ({ ...one, share: airtime > 0 ? one.total / airtime : 0 }))
    .toSorted((a, b) => b.total - a.total)
  return {
    rundown,
    phase,
    rehearsal: read.rehearsal,
    until: wholeAt(session.endedAt ?? momentFor(session, now)),
    startedAt,
    endedAt: wholeAt(session.endedAt),
    plannedStart,
    plannedEnd,
    hardStop,
    projectedEnd,
    late: apart(plannedStart, startedAt),
    overUnder: apart(plannedEnd, projectedEnd),
    headroom: apart(projectedEnd, hardStop),
    segments,
    total: totalOf(segments, phase === 'ended', plannedStart ?? startedAt, plannedEnd),
    speakers,
    affiliations: affiliationsOf(speakers),
    airtime,
    questions: settledAt(session, momentFor(session, now)).questions.map((asked) => ({
      question: asked.question,
      state: asked.state,
      ran: whole(timeOf(asked)),
    })),
    median: whole(read.questions.pace),
  }
}

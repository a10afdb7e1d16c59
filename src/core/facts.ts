import { between, duration } from './time.ts'
import type { Duration, Instant, Message, Phase, Question, Rundown, Segment } from './types.ts'

/** What one segment has been given and has used, as of the session's `since`. */
export type Run = {
  readonly segment: string
  readonly startedAt: Instant
  /** `null` while it is the current one. */
  readonly endedAt: Instant | null
  readonly ran: Duration
  readonly paused: Duration
  readonly added: Duration
}

/** One stretch of somebody having the floor. */
export type FloorTurn = {
  readonly speaker: string
  readonly segment: string
  readonly startedAt: Instant
  /** `null`: still. */
  readonly endedAt: Instant | null
  readonly ran: Duration
  readonly allotted: Duration | null
}

export type AskedQuestion = {
  readonly question: Question
  readonly state: 'waiting' | 'open' | 'answered' | 'parked'
  readonly ran: Duration
}

/** What is true of a session whatever the time: instants and sums up to `since`, nothing that changes with time alone. */
export type Facts = {
  readonly rundown: Rundown
  readonly phase: Phase
  /** When the present stretch of running or pausing began; all sums stand as of then. */
  readonly since: Instant | null
  readonly startedAt: Instant | null
  readonly endedAt: Instant | null
  readonly plannedStart: Instant | null
  readonly hardStop: Instant | null
  readonly rehearsal: boolean
  /** The segments as they stood at the start. */
  readonly baseline: readonly Segment[] | null
  /** The segment that is running, and the one that ran before it. */
  readonly current: string | null
  readonly before: string | null
  readonly enteredAt: Instant | null
  /** In order of first start. */
  readonly runs: readonly Run[]
  /** The turn of whoever has the floor; `turns` are those that have ended. */
  readonly floor: FloorTurn | null
  readonly turns: readonly FloorTurn[]
  readonly questions: readonly AskedQuestion[]
  readonly message: Message | null
}

/** A session of `rundown` before its start. */
export const factsOf = (rundown: Rundown): Facts => ({
  rundown,
  phase: 'ready',
  since: null,
  startedAt: null,
  endedAt: null,
  plannedStart: null,
  hardStop: null,
  rehearsal: false,
  baseline: null,
  current: null,
  before: null,
  enteredAt: null,
  runs: [],
  floor: null,
  turns: [],
  questions: [],
  message: null,
})

export const runOf = (facts: Facts, segment: string | null): Run | null =>
  facts.runs.findLast((run) => run.segment === segment) ?? null

export const withRun = (facts: Facts, segment: string | null, change: (run: Run) => Run): Facts => {
  const index = facts.runs.findLastIndex((run) => run.segment === segment)
  const run = facts.runs[index]
  return run ? { ...facts, runs: facts.runs.with(index, change(run)) } : facts
}

/** `facts` with all sums brought forward to `at`. Of a session that does not run, `facts` itself. */
export const settledAt = (facts: Facts, at: Instant): Facts => {
  const spent = facts.since === null ? 0 : between(facts.since, at)
  if (spent === 0) return facts
  const add = (to: Duration) => duration(to + spent)
  if (facts.phase === 'paused')
    return { ...withRun(facts, facts.current, (run) => ({ ...run, paused: add(run.paused) })), since: at }
  const open = facts.questions.findIndex((q) => q.state === 'open')
  const question = facts.questions[open]
  return {
    ...withRun(facts, facts.current, (run) => ({ ...run, ran: add(run.ran) })),
    since: at,
    floor: facts.floor && { ...facts.floor, ran: add(facts.floor.ran) },
    questions: question ? facts.questions.with(open, { ...question, ran: add(question.ran) }) : facts.questions,
  }
}

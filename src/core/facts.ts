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
  /** What it was allotted when it was last left: this stands where it is open. `null` while it is current. */
  readonly filled: Duration | null
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
  /** The question it was given to answer: it ends with that. */
  readonly question: string | null
}

export type AskedQuestion = {
  readonly question: Question
  readonly state: 'waiting' | 'open' | 'answered' | 'parked'
  /** What it had of the times it was open before the latest. */
  readonly earlier: Duration
  /** How long it was open the latest time. */
  readonly ran: Duration
  /** How many were opened with it then, itself among them: it has its part of the time they ran. */
  readonly together: number
  /** When that began, and when it was open no longer; `null`: it never was, or still is. */
  readonly openedAt: Instant | null
  readonly closedAt: Instant | null
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
  /** Whether a rehearsal was asked for; where it was not, the times decide. */
  readonly rehearse: boolean
  /** The segments as they stood at the start. */
  readonly baseline: readonly Segment[] | null
  /** The segment that is running, and the one that ran before it. */
  readonly current: string | null
  readonly before: string | null
  readonly enteredAt: Instant | null
  /** What each of them had run when it was last entered: more than nothing where it was reopened. */
  readonly enteredRan: Duration
  readonly beforeRan: Duration
  /** In order of first start. */
  readonly runs: readonly Run[]
  /** The turn of whoever has the floor; `turns` are those that have ended. */
  readonly floor: FloorTurn | null
  readonly turns: readonly FloorTurn[]
  readonly questions: readonly AskedQuestion[]
  /** How many of the questions are open. */
  readonly open: number
  readonly message: Message | null
  /** When `message` was said. */
  readonly saidAt: Instant | null
}

/** Whether a session has begun and not ended: it runs, or is paused. */
export const isUnderWay = (phase: Phase): boolean => phase === 'running' || phase === 'paused'

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
  rehearse: false,
  baseline: null,
  current: null,
  before: null,
  enteredAt: null,
  enteredRan: duration(0),
  beforeRan: duration(0),
  runs: [],
  floor: null,
  turns: [],
  questions: [],
  open: 0,
  message: null,
  saidAt: null,
})

export const runOf = (facts: Facts, segment: string | null): Run | null =>
  facts.runs.findLast((run) => run.segment === segment) ?? null

/** The runs with that of `segment` changed. */
export const runsWith = ({ runs }: Facts, segment: string | null, change: (run: Run) => Run): readonly Run[] => {
  const index = runs.findLastIndex((run) => run.segment === segment)
  const run = runs[index]
  return run ? runs.with(index, change(run)) : runs
}
export const withRun = (facts: Facts, segment: string | null, change: (run: Run) => Run): Facts => ({
  ...facts,
  runs: runsWith(facts, segment, change),
})

/** The questions with those that are open changed. Most are near the end of a log that grows long: none is read in vain. */
export const withOpen = (
  { questions, open }: Facts,
  change: (asked: AskedQuestion) => AskedQuestion,
): readonly AskedQuestion[] => {
  if (open === 0) return questions
  const changed = questions.slice()
  let left = open
  for (let i = questions.length - 1; i >= 0 && left > 0; i--) {
    const asked = questions[i]
    if (asked?.state !== 'open') continue
    changed[i] = change(asked)
    left -= 1
  }
  return changed
}

/** `facts` with all sums brought forward to `at`. Of a session that does not run, `facts` itself. */
export const settledAt = (facts: Facts, at: Instant): Facts => {
  const spent = facts.since === null ? duration(0) : between(facts.since, at)
  if (spent === 0) return facts
  const add = (to: Duration) => duration(to + spent)
  if (facts.phase === 'paused')
    return { ...facts, runs: runsWith(facts, facts.current, (run) => ({ ...run, paused: add(run.paused) })), since: at }
  return {
    ...facts,
    runs: runsWith(facts, facts.current, (run) => ({ ...run, ran: add(run.ran) })),
    since: at,
    floor: facts.floor && { ...facts.floor, ran: add(facts.floor.ran) },
    questions: withOpen(facts, (asked) => ({ ...asked, ran: add(asked.ran) })),
  }
}

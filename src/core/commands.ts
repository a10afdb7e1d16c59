import { factsOf, runOf, runsWith, settledAt, withRun, type Facts, type FloorTurn, type Run } from './facts.ts'
import { addTurnTime, clearFloor, giveFloor, shortenTurns, withoutFloor } from './turns.ts'
import { askQuestion, closeQuestion, closeRound, openQuestions, orderQuestion } from './queue.ts'
import { standingOf } from './allotment.ts'
import { anchorsOf, segmentOf, titleOf } from './rundown.ts'
import { atLeastZero, between, duration, instant } from './time.ts'
import type { Command, Duration, Instant, Phase, Rundown, Segment } from './types.ts'

/** Why nothing can be done in a phase to which what was asked for does not belong, in words for the moderator. */
export const WRONG_PHASE: Readonly<Record<Phase, string>> = {
  ready: 'Nothing is running yet: press Start first.',
  running: 'The session is running already.',
  paused: 'The session is paused: resume or end it first.',
  ended: 'The session has ended: undo the end to go on.',
}

/** Leaves the current segment at `at`. */
const left = (facts: Facts, at: Instant): Facts => {
  // Once it is left, nothing tells any more.
  const filled = standingOf(facts, at).allotted
  return withRun(withoutFloor(facts, at), facts.current, (run) => ({ ...run, endedAt: at, filled }))
}

const NONE = duration(0)

/** Leaves the current segment at `at` for `segment`, new or reopened. Paused stays paused. */
const entered = (facts: Facts, segment: string, at: Instant): Facts => {
  const before = left(facts, at)
  const runs = runOf(before, segment)
    ? runsWith(before, segment, (run) => ({ ...run, endedAt: null, filled: null }))
    : [...before.runs, { segment, startedAt: at, endedAt: null, ran: NONE, paused: NONE, added: NONE, filled: null }]
  return {
    ...before,
    runs,
    current: segment,
    before: facts.current,
    enteredAt: at,
    enteredRan: runOf(before, segment)?.ran ?? NONE,
    beforeRan: facts.enteredRan,
    since: at,
  }
}

/** The segment `step` away from the current one in the rundown. */
const neighbour = (facts: Facts, step: 1 | -1): Segment | null => {
  const index = facts.rundown.segments.findIndex((segment) => segment.id === facts.current)
  return index < 0 ? null : (facts.rundown.segments[index + step] ?? null)
}

type Outcome = Facts | string
type Given<T extends Command['type']> = Extract<Command, { type: T }>

const start = (facts: Facts, command: Given<'start'>, now: Instant): Outcome => {
  const first = facts.rundown.segments[0]
  if (!first) return 'There is nothing to start: import an agenda first.'
  const at = command.at ?? now
  if (at > now) return 'A session can\u2019t begin in the future: give a time that has passed.'
  const rehearse = command.rehearse === true
  const begun: Facts = {
    ...facts,
    rundown: command.cueTimes ? { ...facts.rundown, cueTimes: command.cueTimes } : facts.rundown,
    ...anchorsOf(facts.rundown, at, rehearse),
    rehearse,
    phase: 'running',
    startedAt: at,
    baseline: facts.rundown.segments,
  }
  return entered(begun, first.id, at)
}

const addTime = (facts: Facts, by: Duration): Outcome => {
  const planned = segmentOf(facts.rundown, facts.current)?.planned ?? null
  const run = runOf(facts, facts.current)
  if (planned === null || !run) return 'This segment is open: it runs to the hard stop, so there is nothing to add to.'
  const added = duration(Math.max(-planned, run.added + by))
  if (added === run.added)
    return by < 0 ? 'There is no time left to take from this segment.' : 'There is nothing to add: give minutes.'
  return withRun(facts, run.segment, () => ({ ...run, added }))
}

/** Half the calendar: sums of time then never reach its end. */
const FURTHEST_BACK = 4e15

/** `turns`, of those in `segment` since `since` together no more than `most`: the last of them lose first. */
const atMost = (turns: Facts['turns'], segment: string, since: Instant | null, most: number): Facts['turns'] => {
  let rest = most
  return turns.map((turn) => {
    if (turn.segment !== segment || (since !== null && turn.startedAt < since)) return turn
    const ran = duration(Math.min(turn.ran, rest))
    rest -= ran
    return ran === turn.ran ? turn : { ...turn, ran }
  })
}

/**
 * The turns in the segment of `donor` with nothing of them after it ended: what was still spoken then belongs to the
 * segment that began there. Where it was paused meanwhile, they lose more: as much as it did.
 */
const turnsUntilEnd = (turns: Facts['turns'], donor: Run, end: Instant): Facts['turns'] => {
  const until = turns.map((turn) => {
    if (turn.segment !== donor.segment || turn.endedAt === null || turn.endedAt <= end) return turn
    const past = between(turn.startedAt > end ? turn.startedAt : end, turn.endedAt)
    return { ...turn, endedAt: instant(turn.endedAt - past), ran: atLeastZero(duration(turn.ran - past)) }
  })
  return atMost(until, donor.segment, null, donor.ran)
}

/** The turns in `segment` that began after `was`, with nothing of them before `begin`: it can't have been spoken there. */
const turnsFrom = (turns: Facts['turns'], segment: string, was: Instant, begin: Instant): Facts['turns'] =>
  turns.map((turn) => {
    const { startedAt, endedAt } = turn
    if (turn.segment !== segment || endedAt === null || startedAt < was || startedAt >= begin) return turn
    const past = between(startedAt, endedAt < begin ? endedAt : begin)
    return {
      ...turn,
      startedAt: begin,
      endedAt: endedAt < begin ? begin : endedAt,
      ran: atLeastZero(duration(turn.ran - past)),
    }
  })

/**
 * What was spoken since the segment was entered, never longer than it ran: the earliest turns lose first. They do where
 * pauses, of which the facts know no more than their sum, lay in the time that was taken.
 */
const spokenWithin = (facts: Facts): Facts => {
  const run = runOf(facts, facts.current)
  if (!run) return facts
  const ran = run.ran - facts.enteredRan
  const floor = facts.floor && { ...facts.floor, ran: duration(Math.min(facts.floor.ran, ran)) }
  const latestFirst = facts.turns.toReversed()
  const turns = atMost(latestFirst, run.segment, facts.enteredAt, ran - (floor?.ran ?? 0)).toReversed()
  return { ...facts, floor, turns }
}

const backdate = (facts: Facts, by: Duration): Outcome => {
  const run = runOf(facts, facts.current)
  if (!run || facts.enteredAt === null || facts.startedAt === null) return WRONG_PHASE.ready
  if (by === 0) return 'There is nothing to move: give minutes.'
  const donor = runOf(facts, facts.before)
  const earliest = donor ? donor.ran - facts.beforeRan : FURTHEST_BACK
  const moved = duration(Math.max(facts.enteredRan - run.ran, Math.min(by, earliest)))
  if (moved === 0)
    return by > 0
      ? 'The segment before has no time left to give.'
      : 'This segment has only just begun: it can\u2019t have begun later.'
  const enteredAt = instant(facts.enteredAt - moved)
  const ran = duration(run.ran + moved)
  const floor = facts.floor && {
    ...facts.floor,
    startedAt: instant(Math.max(facts.floor.startedAt, enteredAt)),
  }
  const turns = turnsFrom(facts.turns, run.segment, facts.enteredAt, enteredAt)
  const begun = spokenWithin(
    withRun({ ...facts, enteredAt, floor, turns }, run.segment, () => ({
      ...run,
      ran,
      startedAt: run.startedAt === facts.enteredAt ? enteredAt : run.startedAt,
    })),
  )
  if (donor) {
    const gave = { ...donor, ran: duration(donor.ran - moved), endedAt: enteredAt }
    return { ...withRun(begun, donor.segment, () => gave), turns: turnsUntilEnd(begun.turns, gave, enteredAt) }
  }
  const startedAt = instant(facts.startedAt - moved)
  return { ...begun, ...anchorsOf(facts.rundown, startedAt, facts.rehearse), startedAt }
}

const leaveOut = (facts: Facts, from: Instant, to: Instant, at: Instant): Outcome => {
  const run = runOf(facts, facts.current)
  if (!run || facts.enteredAt === null) return WRONG_PHASE.ready
  const begin = Math.max(from, facts.enteredAt)
  const end = Math.min(to, at)
  /** What of the time left out fell between `since` and `until`, and no more than `ran`. */
  const gone = (since: Instant, until: Instant | null, ran: number) =>
    duration(Math.max(0, Math.min(Math.min(end, until ?? end) - Math.max(begin, since), ran)))
  const without = gone(facts.enteredAt, null, run.ran - facts.enteredRan)
  if (without === 0) return 'Nothing of that time was counted here: another segment has begun since.'
  const turnWithout = (turn: FloorTurn): FloorTurn => {
    const lost = gone(turn.startedAt, turn.endedAt, turn.ran)
    return lost === 0 ? turn : { ...turn, ran: duration(turn.ran - lost) }
  }
  const floor = facts.floor && turnWithout(facts.floor)
  const turns = facts.turns.map(turnWithout)
  const questions = facts.questions.map((asked) => {
    const lost = asked.openedAt === null ? 0 : gone(asked.openedAt, asked.closedAt, asked.ran)
    return lost === 0 ? asked : { ...asked, ran: duration(asked.ran - lost) }
  })
  return spokenWithin(
    withRun({ ...facts, floor, turns, questions }, run.segment, () => ({
      ...run,
      ran: duration(run.ran - without),
      paused: duration(run.paused + without),
    })),
  )
}

const edit = (facts: Facts, rundown: Rundown, at: Instant): Outcome => {
  const removed = facts.runs.find((run) => segmentOf(rundown, run.segment) === null)
  if (removed) {
    const running = removed.segment === facts.current && facts.phase !== 'ended'
    return `${titleOf(facts.rundown, removed.segment)} ${running ? 'is running' : 'has run'}: it can\u2019t be removed.`
  }
  const kept = rundown.speakers.some((speaker) => speaker.id === facts.floor?.speaker) ? facts : withoutFloor(facts, at)
  return {
    ...kept,
    rundown,
    ...(facts.startedAt === null ? {} : anchorsOf(rundown, facts.startedAt, facts.rehearse)),
    runs: kept.runs.map((run) => {
      const planned = segmentOf(rundown, run.segment)?.planned ?? null
      const added = planned === null ? duration(0) : duration(Math.max(-planned, run.added))
      return added === run.added ? run : { ...run, added }
    }),
  }
}

const replan = (facts: Facts, planned: Given<'replan'>['planned']): Outcome => {
  for (const id of Object.keys(planned)) {
    const segment = segmentOf(facts.rundown, id)
    if (!segment) return 'One of these segments is not in the rundown.'
    if (runOf(facts, id)) return `${segment.title} has begun: its plan stands. Add or take minutes instead.`
  }
  const changed = (segment: Segment) => Object.hasOwn(planned, segment.id) && planned[segment.id] !== segment.planned
  if (!facts.rundown.segments.some(changed)) return 'There is nothing to change.'
  const segments = facts.rundown.segments.map((segment) =>
    changed(segment) ? { ...segment, planned: planned[segment.id] ?? NONE } : segment,
  )
  return { ...facts, rundown: { ...facts.rundown, segments } }
}

/** A turn that was given to answer a question ends when that is open no longer. */
const withAnswerEnded = (outcome: Outcome, at: Instant): Outcome => {
  if (typeof outcome === 'string' || outcome.floor?.question == null) return outcome
  const { questions, floor } = outcome
  const open = questions.findLast(({ question }) => question.id === floor.question)?.state === 'open'
  return open ? outcome : withoutFloor(outcome, at)
}

/** Opens a question; `floor`: whom it is for has the floor, where that can be. */
const openQuestion = (facts: Facts, id: string, floor: boolean, at: Instant): Outcome => {
  const opened = withAnswerEnded(openQuestions(facts, [id], at), at)
  const to = floor ? facts.questions.findLast(({ question }) => question.id === id)?.question.to : null
  if (typeof opened === 'string' || to == null) return opened
  const given = giveFloor(opened, to, at, id)
  return typeof given === 'string' ? opened : given
}

const UNDER_WAY: readonly Phase[] = ['running', 'paused']
const NOT_ENDED: readonly Phase[] = ['ready', ...UNDER_WAY]
const ALWAYS: readonly Phase[] = [...NOT_ENDED, 'ended']

/** In which phases a command is taken. */
const PHASES: Readonly<Record<Command['type'], readonly Phase[]>> = {
  load: ['ready', 'ended'],
  edit: ALWAYS,
  start: ['ready'],
  pause: ['running'],
  resume: ['paused'],
  next: UNDER_WAY,
  back: UNDER_WAY,
  'go-to': UNDER_WAY,
  end: UNDER_WAY,
  'add-time': UNDER_WAY,
  backdate: UNDER_WAY,
  'leave-out': UNDER_WAY,
  'give-floor': UNDER_WAY,
  'clear-floor': UNDER_WAY,
  'add-turn-time': UNDER_WAY,
  'shorten-turns': UNDER_WAY,
  ask: NOT_ENDED,
  'order-question': NOT_ENDED,
  'open-question': UNDER_WAY,
  'open-round': UNDER_WAY,
  'close-round': UNDER_WAY,
  'close-question': NOT_ENDED,
  replan: NOT_ENDED,
  say: ALWAYS,
  undo: ALWAYS,
  redo: ALWAYS,
}

/** What becomes of `facts` when `command` is given at `at`, or why it is refused. */
export const applied = (facts: Facts, command: Command, at: Instant): Outcome => {
  if (!PHASES[command.type].includes(facts.phase))
    return command.type === 'load'
      ? 'A session is running: end it before another rundown is used.'
      : WRONG_PHASE[facts.phase]
  // What concerns no time that has run is done to the facts as they stand.
  const now = settledAt(facts, at)
  switch (command.type) {
    case 'load':
      return factsOf(command.rundown)
    case 'edit':
      return edit(now, command.rundown, at)
    case 'start':
      return start(now, command, at)
    case 'pause':
      return { ...now, phase: 'paused', since: at }
    case 'resume':
      return { ...now, phase: 'running', since: at }
    case 'next': {
      const next = neighbour(now, 1)
      return next ? entered(now, next.id, at) : 'This is the last segment: end the session when it is over.'
    }
    case 'back': {
      const previous = neighbour(now, -1)
      return previous ? entered(now, previous.id, at) : 'This is the first segment.'
    }
    case 'go-to': {
      const segment = segmentOf(now.rundown, command.segment)
      if (!segment) return 'This segment is not in the rundown.'
      return segment.id === now.current ? `${segment.title} is running already.` : entered(now, segment.id, at)
    }
    case 'end': {
      return { ...left(now, at), phase: 'ended', endedAt: at, since: null }
    }
    case 'add-time':
      return addTime(facts, command.by)
    case 'backdate':
      return backdate(now, command.by)
    case 'leave-out':
      return leaveOut(now, command.from, command.to, at)
    case 'give-floor':
      return giveFloor(now, command.speaker, at)
    case 'clear-floor':
      return clearFloor(now, at)
    case 'add-turn-time':
      return addTurnTime(facts, command.by)
    case 'shorten-turns':
      return shortenTurns(now, command.present, command.next, at)
    case 'ask':
      return askQuestion(facts, command.question)
    case 'open-question':
      return openQuestion(now, command.id, command.floor === true, at)
    case 'order-question':
      return orderQuestion(facts, command.id, command.before)
    case 'open-round':
      return withAnswerEnded(openQuestions(now, command.ids, at), at)
    case 'close-round':
      return withAnswerEnded(closeRound(now, at), at)
    case 'close-question':
      return withAnswerEnded(closeQuestion(now, command.id, command.outcome, at), at)
    case 'replan':
      return replan(facts, command.planned)
    case 'say':
      return { ...facts, message: command.message, saidAt: command.message && at }
    case 'undo':
    case 'redo':
      return 'This is done to a session, not to its facts.'
  }
}

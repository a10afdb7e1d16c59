import { factsOf, runOf, settledAt, withRun, type Facts } from './facts.ts'
import { giveFloor, withoutFloor } from './floor.ts'
import { askQuestion, closeQuestion, openQuestion } from './questions.ts'
import { anchorsOf, rundownProblem, segmentOf, titleOf, type Anchors } from './rundown.ts'
import { between, duration, instant, isTime, plus } from './time.ts'
import type { Command, Duration, Instant, Message, Phase, Rundown, Segment } from './types.ts'

/** Leaves the current segment at `at` for `segment`, new or reopened. Paused stays paused. */
const entered = (facts: Facts, segment: string, at: Instant): Facts => {
  const left = withRun(withoutFloor(facts, at), facts.current, (run) => ({ ...run, endedAt: at }))
  const runs = runOf(left, segment)
    ? withRun(left, segment, (run) => ({ ...run, endedAt: null })).runs
    : [
        ...left.runs,
        { segment, startedAt: at, endedAt: null, ran: duration(0), paused: duration(0), added: duration(0) },
      ]
  return { ...left, runs, current: segment, before: facts.current, enteredAt: at, since: at }
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
  if (!isTime(at)) return 'It is not clear when it began: give a time.'
  if (at > now) return 'A session can\u2019t begin in the future: give a time that has passed.'
  const begun: Facts = {
    ...facts,
    ...anchorsOf(facts.rundown, instant(at), command.rehearse === true),
    phase: 'running',
    startedAt: instant(at),
    baseline: facts.rundown.segments,
  }
  return entered(begun, first.id, instant(at))
}

const addTime = (facts: Facts, by: Duration): Outcome => {
  const planned = segmentOf(facts.rundown, facts.current)?.planned ?? null
  const run = runOf(facts, facts.current)
  if (!isTime(by)) return 'That is not a length of time: give minutes.'
  if (planned === null || !run) return 'This segment is open: it runs to the hard stop, so there is nothing to add to.'
  const added = duration(Math.max(-planned, run.added + by))
  if (added === run.added) return 'There is no time left to take from this segment.'
  return withRun(facts, run.segment, () => ({ ...run, added }))
}

/** Half the calendar: sums of time then never reach its end. */
const FURTHEST_BACK = 4e15

const backdate = (facts: Facts, by: Duration): Outcome => {
  const run = runOf(facts, facts.current)
  if (!isTime(by) || !run || facts.enteredAt === null || facts.startedAt === null)
    return 'That is not a length of time: give minutes.'
  const donor = runOf(facts, facts.before)
  const earliest = donor
    ? Math.min(donor.ran, between(donor.startedAt, donor.endedAt ?? facts.enteredAt))
    : FURTHEST_BACK
  const moved = duration(Math.max(-run.ran, Math.min(by, earliest)))
  if (moved === 0)
    return by > 0
      ? 'The segment before has no time left to give.'
      : 'This segment has only just begun: it can\u2019t have begun later.'
  const back = duration(-moved)
  const begunEarlier = withRun(facts, run.segment, () => ({
    ...run,
    ran: duration(run.ran + moved),
    startedAt: run.startedAt === facts.enteredAt ? plus(run.startedAt, back) : run.startedAt,
  }))
  const moment = { ...begunEarlier, enteredAt: plus(facts.enteredAt, back) }
  return donor
    ? withRun(moment, donor.segment, () => ({
        ...donor,
        ran: duration(donor.ran - moved),
        endedAt: donor.endedAt === null ? null : plus(donor.endedAt, back),
      }))
    : { ...moment, startedAt: plus(facts.startedAt, back) }
}

const CLOCK = ['date', 'timeZone', 'start', 'hardStop'] as const

/** The clock times of `rundown` as instants. They become so once: where none of them is edited, they stay. */
const anchorsAfter = (facts: Facts, rundown: Rundown): Partial<Anchors> => {
  const edited = CLOCK.some((field) => rundown[field] !== facts.rundown[field])
  return facts.startedAt !== null && edited ? anchorsOf(rundown, facts.startedAt, facts.rehearsal) : {}
}

const edit = (facts: Facts, rundown: Rundown, at: Instant): Outcome => {
  const problem = rundownProblem(rundown)
  if (problem !== null) return problem
  const removed = facts.runs.find((run) => segmentOf(rundown, run.segment) === null)
  if (removed) {
    const running = removed.segment === facts.current && facts.phase !== 'ended'
    return `${titleOf(facts.rundown, removed.segment)} ${running ? 'is running' : 'has run'}: it can\u2019t be removed.`
  }
  const kept = rundown.speakers.some((speaker) => speaker.id === facts.floor?.speaker) ? facts : withoutFloor(facts, at)
  return {
    ...kept,
    rundown,
    ...anchorsAfter(facts, rundown),
    runs: kept.runs.map((run) => {
      const planned = segmentOf(rundown, run.segment)?.planned ?? null
      const added = planned === null ? duration(0) : duration(Math.max(-planned, run.added))
      return added === run.added ? run : { ...run, added }
    }),
  }
}

const replan = (facts: Facts, planned: Given<'replan'>['planned']): Outcome => {
  if (typeof planned !== 'object' || planned === null) return 'There is nothing to change.'
  for (const [id, length] of Object.entries(planned)) {
    const segment = segmentOf(facts.rundown, id)
    if (!segment) return 'One of these segments is not in the rundown.'
    if (runOf(facts, id)) return `${segment.title} has begun: its plan stands. Add or take minutes instead.`
    if (!isTime(length) || length < 0) return `${segment.title} needs a length of zero or more.`
  }
  const changed = (segment: Segment) => Object.hasOwn(planned, segment.id) && planned[segment.id] !== segment.planned
  if (!facts.rundown.segments.some(changed)) return 'There is nothing to change.'
  const segments = facts.rundown.segments.map((segment) =>
    changed(segment) ? { ...segment, planned: duration(planned[segment.id] ?? 0) } : segment,
  )
  return { ...facts, rundown: { ...facts.rundown, segments } }
}

const say = (facts: Facts, message: Message | null): Outcome => {
  if (message === null) return { ...facts, message }
  if (typeof message?.text !== 'string') return 'There is nothing to say: write a message.'
  return { ...facts, message: { text: message.text, flash: message.flash === true } }
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
  'give-floor': UNDER_WAY,
  'clear-floor': UNDER_WAY,
  ask: NOT_ENDED,
  'open-question': UNDER_WAY,
  'close-question': NOT_ENDED,
  replan: NOT_ENDED,
  say: ALWAYS,
  undo: ALWAYS,
  redo: ALWAYS,
}

const WRONG_PHASE: Readonly<Record<Phase, string>> = {
  ready: 'Nothing is running yet: press Start first.',
  running: 'The session is running already.',
  paused: 'The session is paused: resume or end it first.',
  ended: 'The session has ended: undo the end to go on.',
}

/** What becomes of `facts` when `command` is given at `at`, or why it is refused. */
export const applied = (facts: Facts, command: Command, at: Instant): Outcome => {
  const phases = Object.hasOwn(PHASES, command?.type) ? PHASES[command.type] : null
  if (!phases) return 'This command is not known.'
  if (!phases.includes(facts.phase))
    return command.type === 'load'
      ? 'A session is running: end it before another rundown is used.'
      : WRONG_PHASE[facts.phase]
  const now = settledAt(facts, at)
  switch (command.type) {
    case 'load':
      return rundownProblem(command.rundown) ?? factsOf(command.rundown)
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
      const ended = withRun(withoutFloor(now, at), now.current, (run) => ({ ...run, endedAt: at }))
      return { ...ended, phase: 'ended', endedAt: at, since: null }
    }
    case 'add-time':
      return addTime(now, command.by)
    case 'backdate':
      return backdate(now, command.by)
    case 'give-floor':
      return giveFloor(now, command.speaker, at)
    case 'clear-floor':
      return now.floor ? withoutFloor(now, at) : 'Nobody has the floor.'
    case 'ask':
      return askQuestion(now, command.question)
    case 'open-question':
      return openQuestion(now, command.id)
    case 'close-question':
      return closeQuestion(now, command.id, command.outcome)
    case 'replan':
      return replan(now, command.planned)
    case 'say':
      return say(now, command.message)
    default:
      return 'This command is not known.'
  }
}

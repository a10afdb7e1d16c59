import { duration, isUnderWay, nextSpeaker, refusal, WRONG_PHASE } from '../core/index.ts'
import type { Command, Duration, Instant, Message, Session } from '../core/index.ts'
import type { Moment } from '../store/momentStore.ts'
import type { Preferences } from '../store/preferences.ts'
import { addedSpeaker } from './addedSpeaker.ts'

/** What the hands can do that needs nothing but the session. */
export type Action = 'start' | 'pause' | 'resume' | 'next' | 'back' | 'add' | 'remove' | 'undo' | 'redo' | 'end'

export const MINUTE = duration(60_000)

/**
 * A clicker bounces, and a nervous thumb presses twice: Next within this of the last one is ignored, and of Start where
 * the same press goes on; so is the next speaker. Anything done in between makes it a new one.
 */
const BOUNCE = duration(800)

const COMMANDS: Readonly<Record<Action, Command>> = {
  start: { type: 'start' },
  pause: { type: 'pause' },
  resume: { type: 'resume' },
  next: { type: 'next' },
  back: { type: 'back' },
  add: { type: 'add-time', by: MINUTE },
  remove: { type: 'add-time', by: duration(-MINUTE) },
  undo: { type: 'undo' },
  redo: { type: 'redo' },
  end: { type: 'end' },
}

const reasons = new WeakMap<Session, Map<Action, string | null>>()

/**
 * Why `action` can't be done at `moment`, in words; `null`: it can. The one place where buttons and keys learn what is
 * enabled. Remembered per session, since none of these depends on how late it is.
 */
export const whyNot = (action: Action, { session, now }: Pick<Moment, 'session' | 'now'>): string | null => {
  const known = reasons.get(session) ?? new Map<Action, string | null>()
  reasons.set(session, known)
  const reason = known.get(action)
  if (reason !== undefined) return reason
  const fresh = refusal(session, COMMANDS[action], now)
  known.set(action, fresh)
  return fresh
}

const underWay = ({ readout }: Moment): boolean => isUnderWay(readout.phase)

/** Whom Next gives the floor to (a speaker's id); `null`: it goes to the next segment. */
export const nextSteps = (moment: Moment, steps: Preferences['nextSteps']): string | null =>
  steps === 'speakers' && underWay(moment) ? nextSpeaker(moment.session) : null

/** Why there is no next speaker, in words. */
const whyNobody = (moment: Moment): string => {
  const { segment, phase } = moment.readout
  if (!segment) return 'There is no session yet.'
  if (!isUnderWay(phase)) return WRONG_PHASE[phase]
  return segment.turns.length > 0
    ? `All have spoken who were to speak in ${segment.title}: press Next, or give the floor again.`
    : `The plan names nobody for ${segment.title}: give the floor with the key beside a name.`
}

/** What Space does now. */
export const spaceAction = (phase: Moment['readout']['phase']): Action => {
  if (phase === 'ready') return 'start'
  return phase === 'paused' ? 'resume' : 'pause'
}

/** What says that the session, or its running segment, began at `at`. */
export const began = (at: Instant, { enteredAt }: Session): Command =>
  enteredAt === null ? { type: 'start', at } : { type: 'backdate', by: duration(enteredAt - at) }

/** Everything a moderator can do at the console; each gives why it was refused, or `null`. */
export type Actions = {
  /** `again`: by the control that was pressed last, as the second click of a double one. */
  do(action: Action, again?: boolean): string | null
  /** The next segment, also where Next goes to the next speaker. */
  nextSegment(): string | null
  /** Gives the floor to who speaks next. */
  nextSpeaker(): string | null
  /** Positive: more time for whoever has the floor. */
  addTurnTime(by: Duration): string | null
  /** Takes whom `line` names ("name, position, affiliation") into the running segment. */
  addSpeaker(line: string): string | null
  /** The session began at `at`; once it runs, its running segment did. */
  beganAt(at: Instant): string | null
  /** Gives the floor to the speaker with `id`; ends the turn of who has it already. */
  floor(id: string): string | null
  clearFloor(): string | null
  goTo(segment: string): string | null
  ask(question: {
    readonly asker: string | null
    readonly text: string | null
    readonly to: string | null
  }): string | null
  /** Whom it is for has the floor. */
  openQuestion(id: string): string | null
  openRound(ids: readonly string[]): string | null
  /** All that are open are answered. */
  closeRound(): string | null
  closeQuestion(id: string, outcome: 'answered' | 'parked'): string | null
  /** Wins time back, or gives it. */
  catchUp(command: Extract<Command, { type: 'replan' | 'shorten-turns' }>): string | null
  /** Moves a question, or puts a parked one back, in front of `before` (`null`: to the end). */
  orderQuestion(id: string, before: string | null): string | null
  /** Tells the panel; `null` takes down what it is told. */
  say(message: Message | null): string | null
}

type Sink = {
  dispatch(command: Command): string | null
  /** Tells why something was not done for which there is no command. */
  tell(reason: string): void
  /** What Next does. */
  steps(): Preferences['nextSteps']
  /** The hands' clock, not the session's. */
  now(): Instant
  read(): Moment
}

/** What was pressed, where it is not the same as what was done. */
type Press = Command['type'] | 'next speaker' | 'next segment'

export const createActions = ({ dispatch, tell, steps, now, read }: Sink): Actions => {
  let last: { readonly press: Press; readonly at: Instant } | null = null
  const give = (command: Command, press: Press = command.type): string | null => {
    const at = now()
    const refused = dispatch(command)
    if (refused === null) last = { press, at }
    return refused
  }
  const refuse = (reason: string): string => {
    tell(reason)
    return reason
  }
  const bounces = (press: Press, again: boolean): boolean => {
    if (last === null || !(last.press === press || (last.press === 'start' && again))) return false
    const since = now() - last.at
    return since >= 0 && since < BOUNCE
  }
  const next = (speaker: string | null, again: boolean): string | null =>
    bounces('next', again) ? null : give(speaker === null ? COMMANDS.next : { type: 'give-floor', speaker }, 'next')
  return {
    do: (action, again = false) =>
      action === 'next' ? next(nextSteps(read(), steps()), again) : give(COMMANDS[action]),
    nextSegment: () => (bounces('next segment', false) ? null : give(COMMANDS.next, 'next segment')),
    nextSpeaker: () => {
      if (bounces('next speaker', false)) return null
      const moment = read()
      const speaker = underWay(moment) ? nextSpeaker(moment.session) : null
      return speaker === null ? refuse(whyNobody(moment)) : give({ type: 'give-floor', speaker }, 'next speaker')
    },
    addTurnTime: (by) => give({ type: 'add-turn-time', by }),
    addSpeaker: (line) => {
      const moment = read()
      const rundown = addedSpeaker(line, moment, `s${now().toString(36)}-${moment.session.rundown.speakers.length}`)
      return typeof rundown === 'string' ? refuse(rundown) : give({ type: 'edit', rundown })
    },
    beganAt: (at) => give(began(at, read().session)),
    floor: (id) =>
      give(read().readout.floor?.speaker.id === id ? { type: 'clear-floor' } : { type: 'give-floor', speaker: id }),
    clearFloor: () => give({ type: 'clear-floor' }),
    goTo: (segment) => give({ type: 'go-to', segment }),
    ask: (question) =>
      give({
        type: 'ask',
        question: { id: `q${now().toString(36)}-${read().session.questions.length}`, ...question },
      }),
    openQuestion: (id) => give({ type: 'open-question', id, floor: true }),
    openRound: (ids) => give({ type: 'open-round', ids }),
    closeRound: () => give({ type: 'close-round' }),
    closeQuestion: (id, outcome) => give({ type: 'close-question', id, outcome }),
    orderQuestion: (id, before) => give({ type: 'order-question', id, before }),
    say: (message) => give({ type: 'say', message }),
    catchUp: give,
  }
}

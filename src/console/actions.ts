import { catchUp, duration, refusal } from '../core/index.ts'
import type { Command, Instant, Message, Session } from '../core/index.ts'
import type { Moment } from '../store/momentStore.ts'

/** What the hands can do that needs nothing but the session. */
export type Action = 'start' | 'pause' | 'resume' | 'next' | 'back' | 'add' | 'remove' | 'undo' | 'redo' | 'end'

const MINUTE = duration(60_000)

/**
 * A clicker bounces, and a nervous thumb presses twice: Next within this of the last one is ignored, and of Start where
 * the same press goes on. Anything done in between makes it a new one.
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

/** What Space does now. */
export const spaceAction = (phase: Moment['readout']['phase']): Action => {
  if (phase === 'ready') return 'start'
  return phase === 'paused' ? 'resume' : 'pause'
}

/** Everything a moderator can do at the console; each gives why it was refused, or `null`. */
export type Actions = {
  /** `again`: by the control that was pressed last, as the second click of a double one. */
  do(action: Action, again?: boolean): string | null
  /** Starts the session as of `at`. */
  startAt(at: Instant): string | null
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
  /** Moves a question, or puts a parked one back, in front of `before` (`null`: to the end). */
  orderQuestion(id: string, before: string | null): string | null
  /** Tells the panel; `null` takes down what it is told. */
  say(message: Message | null): string | null
  /** Takes the time from `payers`, or from all who can give. */
  catchUp(payers?: readonly string[]): string | null
}

type Sink = {
  dispatch(command: Command): string | null
  now(): Instant
  read(): Moment
}

export const createActions = ({ dispatch, now, read }: Sink): Actions => {
  let last: { readonly type: Command['type']; readonly at: Instant } | null = null
  const give = (command: Command): string | null => {
    const at = now()
    const refused = dispatch(command)
    if (refused === null) last = { type: command.type, at }
    return refused
  }
  const bounces = (again: boolean): boolean => {
    if (last === null || !(last.type === 'next' || (last.type === 'start' && again))) return false
    const since = now() - last.at
    return since >= 0 && since < BOUNCE
  }
  return {
    do: (action, again = false) => (action === 'next' && bounces(again) ? null : give(COMMANDS[action])),
    startAt: (at) => give({ type: 'start', at }),
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
    catchUp: (payers) => give({ type: 'replan', planned: catchUp(read().session, now(), payers).planned }),
  }
}

import { catchUp, duration, refusal } from '../core/index.ts'
import type { Command, Instant, Session } from '../core/index.ts'
import type { Moment } from '../store/momentStore.ts'

/** What the hands can do that needs nothing but the session. */
export type Action = 'start' | 'pause' | 'resume' | 'next' | 'back' | 'add' | 'remove' | 'undo' | 'redo' | 'end'

const MINUTE = duration(60_000)

/** A clicker bounces, and a nervous thumb presses twice: Next within this of the last one is ignored. */
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
  do(action: Action): string | null
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
  openQuestion(id: string): string | null
  closeQuestion(id: string, outcome: 'answered' | 'parked'): string | null
  /** Takes the time from `payers`, or from all who can give. */
  catchUp(payers?: readonly string[]): string | null
}

type Sink = {
  dispatch(command: Command): string | null
  now(): Instant
  read(): Moment
}

export const createActions = ({ dispatch, now, read }: Sink): Actions => {
  let lastNext: Instant | null = null
  return {
    do(action) {
      if (action !== 'next') return dispatch(COMMANDS[action])
      const at = now()
      if (lastNext !== null && at - lastNext < BOUNCE && at >= lastNext) return null
      const refused = dispatch(COMMANDS.next)
      if (refused === null) lastNext = at
      return refused
    },
    startAt: (at) => dispatch({ type: 'start', at }),
    floor: (id) =>
      dispatch(read().readout.floor?.speaker.id === id ? { type: 'clear-floor' } : { type: 'give-floor', speaker: id }),
    clearFloor: () => dispatch({ type: 'clear-floor' }),
    goTo: (segment) => dispatch({ type: 'go-to', segment }),
    ask: (question) =>
      dispatch({
        type: 'ask',
        question: { id: `q${now().toString(36)}-${read().session.questions.length}`, ...question },
      }),
    openQuestion: (id) => dispatch({ type: 'open-question', id }),
    closeQuestion: (id, outcome) => dispatch({ type: 'close-question', id, outcome }),
    catchUp: (payers) => dispatch({ type: 'replan', planned: catchUp(read().session, now(), payers).planned }),
  }
}

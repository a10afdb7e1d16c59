import { createStore, type StoreApi } from 'zustand/vanilla'
import type { Clock } from '../clock/clock.ts'
import { createSession, refusal, replay, transition } from '../core/index.ts'
import type { Command, Entry, Instant, Rundown, Session } from '../core/index.ts'

const NO_RUNDOWN: Rundown = {
  id: 'none',
  title: '',
  place: null,
  date: null,
  timeZone: null,
  start: null,
  hardStop: null,
  speakers: [],
  segments: [],
}

export type SessionState = {
  readonly journal: readonly Entry[]
  readonly session: Session
}

/** Holds the journal and the session it replays to. Only `dispatch` changes either. */
export type SessionStore = StoreApi<SessionState> & {
  /**
   * The one sink for buttons, keys and the network.
   * Gives `null` when the command was accepted, otherwise why not, in words for the moderator.
   * `at`: when it was given; unset: now.
   */
  dispatch(command: Command, at?: Instant): string | null
}

/** A store over `entries`, the journal of an earlier visit. */
export const createSessionStore = (clock: Clock, entries: readonly Entry[] = []): SessionStore => {
  const store = createStore<SessionState>(() => ({
    journal: entries,
    session: entries.length > 0 ? replay(entries) : createSession(NO_RUNDOWN),
  }))
  return {
    ...store,
    dispatch(command, at = clock.now()) {
      const { journal, session } = store.getState()
      const next = transition(session, command, at)
      if (next === session) return refusal(session, command, at)
      store.setState({ journal: [...journal, { at, command }], session: next })
      return null
    },
  }
}

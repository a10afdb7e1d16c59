import { createStore, type StoreApi } from 'zustand/vanilla'
import type { Clock } from '../clock/clock.ts'
import { refusal, replay, transition } from '../core/index.ts'
import type { Command, Entry, Instant, Session } from '../core/index.ts'

export type SessionState = {
  readonly journal: readonly Entry[]
  readonly session: Session
}

/** Holds the journal and the session it replays to. Nothing else changes either. */
export type SessionStore = StoreApi<SessionState> & {
  /**
   * The one sink for buttons, keys and the network.
   * Gives `null` when the command was accepted, otherwise why not, in words for the moderator.
   * `at`: when it was given; unset: now.
   */
  dispatch(command: Command, at?: Instant): string | null
  /** Puts the session that `entries` make in the place of this one. */
  replace(entries: readonly Entry[]): void
}

/** A store over `entries`, the journal of an earlier visit. */
export const createSessionStore = (clock: Clock, entries: readonly Entry[] = []): SessionStore => {
  const store = createStore<SessionState>(() => ({
    journal: entries,
    session: replay(entries),
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
    replace: (journal) => store.setState({ journal, session: replay(journal) }),
  }
}

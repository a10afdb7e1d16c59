import { createStore } from 'zustand/vanilla'
import type { ComposedConsole } from './composeConsole.ts'
import type { Desk } from './desk.ts'
import { createFollowing } from './following.ts'

const HANDED_OVER = 'This session was handed over to another window.'

/** A console that follows another one of this browser: the same facts, and nothing that can be done but take over. */
export const composeSecondConsole = ({
  handedOver,
  takeOver,
}: {
  /** It was this window's until just now. */
  readonly handedOver: boolean
  /** Resolves once it has, or was refused. */
  readonly takeOver: () => Promise<void>
}): ComposedConsole & { stop(): void } => {
  const { rostrum, follower, stop } = createFollowing()
  /** Once at a time: a second one would take the session from the first. */
  const ask = () => {
    if (desk.getState().elsewhere?.asked) return
    tellAsked(true)
    void takeOver().finally(() => tellAsked(false))
  }
  const desk = createStore<Desk>(() => ({
    importing: null,
    confidenceOpen: false,
    blackout: false,
    sound: 'unavailable',
    soundHeard: false,
    saved: 'saved',
    notices: handedOver ? [{ id: 'handed-over', text: HANDED_OVER }] : [],
    elsewhere: { takeOver: ask },
  }))
  const tellAsked = (asked: boolean) => desk.setState({ elsewhere: { takeOver: ask, asked } })
  const nothing = () => {}
  return {
    rostrum,
    desk,
    rehearsalMeans: null,
    note: nothing,
    now: follower.now,
    journal: () => [],
    openConfidence: nothing,
    soundCheck: nothing,
    downloadSession: nothing,
    sessions: null,
    stop,
  }
}

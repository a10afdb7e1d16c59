import { createStore, type StoreApi } from 'zustand/vanilla'
import type { Instant, Readout, Session } from '../core/index.ts'
import { readout } from '../core/index.ts'

/** One moment of a session: all that is drawn together shares it. */
export type Moment = {
  readonly now: Instant
  readonly session: Session
  readonly readout: Readout
}
export type MomentStore = StoreApi<Moment>

export const momentOf = (session: Session, now: Instant): Moment => ({ now, session, readout: readout(session, now) })

export const createMomentStore = (session: Session, now: Instant): MomentStore =>
  createStore(() => momentOf(session, now))

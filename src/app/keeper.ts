import { createStore, type StoreApi } from 'zustand/vanilla'
import type { Cancel, Clock } from '../clock/clock.ts'
import { duration, isUnderWay, type Entry } from '../core/index.ts'
import { ArchiveFailure, type Archive, type ArchiveFault, type Kept } from '../journal/archive.ts'
import type { SessionStore } from '../store/sessionStore.ts'

/** `late`: it should have been kept by now. */
export type Keeping =
  { readonly saved: 'saved' | 'saving' | 'late' } | { readonly saved: 'failed'; readonly fault: ArchiveFault }

/** A session and all of its commands, some of which are still to be kept. */
export type Waiting = { readonly kept: Kept; readonly journal: readonly Entry[] }

export type Keeper = {
  readonly store: StoreApi<Keeping>
  /** The record of the session that stands at the console. */
  kept(): Kept
  /** A record for a session that begins now; `before`: what undoing its first command goes back to. */
  fresh(before: number | null): Kept
  /** Before another session is put in the place of the one at the console: its record. */
  stand(kept: Kept): void
  /** To be called after each change of the session. */
  changed(): void
  /** What could not be kept yet, by session. */
  waiting(): ReadonlyMap<number, Waiting>
  /** The sessions of which commands are not known to be kept, the one at the console last. */
  unkept(): readonly Waiting[]
  /** Resolves once all that has been done is kept, or could not be. */
  settled(): Promise<void>
  stop(): void
}

/** A command that takes longer than this to keep is told of. */
const LATE = duration(250)
/** How often what could not be kept is tried again. */
const AGAIN = duration(5_000)
/** How often it is written down, while the session runs, that the console is still there. */
const HEARTBEAT = duration(2_000)

type Means = {
  /** `null`: there is none, for the reason in `fault`. */
  readonly archive: Archive | null
  readonly fault: ArchiveFault
  readonly clock: Clock
  readonly sessions: SessionStore
  /** The record of the session in `sessions`; `null`: it is a new one. */
  readonly kept: Kept | null
}

/** Keeps the session of `sessions` in the archive as it grows: one write at a time, each with all there is to keep. */
export const createKeeper = ({ archive, fault, clock, sessions, kept: first }: Means): Keeper => {
  const store = createStore<Keeping>(() => (archive ? { saved: 'saved' } : { saved: 'failed', fault }))
  let latestId = first?.id ?? 0
  const fresh = (before: number | null): Kept => {
    const now = clock.now()
    latestId = Math.max(now, latestId + 1)
    return { id: latestId, title: '', date: null, usedAt: now, seenAt: now, deletedAt: null, before }
  }
  let kept = first ?? fresh(null)
  /** What is still to be kept, by session. */
  const wanted = new Map<number, Waiting>()
  /** How many commands of a session are known to be kept. */
  const keptCounts = new Map<number, number>()
  let writing: Promise<void> | null = null
  let cancelLate: Cancel = () => {}
  let cancelNext: Cancel = () => {}

  /** A heartbeat that went well changes nothing. */
  const become = (next: Keeping) => {
    const now = store.getState()
    if (next.saved !== now.saved || (next.saved === 'failed' && now.saved === 'failed' && next.fault !== now.fault))
      store.setState(next, true)
  }

  const underWay = () => isUnderWay(sessions.getState().session.phase)

  const write = async (to: Archive): Promise<void> => {
    for (let [want] = wanted.values(); want; [want] = wanted.values()) {
      await to.keep(want.kept, want.journal)
      keptCounts.set(want.kept.id, want.journal.length)
      if (wanted.get(want.kept.id) === want) wanted.delete(want.kept.id)
    }
  }

  const rest = () => {
    cancelNext()
    if (store.getState().saved === 'failed') cancelNext = clock.after(AGAIN, save)
    else if (underWay()) cancelNext = clock.after(HEARTBEAT, save)
  }

  const save = (): void => {
    const { journal, session } = sessions.getState()
    if (journal.length > 0) {
      const { title, date } = session.rundown
      const now = clock.now()
      // Not by its last command, which may be of another day: what stands here is what a reload gives back.
      kept = { ...kept, title, date, usedAt: now, seenAt: now }
      wanted.set(kept.id, { kept, journal })
    }
    if (!archive || wanted.size === 0) return
    writing ??= write(archive)
      .then(
        () => become({ saved: 'saved' }),
        (cause: unknown) =>
          become({ saved: 'failed', fault: cause instanceof ArchiveFailure ? cause.fault : 'failed' }),
      )
      .finally(() => {
        cancelLate()
        writing = null
        rest()
      })
  }

  return {
    store,
    kept: () => kept,
    fresh,
    stand(next) {
      kept = next
    },
    changed() {
      if (!archive || sessions.getState().journal.length === 0) return
      if (store.getState().saved === 'saved') {
        become({ saved: 'saving' })
        cancelLate()
        cancelLate = clock.after(LATE, () => {
          if (store.getState().saved === 'saving') become({ saved: 'late' })
        })
      }
      save()
    },
    waiting: () => wanted,
    unkept() {
      const { journal } = sessions.getState()
      const others = [...wanted.values()].filter(({ kept: { id } }) => id !== kept.id)
      return [...others, { kept, journal }].filter((all) => all.journal.length > (keptCounts.get(all.kept.id) ?? 0))
    },
    settled: async () => {
      await writing
    },
    stop() {
      cancelLate()
      cancelNext()
    },
  }
}

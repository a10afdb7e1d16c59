import { createSystemClock, type SystemClock } from '../clock/systemClock.ts'
import type { Entry } from '../core/index.ts'
import { ArchiveFailure, type Archive, type ArchiveFault, type Kept } from '../journal/archive.ts'
import { openArchive } from '../journal/openArchive.ts'
import type { PreferencesStore } from '../store/preferences.ts'
import { askForConsole, type ConsoleRole } from './consoleRole.ts'
import { openPreferences } from './keptPreferences.ts'

/** The session that was used last. */
type Found = { readonly kept: Kept; readonly entries: readonly Entry[]; readonly setAside: number }

/** What the one console of this browser begins with. */
export type Begun = {
  readonly role: ConsoleRole
  /** `null`: there is none, for the reason in `fault`. */
  readonly archive: Archive | null
  readonly fault: ArchiveFault
  /** `'unread'`: there is one, but it could not be read now. */
  readonly found: Found | 'unread' | null
  readonly preferences: PreferencesStore
}

export type Opening = {
  readonly clock: SystemClock
  /** Resolves if an older version in another window has to be closed first. */
  readonly waiting: Promise<void>
  /** `null`: another window is the console. */
  readonly first: Promise<Begun | null>
  /** Takes over from the window that is the console. */
  takeOver(): Promise<Begun | null>
}

const faultOf = (cause: unknown): ArchiveFault => (cause instanceof ArchiveFailure ? cause.fault : 'failed')

const latestOf = async (archive: Archive): Promise<Found | null> => {
  const kept = (await archive.list()).find(({ deletedAt }) => deletedAt === null)
  return kept ? { kept, ...(await archive.read(kept.id)) } : null
}

/** Opens the archive and asks to be the console, before there is anything to show. */
export const openRostrum = (): Opening => {
  const clock = createSystemClock()
  const token = crypto.getRandomValues(new Uint32Array(2)).join('-')
  let onWaiting = () => {}
  const waiting = new Promise<void>((resolve) => (onWaiting = resolve))
  const opened = openArchive(token, { onWaiting }).then(
    (archive) => ({ archive, fault: 'failed' }) as const,
    (cause: unknown) => ({ archive: null, fault: faultOf(cause) }),
  )
  const claim = async (force: boolean) => {
    const { archive } = await opened
    return (await archive?.claim(clock.now(), force).catch(() => true)) ?? true
  }
  const ask = async (takeOver: boolean): Promise<Begun | null> => {
    // Beside the archive: neither waits for the other.
    const opening = openPreferences()
    const role = await askForConsole(clock, claim, takeOver)
    if (!role) return null
    const [{ archive, fault }, preferences] = await Promise.all([opened, opening])
    const found = archive && (await latestOf(archive).catch(() => 'unread' as const))
    return { role, archive, fault, found, preferences }
  }
  return { clock, waiting, first: ask(false), takeOver: () => ask(true) }
}

import type { Entry, Instant } from '../core/index.ts'

/** A session kept on this laptop, without its commands. */
export type Kept = {
  /** When it was begun, in ms since the epoch; of two begun together, one is later. */
  readonly id: number
  readonly title: string
  readonly date: string | null
  /** When it was last opened or changed. */
  readonly usedAt: Instant
  /** When its console was last known to be open. */
  readonly seenAt: Instant
  /** `null`: it is not to be deleted. */
  readonly deletedAt: Instant | null
  /** The session that stood at the console before it, which undoing its first command goes back to. */
  readonly before: number | null
}

/** All sessions of this laptop, on durable storage. Whatever fails rejects with `ArchiveFailure`. */
export type Archive = {
  /** The one used last first; those to be deleted are among them. */
  list(): Promise<readonly Kept[]>
  /**
   * The journal of a session; none of one that is not kept. From a damaged record on, what can't be read is set aside,
   * untouched; `setAside` counts it. Where there is no space for that, it is once something can be kept.
   */
  read(id: number): Promise<{ readonly entries: readonly Entry[]; readonly setAside: number }>
  /**
   * Makes what is kept of a session equal to `journal`, which only ever grows, and resolves once that is durable. What
   * could not be kept before is kept with it: there is never a gap. Only for who has claimed the archive.
   */
  keep(kept: Kept, journal: readonly Entry[]): Promise<void>
  /** Deletes a session for good 30 days after `at`; `null`: it stays. */
  remove(id: number, at: Instant | null): Promise<void>
  /** The damaged records, as they were. */
  damaged(): Promise<readonly unknown[]>
  /**
   * Asks to be the one who writes, until somebody else is. `force`: whoever else was it no longer is; otherwise only
   * if nobody else has kept anything for six seconds before `at`. Gives whether it is.
   */
  claim(at: Instant, force: boolean): Promise<boolean>
  close(): void
}

/**
 * Why nothing can be kept. `missing`: this browser has no storage. `denied`: it has, but not for this page (private mode,
 * a policy). `full`: no space is left. `newer`: a newer version of Rostrum has it. `taken`: another window writes now.
 * `failed`: anything else; `cause` has what the browser said.
 */
export type ArchiveFault = 'missing' | 'denied' | 'full' | 'newer' | 'taken' | 'failed'

export class ArchiveFailure extends Error {
  override readonly name = 'ArchiveFailure'
  readonly fault: ArchiveFault
  constructor(fault: ArchiveFault, cause?: unknown) {
    super(`The archive: ${fault}`, { cause })
    this.fault = fault
  }
}

import type { Entry } from '../core/index.ts'

/** The commands of sessions on durable storage, in the order they were given. */
export type Journal = {
  /**
   * The commands of the latest session; none at first. A damaged record, and what came after it, is set aside in the
   * database, untouched, and what is before it is given.
   */
  read(): Promise<readonly Entry[]>
  /**
   * Keeps one more command, and resolves once it is durable. `load` begins a new session; earlier ones stay.
   * Where one could not be kept (`JournalFailure`), the next append tries it again first: there is never a gap.
   */
  append(entry: Entry): Promise<void>
  close(): void
}

/**
 * Why nothing can be kept. `missing`: this browser has no storage. `denied`: it has, but not for this page (private mode, a
 * policy, a newer version's data). `full`: no space is left. `failed`: anything else; `cause` has what the browser said.
 */
export type JournalFault = 'missing' | 'denied' | 'full' | 'failed'

export class JournalFailure extends Error {
  override readonly name = 'JournalFailure'
  readonly fault: JournalFault
  constructor(fault: JournalFault, cause?: unknown) {
    super(`The journal is ${fault}`, { cause })
    this.fault = fault
  }
}

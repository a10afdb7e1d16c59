import type { Instant } from '../core/index.ts'
import type { FaultLog } from '../journal/faultLog.ts'

/** Something the moderator should know that is not about the session's time. It stands until `dismiss`. */
export type Notice = {
  readonly id: string
  /** One sentence. */
  readonly text: string
  /** What can be done about it. */
  readonly action?: { readonly label: string; run(): void }
  dismiss?(): void
}

/** What the console is given by `app`, beside the stores. */
export type ConsoleProps = {
  /** The clock, for telling two presses apart. */
  now(): Instant
  /** Opens "Import agenda", with this text or file in it if given. */
  openImport(from?: string | File): void
  openConfidence(): void
  /** Whether a confidence screen is open. */
  readonly confidenceOpen: boolean
  /** Whether the confidence screens are black. */
  readonly blackout: boolean
  setBlackout(blackout: boolean): void
  /** Unlocks the sound and plays a cue. */
  soundCheck(): void
  /** `locked`: the browser waits for a click. */
  readonly sound: 'locked' | 'ready' | 'unavailable'
  /** Whether the sound check was played in this visit. */
  readonly soundHeard: boolean
  readonly saved: 'saved' | 'saving' | 'failed'
  /** The latest is shown. */
  readonly notices: readonly Notice[]
  /** What went wrong in the windows of this laptop. */
  readonly faults: Pick<FaultLog, 'read'>
}

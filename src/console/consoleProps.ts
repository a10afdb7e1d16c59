import type { StoreApi } from 'zustand/vanilla'
import type { Entry, Instant } from '../core/index.ts'
import type { FaultLog } from '../journal/faultLog.ts'

/** Something the moderator should know that is not about the session's time. It stands until `dismiss`. */
export type Notice = {
  readonly id: string
  /** One sentence. */
  readonly text: string
  /** What can be done about it. */
  /** `key`: what the key does that does it too, as long as the notice stands. */
  readonly action?: { readonly label: string; readonly key?: 'leaveOut'; run(): void }
  dismiss?(): void
  /** It is a thing to say, told politely elsewhere: nothing went wrong. */
  readonly polite?: boolean
}

/** A session kept on this laptop. */
export type KeptSession = {
  readonly id: number
  readonly title: string
  readonly date: string | null
  readonly usedAt: Instant
  /** It stands at the console. */
  readonly current: boolean
  readonly deleted: boolean
}

/** What can be done with the kept sessions; each gives why it could not be done, in words, or `null`. */
export type KeptSessions = {
  /** The one used last first. */
  list(): Promise<readonly KeptSession[]>
  open(id: number): Promise<string | null>
  /** Begins another session with its rundown. */
  duplicate(id: number): Promise<string | null>
  rename(id: number, title: string): Promise<string | null>
  /** Deletes it, or (`false`) keeps it after all. */
  remove(id: number, removed: boolean): Promise<string | null>
  download(id: number): Promise<string | null>
  /** Opens the session in a `.rostrum.json` file. */
  upload(file: File): Promise<string | null>
  /** How many records could not be read and were set aside. */
  damaged(): Promise<number>
  downloadDamaged(): Promise<string | null>
}

/** How many times as fast a rehearsal goes; 0: its clock stands still. */
export type Pace = 0 | 1 | 10 | 60

/** Going through the rundown without a trace. */
export type Rehearsing = {
  /** `null`: no rehearsal is under way. */
  readonly pace: Pace | null
  /** The real time, to the minute. */
  readonly real: StoreApi<{ readonly now: Instant }>
  /** Begins one, or sets how fast it goes. */
  run(pace: Pace): void
  /** Begins one five minutes before the end of the segment with this id, or takes it there. */
  jump(segment: string): void
  leave(): void
}

/** What the console is given by `app`, beside the stores. */
export type ConsoleProps = {
  /** The hands' clock, for telling two presses apart: also where a rehearsal's goes faster or stands still. */
  now(): Instant
  /** Every command of the session so far, first to last. */
  journal(): readonly Entry[]
  /** Opens "Import agenda", with this text or file in it if given. */
  openImport(from?: string | File): void
  /** Shows the plan, to be written and changed. */
  openPlanner(): void
  openConfidence(): void
  /** Shows the report in the place of the console. */
  openReport(): void
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
  /** `late`: it should have been by now. */
  readonly saved: 'saved' | 'saving' | 'late' | 'failed'
  /** Gives the session as a file. */
  downloadSession(): void
  /** `null`: this browser keeps none. */
  readonly sessions: KeptSessions | null
  /**
   * Another window of this browser runs sessions; this one follows it and does nothing. `takeOver` is missing where there
   * is nothing to take over any more. `asked`: it is being taken over.
   */
  readonly elsewhere: { readonly takeOver?: () => void; readonly asked?: boolean } | null
  /** `null`: not at this console. */
  readonly rehearsing: Rehearsing | null
  /** The latest is shown. */
  readonly notices: readonly Notice[]
  /** What went wrong in the windows of this laptop. */
  readonly faults: Pick<FaultLog, 'read'>
}

import type { ConsoleProps } from '../console/consoleProps.ts'

/** What surrounds the session at the console: whatever is not worth keeping when the window closes. */
export type Desk = Pick<
  ConsoleProps,
  'confidenceOpen' | 'blackout' | 'sound' | 'soundHeard' | 'saved' | 'notices' | 'elsewhere'
> & {
  /** The text or file the import opens with; `null`: it is closed. */
  readonly importing: string | File | null
}

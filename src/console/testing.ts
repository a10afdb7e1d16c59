import type { ConsoleProps } from './consoleProps.ts'

const nothing = (): void => {}

/** A console beside which nothing is open, lost or told. */
export const idle: Omit<ConsoleProps, 'now' | 'journal'> = {
  openImport: nothing,
  openPlanner: nothing,
  openConfidence: nothing,
  openReport: nothing,
  confidenceOpen: false,
  blackout: false,
  setBlackout: nothing,
  soundCheck: nothing,
  sound: 'ready',
  soundHeard: true,
  saved: 'saved',
  downloadSession: nothing,
  sessions: null,
  elsewhere: null,
  rehearsing: null,
  notices: [],
  faults: { read: async () => [] },
}

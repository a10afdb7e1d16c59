import type { Rundown } from '../core/index.ts'

/** The text of a `.rostrum.json` file that holds a plan and no session. Read again by `openDocument`. */
export const writeRundownFile = (rundown: Rundown): string =>
  JSON.stringify({ format: 'rostrum-rundown', version: 1, rundown }, null, 1)

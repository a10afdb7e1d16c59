import { rundownOf } from '../core/index.ts'
import type { Rundown } from '../core/index.ts'

const FORMAT = 'rostrum-rundown'
const VERSION = 1

/** The text of a `.rostrum.json` file that holds a plan and no session. */
export const writeRundownFile = (rundown: Rundown): string =>
  JSON.stringify({ format: FORMAT, version: VERSION, rundown }, null, 1)

/** The rundown in what `writeRundownFile` wrote; `null`: it is something else; or why it can't be read, in a sentence. */
export const readRundownFile = (value: unknown): Rundown | string | null => {
  if (typeof value !== 'object' || value === null || !('format' in value) || value.format !== FORMAT) return null
  const { version, rundown } = value as { version?: unknown; rundown?: unknown }
  return version === VERSION
    ? rundownOf(rundown)
    : 'this plan was saved by a newer Rostrum. Open it there, or update this one.'
}

import * as v from 'valibot'
import type { Command, Entry, Instant } from '../core/index.ts'

/** One command as it is stored: the `n`th of the `session`th session kept here, both counted from 0. */
export type EntryRecord = Entry & { readonly session: number; readonly n: number }

const count = v.pipe(v.number(), v.safeInteger(), v.minValue(0))

/**
 * The frame of a record. What the command itself says is for the core to judge: it refuses what it can't use, in words,
 * whatever it holds.
 */
export const entryRecordSchema: v.GenericSchema<unknown, EntryRecord> = v.object({
  session: count,
  n: count,
  at: v.pipe(
    v.number(),
    v.finite(),
    v.transform((at) => at as Instant),
  ),
  command: v.pipe(
    v.looseObject({ type: v.string() }),
    v.transform((command) => command as Command),
  ),
})

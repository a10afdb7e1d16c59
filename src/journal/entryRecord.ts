import * as v from 'valibot'
import { readCommand, type Command, type Entry, type Instant } from '../core/index.ts'

/** One command as it is kept: the `n`th of a session, counted from 0. */
export type EntryRecord = Entry & { readonly session: number; readonly n: number }

const count = v.pipe(v.number(), v.safeInteger(), v.minValue(0))

/** A stamped command, wherever it was kept. What a command is, core knows. */
export const entrySchema = v.object({
  at: v.pipe(
    v.number(),
    v.finite(),
    v.transform((at) => at as Instant),
  ),
  command: v.pipe(
    v.custom<Command>((value) => typeof readCommand(value) !== 'string'),
    v.transform((command) => command),
  ),
})

export const entryRecordSchema: v.GenericSchema<unknown, EntryRecord> = v.object({
  ...entrySchema.entries,
  session: count,
  n: count,
})

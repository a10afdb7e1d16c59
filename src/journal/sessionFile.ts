import * as v from 'valibot'
import { replay, type Entry, type Instant } from '../core/index.ts'
import { entrySchema } from './entryRecord.ts'

/** What a file holds. */
export type SessionFile = {
  readonly savedAt: Instant
  readonly entries: readonly Entry[]
  /** The commands in words, for whoever opens it without Rostrum; not read again. */
  readonly history: readonly string[]
  /** What the moderator likes, for whoever reads it to understand; unset: the file does not say. */
  readonly preferences?: unknown
}

const VERSION = 1
const MOST_ENTRIES = 100_000
/** In UTF-16 units; ten thousand commands are under 2 MB. */
const LONGEST = 50_000_000

/** Brings a file of version n to n + 1; the first is that of version 1. */
const MIGRATIONS: readonly ((file: unknown) => unknown)[] = []

const frame = v.object({
  format: v.literal('rostrum'),
  version: v.pipe(v.number(), v.safeInteger(), v.minValue(1)),
})
const currentFile = v.object({
  savedAt: v.pipe(
    v.number(),
    v.finite(),
    v.transform((at) => at as Instant),
  ),
  entries: v.pipe(v.array(v.unknown()), v.maxLength(MOST_ENTRIES)),
  preferences: v.optional(v.unknown()),
})

/** The text of a `.rostrum.json` file. */
export const writeSessionFile = ({ savedAt, entries, history, preferences }: SessionFile): string =>
  JSON.stringify({ format: 'rostrum', version: VERSION, savedAt, history, preferences, entries }, null, 1)

/**
 * A session out of `text`, as far as it can be read: `unread` counts what comes after that. Or why there is none in it, in
 * words for the moderator.
 */
export const readSessionFile = (
  text: string,
): (Omit<SessionFile, 'history'> & { readonly unread: number }) | string => {
  if (text.length > LONGEST) return 'This file is too large to be a session.'
  let file: unknown
  try {
    file = JSON.parse(text)
  } catch {
    return 'This file is not a Rostrum session, or only a part of one: choose a .rostrum.json file.'
  }
  const framed = v.safeParse(frame, file)
  if (!framed.success) return 'This file is not a Rostrum session: choose a .rostrum.json file.'
  const { version } = framed.output
  if (version > VERSION) return 'This session was saved by a newer Rostrum: open it there, or update this one.'
  const parsed = v.safeParse(
    currentFile,
    MIGRATIONS.slice(version - 1).reduce((older, migrate) => migrate(older), file),
  )
  if (!parsed.success) return 'This session is damaged: its list of commands can\u2019t be read.'
  const entries: Entry[] = []
  for (const item of parsed.output.entries) {
    const entry = v.safeParse(entrySchema, item)
    if (!entry.success) break
    entries.push(entry.output)
  }
  if (replay(entries).rundown.segments.length === 0) return 'There is no session in this file.'
  const { savedAt, preferences } = parsed.output
  return { savedAt, entries, preferences, unread: parsed.output.entries.length - entries.length }
}

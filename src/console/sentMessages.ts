import type { Entry, Instant, Message } from '../core/index.ts'

export type SentMessage = { readonly at: Instant; readonly message: Message }

/** What the panel was told, the latest first. What was undone has been read all the same. */
export const sentMessages = (entries: readonly Entry[]): readonly SentMessage[] =>
  entries
    .flatMap(({ at, command }) =>
      command.type === 'say' && command.message !== null ? [{ at, message: command.message }] : [],
    )
    .toReversed()

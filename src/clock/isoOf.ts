import type { Instant } from '../core/index.ts'

/** `at` in words of ISO 8601, UTC: `'2017-09-04T11:15:00.000Z'`; `null` stays what it is. */
export const isoOf = <T extends Instant | null>(at: T): T extends null ? null : string =>
  (at === null ? null : new Date(at).toISOString()) as T extends null ? null : string

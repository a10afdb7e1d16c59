import type { Line } from './line.ts'

/** More lines with a time, or rows of tables, than any agenda has: a week of ten rooms has fewer. */
export const MOST_TIMED = 1_000
const MAYBE_TIMED = /\d\s?(?:[:.h]\s?\d|[ap]\.?\s?m|m(?:in|n)?\b|['′’]|h(?:\b|our|rs)|uhr|std|stunde|heure|hora)/i

/** The lines up to that which has one time too many: nobody waits for the rest of what can't be an agenda. */
export const withinReach = (lines: readonly Line[]): readonly Line[] => {
  let timed = 0
  const end = lines.findIndex(({ text, cells }) => {
    if (cells || MAYBE_TIMED.test(text)) timed += 1
    return timed > MOST_TIMED
  })
  return end < 0 ? lines : lines.slice(0, end)
}

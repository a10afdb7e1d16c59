import type { Line } from './line.ts'

/** More lines with a time, or rows of tables, than any agenda has: a week of ten rooms has fewer. */
export const MOST_TIMED = 1_000
/** So many lines without a time end an agenda, or come before it. */
export const MOST_UNTIMED = 1_000
/** What most times look like, at little cost. */
export const MAYBE_TIME =
  /\d\s?(?:[:.h]\s?\d|[ap]\.?\s?m|m(?:in|n)?\b|['′’]|h(?:\b|our|rs)|uhr|std|stunde|heure|hora)|\d{4}\s?(?:[-–—]|h\b|z\b|gmt|utc)/gi
const isTimed = ({ text, cells }: Line): boolean => cells !== undefined || text.search(MAYBE_TIME) >= 0

/** The lines up to that which can't be of an agenda any more: nobody waits for the rest. */
export const withinReach = (lines: readonly Line[]): readonly Line[] => {
  let [timed, untimed] = [0, 0]
  const end = lines.findIndex((line) => {
    if (isTimed(line)) [timed, untimed] = [timed + 1, 0]
    else if (line.text.trim() !== '') untimed += 1
    return timed > MOST_TIMED || untimed > MOST_UNTIMED
  })
  return end < 0 ? lines : lines.slice(0, end)
}

import { clockTimesAt } from './clockTimesAt.ts'

/** What may stand before the time that a line begins with: "from 9:00 to 9:30", "starting at 10 a.m.", "ab 10 Uhr". English, German, French, Spanish. */
export const OPENING =
  /^[\s([]*(?:(?:from|between|at|around|(?:starting|beginning) at|von|ab|um|gegen|zwischen|de|dès|à partir de|à|entre|desde(?: las)?|a las|a partir de las|hacia las)\s+(?=\d))?/i

/** What stands behind the time of day that a text begins with; `null`: it begins otherwise. */
export const startsWithClock = (text: string): string | null => {
  const found = clockTimesAt(text, OPENING.exec(text)?.[0].length ?? 0, true)
  return found ? text.slice(found.next).replace(/^[\s)\].]*(?:(?:[|►:,/]|[-–—])\s*)*/, '') : null
}

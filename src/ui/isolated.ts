/** Anything written from right to left: Hebrew, Arabic and their relatives, and the mark that says so. */
const RIGHT_TO_LEFT = /[\u0590-\u08ff\u200f\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u

/**
 * What a person wrote, as a word in a sentence of ours: its direction begins and ends with it, so that figures beside a
 * Hebrew name stay on their side. An element that holds nothing else takes `dir="auto"` instead.
 */
export const isolated = (words: string): string => (RIGHT_TO_LEFT.test(words) ? `\u2068${words}\u2069` : words)

/** Those of `parts` that somebody said, in one line; each keeps its direction, and one alone that of its element. */
export const joined = (parts: readonly (string | null | undefined)[], separator: string): string => {
  const said = parts.filter((part) => typeof part === 'string' && part !== '') as readonly string[]
  return said.length === 1 ? (said[0] ?? '') : said.map(isolated).join(separator)
}

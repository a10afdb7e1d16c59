import { LETTERS } from './caseless.ts'

/** The scripts whose letters come in two cases. */
const TWO_CASES = [
  [0x41, 0x24f],
  [0x370, 0x58f],
  [0x1e00, 0x1fff],
] as const

/** The letters of a class that differ from what they become in the other case. */
const lettersThat = (differ: (letter: string) => boolean): string => {
  let [made, from, last] = ['', -1, -1]
  const end = (): void => {
    if (from >= 0) made += String.fromCharCode(from) + (last > from ? `-${String.fromCharCode(last)}` : '')
  }
  for (const [first, most] of TWO_CASES)
    for (let code = first; code <= most; code += 1) {
      if (!differ(String.fromCharCode(code))) continue
      if (code !== last + 1) {
        end()
        from = code
      }
      last = code
    }
  end()
  return made
}
const UPPER = lettersThat((letter) => letter.toLowerCase() !== letter)
const LOWER = lettersThat((letter) => letter.toUpperCase() !== letter)
const CLASSES: Readonly<Record<string, string>> = { L: `A-ZÀ-ÖØ-Þ\\uff21-\\uff3a${LETTERS}`, Lu: UPPER, Ll: LOWER }

const MARK = /\\p\{(L[ul]?)\}|\\.|[[\]]/g

/**
 * A regular expression as if it had the flag `u`, with classes of letters that are ready to be used much sooner: `\p{L}`,
 * `\p{Lu}`, `\p{Ll}`. To be made once, not wherever it is used.
 */
export const cased = (words: TemplateStringsArray, ...more: readonly string[]): RegExp => {
  let within = false
  return new RegExp(
    String.raw(words, ...more).replace(MARK, (mark, letters: string | undefined) => {
      if (mark === '[' || mark === ']') within = mark === '['
      const made = letters === undefined ? undefined : CLASSES[letters]
      return made === undefined ? mark : within ? made : `[${made}]`
    }),
  )
}

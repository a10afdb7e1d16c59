/** How many characters of each text are kept. Nobody reads more of one while talking, and no screen has room for more. */
export const MOST = {
  title: 200,
  name: 120,
  office: 300,
  talk: 300,
  prompt: 600,
  note: 2_000,
  asker: 80,
  question: 500,
  message: 280,
  cueWord: 40,
} as const

/** What ends a line. */
const BREAKS = /[\t-\r\u0085\u2028\u2029]+/g
/** Control characters; what embeds, overrides or isolates a direction; byte order and annotation marks. */
const UNSEEN = /[\0-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u206f\ufeff\ufff9-\ufffb]+/g
/** Half of a character. */
const LONE = /\p{Cs}/gu
/** The writing with the most marks on one letter has four; more only climb over the neighbours. */
const STACKED = /(\p{M}(?:[\u200b-\u200f]*\p{M}){3})(?:[\u200b-\u200f]*\p{M})+/gu
const ODD = /[\0-\u001f\u007f-\u009f\u2028-\u202e\u2066-\u206f\ufeff\ufff9-\ufffb]|\p{Cs}|\p{M}[\u200b-\u200f]*\p{M}/u

/** Beyond this many times what is kept, nothing is looked at: however long a text is, taming it takes no time. */
const REACH = 20

/** How many characters `text` has; those made of several count as several. */
export const charactersIn = (text: string): number => Array.from(text).length

/** `text` as one line, without what would turn, hide or overprint its neighbours. Markup stays: it is text. */
export const disarmed = (text: string): string =>
  ODD.test(text) ? text.replace(BREAKS, ' ').replace(UNSEEN, '').replace(LONE, '\ufffd').replace(STACKED, '$1') : text

/**
 * `text` as it can stand on a screen beside others: disarmed, and of at most `most` characters. What is tame already
 * stays as it is.
 *
 * | text                       | tame             |
 * | -------------------------- | ---------------- |
 * | Ada ⏎ Lovelace             | Ada Lovelace     |
 * | Ada [null] [right to left] | Ada              |
 * | half an emoji              | �                |
 * | Z with twelve accents      | Z with four      |
 * | longer than `most`         | … at its end     |
 */
export const tame = (text: string, most: number): string => {
  const harmless = disarmed(text.slice(0, most * REACH))
  const plain = harmless === text ? text : harmless.trim()
  if (plain.length <= most) return plain
  const characters = Array.from(plain)
  return characters.length <= most
    ? plain
    : `${characters
        .slice(0, most - 1)
        .join('')
        .trimEnd()}…`
}

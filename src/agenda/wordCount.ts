const WHITE = /\s/
const LETTER = /\p{L}/u

/** How many words a text has: what stands between white space and holds a letter or a figure. */
export const wordCount = (text: string): number => {
  let [count, within] = [0, false]
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at)
    if (code === 32 || ((code < 32 || code > 127) && WHITE.test(text.charAt(at)))) within = false
    else if (!within) {
      const lower = code | 32
      within = (lower > 96 && lower < 123) || (code > 47 && code < 58) || (code > 127 && LETTER.test(text.charAt(at)))
      if (within) count += 1
    }
  }
  return count
}

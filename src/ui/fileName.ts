/** `words` as the name of a file that no system refuses: `'Side event 2017.txt'`. */
export const fileName = (words: string, extension: string): string => {
  const plain = words
    .replace(/[^\p{L}\p{M}\p{N} -]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()
  return `${Array.from(plain).slice(0, 80).join('').trim() || 'Session'}.${extension}`
}

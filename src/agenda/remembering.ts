/**
 * `read`, which looks at a text only once as long as it remembers it: several stages ask the same of the same line.
 * It forgets all when it has `most` texts, so that it never holds a document after the next one.
 */
export const remembering = <T>(read: (text: string) => T, most = 10_000): ((text: string) => T) => {
  const known = new Map<string, T>()
  return (text) => {
    const before = known.get(text)
    if (before !== undefined || known.has(text)) return before as T
    const found = read(text)
    if (known.size >= most) known.clear()
    known.set(text, found)
    return found
  }
}

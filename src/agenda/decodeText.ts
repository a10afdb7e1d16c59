const UTF_8 = new TextDecoder('utf-8')

const countOf = (pattern: RegExp, text: string): number => text.match(pattern)?.length ?? 0

/**
 * The text of a file. Without a byte order mark it is UTF-8; where that gives more gaps than letters it is what Windows
 * wrote before, which has no bytes that mean nothing.
 */
export const decodeText = (bytes: Uint8Array): string => {
  const [first, second] = bytes
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes)
  const text = UTF_8.decode(bytes)
  const gaps = countOf(/\ufffd/g, text)
  // A few gaps in a text with many accents are damage: read otherwise all of these would be wrong.
  if (gaps === 0 || gaps < countOf(/[^\0-\x7f\ufffd]/g, text)) return text
  return new TextDecoder('windows-1252').decode(bytes)
}

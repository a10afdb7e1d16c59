/** `'1 question'`, `'13 questions'`. */
export const counted = (count: number, one: string, more = `${one}s`): string => `${count} ${count === 1 ? one : more}`

const WORDS = 'no one two three four five six seven eight nine ten eleven twelve'.split(' ')

/** `'three'`; from thirteen on `'13'`. */
export const numberInWords = (count: number): string => WORDS[count] ?? String(count)

/** `'a'`, `'a and b'`, `'a, b and c'`. */
export const listed = (items: readonly string[]): string =>
  items.length < 2 ? (items[0] ?? '') : `${items.slice(0, -1).join(', ')} and ${items.at(-1)}`

/** Letters that are not a base letter with an accent. */
const LETTERS: Readonly<Record<string, string>> = {
  ø: 'o',
  ł: 'l',
  ı: 'i',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  đ: 'd',
  ð: 'd',
  þ: 'th',
}
const LONGEST = 60

/** "Jørgen Carling" → 'jorgen-carling'. Cut at a word where it is long; '' where no letter or figure is left. */
export const slug = (text: string): string => {
  const lower = text.toLowerCase()
  const plain = /[^ -~]/.test(lower)
    ? lower
        .replace(/[øłıßæœđðþ]/g, (letter) => LETTERS[letter] ?? letter)
        .normalize('NFD')
        .replace(/\p{M}/gu, '')
    : lower
  // a class of all letters takes its time
  const parted = /[^ -~]/.test(plain) ? plain.replace(/[^\p{L}\p{N}]+/gu, '-') : plain.replace(/[^a-z\d]+/g, '-')
  const whole = parted.replace(/^-+|-+$/g, '')
  return whole.length <= LONGEST
    ? whole
    : whole
        .slice(0, LONGEST + 1)
        .replace(/-[^-]*$/, '')
        .slice(0, LONGEST)
}

/** The id of a rundown: its title, and its date if it has one. */
export const rundownId = (title: string, date: string | null): string =>
  [slug(title) || 'agenda', date].filter((part) => part !== null).join('-')

/** Gives each text an id of its own: 'panel', 'panel-2' and so on; `nameless` where a text makes none. */
export const makeIds = (nameless: string): ((text: string) => string) => {
  const used = new Map<string, number>()
  return (text) => {
    const wanted = slug(text) || nameless
    let count = (used.get(wanted) ?? 0) + 1
    while (count > 1 && used.has(`${wanted}-${count}`)) count += 1
    used.set(wanted, count)
    const id = count === 1 ? wanted : `${wanted}-${count}`
    if (count > 1) used.set(id, 1)
    return id
  }
}

/**
 * What is left of a name that does not fit.
 *
 * | name                      | surname       |                                           |
 * | ------------------------- | ------------- | ----------------------------------------- |
 * | Marie McAuliffe           | McAuliffe     | the last word                             |
 * | Ms. Berlan PARS ALAN      | PARS ALAN     | capitals, as in lists of participants     |
 * | NGUYEN Van Minh           | NGUYEN        | wherever they stand                       |
 * | KOFI A. ANNAN             | ANNAN         | unless all of it is in capitals           |
 * | Ursula von der Leyen      | von der Leyen | from the first particle                   |
 * | Martin King Jr., PhD      | King          | without what follows the surname          |
 * | Anna Kovács MEP (Hungary) | Kovács        |                                           |
 * | 山田 太郎, 김 민수        | 山田, 김      | the first word                            |
 * | ジョン スミス             | スミス        | in katakana are names from elsewhere      |
 * | Aristotle                 | Aristotle     |                                           |
 */
export const surname = (name: string): string => {
  const words = (name.split(/[,(]/)[0] ?? '').trim().split(/\s+/)
  const eastern = words.find((word) => /^[\p{sc=Han}\p{sc=Hira}\p{sc=Hang}]+$/u.test(word))
  if (eastern !== undefined) return eastern
  const own = words.filter((word) => !SUFFIX.test(word) && !HONOUR.test(word))
  const named = own.filter((word) => word.length > 1 && !word.includes('.') && !isParticle(word))
  const capitals = named.filter(isCapitals)
  if (capitals.length > 0 && capitals.length < named.length) return capitals.join(' ')
  const particle = own.findIndex((word, index) => index > 0 && index < own.length - 1 && isParticle(word))
  return own.slice(particle > 0 ? particle : -1).join(' ') || name
}

const SUFFIX = /^(jr|sr|i{1,3}|iv|ph\.?d)\.?$/i
/** In capitals, as surnames may be: only those that are nobody's. */
const HONOUR = /^(MP|MEP|MLA|[CDGKMO]BE|CMG|FRS|QC|MD|MBA|MSc|LLM|CFA)$/

const isCapitals = (word: string): boolean => word === word.toUpperCase() && word !== word.toLowerCase()
const isParticle = (word: string): boolean => word === word.toLowerCase() && word !== word.toUpperCase()

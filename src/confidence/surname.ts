/**
 * What is left of a name that does not fit.
 *
 * | name                    | surname     |                                          |
 * | ----------------------- | ----------- | ---------------------------------------- |
 * | Marie McAuliffe         | McAuliffe   | the last word                            |
 * | Ms. Berlan PARS ALAN    | PARS ALAN   | capitals, as in lists of participants    |
 * | NGUYEN Van Minh         | NGUYEN      | wherever they stand                      |
 * | Ursula von der Leyen    | von der Leyen | from the first particle               |
 * | Martin King Jr., PhD    | King        | without what follows the surname         |
 * | Aristotle               | Aristotle   |                                          |
 */
export const surname = (name: string): string => {
  const words = (name.split(',')[0] ?? '').trim().split(/\s+/)
  const own = words.filter((word) => !/^(jr|sr|i{1,3}|iv|ph\.?d)\.?$/i.test(word))
  const capitals = own.filter((word) => word.length > 1 && !word.includes('.') && isCapitals(word))
  if (capitals.length > 0 && capitals.length < own.length) return capitals.join(' ')
  const particle = own.findIndex((word, index) => index > 0 && index < own.length - 1 && isParticle(word))
  return own.slice(particle > 0 ? particle : -1).join(' ') || name
}

const isCapitals = (word: string): boolean => word === word.toUpperCase() && word !== word.toLowerCase()
const isParticle = (word: string): boolean => word === word.toLowerCase() && word !== word.toUpperCase()

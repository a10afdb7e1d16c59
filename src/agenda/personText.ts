import type { Speaker } from '../core/index.ts'
import { readPerson } from './readPerson.ts'

/** Someone, whoever's id it is. */
export type Someone = Omit<Speaker, 'id'>

const sameAs = (a: Someone | null, b: Someone): boolean =>
  a !== null && a.name === b.name && a.position === b.position && a.affiliation === b.affiliation

const orNull = (text: string | undefined): string | null => {
  const plain = text?.replace(/\\([;\\])/g, '$1').trim() ?? ''
  return plain === '' ? null : plain
}

/** What `personText` wrote. A name that stands alone is only a name. */
export const parsePerson = (text: string): Someone => {
  const fields = text.split(/(?<!\\);/)
  if (fields.length > 1) {
    return { name: orNull(fields[0]) ?? '', position: orNull(fields[1]), affiliation: orNull(fields[2]) }
  }
  const found = readPerson(text)
  return found
    ? { name: found.name, position: found.position, affiliation: found.affiliation }
    : { name: text.trim(), position: null, affiliation: null }
}

/**
 * A person as one would write it, `Ada Lovelace, Head of Engines, IOM`; where that would be read otherwise, with a semicolon
 * after the name and after the position. `exact`: always so.
 */
export const personText = ({ name, position, affiliation }: Someone, exact = false): string => {
  const natural = [name, position, affiliation].filter((part) => part !== null).join(', ')
  if (!exact && !natural.includes(';') && sameAs(parsePerson(natural), { name, position, affiliation })) return natural
  const parts = [name, position ?? '', affiliation ?? ''].map((part) => part.replace(/[;\\]/g, '\\$&'))
  return parts.join('; ').trim()
}

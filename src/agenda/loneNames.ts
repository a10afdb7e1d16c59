import type { Draft } from './findSegments.ts'
import type { Entry } from './readEntries.ts'
import { readNames, readPerson, type Person } from './readPerson.ts'

/** A name stands so many lines below its title at most: a room may come between. */
const NEAR = 2
const FEWEST = 2
/** "Data Protection", "Neue Mobilität": capitals, but nobody's. */
const THING = /(?:ung|heit|keit|tät|ion|schaft|ismus|ment|ness|ity|ics|ing|ance|ence|ología|ité)$/iu

const isBare = ({ name, position, affiliation }: Person): boolean =>
  position === null && affiliation === null && !THING.test(name) && /\p{Ll}/u.test(name)

/** Whether a line is names and nothing else: "Ada Bee", "Ada Bee and Charles Dee". */
export const isNames = ({ form, text, spaced }: Entry): boolean => {
  if (form !== 'text' || spaced || text.length > 120) return false
  const people = readNames(text, true) ?? [readPerson(text)]
  return people.every((person) => person !== null && isBare(person))
}

/** Whether whoever wrote this puts names alone on the lines below titles: once may be chance. */
export const hasLoneNames = (drafts: readonly Draft[]): boolean =>
  drafts.filter(({ body }) => body.slice(0, NEAR).some(isNames)).length >= FEWEST

/** The lines of a segment that may be names alone. */
export const loneNames = ({ body }: Draft): ReadonlySet<Entry> => new Set(body.slice(0, NEAR).filter(isNames))

import type { Draft } from './findSegments.ts'
import type { Entry } from './readEntries.ts'
import { isRole } from './readLabel.ts'
import { readNames, readPerson, type Person } from './readPerson.ts'

/** A name stands so many lines below its title at most: a room may come between. */
const NEAR = 2
const FEWEST = 2
/** "Data Protection", "Neue Mobilität": capitals, but nobody's. */
const THING = /(?:ung|heit|keit|tät|ion|schaft|ismus|ment|ness|ity|ics|ing|ance|ence|ología|ité)$/iu

const isBare = ({ name, position, affiliation }: Person): boolean =>
  position === null && affiliation === null && !THING.test(name) && /\p{Ll}/u.test(name)

const namesIn = ({ form, text, spaced, label }: Entry): readonly string[] => {
  if ((form !== 'text' && form !== 'item') || (spaced && form === 'text') || label || text.length > 120) return []
  const people = readNames(text, true) ?? [readPerson(text)]
  return people.every((person) => person !== null && isBare(person))
    ? people.flatMap((person) => person?.name ?? [])
    : []
}

/** Who is named with an office or a form of address anywhere below the titles. */
const surelyNamed = (drafts: readonly Draft[]): ReadonlySet<string> =>
  new Set(
    drafts.flatMap(({ body }) =>
      body.flatMap(({ label, text }) => {
        const person = readPerson(isRole(label?.of) ? (label?.rest ?? '') : text)
        return person?.sure || isRole(label?.of) ? (person?.name ?? []) : []
      }),
    ),
  )

/**
 * The lines right below titles that are names and nothing else: "Ada Bee", "Ada Bee and Charles Dee". Once may be chance,
 * so whoever wrote this does it again, or names them elsewhere with what they are.
 */
export const loneNames = (drafts: readonly Draft[]): ReadonlySet<Entry> => {
  const lines = drafts.flatMap(({ entry: { facts }, body }) =>
    facts ? [] : body.slice(0, NEAR).filter((entry) => namesIn(entry).length > 0),
  )
  if (lines.length >= FEWEST) return new Set(lines)
  const known = lines.length > 0 ? surelyNamed(drafts) : new Set<string>()
  return new Set(lines.filter((entry) => namesIn(entry).every((name) => known.has(name))))
}

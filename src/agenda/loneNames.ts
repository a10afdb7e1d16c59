import { caseless } from './caseless.ts'
import type { Draft } from './findSegments.ts'
import type { Entry } from './readEntries.ts'
import { isRole } from './readLabel.ts'
import { isSurnamed, readNames, readPerson, type Person } from './readPerson.ts'

/** A name stands so many lines below its title at most: a room may come between. */
const NEAR = 2
const FEWEST = 2
const LONGEST = 120
/** "Data Protection", "Neue Mobilität": capitals, but nobody's. */
const THING = caseless`(?:ung|heit|keit|tät|ion|schaft|ismus|ment|ness|ity|ics|ing|ance|ence|ología|ité)$`

const isPlain = ({ name, position, affiliation }: Person): boolean =>
  position === null && /\p{Ll}/u.test(name) && (affiliation === null || /^\p{Lu}/u.test(affiliation))

const isLine = ({ form, text, spaced, label }: Entry): boolean =>
  (form === 'item' || (form === 'text' && !spaced)) && !label && text.length <= LONGEST

const namesIn = (entry: Entry): readonly string[] => {
  const people = isLine(entry) ? (readNames(entry.text, true) ?? [readPerson(entry.text)]) : []
  return people.every((person) => person !== null && isPlain(person))
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

/** The lines that are a given name and a surname in capitals, however far below a title they stand, if several people are named so. */
const surnamed = (drafts: readonly Draft[]): readonly Entry[] => {
  const lines = drafts.flatMap(({ body }) =>
    body.flatMap((entry) => {
      const name = entry.form === 'text' && !entry.label ? (readPerson(entry.text)?.name ?? '') : ''
      return isSurnamed(name) ? [{ entry, name }] : []
    }),
  )
  const several = new Set(lines.map(({ name }) => name)).size >= FEWEST
  return several ? lines.flatMap(({ entry, name }) => (entry.text === name ? [entry] : [])) : []
}

/**
 * The lines right below titles that are names and nothing else: "Ada Bee", "Ada Bee and Charles Dee", "Ada Bee, Cabinda",
 * and "Ada BEE" anywhere below them. Once may be chance, so whoever wrote this does it again, there or with what they are, or names them elsewhere.
 */
export const loneNames = (drafts: readonly Draft[]): ReadonlySet<Entry> => {
  const near = drafts.map(({ entry: { facts }, body }) => (facts ? [] : body.slice(0, NEAR)))
  const sure = near.filter(([first]) => first && isLine(first) && readPerson(first.text)?.sure)
  const isPerson = (name: string): boolean => sure.length > 1 || !THING.test(name)
  const lines = near.flatMap((body) =>
    body.filter((entry) => {
      const names = namesIn(entry)
      return names.length > 0 && names.every(isPerson)
    }),
  )
  const capitals = surnamed(drafts)
  if (lines.length + sure.length >= FEWEST) return new Set([...lines, ...capitals])
  const known = lines.length > 0 ? surelyNamed(drafts) : new Set<string>()
  return new Set([...lines.filter((entry) => namesIn(entry).every((name) => known.has(name))), ...capitals])
}

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

/** The lines that may name someone, between others of their form of whom that is known: "Ada Bee, Cabinda". */
const between = (
  body: readonly Entry[],
  isNamed: (entry: Entry) => boolean,
  mayBe: (entry: Entry) => boolean,
): readonly Entry[] => {
  const found: Entry[] = []
  let [waiting, open]: [Entry[], Entry['form'] | null] = [[], null]
  for (const entry of body) {
    const named = isNamed(entry)
    if (named && entry.form === open) found.push(...waiting)
    const more: boolean = !named && entry.form === open && mayBe(entry)
    waiting = more ? [...waiting, entry] : []
    open = named || more ? entry.form : null
  }
  return found
}

/**
 * The lines right below titles that are names and nothing else: "Ada Bee", "Ada Bee and Charles Dee", "Ada Bee, Cabinda",
 * and "Ada BEE" anywhere below them. Once may be chance, so whoever wrote this does it again, there or with what they are, or names them elsewhere.
 */
export const loneNames = (drafts: readonly Draft[]): ReadonlySet<Entry> => {
  const near = drafts.map(({ entry: { facts }, body }) => (facts ? [] : body.slice(0, NEAR)))
  const sure = near.filter(([first]) => first && isLine(first) && readPerson(first.text)?.sure)
  const isPerson = (name: string): boolean => sure.length > 1 || !THING.test(name)
  const mayBe = (entry: Entry): boolean => {
    const names = namesIn(entry)
    return names.length > 0 && names.every(isPerson)
  }
  const lines = near.flatMap((body) => body.filter(mayBe))
  const capitals = surnamed(drafts)
  const known = lines.length > 0 && lines.length + sure.length < FEWEST ? surelyNamed(drafts) : null
  const alone = new Set([
    ...(known ? lines.filter((entry) => namesIn(entry).every((name) => known.has(name))) : lines),
    ...capitals,
  ])
  const isNamed = (entry: Entry): boolean =>
    alone.has(entry) || (isLine(entry) && readPerson(entry.text)?.sure === true)
  const others = drafts.flatMap(({ entry: { facts }, body }) => (facts ? [] : between(body, isNamed, mayBe)))
  return new Set([...alone, ...others])
}

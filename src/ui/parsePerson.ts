import { MOST, tame } from '../core/index.ts'
import type { Role, Speaker } from '../core/index.ts'

/** Somebody as typed in one line. */
export type TypedPerson = Omit<Speaker, 'id'> & {
  /** `null`: nobody said; it follows from the segment. */
  readonly role: Role | null
}

/** In front of a name any of them is a role; behind it only these, and only where nothing follows: otherwise it is an office. */
const IN_FRONT = /^\s*(chair|moderator|panelist|speaker|discussant)\s*:/i
const BEHIND = /^(?:chair|moderator)$/i

/**
 * Reads one line: name, position, affiliation; of two parts the second is the affiliation. The commas of other scripts part them too.
 *
 * | typed                          | name      | position | affiliation | role      |
 * | ------------------------------ | --------- | -------- | ----------- | --------- |
 * | Ana Costa                      | Ana Costa | –        | –           | –         |
 * | Ana Costa, UNHCR               | Ana Costa | –        | UNHCR       | –         |
 * | Ana Costa, Head of Data, UNHCR | Ana Costa | Head of… | UNHCR       | –         |
 * | Ana Costa, moderator           | Ana Costa | –        | –           | moderator |
 * | Chair: Ana Costa, UNHCR        | Ana Costa | –        | UNHCR       | chair     |
 *
 * `null`: there is no name.
 */
export const parsePerson = (line: string): TypedPerson | null => {
  const [front = '', before] = IN_FRONT.exec(line) ?? []
  const [name = '', ...rest] = line
    .slice(front.length)
    .split(/[,，、،]/)
    .map((part) => part.replace(/\s+/g, ' ').trim())
  if (name === '') return null
  const said = rest.filter((part) => part !== '')
  const behind = BEHIND.test(said.at(-1) ?? '') ? said.pop() : undefined
  const role = before ?? behind
  const tameOrNull = (text: string | undefined) => (text ? tame(text, MOST.office) : null)
  return {
    name: tame(name, MOST.name),
    position: tameOrNull(said.slice(0, -1).join(', ')),
    affiliation: tameOrNull(said.at(-1)),
    role: role === undefined ? null : (role.toLowerCase() as Role),
  }
}

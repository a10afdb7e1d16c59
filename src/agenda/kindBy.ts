import type { Role, SegmentKind } from '../core/index.ts'
import { kindOf } from './kindOf.ts'

/** What a segment is, by its title, or else by who speaks in it. */
export const kindBy = (title: string, people: readonly { readonly role: Role }[]): SegmentKind => {
  const titled = kindOf(title)
  if (titled !== 'other') return titled
  if (people.some(({ role }) => role === 'panelist')) return 'panel'
  return people.some(({ role }) => role === 'speaker') ? 'talk' : 'other'
}

import type { Entry } from './readEntries.ts'
import { readPerson } from './readPerson.ts'

const WHO =
  /^(?:from|to|cc|present|attendees|attending|participants|in attendance|von|an|anwesend|teilnehmende|de|à|présents|participants|asistentes)\s?:\s*(.+)$/i

/** The first names of those whom a mail or the head of an agenda names in full: later they may be named by these alone. */
export const firstNames = (header: readonly Entry[]): ReadonlySet<string> =>
  new Set(
    header.flatMap(({ text }) =>
      (WHO.exec(text)?.[1] ?? '')
        .split(/\s*[;,]\s*/)
        .map((name) => readPerson(name.replace(/<[^<>]*>/, '')))
        .flatMap((person) => (person ? [person.name.split(' ', 1)[0] ?? ''] : [])),
    ),
  )

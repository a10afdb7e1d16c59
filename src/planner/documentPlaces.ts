import type { ReadAgenda } from '../agenda/readAgenda.ts'
import { speakerName, type Rundown } from '../core/index.ts'

/** Where in the document, by line from 1, what stands in a plan was read. */
export type DocumentPlaces = {
  segment(id: string): number | null
  person(segment: string, speaker: string): number | null
  /** Brings the line into view, with the cursor on it; `null`: the text has changed. */
  readonly show: ((line: number) => void) | null
  /** Marks the line, or none. */
  point(line: number | null): void
}

const plain = (words: string): string => words.replace(/[*_`]/g, '').toLowerCase()

/** The line of a segment, and of a person in it: the first line of that segment that was used and has the name. */
export const placesIn = (
  { parts, lines }: Pick<ReadAgenda, 'parts' | 'lines'>,
  read: Rundown,
): Pick<DocumentPlaces, 'segment' | 'person'> => {
  const placed = new Map(parts.flatMap(({ items }) => items.map(({ id, line }) => [id, line] as const)))
  const segment = (id: string) => placed.get(id) ?? null
  return {
    segment,
    person(id, speaker) {
      const name = plain(speakerName(read, speaker) ?? '')
      if (name === '') return null
      const from = segment(id) ?? 1
      const named = lines.filter(({ text, as }) => as !== null && plain(text).includes(name))
      return (named.find(({ number }) => number >= from) ?? named.at(-1))?.number ?? null
    },
  }
}

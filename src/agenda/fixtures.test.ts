import { readdirSync, readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { readAgenda } from './readAgenda.ts'

/** What a document gives, and where that is known to differ from what a careful reader would say. */
type Expected = {
  readonly title: string
  readonly date: string | null
  readonly start: string | null
  readonly hardStop: string | null
  /** Start, minutes, kind, title, then each person with a role. */
  readonly segments: readonly (readonly (string | number | null)[])[]
  readonly departures?: readonly string[]
}

const FIXTURES = new URL('fixtures/', import.meta.url)
const textOf = (name: string): string => readFileSync(new URL(name, FIXTURES), 'utf8')

it.each(readdirSync(FIXTURES).flatMap((name) => (name.endsWith('.json') ? [name.slice(0, -5)] : [])))(
  'reads %s as it is expected to be read',
  (name) => {
    const { departures: _, ...expected } = JSON.parse(textOf(`${name}.json`)) as Expected
    const { title, date, start, hardStop, segments, speakers } = readAgenda(textOf(name), { fileName: name }).rundown
    const names = new Map(speakers.map((speaker) => [speaker.id, speaker.name]))
    const rows = segments.map((segment) => [
      segment.start,
      segment.planned === null ? null : segment.planned / 60_000,
      segment.kind,
      segment.title,
      ...segment.turns.map(({ speaker, role }) => `${role} ${names.get(speaker)}`),
    ])
    expect({ title, date, start, hardStop, segments: rows }).toEqual(expected)
  },
)

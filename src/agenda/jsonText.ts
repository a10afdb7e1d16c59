import { replay, rundownOf } from '../core/index.ts'
import type { Entry, Rundown } from '../core/index.ts'
import { tableRow } from './htmlText.ts'
import { Unopened, type OpenText } from './openDocument.ts'
import { decodeText } from './decodeText.ts'
import { writeMarkdown } from './writeMarkdown.ts'

type Fields = Readonly<Record<string, unknown>>
const isObject = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** The rundown in a file of ours: by itself, or that of a session as its commands left it. */
const rundownIn = (value: unknown): Rundown | null => {
  if (!isObject(value)) return null
  const session = Array.isArray(value['entries']) ? replay(value['entries'] as readonly Entry[]).rundown : null
  const read = [session, value['rundown'], value].map(rundownOf)
  return (read.find((rundown) => typeof rundown !== 'string' && rundown.segments.length > 0) as Rundown | null) ?? null
}

const words = (value: unknown): string => {
  if (value === null || value === undefined) return ''
  if (Array.isArray(value)) return value.map(words).join('\n')
  if (isObject(value)) return Object.values(value).map(words).filter(Boolean).join(', ')
  return String(value as string | number | boolean)
}

/** The longest list of objects in `value`, as a table whose columns are their fields. */
const tableIn = (value: unknown, depth = 0): string | null => {
  if (depth > 5) return null
  if (Array.isArray(value) && value.length > 0 && value.every(isObject)) {
    const columns = [...new Set((value as readonly Fields[]).flatMap((item) => Object.keys(item)))]
    const rows = [columns, ...(value as readonly Fields[]).map((item) => columns.map((column) => words(item[column])))]
    return rows.map(tableRow).join('\n')
  }
  const inside = isObject(value) ? Object.values(value).map((item) => tableIn(item, depth + 1)) : []
  return inside.reduce((best, table) => ((table?.length ?? 0) > (best?.length ?? 0) ? table : best), null)
}

/** The plain facts beside a list, `title: …`, a line each. */
const factsIn = (value: unknown): readonly string[] =>
  isObject(value)
    ? Object.entries(value).flatMap(([key, fact]) => (typeof fact === 'string' ? [`${key}: ${fact}`] : []))
    : []

/** A rundown or a session that Rostrum wrote; or any list of objects, as a table. */
export const jsonText: OpenText = async (bytes) => {
  const value = JSON.parse(decodeText(bytes)) as unknown
  const rundown = rundownIn(value)
  if (rundown) return writeMarkdown(rundown)
  const table = tableIn(value)
  if (table === null)
    throw new Unopened(
      'there is no list of segments in this JSON. Choose a .rostrum.json file, or paste the agenda as text.',
    )
  return [...factsIn(value), '', table].join('\n')
}

import { readCommand, replay, rundownOf } from '../core/index.ts'
import type { Command, Entry, Instant, Rundown } from '../core/index.ts'
import { decodeText } from './decodeText.ts'
import { tableRow } from './htmlText.ts'
import { Unopened, type OpenText } from './openDocument.ts'
import { readRundownFile } from './rundownFile.ts'
import { writeMarkdown } from './writeMarkdown.ts'

type Fields = Readonly<Record<string, unknown>>
const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** The plan as it stood at the end of a saved session, as far as its commands can be read. */
const planOfSession = (value: Fields): Rundown | null => {
  if (value['format'] !== 'rostrum' || !Array.isArray(value['entries'])) return null
  const entries: Entry[] = []
  for (const entry of value['entries'] as readonly unknown[]) {
    if (!isFields(entry) || typeof entry['at'] !== 'number' || !Number.isFinite(entry['at'])) break
    if (typeof readCommand(entry['command']) === 'string') break
    entries.push({ at: entry['at'] as Instant, command: entry['command'] as Command })
  }
  return replay(entries).rundown
}

const words = (value: unknown): string => {
  if (value === null || value === undefined) return ''
  if (Array.isArray(value)) return value.map(words).join('\n')
  if (isFields(value)) return Object.values(value).map(words).filter(Boolean).join(', ')
  return String(value as string | number | boolean)
}

/** Deeper than this nobody nests a programme. */
const DEEPEST = 6
/** The longest list of objects in `value`. */
const longestList = (value: unknown, depth = 0): readonly Fields[] => {
  if (Array.isArray(value) && value.length > 0 && value.every(isFields)) return value
  if (depth > DEEPEST || !isFields(value)) return []
  return Object.values(value)
    .map((inside) => longestList(inside, depth + 1))
    .reduce<readonly Fields[]>((best, list) => (list.length > best.length ? list : best), [])
}

/** A list of objects as a table whose columns are their fields, below the plain facts beside it. */
const tableOf = (value: unknown): string => {
  const list = longestList(value)
  const columns = [...new Set(list.flatMap((item) => Object.keys(item)))]
  if (columns.length === 0)
    throw new Unopened('there is no list of segments in it. Choose a .rostrum.json file, or paste the agenda as text.')
  const facts = isFields(value) ? Object.entries(value).filter(([, fact]) => typeof fact === 'string') : []
  return [
    ...facts.map(([name, fact]) => (/^(?:title|name)$/i.test(name) ? `# ${words(fact)}` : `${name}: ${words(fact)}`)),
    '',
    tableRow(columns),
    ...list.map((item) => tableRow(columns.map((column) => words(item[column])))),
  ].join('\n')
}

/** A rundown or a session that Rostrum saved, as its Markdown; any other list of objects as a table. */
export const jsonText: OpenText = (bytes) => {
  let value: unknown
  try {
    value = JSON.parse(decodeText(bytes))
  } catch {
    throw new Unopened('this is not JSON, or only a part of it. Get the file again, or paste the agenda as text.')
  }
  const own = readRundownFile(value)
  if (typeof own === 'string') throw new Unopened(own)
  const bare = own ?? (isFields(value) ? (planOfSession(value) ?? rundownOf(value)) : null)
  const found = bare !== null && typeof bare !== 'string' && bare.segments.length > 0 ? bare : null
  return Promise.resolve(found ? writeMarkdown(found) : tableOf(value))
}

import type { Finding } from '../agenda/finding.ts'
import type { ReadPart } from '../agenda/readAgenda.ts'
import { schedule, type Item } from '../agenda/schedule.ts'
import type { Duration, Rundown, Segment } from '../core/index.ts'
import { calledSegment } from './cells.ts'
import { minutesText } from '../ui/parseMinutes.ts'

/** A finding as it stands with what was changed. */
export type Doubt = Finding & { readonly settled: boolean }

/** What was read into one rundown. */
export type Read = {
  readonly rundown: Rundown
  readonly findings: readonly Finding[]
  readonly parts: readonly ReadPart[]
}

const inMinutes = (length: Duration | null): number | null => (length === null ? null : length / 60_000)

/** No line of the document: the segment was added since. */
const NOWHERE = 0

/**
 * The items of the document as they stand in `rundown`: what was changed is given in place of what was written, and so are
 * all lengths once other segments stand beside them.
 */
const itemsNow = (parts: readonly ReadPart[], read: Rundown, rundown: Rundown): readonly (readonly Item[])[] => {
  const written = new Map(parts.flatMap(({ items }) => items.map((item) => [item.id, item] as const)))
  const partOf = new Map(parts.flatMap(({ items }, part) => items.map(({ id }) => [id, part] as const)))
  const before = new Map(read.segments.map((segment) => [segment.id, segment]))
  const order = (of: Rundown) => of.segments.map(({ id }) => id).join('\n')
  const moved = order(read) !== order(rundown)
  const itemOf = (segment: Segment, index: number): Item => {
    const item = written.get(segment.id)
    const was = before.get(segment.id)
    const title = calledSegment(segment, index)
    const length = inMinutes(segment.planned)
    const least = segment.planned === null && segment.shortest !== null ? { least: segment.shortest / 60_000 } : {}
    if (!item || !was) return { id: segment.id, title, line: NOWHERE, timing: null, given: length, ...least }
    const given = segment.planned !== was.planned || (moved && length !== null) ? { given: length } : {}
    const timing = item.timing && segment.start !== was.start ? { ...item.timing, start: segment.start } : item.timing
    return { ...item, title, timing, ...given, ...least }
  }
  let part = 0
  const placed = rundown.segments.map((segment, index) => {
    part = partOf.get(segment.id) ?? part
    return { part, item: itemOf(segment, index) }
  })
  return parts.map((_, i) => placed.filter((one) => one.part === i).map(({ item }) => item))
}

/** Findings about how much time there is are one: as durations change, one takes the place of the other. */
const matterOf = ({ kind, segment }: Finding): string => {
  const matter = kind === 'unallotted' || kind === 'no-duration' || kind === 'over-committed' ? 'balance' : kind
  return `${matter} ${segment ?? ''}`
}

const settledMessage = (was: Finding, { segments, hardStop }: Rundown): string => {
  const index = segments.findIndex(({ id }) => id === was.segment)
  const segment = segments[index]
  const called = segment && calledSegment(segment, index)
  if (was.segment !== undefined && !segment) return 'The segment it was about is taken out.'
  if (was.kind === 'gap' || was.kind === 'overlap') return `There is no ${was.kind} before ${called ?? 'it'} any more.`
  if (segment)
    return segment.planned === null ? `${called} is open.` : `${called} now has ${minutesText(segment.planned)} min.`
  return was.kind === 'over-committed'
    ? `All of it now fits before ${hardStop ?? 'the end'}.`
    : 'All of the time is allotted now.'
}

const withoutNowhere = (finding: Finding): Finding => {
  if (finding.line !== NOWHERE) return finding
  const { line: _, ...rest } = finding
  return rest
}

/**
 * The doubts about what was read, with the figures of `rundown`, what became of it: each where it stood, settled or not,
 * then those that the changes have raised.
 */
export const doubts = ({ rundown: read, findings, parts }: Read, rundown: Rundown): readonly Doubt[] => {
  const timed = new Set(parts.flatMap((part) => part.findings))
  const items = itemsNow(parts, read, rundown)
  const now = new Map(
    parts.flatMap(({ stated }, i) => {
      const first = i === 0
      const span = {
        start: first && rundown.start !== read.start ? rundown.start : stated.start,
        end: first && rundown.hardStop !== read.hardStop ? rundown.hardStop : stated.end,
      }
      return schedule(items[i] ?? [], span).findings.map(
        (finding) => [matterOf(finding), withoutNowhere(finding)] as const,
      )
    }),
  )
  const before = findings.map((was): Doubt => {
    const matter = matterOf(was)
    const present = timed.has(was) ? now.get(matter) : was
    now.delete(matter)
    return present ? { ...present, settled: false } : { ...was, message: settledMessage(was, rundown), settled: true }
  })
  return [...before, ...[...now.values()].map((raised) => ({ ...raised, settled: false }))]
}

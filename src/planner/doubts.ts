import type { Finding } from '../agenda/finding.ts'
import type { ReadAgenda } from '../agenda/readAgenda.ts'
import { schedule, type Item } from '../agenda/schedule.ts'
import type { Rundown } from '../core/index.ts'
import { parseMinutes, minutesText } from '../ui/parseMinutes.ts'
import type { Revision } from './revision.ts'

/** A finding as it stands with what was typed. */
export type Doubt = Finding & { readonly settled: boolean }

const inMinutes = (typed: string | undefined): number | null | undefined => {
  const length = typed === undefined ? 'unclear' : parseMinutes(typed)
  return length === 'unclear' ? undefined : length === null ? null : length / 60_000
}

/** An item with what was typed over it; what can't be understood changes nothing. */
const withTyped = (item: Item, { lengths, shortest }: Revision): Item => {
  const given = inMinutes(lengths[item.id])
  const least = inMinutes(shortest[item.id])
  return { ...item, ...(given !== undefined && { given }), ...(typeof least === 'number' && { least }) }
}

/** Findings about how much time there is are one: as durations change, one takes the place of the other. */
const matterOf = ({ kind, segment }: Finding): string => {
  const matter = kind === 'unallotted' || kind === 'no-duration' || kind === 'over-committed' ? 'balance' : kind
  return `${matter} ${segment ?? ''}`
}

const settledMessage = (was: Finding, { segments, hardStop }: Rundown): string => {
  const segment = segments.find(({ id }) => id === was.segment)
  if (was.kind === 'gap' || was.kind === 'overlap')
    return `There is no ${was.kind} before ${segment?.title ?? 'it'} any more.`
  if (segment)
    return segment.planned === null
      ? `${segment.title} is open.`
      : `${segment.title} now has ${minutesText(segment.planned)} min.`
  return was.kind === 'over-committed'
    ? `All of it now fits before ${hardStop ?? 'the end'}.`
    : 'All of the time is allotted now.'
}

/**
 * The doubts about what was read, with the figures of what was typed: each where it stood, settled or not, then those
 * that typing has raised.
 */
export const doubts = ({ findings, parts }: ReadAgenda, rundown: Rundown, revision: Revision): readonly Doubt[] => {
  const timed = new Set(parts.flatMap((part) => part.findings))
  const now = new Map(
    parts.flatMap(({ items, stated }) =>
      schedule(
        items.map((item) => withTyped(item, revision)),
        stated,
      ).findings.map((finding) => [matterOf(finding), finding] as const),
    ),
  )
  const before = findings.map((was): Doubt => {
    const matter = matterOf(was)
    const present = timed.has(was) ? now.get(matter) : was
    now.delete(matter)
    return present ? { ...present, settled: false } : { ...was, message: settledMessage(was, rundown), settled: true }
  })
  return [...before, ...[...now.values()].map((raised) => ({ ...raised, settled: false }))]
}

import { speakerName, type ClockTime, type Duration, type Rundown, type Segment } from '../core/index.ts'
import { joined } from '../ui/isolated.ts'
import { duration } from '../core/index.ts'
import { counted } from '../ui/counted.ts'
import { minutesText } from '../ui/parseMinutes.ts'

/** So many people are named in a row. */
const MOST_NAMED = 3

const people = (segment: Segment, rundown: Rundown): string | null => {
  const names = [...new Set(segment.turns.map(({ speaker }) => speaker))].map((id) => speakerName(rundown, id) ?? id)
  const more = names.length - MOST_NAMED
  return joined([...names.slice(0, MOST_NAMED), more > 0 ? `${more} more` : null], ', ')
}

/** Whether an open segment keeps what it is to keep, out of what is left for all that are open. */
const keeps = (segment: Segment, segments: readonly Segment[], left: Duration | null): string | null => {
  if (segment.planned !== null || segment.shortest === null || left === null) return null
  const open = segments.filter(({ planned }) => planned === null)
  const least = open.reduce((sum, { shortest }) => sum + (shortest ?? 0), 0)
  const shown = `${minutesText(duration(Math.max(0, left)))} min left${open.length > 1 ? ' for all that are open' : ''}`
  return least <= left ? `met: ${shown}` : `not met: ${shown}`
}

/** What a row tells of a segment beside its cells, in one line; `begins` and `left` are those of the plan on paper. */
export const segmentFacts = (
  segment: Segment,
  rundown: Rundown,
  { begins, left }: { readonly begins: ClockTime | null; readonly left: Duration | null },
): string => {
  const { prompts, planned, stated, start, ringFenced, cues, note } = segment
  return joined(
    [
      keeps(segment, rundown.segments, left),
      start !== null && begins !== null && start !== begins ? `is to start at ${start}` : null,
      planned !== null && !stated ? 'derived, not written' : null,
      people(segment, rundown),
      prompts.length === 0 ? null : counted(prompts.length, 'question'),
      ringFenced ? 'ring-fenced' : null,
      cues === null ? null : 'own cues',
      note === null ? null : 'note',
    ],
    ' · ',
  )
}

import type { Segment, SegmentKind } from '../core/index.ts'
import { setSegment } from './editRundown.ts'
import type { Plan } from './usePlan.ts'

const KINDS: Readonly<Record<SegmentKind, string>> = {
  opening: 'Opening',
  panel: 'Panel',
  qa: 'Q&A',
  closing: 'Closing',
  talk: 'Talk',
  break: 'Break',
  other: 'Other',
}

/** What a segment is. */
export const KindSelect = ({ segment, called, plan }: { segment: Segment; called: string; plan: Plan }) => (
  <select
    aria-label={`Kind of ${called}`}
    value={segment.kind}
    onChange={(event) => {
      const kind = (Object.keys(KINDS) as SegmentKind[]).find((one) => one === event.target.value)
      if (kind) plan.edit((of) => setSegment(of, segment.id, { kind }))
    }}
  >
    {Object.entries(KINDS).map(([kind, word]) => (
      <option key={kind} value={kind}>
        {word}
      </option>
    ))}
  </select>
)

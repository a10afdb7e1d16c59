import { settledAt } from './facts.ts'
import { standingOf } from './allotment.ts'
import { momentFor, type Session } from './session.ts'
import { duration } from './time.ts'
import type { AsRunRow, Instant } from './types.ts'

/** What happened to each segment that has begun, in order of first start. */
export const asRun = (session: Session, now: Instant): readonly AsRunRow[] => {
  const at = session.endedAt ?? momentFor(session, now)
  const facts = settledAt(session, at)
  const standing = standingOf(facts, at)
  const planned = new Map(session.rundown.segments.map((segment) => [segment.id, segment.planned]))
  const baseline = new Map((session.baseline ?? []).map((segment) => [segment.id, segment.planned]))
  return facts.runs.map((run) => {
    const length = planned.get(run.segment) ?? null
    const filled = run.endedAt === null ? standing.allotted : run.filled
    return {
      segment: run.segment,
      baseline: baseline.get(run.segment) ?? null,
      allotted: length === null ? filled : duration(length + run.added),
      startedAt: run.startedAt,
      endedAt: run.endedAt,
      ran: run.ran,
      paused: run.paused,
    }
  })
}

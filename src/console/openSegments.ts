import type { Readout, Segment, Session } from '../core/index.ts'

/** The open segments that run or are still to come. */
export const openSegments = (session: Session, readout: Readout): readonly Segment[] =>
  session.rundown.segments.slice(Math.max(0, readout.index)).filter(({ planned }) => planned === null)

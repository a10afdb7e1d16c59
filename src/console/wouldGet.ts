import { allotmentIfGiven, duration } from '../core/index.ts'
import type { Moment } from '../store/momentStore.ts'
import { digitsText } from '../ui/digitsText.ts'

const HALF_MINUTE = 30_000

/**
 * What the speaker `id` would get if the floor were given now; `null`: as long as it takes.
 *
 * | the turn                        | shown |
 * | ------------------------------- | ----- |
 * | planned, and the segment has it | 9:00  |
 * | a fair share of 8:47            | ~9:00 |
 *
 * What moves with the clock is shown to the nearest half minute, so that it can be read.
 */
export const wouldGet = ({ session, readout, now }: Moment, id: string): string | null => {
  if (readout.phase === 'ended') return null
  const allotment = allotmentIfGiven(session, id, now)
  if (allotment === null) return null
  const asPlanned = readout.segment?.turns.some(({ speaker, planned }) => speaker === id && planned === allotment)
  if (asPlanned) return digitsText(allotment, 'countdown')
  return `~${digitsText(duration(Math.round(allotment / HALF_MINUTE) * HALF_MINUTE), 'countdown')}`
}

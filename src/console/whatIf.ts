import { asWritten, instant, transition } from '../core/index.ts'
import { momentOf, type Moment } from '../store/momentStore.ts'
import { answer } from './answer.ts'
import { clockLabel } from './clockLabel.ts'

export type WhatIf = {
  /** `'~13:54 – 14:24'`; once it has run `'13:15 – 13:24'`. */
  readonly runs: string
  /** What going there now would do to the end: `'Go now: ends 14:31, 4 min in hand'`; `''`: one can't. */
  readonly going: string
}

/** When the segment at `index` is expected to begin and end, and what would be if it began now; `null`: nobody knows. */
export const whatIf = (moment: Moment, index: number): WhatIf | null => {
  const { session, now, readout } = moment
  const segment = session.rundown.segments[index]
  const expected = readout.forecast.find((item) => item.segment === segment?.id)
  if (!segment || (!expected && readout.phase === 'ended')) return null
  const shift = asWritten(moment)
  const label = (at: number) => clockLabel(instant(at + shift), session.rundown)
  const ran = session.runs.some((run) => run.segment === segment.id)
  const runs = () => {
    if (!expected) return 'skipped'
    const [starts, ends] = [label(expected.startsAt), label(expected.endsAt)]
    if (expected.done) return `${starts} – ${ends}`
    return ran ? `${starts} – ~${ends}` : `~${starts} – ${ends}`
  }
  const after = transition(session, { type: 'go-to', segment: segment.id }, now)
  if (after === session) return { runs: runs(), going: '' }
  const { ends, late, rest } = answer(momentOf(after, now))
  const end = `${ends.charAt(0).toLowerCase()}${ends.slice(1)}`
  return { runs: runs(), going: `Go now: ${[end, late ?? rest].filter(Boolean).join(', ')}` }
}

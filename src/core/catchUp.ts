import { settledAt } from './facts.ts'
import { standingOf } from './allotment.ts'
import { readout } from './readout.ts'
import { momentFor, type Session } from './session.ts'
import { duration } from './time.ts'
import type { CatchUp, Duration, Instant, Segment } from './types.ts'

/** Nobody announces a plan in less than half minutes. */
const STEP = 30_000

/** What catching up may take from `segment` at most: nothing where it is open or ring-fenced. */
export const givable = ({ planned, shortest, ringFenced }: Segment): Duration =>
  duration(planned === null || ringFenced ? 0 : Math.max(0, planned - (shortest ?? Math.ceil(planned / 2))))

/**
 * `amount`, rounded up to half minutes, shared in proportion to what each can give: by largest remainder, ties to the
 * earlier. Nobody gives more whole half minutes than it has; what is over goes to whoever still can.
 */
export const sharesOf = (amount: number, gives: readonly number[]): readonly number[] => {
  const total = gives.reduce((all, give) => all + give, 0)
  if (total === 0) return gives.map(() => 0)
  const steps = Math.ceil(amount / STEP)
  const most = gives.map((give) => Math.floor(give / STEP))
  const shares = gives.map((give, i) => Math.min(Math.floor((steps * give) / total), most[i] ?? 0))
  // Of whole numbers, so that what is a tie ties.
  const byRemainder = gives
    .map((give, i) => ({ i, rest: (steps * give) % total }))
    .toSorted((a, b) => b.rest - a.rest || a.i - b.i)
  let left = steps - shares.reduce((all, share) => all + share, 0)
  while (left > 0) {
    const before = left
    for (const { i } of byRemainder) {
      if (left === 0 || (shares[i] ?? 0) >= (most[i] ?? 0)) continue
      shares[i] = (shares[i] ?? 0) + 1
      left -= 1
    }
    if (left === before) break
  }
  return shares.map((share) => share * STEP)
}

/**
 * How to win back what headroom lacks, from segments still to come. `from`: the ids of those who pay; unset: all.
 * Nothing is lengthened; open, ring-fenced and begun segments, and the shortest of each, are left alone.
 */
export const catchUp = (session: Session, now: Instant, from?: readonly string[]): CatchUp => {
  const at = momentFor(session, now)
  const { headroom } = readout(session, at)
  if (headroom === null) return { planned: {}, headroom: duration(0), short: duration(0) }
  const facts = settledAt(session, at)
  const begun = new Set(facts.runs.map((run) => run.segment))
  const { later } = standingOf(facts, at)
  const candidates = session.phase === 'ready' ? session.rundown.segments : session.phase === 'ended' ? [] : later
  const payers = candidates.filter((s) => !begun.has(s.id) && (from === undefined || from.includes(s.id)))
  const shares = sharesOf(Math.max(0, -headroom), payers.map(givable))
  const paid = payers.flatMap((segment, i): [string, Duration][] => {
    const share = shares[i] ?? 0
    return share > 0 && segment.planned !== null ? [[segment.id, duration(segment.planned - share)]] : []
  })
  const won = shares.reduce((all, share) => all + share, 0)
  const after = duration(headroom + won)
  return { planned: Object.fromEntries(paid), headroom: after, short: duration(Math.max(0, -after)) }
}

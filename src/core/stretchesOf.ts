import { asRun } from './asRun.ts'
import { momentFor, type Session } from './session.ts'
import { stepsOf } from './stepsOf.ts'
import { instant } from './time.ts'
import type { Instant } from './types.ts'

/** Part of the time in which a segment was the current one: it ran, or was paused. */
export type Stretch = {
  readonly segment: string
  readonly from: Instant
  readonly to: Instant
  readonly paused: boolean
}

type Open = { from: Instant; to: Instant | null }

/** `spell` cut where `pauses`, in order, begin and end. */
const cut = (segment: string, from: Instant, to: Instant, pauses: Spells['pauses'], until: Instant): Stretch[] => {
  const stretches: Stretch[] = []
  let at = from
  for (const pause of pauses) {
    const begins = instant(Math.max(at, pause.from))
    const ends = instant(Math.min(to, pause.to ?? until))
    if (begins >= ends) continue
    if (begins > at) stretches.push({ segment, from: at, to: begins, paused: false })
    stretches.push({ segment, from: begins, to: ends, paused: true })
    at = ends
  }
  if (at < to || stretches.length === 0) stretches.push({ segment, from: at, to, paused: false })
  return stretches
}

/** When segments were the current one and when the session was paused, in order; `to` is `null` where it still is. */
export type Spells = {
  readonly spells: readonly (Readonly<Open> & { readonly segment: string })[]
  readonly pauses: readonly Readonly<Open>[]
}

/** The spells of `session`; none where it came without its history. They don't change with time alone. */
export const spellsOf = (session: Session): Spells => {
  const spells: (Open & { readonly segment: string })[] = []
  const pauses: Open[] = []
  for (const { at, command, before, after } of stepsOf(session)) {
    const latest = spells.at(-1)
    if (after.current !== null && after.current !== before.current) {
      if (latest) latest.to = at
      spells.push({ segment: after.current, from: after.enteredAt ?? at, to: null })
    } else if (latest && after.enteredAt !== null && after.enteredAt !== before.enteredAt) {
      // Backdated: the boundary moved.
      latest.from = after.enteredAt
      const donor = spells.at(-2)
      if (donor) donor.to = after.enteredAt
    }
    const pause = pauses.findLast((one) => one.to === null)
    if (before.phase === 'paused' && after.phase !== 'paused' && pause) pause.to = at
    if (before.phase !== 'paused' && after.phase === 'paused') pauses.push({ from: at, to: null })
    if (command.type === 'leave-out' && latest)
      pauses.push({ from: instant(Math.max(command.from, latest.from)), to: instant(Math.min(command.to, at)) })
  }
  return { spells, pauses: pauses.toSorted((a, b) => a.from - b.from) }
}

/**
 * When each segment ran and was paused, in the order in which it happened: one that was reopened is there again. Where
 * the session came without its history, each segment from its first start to its last end. Whoever asks often gives the spells.
 */
export const stretchesOf = (
  session: Session,
  now: Instant,
  { spells, pauses }: Spells = spellsOf(session),
): readonly Stretch[] => {
  const until = session.endedAt ?? momentFor(session, now)
  if (spells.length === 0)
    return asRun(session, now).map(({ segment, startedAt, endedAt }) => ({
      segment,
      from: startedAt,
      to: endedAt ?? until,
      paused: false,
    }))
  return spells.flatMap(({ segment, from, to }) => cut(segment, from, to ?? until, pauses, until))
}

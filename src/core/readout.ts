import { layOut, standingOf, type Standing } from './allotment.ts'
import { cuesOf, levelAt } from './cues.ts'
import { airtimeOf } from './floor.ts'
import { questionsOf } from './questions.ts'
import { anchorsBeforeStart } from './rundown.ts'
import { settledAt, type Facts } from './facts.ts'
import { momentFor, type Session } from './session.ts'
import { atLeastZero, between, duration, instant, plus, sum } from './time.ts'
import type { Duration, FloorReadout, ForecastItem, Instant, Readout, Segment } from './types.ts'

const isOpen = (segment: Segment): boolean => segment.planned === null

const floorOf = (facts: Facts): FloorReadout | null => {
  const turn = facts.floor
  const speaker = facts.rundown.speakers.find((s) => s.id === turn?.speaker)
  if (!turn || !speaker) return null
  const { ran: elapsed, allotted } = turn
  const remaining = allotted === null ? null : duration(allotted - elapsed)
  return {
    speaker,
    elapsed,
    allotted,
    remaining,
    level: levelAt(remaining, cuesOf(allotted, null, facts.rundown.cueTimes)),
  }
}

export type Spell = { readonly startsAt: Instant; readonly endsAt: Instant }

/** When the segments `planned` would run if all kept to plan from `start`; an entry is `null` where nobody can say. */
export const scheduleOf = (
  planned: readonly Segment[],
  start: Instant,
  hardStop: Instant | null,
): readonly (Spell | null)[] => {
  const items = planned.map((s) => ({ need: s.planned ?? s.shortest ?? duration(0), open: isOpen(s) }))
  const firstOpen = items.findIndex((item) => item.open)
  return layOut(start, items, hardStop).map((spell, i) =>
    hardStop !== null || firstOpen < 0 || i <= firstOpen ? spell : null,
  )
}

const plannedEndOf = (planned: readonly Segment[], start: Instant | null, hardStop: Instant | null): Instant | null => {
  if (planned.some(isOpen)) return hardStop
  return start === null ? null : plus(start, sum(planned.flatMap((s) => s.planned ?? [])))
}

/** What a session does until the end, from where it stands. */
const forecastOf = (facts: Facts, standing: Standing, from: Instant): readonly ForecastItem[] => {
  const { segment, index, run, later, laterItems } = standing
  const runs = new Map(facts.runs.map((r) => [r.segment, r]))
  const done = facts.rundown.segments
    .filter((_, i) => i < index || facts.phase === 'ended')
    .flatMap((s): ForecastItem[] => {
      const ran = runs.get(s.id)
      return ran ? [{ segment: s.id, startsAt: ran.startedAt, endsAt: ran.endedAt ?? from, done: true }] : []
    })
  if (!segment || facts.phase === 'ended') return done
  const endsAt = plus(from, atLeastZero(standing.remaining ?? duration(0)))
  const running = { segment: segment.id, startsAt: run?.startedAt ?? from, endsAt, done: false }
  const spells = layOut(endsAt, laterItems, facts.hardStop)
  return [
    ...done,
    running,
    ...later.flatMap((s, i) => (spells[i] ? [{ segment: s.id, ...spells[i], done: false }] : [])),
  ]
}

type Outlook = Pick<Readout, 'plannedEnd' | 'projectedEnd' | 'overUnder' | 'behind' | 'headroom' | 'unallotted'>

const NO_OUTLOOK: Outlook = {
  plannedEnd: null,
  projectedEnd: null,
  overUnder: null,
  behind: null,
  headroom: null,
  unallotted: null,
}

const outlookBeforeStart = (facts: Facts, begins: Instant, standing: Standing): Outlook => {
  const { plannedStart, hardStop, rundown } = facts
  if (!standing.segment) return NO_OUTLOOK
  const planned = sum(rundown.segments.flatMap((s) => s.planned ?? []))
  const first = standing.segment
  const needs = standing.needs + (first.planned ?? first.shortest ?? 0)
  return {
    ...NO_OUTLOOK,
    plannedEnd: plannedEndOf(rundown.segments, plannedStart, hardStop),
    headroom: hardStop === null ? null : duration(hardStop - begins - needs),
    unallotted: hardStop === null || plannedStart === null ? null : duration(hardStop - plannedStart - planned),
  }
}

const outlook = (facts: Facts, standing: Standing): Outlook => {
  const { now, segment, remaining, later, needs } = standing
  const { hardStop, endedAt } = facts
  const baseline = facts.baseline ?? []
  const start = facts.plannedStart ?? facts.startedAt ?? now
  if (!segment) return NO_OUTLOOK
  const open = isOpen(segment)
  const endsAt = endedAt ?? plus(now, open ? duration(0) : atLeastZero(remaining ?? duration(0)))
  const closedEnd = endedAt ?? plus(endsAt, needs)
  const headroom = hardStop === null ? null : between(closedEnd, hardStop)
  const fills = endedAt === null && (open || later.some(isOpen))
  const filledEnd = hardStop === null || headroom === null ? null : instant(hardStop + Math.max(0, -headroom))
  const projectedEnd = fills ? filledEnd : closedEnd
  const plannedEnd = fills && hardStop === null ? null : plannedEndOf(baseline, start, hardStop)
  const index = baseline.findIndex((s) => s.id === segment.id)
  const planned = scheduleOf(baseline, start, hardStop)[index] ?? null
  const byBeginning = open || (index >= 0 && baseline[index]?.planned === null)
  const behind = (): Duration | null => {
    if (!planned) return null
    return byBeginning ? between(planned.startsAt, standing.run?.startedAt ?? now) : between(planned.endsAt, endsAt)
  }
  return {
    plannedEnd,
    projectedEnd,
    overUnder: plannedEnd === null || projectedEnd === null ? null : between(plannedEnd, projectedEnd),
    behind: behind(),
    headroom,
    unallotted: null,
  }
}

/** The message, as long as it lasts. */
const messageAt = ({ message, saidAt }: Facts, now: Instant): Readout['message'] =>
  message?.lasts !== undefined && saidAt !== null && plus(saidAt, message.lasts) <= now ? null : message

/** All that is shown of `session` at `now`. Whatever the arguments, every number in it is finite. */
export const readout = (session: Session, now: Instant): Readout => {
  const moment = momentFor(session, now)
  const at = session.endedAt ?? moment
  const ready = session.phase === 'ready'
  const settled: Facts = ready ? { ...session, ...anchorsBeforeStart(session.rundown, at) } : settledAt(session, at)
  const begins = ready && settled.plannedStart !== null ? instant(Math.max(at, settled.plannedStart)) : at
  const standing = standingOf(settled, at, begins)
  const { segment, index, elapsed, allotted, remaining } = standing
  return {
    phase: session.phase,
    segment,
    index,
    next: standing.segment ? (standing.later[0] ?? null) : null,
    elapsed,
    allotted,
    remaining,
    level: ready ? 'on-time' : levelAt(remaining, cuesOf(allotted, segment?.cues ?? null, session.rundown.cueTimes)),
    floor: floorOf(settled),
    airtime: airtimeOf(settled),
    ...(ready ? outlookBeforeStart(settled, begins, standing) : outlook(settled, standing)),
    hardStop: settled.hardStop,
    forecast: forecastOf(settled, standing, begins),
    questions: questionsOf(settled, remaining),
    message: messageAt(session, moment),
    rehearsal: settled.rehearsal,
  }
}

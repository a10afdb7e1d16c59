import { clockTime, nextSpeaker, speakerName } from '../core/index.ts'
import type { Duration, Level, Phase } from '../core/index.ts'
import type { Moment } from '../store/momentStore.ts'
import { digitsText } from '../ui/digitsText.ts'
import { isolated } from '../ui/isolated.ts'
import { shownLevel, type ShownLevel } from '../ui/levelWord.ts'

/** Whether a time that is up goes on below zero or is held at `0:00`: the moderator's choice. */
export type Overrun = 'show' | 'hold'

/** What stands on the confidence screen. */
export type ConfidenceShown = {
  /** The big digits. */
  readonly time: string
  /** The form of the field. */
  readonly level: Level
  /** The word and its mark. */
  readonly mark: ShownLevel
  /** Whoever has the floor, otherwise the segment; `null`: there is no segment. */
  readonly name: string | null
  /** `name` is a person's: where it does not fit, the surname does. */
  readonly isPerson: boolean
  /** What the small figures count; without them, when it began or is to begin. */
  readonly note: string | null
  /** The small figures count not the segment's time but how long whoever has the floor speaks. */
  readonly speaking: boolean
  /** The other clock. */
  readonly smallTime: string | null
  readonly next: string | null
}

/**
 * What stands on the confidence screen at `moment`. The floor's time is the big one where its speaker has an
 * allotment, otherwise the segment's. What has no end counts up, once it has begun. After the end nobody needs to be told
 * anything: the field is calm. Names are looked up when they are asked for: what can't be told of them leaves the time alone.
 */
export const confidenceShown = (moment: Moment, overrun: Overrun): ConfidenceShown => {
  const { readout } = moment
  const { phase, segment, floor } = readout
  const byFloor = floor !== null && floor.allotted !== null
  const clock = byFloor ? floor : readout
  return {
    time: segment ? timeOf(phase, clock, overrun) : digitsText(null, 'countdown'),
    level: phase === 'ended' ? 'on-time' : clock.level,
    mark: shownLevel(phase, clock.level),
    get name() {
      return floor?.speaker.name ?? segment?.title ?? null
    },
    isPerson: floor !== null,
    get note() {
      if (!segment || !floor) return whenOf(moment)
      return isolated(segment.title)
    },
    speaking: segment !== null && floor !== null && !byFloor,
    smallTime: segment && floor ? timeOf(phase, byFloor ? readout : floor, overrun) : null,
    get next() {
      return phase === 'ended' ? null : (speaksNext(moment) ?? readout.next?.title ?? null)
    },
  }
}

type Timed = { readonly elapsed: Duration; readonly remaining: Duration | null }

const timeOf = (phase: Phase, { elapsed, remaining }: Timed, overrun: Overrun): string => {
  if (remaining === null && phase !== 'ready') return digitsText(elapsed, 'elapsed')
  return overrun === 'hold' && remaining !== null && remaining < 0 ? '0:00' : digitsText(remaining, 'countdown')
}

/** When the segment began, or the session is to begin or ended. */
const whenOf = ({ now, session, readout }: Moment): string | null => {
  const { rundown } = session
  if (readout.phase === 'ready') {
    const begins = readout.forecast[0]?.startsAt
    if (rundown.start === null || readout.rehearsal || begins === undefined) return null
    return `${begins > now ? 'Begins' : 'Was to begin'} ${clockTime(rundown.start, rundown)}`
  }
  if (readout.phase === 'ended') return session.endedAt === null ? null : `Ended ${clockTime(session.endedAt, rundown)}`
  const run = session.runs.find((r) => r.segment === readout.segment?.id)
  return run ? `Started ${clockTime(run.startedAt, rundown)}` : null
}

/** Who speaks next; `null` also in a segment in which the floor was never given: nobody knows then who has spoken. */
const speaksNext = ({ session, readout: { segment, floor } }: Moment): string | null => {
  if (!segment || (floor === null && session.turns.every((turn) => turn.segment !== segment.id))) return null
  return speakerName(session.rundown, nextSpeaker(session))
}

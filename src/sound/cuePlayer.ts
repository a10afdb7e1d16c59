import type { Cancel, Clock } from '../clock/clock.ts'
import { duration, instant, type DueCue, type Duration, type Instant, type SoundName } from '../core/index.ts'
import type { Chimes } from './chimes.ts'
import { SOUND_NAMES } from './tones.ts'

/** How long before a sound its wake comes: a wake is late by up to 50 ms when the console is hidden. */
const EARLY = duration(200)

/** What nobody waited for (the session was replaced, say) is not made up for when it is older than this. */
const STALE = duration(2_000)

/** How far the next sound is looked for: no session waits longer, and timers reach 24 days. */
const HORIZON = duration(7 * 24 * 3_600_000)

export type SoundPolicy = 'off' | 'time-up' | 'all'

/** Sounds the cues of a session, each once. */
export type CuePlayer = {
  /** Right before a command is applied: what is due by now belonged to the session as it was. */
  settle(): void
  /** After each change of the session: takes back the sound that is no longer coming, waits for the next one. */
  rearm(): void
}

type Means = {
  readonly clock: Clock
  readonly chimes: Pick<Chimes, 'play'>
  /** The cues the present session crosses in (from, to], in order. */
  readonly cues: (from: Instant, to: Instant) => readonly DueCue[]
  /** Asked when a cue comes. `time-up`: only those at zero and after. */
  readonly policy: () => SoundPolicy
}

const isHeard = (remaining: Duration, policy: SoundPolicy): boolean =>
  policy === 'all' || (policy === 'time-up' && remaining <= 0)

/** Two sounds closer than this are heard as one noise. */
const TOGETHER = duration(1_000)

const urgency = (sound: SoundName | null): number => (sound === null ? -1 : SOUND_NAMES.indexOf(sound))
const moreUrgent = (a: SoundName | null, b: SoundName | null): SoundName | null => (urgency(a) < urgency(b) ? b : a)

/** What is heard of one cue; `null`: the policy wants nothing of it, or it makes no sound. */
const soundOf = ({ cue }: DueCue, policy: SoundPolicy): SoundName | null =>
  isHeard(cue.remaining, policy) ? cue.sound : null

/**
 * What is to be heard of the cues in (from, to], in order: one sound a moment; `null` where none is wanted. Where a cue
 * of the segment and one of the floor come within a second of each other, the more urgent sounds, at its own moment; of
 * two alike the first. Both are told in words.
 */
const soundsBetween = (
  cues: Means['cues'],
  from: Instant,
  to: Instant,
  policy: SoundPolicy,
): ReadonlyMap<Instant, SoundName | null> => {
  const near = cues(instant(from - TOGETHER), instant(to + TOGETHER))
  const sounds = new Map<Instant, SoundName | null>()
  for (const due of near) {
    if (due.cue.sound === null || due.at <= from || due.at > to) continue
    const own = soundOf(due, policy)
    const gives = near.some((other) => {
      const more = urgency(soundOf(other, policy)) - urgency(own)
      const first = more === 0 && other.at < due.at
      return other.target !== due.target && Math.abs(other.at - due.at) < TOGETHER && (more > 0 || first)
    })
    sounds.set(due.at, moreUrgent(sounds.get(due.at) ?? null, gives ? null : own))
  }
  return sounds
}

/**
 * A player that waits for the first cue from now on. It wakes 200 ms before each and leaves the rest of the wait
 * to the audio clock. After a sleep only the latest cue sounds, at once.
 */
export const createCuePlayer = ({ clock, chimes, cues, policy }: Means): CuePlayer => {
  /** Everything up to here has sounded, or never will. */
  let settled = clock.now()
  /** What is decided of moments still to come: a sound on the audio clock, or silence. */
  const begun = new Map<Instant, { readonly sound: SoundName | null; readonly takeBack: Cancel }>()
  let wakeAt: Instant | null = null
  let cancelWake: Cancel = () => {}

  const settleTo = (now: Instant): void => {
    const passed = [...soundsBetween(cues, settled, now, policy())]
    const [at, sound] = passed.findLast(([, heard]) => heard !== null) ?? [now, null]
    const slept = wakeAt !== null && now - wakeAt > STALE
    if (sound !== null && !begun.has(at) && (slept || now - at <= STALE)) chimes.play(sound, duration(0))
    for (const moment of begun.keys()) if (moment <= now) begun.delete(moment)
    settled = now
  }

  const begin = (now: Instant): void => {
    const coming = soundsBetween(cues, now, instant(now + EARLY), policy())
    for (const [at, { sound, takeBack }] of begun) {
      if (coming.get(at) === sound) continue
      takeBack()
      begun.delete(at)
    }
    for (const [at, sound] of coming) {
      if (begun.has(at)) continue
      begun.set(at, { sound, takeBack: sound === null ? () => {} : chimes.play(sound, duration(at - now)) })
    }
  }

  const waitForNext = (now: Instant): void => {
    cancelWake()
    const next = cues(instant(now + EARLY), instant(now + HORIZON)).find(({ cue }) => cue.sound !== null)
    wakeAt = next ? instant(next.at - EARLY) : null
    if (wakeAt !== null) cancelWake = clock.after(duration(wakeAt - now), rearm)
  }

  const rearm = (): void => {
    const now = clock.now()
    settleTo(now)
    begin(now)
    waitForNext(now)
  }

  rearm()
  return { settle: () => settleTo(clock.now()), rearm }
}

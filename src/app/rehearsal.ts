import { createStore, type StoreApi } from 'zustand/vanilla'
import type { Clock } from '../clock/clock.ts'
import { createScaledClock } from '../clock/scaledClock.ts'
import type { Pace } from '../console/consoleProps.ts'
import { asWritten, createSession, cuesBetween, dueStart, duration, instant, plannedStart } from '../core/index.ts'
import type { Command, Entry, Instant, Rundown } from '../core/index.ts'
import type { Chimes } from '../sound/chimes.ts'
import { createCuePlayer } from '../sound/cuePlayer.ts'
import { createMomentStore, momentOf } from '../store/momentStore.ts'
import type { PreferencesStore } from '../store/preferences.ts'
import { createSessionStore } from '../store/sessionStore.ts'
import type { Rostrum } from '../ui/rostrum.ts'
import { apart } from './apart.ts'
import { createShown } from './asPreferred.ts'
import { createMomentTicker } from './momentTicker.ts'
import { reach } from './reach.ts'

/** What a rehearsal shares with the real console: time passes for both, and both sound through one loudspeaker. */
export type RehearsalMeans = { readonly clock: Clock; readonly chimes: Pick<Chimes, 'play'> }

/** A session of its own that nobody keeps and nobody else sees. */
export type Rehearsal = {
  readonly rostrum: Rostrum
  readonly pace: StoreApi<Pace>
  now(): Instant
  journal(): readonly Entry[]
  setPace(pace: Pace): void
  /** To five minutes before the end of the segment; from the beginning where that is past. */
  jump(segment: string): void
  close(): void
}

/** Faster than this nobody reads figures, in ms. */
const READABLE = 100
/** Faster than this, cues would only be noise. */
const HEARD = 10

const NO_IMPORT = 'Leave the rehearsal first: it goes through the rundown as it stands.'

/** When a rehearsal of `rundown` begins, so that its clock shows the times as they are written. */
const beginning = (rundown: Rundown, now: Instant): Instant => {
  const session = createSession(rundown)
  const moment = momentOf(session, now)
  const planned = plannedStart(moment)
  return dueStart(session, now) ?? (planned === null ? now : instant(planned + asWritten(moment)))
}

type Wanted = {
  readonly rundown: Rundown
  readonly preferences: PreferencesStore
  readonly pace: Pace
  /** Begins five minutes before the end of it; `null`: at the beginning. */
  readonly segment: string | null
}

/** Begins a rehearsal of `rundown`. */
export const createRehearsal = (
  { clock: real, chimes }: RehearsalMeans,
  { rundown, preferences, pace: wanted, segment }: Wanted,
): Rehearsal => {
  const begins = beginning(rundown, real.now())
  const pace = createStore<Pace>(() => wanted)
  /** The clock at present: one that is to go back is another. */
  let scaled = createScaledClock(real, begins, wanted)
  const clock: Clock = { now: () => scaled.now(), after: (delay, run) => scaled.after(delay, run) }
  const sessions = createSessionStore(clock)
  const session = () => sessions.getState().session
  const begin = () =>
    sessions.replace([
      { at: begins, command: { type: 'load', rundown } },
      { at: begins, command: { type: 'start' } },
    ])
  begin()
  const shown = createShown(session, preferences.getState)
  const moments = createMomentStore(shown(), begins)
  /** Not woken for what nobody can read. */
  const drawn: Clock = {
    now: clock.now,
    after: (delay, run) => clock.after(duration(Math.max(delay, READABLE * pace.getState())), run),
  }
  const ticker = createMomentTicker({ clock: drawn, session: shown, moments })
  const createCues = () =>
    apart(
      createCuePlayer({
        clock,
        chimes: {
          play: (sound, lead) => {
            const rate = pace.getState()
            return rate > HEARD || rate === 0 ? () => {} : chimes.play(sound, duration(lead / rate))
          },
        },
        cues: (from, to) => cuesBetween(session(), from, to),
        policy: () => preferences.getState().sounds,
      }),
    )
  let cues = createCues()
  const rearm = () => {
    ticker.rearm()
    cues.rearm()
  }
  sessions.subscribe(rearm)
  const stopHearing = preferences.subscribe(rearm)

  /** Puts the clock to `at`, with nothing left of what waited for another time. */
  const goTo = (at: Instant) => {
    scaled.close()
    scaled = createScaledClock(real, at, pace.getState())
    cues = createCues()
    rearm()
  }
  const jump = (to: string) => {
    const ahead = reach(session(), clock.now(), to)
    if (ahead === null) begin()
    const way = ahead ?? reach(session(), begins, to)
    if (way === null) return goTo(begins)
    sessions.replace([...sessions.getState().journal, ...way.entries])
    goTo(way.at)
  }
  if (segment !== null) jump(segment)

  return {
    rostrum: {
      moments,
      preferences,
      dispatch: (command: Command) => {
        if (command.type === 'load') return NO_IMPORT
        cues.settle()
        return sessions.dispatch(command)
      },
    },
    pace,
    now: clock.now,
    journal: () => sessions.getState().journal,
    setPace(next) {
      pace.setState(next, true)
      scaled.setRate(next)
      rearm()
    },
    jump,
    close: () => {
      stopHearing()
      ticker.stop()
      scaled.close()
    },
  }
}

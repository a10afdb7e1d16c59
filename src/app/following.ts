import { createStore } from 'zustand/vanilla'
import type { Clock } from '../clock/clock.ts'
import { createSystemClock } from '../clock/systemClock.ts'
import { emptySession } from '../core/index.ts'
import { createMomentStore } from '../store/momentStore.ts'
import { defaultPreferences, type PreferencesStore } from '../store/preferences.ts'
import { createBroadcastChannelTransport } from '../sync/broadcastChannelTransport.ts'
import { createFollower, type Follower } from '../sync/follower.ts'
import { takingHandedTo } from '../sync/handing.ts'
import type { Rostrum } from '../ui/rostrum.ts'
import { createMomentTicker } from './momentTicker.ts'
import { onReturn } from './onReturn.ts'

/** The console's clock moved, in ms, by more than the jitter of two timers. */
const NOTICED = 100

type Following = {
  readonly rostrum: Rostrum
  readonly follower: Follower
  /** This window's own. */
  readonly clock: Clock
  /** Follows no longer. */
  stop(): void
}

/** Follows the console of this laptop: the same facts, digits of our own, the console's clock. */
export const createFollowing = (): Following => {
  const clock = createSystemClock()
  const transport = takingHandedTo(createBroadcastChannelTransport(), window)
  const follower = createFollower({ transport, clock })
  const session = () => follower.store.getState().state?.session ?? emptySession
  const moments = createMomentStore(session(), follower.now())
  const preferences: PreferencesStore = createStore(() => defaultPreferences)
  const ticker = createMomentTicker({
    clock,
    now: follower.now,
    session,
    moments,
    counting: () => follower.store.getState().gone,
  })
  let ahead = 0
  follower.store.subscribe((now, before) => {
    if (now.state && now.state !== before.state) {
      const { theme, overrun, shows } = now.state
      const { next: showNext = true, question: showQuestion = true, clock: showClock = true } = shows ?? {}
      preferences.setState({ theme, overrun, showNext, showQuestion, showClock })
    }
    const aheadNow = follower.now() - clock.now()
    const moved = Math.abs(aheadNow - ahead) > NOTICED
    if (moved) ahead = aheadNow
    // A heartbeat alone changes nothing that is shown.
    if (moved || now.state !== before.state || now.gone !== before.gone) ticker.rearm()
  })
  const stopListening = onReturn(() => {
    clock.check()
    ticker.rearm()
  })
  return {
    clock,
    follower,
    rostrum: { moments, preferences, dispatch: () => 'This window follows the console.' },
    stop() {
      stopListening()
      ticker.stop()
      follower.close()
      transport.close()
      clock.close()
    },
  }
}

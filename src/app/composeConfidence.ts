import { createStore } from 'zustand/vanilla'
import { createSystemClock } from '../clock/systemClock.ts'
import { emptySession } from '../core/index.ts'
import { createMomentStore } from '../store/momentStore.ts'
import { defaultPreferences, type PreferencesStore } from '../store/preferences.ts'
import { createBroadcastChannelTransport } from '../sync/broadcastChannelTransport.ts'
import { createFollower, type Follower } from '../sync/follower.ts'
import type { Rostrum } from '../ui/rostrum.ts'
import { announceConfidence } from './confidencePresence.ts'
import { createMomentTicker } from './momentTicker.ts'
import { onReturn } from './onReturn.ts'

/** The console's clock moved, in ms, by more than the jitter of two timers. */
const NOTICED = 100

/** A screen that follows the console of this laptop: the same facts, its own digits, the console's clock. */
export const composeConfidence = (): { readonly rostrum: Rostrum; readonly follower: Follower } => {
  const clock = createSystemClock()
  const follower = createFollower({ transport: createBroadcastChannelTransport(), clock })
  const session = () => follower.store.getState().state?.session ?? emptySession
  const moments = createMomentStore(session(), follower.now())
  const preferences: PreferencesStore = createStore(() => defaultPreferences)
  const ticker = createMomentTicker({
    clock,
    now: follower.now,
    session,
    moments,
    shows: () => (follower.store.getState().gone ? 'seconds' : 'minutes'),
  })
  let ahead = 0
  follower.store.subscribe((now, before) => {
    if (now.state && now.state.theme !== before.state?.theme) preferences.setState({ theme: now.state.theme })
    const aheadNow = follower.now() - clock.now()
    const moved = Math.abs(aheadNow - ahead) > NOTICED
    if (moved) ahead = aheadNow
    // A heartbeat alone changes nothing that is shown.
    if (moved || now.state !== before.state || now.gone !== before.gone) ticker.rearm()
  })
  onReturn(() => {
    clock.check()
    ticker.rearm()
  })
  window.addEventListener('click', () => void document.documentElement.requestFullscreen?.().catch(() => {}))
  announceConfidence()
  return { follower, rostrum: { moments, preferences, dispatch: () => 'This screen follows the console.' } }
}

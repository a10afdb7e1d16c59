import type { StoreApi } from 'zustand/vanilla'
import { CUE_TIMES, type Duration } from '../core/index.ts'

/** What a moderator likes, whatever the session. */
export type Preferences = {
  readonly theme: 'system' | 'dark' | 'light'
  readonly sounds: 'off' | 'time-up' | 'all'
  /** 0…1 */
  readonly volume: number
  readonly muted: boolean
  /** How long before zero to tell, where a segment has no cues of its own, longest first; none: only once time is up. */
  readonly cueTimes: readonly Duration[]
  /** What the confidence screen shows after zero. */
  readonly overrun: 'show' | 'hold'
  /** What else the confidence screen shows. */
  readonly showNext: boolean
  readonly showQuestion: boolean
  readonly showClock: boolean
  /** How times of day are shown. */
  readonly hours: 24 | 12
  /** What Next does while speakers are left in the running segment. */
  readonly nextSteps: 'segments' | 'speakers'
  /** What there is often to tell the panel, in the order of its keys. */
  readonly messages: readonly string[]
  /** By what it does: a key that is not the usual one, written as for aria-keyshortcuts. */
  readonly keys: Readonly<Record<string, string>>
}
export type PreferencesStore = StoreApi<Preferences>

export const defaultPreferences: Preferences = {
  theme: 'system',
  sounds: 'all',
  volume: 0.7,
  muted: false,
  cueTimes: CUE_TIMES,
  overrun: 'show',
  showNext: true,
  showQuestion: true,
  showClock: true,
  hours: 24,
  nextSteps: 'segments',
  messages: ['Please wrap up', 'Closer to the microphone', 'One minute', 'Thank you'],
  keys: {},
}

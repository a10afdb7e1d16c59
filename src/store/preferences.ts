import type { StoreApi } from 'zustand/vanilla'

/** What a moderator likes, whatever the session. */
export type Preferences = {
  readonly theme: 'system' | 'dark' | 'light'
  readonly sounds: 'off' | 'time-up' | 'all'
  /** 0…1 */
  readonly volume: number
  readonly muted: boolean
  /** What the confidence screen shows after zero. */
  readonly overrun: 'show' | 'hold'
  /** What Next does while speakers are left in the running segment. */
  readonly nextSteps: 'segments' | 'speakers'
  /** By what it does: a key that is not the usual one, written as for aria-keyshortcuts. */
  readonly keys: Readonly<Record<string, string>>
}
export type PreferencesStore = StoreApi<Preferences>

export const defaultPreferences: Preferences = {
  theme: 'system',
  sounds: 'all',
  volume: 0.7,
  muted: false,
  overrun: 'show',
  nextSteps: 'segments',
  keys: {},
}

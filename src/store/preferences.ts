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
  /** Whether the confidence screen shows the open question. */
  readonly showQuestion: boolean
  /** What the panel is told with F1, F2, F3, F4, F6 … F9. */
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
  overrun: 'show',
  showQuestion: true,
  messages: ['Please wrap up', 'Closer to the microphone', 'One minute', 'Thank you'],
  keys: {},
}

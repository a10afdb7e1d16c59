import { createStore } from 'zustand/vanilla'
import type { Preferences, PreferencesStore } from './preferences.ts'
import { readPreferences } from './readPreferences.ts'

/** A store over `kept`, whatever that is; `keep` is given them whenever they change. */
export const createPreferencesStore = (kept: unknown, keep: (preferences: Preferences) => void): PreferencesStore => {
  const store = createStore(() => readPreferences(kept))
  store.subscribe(keep)
  return store
}

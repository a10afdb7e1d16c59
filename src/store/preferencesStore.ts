import { persist } from 'zustand/middleware'
import { createStore } from 'zustand/vanilla'
import { defaultPreferences, type PreferencesStore } from './preferences.ts'

/** Kept on this laptop, whatever the session. */
export const createPreferencesStore = (): PreferencesStore =>
  createStore(persist(() => defaultPreferences, { name: 'rostrum-preferences', version: 1 }))

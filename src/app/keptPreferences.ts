import { createKeptValue } from '../journal/keptValue.ts'
import type { PreferencesStore } from '../store/preferences.ts'
import { createPreferencesStore } from '../store/preferencesStore.ts'
import { copiedPreferences, copyPreferences } from './copiedPreferences.ts'

/** The preferences of this laptop, and what keeps them. */
export const openPreferences = async (name?: string): Promise<PreferencesStore> => {
  const kept = createKeptValue(name ?? 'rostrum-preferences')
  const value = (await kept.read()) ?? copiedPreferences()
  return createPreferencesStore(value, (preferences) => {
    copyPreferences(preferences)
    kept.write(preferences)
  })
}

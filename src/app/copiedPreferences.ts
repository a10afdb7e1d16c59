import type { Preferences } from '../store/preferences.ts'

/** As Zustand's persist wrote it, so that what an older Rostrum kept is read. */
const NAME = 'rostrum-preferences'

/**
 * The preferences as they were last copied to where they can be read at once, though a killed browser may have lost the
 * latest; `undefined`: there is no copy.
 */
export const copiedPreferences = (): Partial<Record<keyof Preferences, unknown>> | undefined => {
  try {
    return (JSON.parse(localStorage.getItem(NAME) ?? '') as { state?: object } | null)?.state
  } catch {
    return undefined
  }
}

export const copyPreferences = (preferences: Preferences): void => {
  try {
    localStorage.setItem(NAME, JSON.stringify({ state: preferences, version: 1 }))
  } catch {
    // There is no room, or none for this page.
  }
}

import type { Preferences, PreferencesStore } from '../store/preferences.ts'
import type { Notices } from './notices.ts'

/** Gives what offers the moderator the preferences that a file came with, instead of those that stand. */
export const createPreferencesOffer = (
  preferences: PreferencesStore,
  { note, dismiss }: Pick<Notices, 'note' | 'dismiss'>,
): ((theirs: Preferences) => void) => {
  const adopt = (next: Preferences, text: string) => {
    const before = preferences.getState()
    preferences.setState(next, true)
    const undo = () => {
      preferences.setState(before, true)
      dismiss('preferences')
    }
    note({ id: 'preferences', text, action: { label: 'Undo', run: undo } })
  }
  return (theirs) => {
    if (JSON.stringify(theirs) === JSON.stringify(preferences.getState())) return dismiss('preferences')
    note({
      id: 'preferences',
      text: 'This session was saved with other settings.',
      action: {
        label: 'Use the settings in this file too',
        run: () => adopt(theirs, 'The settings of the file are used.'),
      },
    })
  }
}

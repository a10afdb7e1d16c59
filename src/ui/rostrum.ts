import { createContext, use } from 'react'
import { useStore } from 'zustand'
import type { Command } from '../core/index.ts'
import type { Moment, MomentStore } from '../store/momentStore.ts'
import type { Preferences, PreferencesStore } from '../store/preferences.ts'

/** What the views are given by `app`. */
export type Rostrum = {
  readonly moments: MomentStore
  readonly preferences: PreferencesStore
  /** Gives why a command was refused, in words; `null` when it was done. */
  dispatch(command: Command): string | null
}

const Context = createContext<Rostrum | null>(null)
export const RostrumProvider = Context.Provider

export const useRostrum = (): Rostrum => {
  const rostrum = use(Context)
  if (!rostrum) throw new Error('A view was rendered outside RostrumProvider')
  return rostrum
}

/**
 * What is shown of the present moment. Renders only when the result changes, so select a
 * string or a number: the leaf with the seconds is then the only one to render each second.
 */
export const useShown = <T extends string | number | boolean | object | null>(select: (moment: Moment) => T): T =>
  useStore(useRostrum().moments, select)

export const usePreference = <T>(select: (preferences: Preferences) => T): T =>
  useStore(useRostrum().preferences, select)

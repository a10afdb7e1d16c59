import { usePreference } from '../ui/rostrum.ts'
import { keysOf, type KeyAction } from './keys.ts'

/** The key that does `action`, as buttons show it. */
export const useKey = (action: KeyAction): string => usePreference(({ keys }) => keysOf(action, keys)[0] ?? '')

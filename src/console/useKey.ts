import { usePreference } from '../ui/rostrum.ts'
import { keysOf, type KeyAction } from './keys.ts'

/** The key that does `action`, as buttons show it; `undefined`: none does, since the moderator gave it to something else. */
export const useKey = (action: KeyAction): string | undefined => usePreference(({ keys }) => keysOf(action, keys)[0])

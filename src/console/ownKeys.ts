import type { Preferences } from '../store/preferences.ts'
import { KEYS, otherMeaning, type KeyAction } from './keys.ts'

const NAMES: Readonly<Record<string, string>> = {
  Plus: '+',
  Minus: '−',
  ArrowRight: 'Right arrow',
  ArrowLeft: 'Left arrow',
  ArrowUp: 'Up arrow',
  ArrowDown: 'Down arrow',
  PageUp: 'Page up',
  PageDown: 'Page down',
  Control: 'Ctrl',
  Meta: 'Cmd',
}
/** Those that are more than a character, and that no browser keeps for itself. */
const NAMED =
  /^(?:Shift\+)?(?:Arrow(?:Right|Left|Up|Down)|Page(?:Up|Down)|Home|End|Insert|Delete|Backspace|Enter|Space)$/

/** A key in words: `'Shift Z'`, `'Right arrow'`. */
const keyInWords = (key: string): string =>
  key
    .split('+')
    .map((part) => NAMES[part] ?? part)
    .join(' ')

/** Why `key` can't be the one for `action`, in words for the moderator; `null`: it can. */
export const whyNotKey = (key: string, action: KeyAction, own: Preferences['keys']): string | null => {
  if (/^(?:Control|Alt|Meta)\+/.test(key)) return 'What is pressed with Ctrl, Alt or Cmd belongs to the browser.'
  if (/^(?:Shift\+)?F\d+$/.test(key)) return 'F1 to F12 belong to messages and to the browser.'
  if (/(?:^|\+)Tab$/.test(key)) return 'Tab goes from button to button.'
  if (/^[1-9]$/.test(key)) return '1 to 9 give the floor.'
  const taken = otherMeaning(key, action, own)
  if (taken)
    return `${keyInWords(key)} is for “${taken.does}” already${taken.fixed ? ', always' : ': give that another key first'}.`
  if ([...key].length === 1 || /^Plus$|^Minus$|^Shift\+.$/u.test(key) || NAMED.test(key)) return null
  return 'This key can’t be used: choose a letter, a sign or an arrow.'
}

/** Why `action` can't have its usual keys again; `null`: it can. */
export const whyNotUsual = (action: KeyAction, own: Preferences['keys']): string | null => {
  const usual = KEYS.find((entry) => entry.action === action)?.keys.filter((key) => !key.includes('Control+')) ?? []
  return usual.map((key) => (key.startsWith('Meta+') ? null : whyNotKey(key, action, own))).find(Boolean) ?? null
}

/** `own` with `key` for `action`; `null`: the usual ones. */
export const withKey = (own: Preferences['keys'], action: KeyAction, key: string | null): Preferences['keys'] => {
  const { [action]: _, ...others } = own
  return key === null ? others : { ...others, [action]: key }
}

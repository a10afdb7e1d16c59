import { tinykeys } from 'tinykeys'
import type { Preferences } from '../store/preferences.ts'

/** What a key can do at the console. */
export type KeyAction =
  | 'space'
  | 'next'
  | 'back'
  | 'began'
  | 'add'
  | 'remove'
  | 'nextSegment'
  | 'nextSpeaker'
  | 'addTurn'
  | 'removeTurn'
  | 'clearFloor'
  | 'addSpeaker'
  | 'speakersView'
  | 'question'
  | 'openQuestion'
  | 'openRound'
  | 'answered'
  | 'park'
  | 'restore'
  | 'queue'
  | 'undo'
  | 'redo'
  | 'catchUp'
  | 'message'
  | 'clearMessage'
  | 'blackout'
  | 'history'
  | 'plan'
  | 'report'
  | 'leaveOut'
  | 'mute'
  | 'fullScreen'
  | 'rehearse'
  | 'whatIf'
  | 'hold'
  | 'confidence'
  | 'soundCheck'
  | 'import'
  | 'sessions'
  | 'settings'
  | 'help'
  | 'escape'

type KeyEntry = {
  readonly action: KeyAction
  /** Written as for aria-keyshortcuts, the one that buttons show first: `Z`, `Shift+Z`, `ArrowRight`, `Plus`. */
  readonly keys: readonly string[]
  /** In the words of the help. */
  readonly does: string
  /** It can't be another key. */
  readonly fixed?: true
}

type KeyGroup = {
  readonly name: string
  /** A row of keys that can't be others. */
  readonly row?: Pick<KeyEntry, 'keys' | 'does'>
  readonly keys: readonly KeyEntry[]
}

/** Every key, in the groups and the order in which one looks for it. */
export const KEY_GROUPS: readonly KeyGroup[] = [
  {
    name: 'The session',
    keys: [
      { action: 'space', keys: ['Space'], does: 'Start, pause, resume', fixed: true },
      { action: 'next', keys: ['ArrowRight', 'PageDown', 'N'], does: 'Next segment, or speaker if so set' },
      { action: 'nextSegment', keys: ['Shift+ArrowRight'], does: 'Next segment, though speakers are left' },
      { action: 'back', keys: ['ArrowLeft', 'PageUp'], does: 'Back' },
      { action: 'began', keys: ['K'], does: 'It began at another time' },
      { action: 'add', keys: ['Plus'], does: 'A minute more' },
      { action: 'remove', keys: ['Minus'], does: 'A minute less' },
      { action: 'catchUp', keys: ['C'], does: 'Catch up: see who pays' },
      { action: 'whatIf', keys: ['J'], does: 'What if a later segment began now' },
      { action: 'undo', keys: ['Z', 'Control+Z', 'Meta+Z'], does: 'Undo' },
      { action: 'redo', keys: ['Shift+Z', 'Control+Y', 'Control+Shift+Z', 'Meta+Shift+Z'], does: 'Redo' },
    ],
  },
  {
    name: 'Speakers',
    row: { keys: ['1', '…', '9'], does: 'Give the floor; again: nobody has it' },
    keys: [
      { action: 'nextSpeaker', keys: ['Enter'], does: 'The next speaker has the floor' },
      { action: 'clearFloor', keys: ['0'], does: 'Clear the floor', fixed: true },
      { action: 'addTurn', keys: ['ArrowUp'], does: 'A minute more for whoever speaks' },
      { action: 'removeTurn', keys: ['ArrowDown'], does: 'A minute less for whoever speaks' },
      { action: 'addSpeaker', keys: ['A'], does: 'Add a speaker, or yourself' },
      { action: 'speakersView', keys: ['V'], does: 'Another order: quietest first, by affiliation' },
    ],
  },
  {
    name: 'Questions',
    keys: [
      { action: 'question', keys: ['Q'], does: 'Write down a question' },
      { action: 'openQuestion', keys: ['O'], does: 'Open the first question' },
      { action: 'openRound', keys: ['Shift+O'], does: 'Open those chosen, or the first three' },
      { action: 'answered', keys: ['X'], does: 'What is open is answered' },
      { action: 'park', keys: ['P'], does: 'Park the open question' },
      { action: 'restore', keys: ['Shift+P'], does: 'Put the first parked question back' },
      { action: 'queue', keys: ['W'], does: 'Go through them: Alt ↑ ↓ moves, S chooses, Enter opens' },
    ],
  },
  {
    name: 'The panel’s screen',
    row: { keys: ['F1', '…', 'F9'], does: 'Send a message, or take it down; Shift: flash' },
    keys: [
      { action: 'message', keys: ['T'], does: 'Write a message' },
      { action: 'clearMessage', keys: ['Delete', 'Backspace'], does: 'Take the message down' },
      { action: 'blackout', keys: ['B'], does: 'Screen black, and back' },
      { action: 'hold', keys: ['U'], does: 'Screen holds 0:00, and back' },
      { action: 'confidence', keys: ['D'], does: 'Open a confidence screen' },
    ],
  },
  {
    name: 'Before, beside and after',
    keys: [
      { action: 'import', keys: ['I'], does: 'Import an agenda' },
      { action: 'plan', keys: ['E'], does: 'Edit the plan' },
      { action: 'rehearse', keys: ['G'], does: 'Rehearse: nothing is kept' },
      { action: 'soundCheck', keys: ['Shift+M'], does: 'Sound check' },
      { action: 'mute', keys: ['M'], does: 'Mute the cues, and back' },
      { action: 'fullScreen', keys: ['F'], does: 'Full screen, and back' },
      { action: 'leaveOut', keys: ['L'], does: 'Leave out the time the laptop was away' },
      { action: 'history', keys: ['H'], does: 'What was done, and when' },
      { action: 'report', keys: ['R'], does: 'Report: the plan, and what happened' },
      { action: 'sessions', keys: ['Shift+S'], does: 'Sessions that are kept' },
      { action: 'settings', keys: ['S'], does: 'Settings' },
      { action: 'help', keys: ['?'], does: 'These keys, and back', fixed: true },
      { action: 'escape', keys: ['Escape'], does: 'Close what is open, never the session', fixed: true },
    ],
  },
]

/** All of them but the rows. */
export const KEYS: readonly KeyEntry[] = KEY_GROUPS.flatMap(({ keys }) => keys)

/** Those that send the messages kept in the preferences, in their order. The browser reloads with F5. */
export const MESSAGE_KEYS: readonly string[] = ['F1', 'F2', 'F3', 'F4', 'F6', 'F7', 'F8', 'F9']

const meet = (key: string, other: string): boolean =>
  bindingsOf(other).some((binding) => bindingsOf(key).includes(binding))
/** Whether `key` can't be given to anything else. */
const isFixed = (key: string): boolean =>
  /^[1-9]$/.test(key) || KEYS.some(({ fixed, keys }) => fixed && keys.some((other) => meet(key, other)))

/** The keys that do `action`: the moderator's own, or those of the usual ones that are nothing else's. */
export const keysOf = (action: KeyAction, own: Preferences['keys']): readonly string[] => {
  const entry = KEYS.find((one) => one.action === action)
  if (!entry || entry.fixed) return entry?.keys ?? []
  const key = own[action]
  if (key !== undefined && !isFixed(key)) return [key]
  const taken = Object.values(own)
  return entry.keys.filter((usual) => !taken.some((other) => meet(usual, other)))
}

/** What `key` does other than `action`; `null`: nothing. */
export const otherMeaning = (key: string, action: KeyAction, own: Preferences['keys']): KeyEntry | null =>
  KEYS.find((entry) => entry.action !== action && keysOf(entry.action, own).some((other) => meet(key, other))) ?? null

type Press = Pick<KeyboardEvent, 'key' | 'code' | 'shiftKey' | 'ctrlKey' | 'altKey' | 'metaKey'>
const SIGNS: Readonly<Record<string, string>> = { ' ': 'Space', '+': 'Plus', '-': 'Minus' }
const LETTER = /^\p{L}$/u
/** What a letter's key writes on a layout without Latin ones; some write two at once. */
const FOREIGN = /^(?:(?!\p{Script=Latin})[\p{L}\p{M}])+$/u

/**
 * Signs where a Latin layout has Q and W: on Hebrew, Greek and Bulgarian ones (xkeyboard-config). Rare layouts of Dvorak's
 * have one of them there too, and Q and W elsewhere: on those it does the same as that letter.
 */
const SIGN_THERE = /^(?:[/;,]KeyQ|'KeyW)$/

/** The key's character; of a layout without Latin letters the one that stands there where they are. */
const characterOf = ({ key, code }: Pick<Press, 'key' | 'code'>): string =>
  (FOREIGN.test(key) && /^Key(.)$/.exec(code)?.[1]) || key

/** A pressed key, written as for aria-keyshortcuts; `null`: only a key that changes others. */
export const keyPressed = (event: Press): string | null => {
  const { shiftKey, ctrlKey, altKey, metaKey } = event
  const key = characterOf(event)
  if (/^(?:Shift|Control|Alt|AltGraph|Meta|CapsLock|Fn|FnLock|NumLock)$/.test(key)) return null
  const name = LETTER.test(key) ? key.toUpperCase() : (SIGNS[key] ?? key)
  // A sign has its Shift in itself: which one it takes is the keyboard's matter.
  const shift = shiftKey && ([...key].length > 1 || key === ' ' || LETTER.test(key))
  return [ctrlKey && 'Control', altKey && 'Alt', metaKey && 'Meta', shift && 'Shift', name].filter(Boolean).join('+')
}

/** What each key does; without a handler it does nothing. */
export type KeyHandlers = { readonly [A in KeyAction]?: () => void } & {
  /** 1…9: the place in the list of speakers. */
  readonly floor?: (place: number) => void
  /** F1…F9: the place in the list of messages. With Shift it flashes. */
  readonly preset?: (place: number, flash: boolean) => void
}

const FIELDS = 'input, textarea, select, [contenteditable=""], [contenteditable="true"]'

/**
 * Whether a key pressed at `target` is meant for the session: not while something is being typed, not while a key is
 * held down, and Space not where it switches or opens something. A key that
 * sends a message writes nothing, and is meant anywhere. A button is pressed with Enter: what it was may have
 * turned into something else under the focus, and Space must always mean the same.
 */
const reaches = ({ repeat, key, target }: Pick<KeyboardEvent, 'repeat' | 'key' | 'target'>): boolean => {
  if (repeat) return false
  if (!(target instanceof Element)) return true
  if (target.closest(FIELDS)) return MESSAGE_KEYS.includes(key)
  if (key === 'Enter') return !target.closest('button, a, summary')
  return key !== ' ' || !target.closest('summary')
}

/** A key as tinykeys writes it. With Shift as well where a layout may have the character only there. */
const bindingsOf = (key: string): readonly string[] => {
  switch (key) {
    case 'Plus':
      // `=` is the same key without Shift on many layouts.
      return ['+', 'Shift++', '=']
    case 'Minus':
      return ['-', 'Shift+-', 'Shift+_']
    default:
  }
  const parts = key.split('+')
  const last = parts.at(-1) ?? ''
  if (/^\p{L}$/u.test(last)) return [[...parts.slice(0, -1), last.toLowerCase()].join('+')]
  return parts.length === 1 && [...last].length === 1 ? [last, `Shift+${last}`] : [key]
}

/**
 * Listens until the returned function is called. `own`: the moderator's own keys. `covered`: whether something stands over
 * the console.
 */
export const listenToKeys = (
  target: Window,
  handlers: KeyHandlers,
  covered: () => boolean,
  own: Preferences['keys'] = {},
): (() => void) => {
  const on = (run: () => void) => (event: KeyboardEvent) => {
    if (event.defaultPrevented || !reaches(event) || covered()) return
    event.preventDefault()
    run()
  }
  const ownKeys = Object.values(own)
  /** Where it would be on a Latin layout, unless what it writes is a key of the moderator's own. */
  const onPlace = (run: () => void) => (event: KeyboardEvent) => {
    const { key, code } = event
    const foreign = characterOf(event) !== key || SIGN_THERE.test(key + code)
    if (foreign && !ownKeys.some((mine) => mine.endsWith(key.toUpperCase()))) on(run)(event)
  }
  // Where a browser presses a button when Space is let go, it must not press the one under the focus.
  let taken = false
  const letGo = (event: KeyboardEvent) => {
    if (event.key !== ' ') return
    if (taken) event.preventDefault()
    taken = false
  }
  const bound = (keys: readonly string[], run: () => void) =>
    keys.flatMap(bindingsOf).flatMap((key) => [
      [key.replace(/\b[a-z]$/, (letter) => `Key${letter.toUpperCase()}`), onPlace(run)] as const,
      // Of one without a letter only this remains.
      [key, on(run)] as const,
    ])
  const bindings = KEYS.flatMap(({ action }) => {
    const run = handlers[action]
    if (!run) return []
    return bound(keysOf(action, own), () => {
      if (action === 'space') taken = true
      run()
    })
  })
  const places = Array.from({ length: 9 }, (_, place) => bound([String(place + 1)], () => handlers.floor?.(place)))
  const presets = MESSAGE_KEYS.flatMap((key, place) => [
    [key, on(() => handlers.preset?.(place, false))] as const,
    [`Shift+${key}`, on(() => handlers.preset?.(place, true))] as const,
  ])
  target.addEventListener('keyup', letGo)
  const unlisten = tinykeys(target, Object.fromEntries([...bindings, ...places.flat(), ...presets]))
  return () => {
    target.removeEventListener('keyup', letGo)
    unlisten()
  }
}

import { tinykeys } from 'tinykeys'

/** What the keys of the console do. */
export type KeyHandlers = {
  space(): void
  next(): void
  back(): void
  add(): void
  remove(): void
  /** 1…9: the place in the list of speakers. */
  floor(place: number): void
  clearFloor(): void
  question(): void
  undo(): void
  redo(): void
  blackout(): void
  catchUp(): void
  openQuestion(): void
  leaveOut(): void
  mute(): void
  fullScreen(): void
  history(): void
  plan(): void
  help(): void
  escape(): void
}

/** What "?" shows, in the order in which one looks for it. */
export const KEY_LIST: readonly (readonly [keys: string, does: string])[] = [
  ['Space', 'Start, pause, resume, whatever has the focus'],
  ['→  Page down  N', 'Next segment'],
  ['←  Page up', 'Back'],
  ['+  −', 'A minute more, a minute less'],
  ['1 … 9', 'Give the floor; again: take it back'],
  ['0', 'Clear the floor'],
  ['Z  Ctrl Z', 'Undo'],
  ['Shift Z  Ctrl Y', 'Redo'],
  ['H', 'What was done, and when'],
  ['E', 'Edit the plan'],
  ['C', 'Catch up: see who pays'],
  ['Q', 'Write down a question'],
  ['O', 'Open the first question'],
  ['L', 'Leave out the time the laptop was away'],
  ['B', 'Confidence screen black, and back'],
  ['M', 'Mute the cues, and back'],
  ['F', 'Full screen, and back'],
  ['?', 'This list, and back'],
  ['Esc', 'Close what is open; never touches the session'],
]

const FIELDS = 'input, textarea, select, [contenteditable=""], [contenteditable="true"]'

/**
 * Whether a key pressed at `target` is meant for the session: not while something is being typed, not while a key is
 * held down, and Space not where it switches or opens something. A button is pressed with Enter: what it was may have
 * turned into something else under the focus, and Space must always mean the same.
 */
const reaches = ({ repeat, key, target }: Pick<KeyboardEvent, 'repeat' | 'key' | 'target'>): boolean => {
  if (repeat) return false
  if (!(target instanceof Element)) return true
  if (target.closest(FIELDS)) return false
  return key !== ' ' || !target.closest('summary')
}

/** Listens until the returned function is called. `covered`: whether something stands over the console. */
export const listenToKeys = (target: Window, handlers: KeyHandlers, covered: () => boolean): (() => void) => {
  const on = (run: () => void) => (event: KeyboardEvent) => {
    if (event.defaultPrevented || !reaches(event) || covered()) return
    event.preventDefault()
    run()
  }
  const places = Array.from({ length: 9 }, (_, i) => [String(i + 1), on(() => handlers.floor(i))] as const)
  // With Shift as well, for layouts that have the character only there.
  const either = (key: string, run: () => void) => ({ [key]: on(run), [`Shift+${key}`]: on(run) })
  // Where a browser presses a button when Space is let go, it must not press the one under the focus.
  let taken = false
  const letGo = (event: KeyboardEvent) => {
    if (event.key !== ' ') return
    if (taken) event.preventDefault()
    taken = false
  }
  target.addEventListener('keyup', letGo)
  const unlisten = tinykeys(target, {
    Space: on(() => {
      taken = true
      handlers.space()
    }),
    ArrowRight: on(handlers.next),
    PageDown: on(handlers.next),
    n: on(handlers.next),
    ArrowLeft: on(handlers.back),
    PageUp: on(handlers.back),
    ...either('+', handlers.add),
    // The same key without Shift on many layouts.
    '=': on(handlers.add),
    ...either('-', handlers.remove),
    // The same key with Shift on many layouts.
    'Shift+_': on(handlers.remove),
    ...Object.fromEntries(
      places.flatMap(([key, run]) => [
        [key, run],
        [`Shift+${key}`, run],
      ]),
    ),
    ...either('0', handlers.clearFloor),
    q: on(handlers.question),
    z: on(handlers.undo),
    'Control+z': on(handlers.undo),
    'Meta+z': on(handlers.undo),
    'Shift+z': on(handlers.redo),
    'Control+Shift+z': on(handlers.redo),
    'Meta+Shift+z': on(handlers.redo),
    'Control+y': on(handlers.redo),
    b: on(handlers.blackout),
    c: on(handlers.catchUp),
    o: on(handlers.openQuestion),
    l: on(handlers.leaveOut),
    m: on(handlers.mute),
    f: on(handlers.fullScreen),
    h: on(handlers.history),
    e: on(handlers.plan),
    ...either('?', handlers.help),
    Escape: on(handlers.escape),
  })
  return () => {
    target.removeEventListener('keyup', letGo)
    unlisten()
  }
}

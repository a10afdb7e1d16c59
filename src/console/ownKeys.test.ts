import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { keyPressed, KEYS, keysOf, otherMeaning, type KeyAction } from './keys.ts'
import { whyNotKey, whyNotUsual, withKey } from './ownKeys.ts'

const plain = { code: '', shiftKey: false, ctrlKey: false, altKey: false, metaKey: false }
const shift = { ...plain, shiftKey: true }

describe('a pressed key', () => {
  it.each([
    ['m', plain, 'M'],
    ['M', shift, 'Shift+M'],
    ['M', plain, 'M'],
    ['?', shift, '?'],
    ['+', shift, 'Plus'],
    ['-', plain, 'Minus'],
    [' ', plain, 'Space'],
    ['ArrowUp', shift, 'Shift+ArrowUp'],
    ['z', { ...plain, ctrlKey: true }, 'Control+Z'],
    ['ж', plain, 'Ж'],
    ['Shift', shift, null],
  ] as const)('%j is written %3$j', (key, modifiers, name) => {
    expect(keyPressed({ key, ...modifiers })).toBe(name)
  })
})

describe('a key of one’s own', () => {
  it.each(['Y', 'Shift+Y', 'Ж', '#', '.', 'Home', 'Shift+ArrowUp'])('may be %s', (key) => {
    expect(whyNotKey(key, 'mute', {})).toBeNull()
  })

  it.each([
    ['N', 'N is for “Next segment, or speaker if so set” already: give that another key first.'],
    ['ArrowRight', 'Right arrow is for “Next segment, or speaker if so set” already: give that another key first.'],
    ['=', '= is for “A minute more” already: give that another key first.'],
    ['Space', 'Space is for “Start, pause, resume” already, always.'],
    ['Escape', 'Escape is for “Close what is open, never the session” already, always.'],
    ['0', '0 is for “Clear the floor” already, always.'],
    ['7', '1 to 9 give the floor.'],
    ['F5', 'F1 to F12 belong to messages and to the browser.'],
    ['F11', 'F1 to F12 belong to messages and to the browser.'],
    ['Tab', 'Tab goes from button to button.'],
    ['Shift+Tab', 'Tab goes from button to button.'],
    ['Control+P', 'What is pressed with Ctrl, Alt or Cmd belongs to the browser.'],
    ['Meta+W', 'What is pressed with Ctrl, Alt or Cmd belongs to the browser.'],
    ['MediaPlayPause', 'This key can’t be used: choose a letter, a sign or an arrow.'],
    ['Dead', 'This key can’t be used: choose a letter, a sign or an arrow.'],
  ])('may not be %s: %s', (key, reason) => {
    expect(whyNotKey(key, 'mute', {})).toBe(reason)
  })

  it('frees the usual ones for others, which then can’t come back', () => {
    const own = withKey({}, 'mute', 'Y')
    expect(whyNotKey('M', 'blackout', own)).toBeNull()
    const both = withKey(own, 'blackout', 'M')
    expect(whyNotUsual('mute', both)).toMatch(/^M is for “Screen black, and back” already/)
    expect(whyNotUsual('mute', own)).toBeNull()
    expect(withKey(own, 'mute', null)).toEqual({})
  })

  it('means one thing, whatever is chosen, and whatever was kept', () => {
    const actions = KEYS.filter(({ fixed }) => !fixed).map(({ action }) => action)
    const keys = ['M', 'N', 'Y', 'Z', 'Plus', 'Minus', 'ArrowRight', 'Shift+Z', 'Enter', 'Space', '?', '7']
    const doubled = (own: Readonly<Record<string, string>>) =>
      KEYS.flatMap(({ action }) =>
        keysOf(action, own).map((key) => [key, action, otherMeaning(key, action, own)]),
      ).filter(([, , other]) => other !== null)
    const choice = fc.tuple(fc.constantFrom<KeyAction>(...actions), fc.constantFrom(...keys, '=', '_'))
    fc.assert(
      fc.property(fc.array(choice), (choices) => {
        const chosen = choices.reduce<Readonly<Record<string, string>>>(
          (own, [action, key]) => (whyNotKey(key, action, own) === null ? withKey(own, action, key) : own),
          {},
        )
        expect(doubled(chosen)).toEqual([])
      }),
    )
    const kept = fc.tuple(fc.constantFrom<KeyAction>(...actions), fc.constantFrom(...keys))
    fc.assert(
      fc.property(fc.uniqueArray(kept, { selector: ([, key]) => key }), (choices) => {
        expect(doubled(Object.fromEntries(choices))).toEqual([])
      }),
    )
  })
})

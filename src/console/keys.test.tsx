import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { keyPressed, KEYS, type KeyHandlers, listenToKeys, MESSAGE_KEYS } from './keys.ts'

let said: string[] = []
let covered = false
let stop = () => {}

const handler =
  (name: string) =>
  (...told: readonly (number | boolean)[]) =>
    void said.push([name, ...told].join(' '))
const handlers: KeyHandlers = {
  space: handler('space'),
  next: handler('next'),
  back: handler('back'),
  add: handler('add'),
  remove: handler('remove'),
  floor: handler('floor'),
  clearFloor: handler('clear'),
  preset: handler('message'),
  openRound: handler('round'),
  question: handler('question'),
  queue: handler('queue'),
  undo: handler('undo'),
  redo: handler('redo'),
  blackout: handler('blackout'),
  catchUp: handler('catch up'),
  openQuestion: handler('open'),
  leaveOut: handler('leave out'),
  mute: handler('mute'),
  fullScreen: handler('full screen'),
  history: handler('history'),
  plan: handler('plan'),
  report: handler('report'),
  help: handler('help'),
  escape: handler('escape'),
}

const press = (key: string, init: KeyboardEventInit = {}, target: Element = document.body): KeyboardEvent => {
  const event = new KeyboardEvent('keydown', {
    key,
    code: key === ' ' ? 'Space' : key,
    bubbles: true,
    cancelable: true,
    ...init,
  })
  target.dispatchEvent(event)
  return event
}

beforeEach(() => {
  said = []
  covered = false
  document.body.innerHTML = '<button>Next</button><input><textarea></textarea>'
  stop = listenToKeys(window, handlers, () => covered)
})
afterEach(() => stop())

describe('the keys', () => {
  it.each([
    [' ', {}, 'space'],
    ['ArrowRight', {}, 'next'],
    ['PageDown', {}, 'next'],
    ['n', {}, 'next'],
    ['N', {}, 'next'],
    ['ArrowLeft', {}, 'back'],
    ['PageUp', {}, 'back'],
    ['+', { shiftKey: true }, 'add'],
    ['+', {}, 'add'],
    ['=', {}, 'add'],
    ['-', {}, 'remove'],
    ['_', { shiftKey: true }, 'remove'],
    ['1', {}, 'floor 0'],
    ['9', {}, 'floor 8'],
    ['1', { shiftKey: true }, 'floor 0'],
    ['0', {}, 'clear'],
    ['q', {}, 'question'],
    ['e', {}, 'plan'],
    ['z', {}, 'undo'],
    ['z', { ctrlKey: true }, 'undo'],
    ['z', { metaKey: true }, 'undo'],
    ['Z', { shiftKey: true }, 'redo'],
    ['Z', { shiftKey: true, ctrlKey: true }, 'redo'],
    ['Z', { shiftKey: true, metaKey: true }, 'redo'],
    ['y', { ctrlKey: true }, 'redo'],
    ['b', {}, 'blackout'],
    ['c', {}, 'catch up'],
    ['o', {}, 'open'],
    ['O', { shiftKey: true }, 'round'],
    ['F1', {}, 'message 0 false'],
    ['F9', {}, 'message 7 false'],
    ['F9', { shiftKey: true }, 'message 7 true'],
    ['m', {}, 'mute'],
    ['f', {}, 'full screen'],
    ['?', { shiftKey: true }, 'help'],
    ['Escape', {}, 'escape'],
  ])('%j %o is %s, once', (key, init, expected) => {
    press(key, init)
    expect(said).toEqual([expected])
  })

  it.each([
    ['n', { altKey: true }],
    ['n', { metaKey: true }],
    ['f', { ctrlKey: true }],
    ['n', { repeat: true }],
    [' ', { repeat: true }],
  ])("%j with %o is not the session's", (key, init) => {
    expect(press(key, init).defaultPrevented).toBe(false)
    expect(said).toEqual([])
  })

  it('leaves what is typed alone', () => {
    for (const field of document.querySelectorAll('input, textarea'))
      for (const key of ['n', ' ', '1', 'Escape']) press(key, {}, field)
    expect(said).toEqual([])
  })

  it('sends a message from anywhere, and leaves the reload to the browser', () => {
    expect(press('F4', {}, document.querySelector('input') ?? document.body).defaultPrevented).toBe(true)
    expect(press('F5').defaultPrevented).toBe(false)
    expect(said).toEqual(['message 3 false'])
  })

  it('is Space on a focused button too, which then is not pressed', () => {
    const button = document.querySelector('button')
    if (!button) throw new Error('no button')
    expect(press(' ', {}, button).defaultPrevented).toBe(true)
    // Some browsers press it only now.
    const up = new KeyboardEvent('keyup', { key: ' ', code: 'Space', bubbles: true, cancelable: true })
    button.dispatchEvent(up)
    expect(up.defaultPrevented).toBe(true)
    press('ArrowRight', {}, button)
    expect(said).toEqual(['space', 'next'])
  })

  it('leaves Space to what is switched or opened with it', () => {
    document.body.innerHTML = '<input type="checkbox"><details><summary>More</summary></details>'
    for (const taken of document.querySelectorAll('input, summary')) {
      expect(press(' ', {}, taken).defaultPrevented).toBe(false)
      const up = new KeyboardEvent('keyup', { key: ' ', code: 'Space', bubbles: true, cancelable: true })
      taken.dispatchEvent(up)
      expect(up.defaultPrevented).toBe(false)
    }
    expect(said).toEqual([])
  })

  it('does nothing while something stands over the console', () => {
    covered = true
    press('n')
    press('Escape')
    expect(said).toEqual([])
  })

  it('keeps the page from scrolling', () => {
    expect(press(' ').defaultPrevented).toBe(true)
    expect(press('PageDown').defaultPrevented).toBe(true)
  })

  it("is the moderator's own where there is one, and then no longer the usual", () => {
    stop()
    stop = listenToKeys(window, handlers, () => false, { catchUp: 'W', next: 'Shift+N' })
    press('c')
    press('ArrowRight')
    press('w')
    press('N', { shiftKey: true })
    expect(said).toEqual(['catch up', 'next'])
  })

  it.each([
    ['я', {}, 'KeyZ', 'undo'],
    ['Я', { shiftKey: true }, 'KeyZ', 'redo'],
    ['я', { ctrlKey: true }, 'KeyZ', 'undo'],
    ['й', {}, 'KeyQ', 'question'],
    ['ν', {}, 'KeyN', 'next'],
    ['ض', {}, 'KeyQ', 'question'],
    ['لا', {}, 'KeyB', 'blackout'],
    ['ב', {}, 'KeyC', 'catch up'],
  ])('on another alphabet %s %o is what %s is', (key, init, code, expected) => {
    press(key, { ...init, code })
    expect(said).toEqual([expected])
  })

  it.each([
    ['Hebrew', '/', 'KeyQ', 'question'],
    ['Hebrew', "'", 'KeyW', 'queue'],
    ['Greek', ';', 'KeyQ', 'question'],
    ['Bulgarian', ',', 'KeyQ', 'question'],
  ])('on a %s layout, %s is the %s that does %s', (_, key, code, expected) => {
    press(key, { code })
    expect(said).toEqual([expected])
    expect(keyPressed(new KeyboardEvent('keydown', { key, code }))).toBe(key)
  })

  it('leaves those signs to layouts that have them where others have letters, and to who chose them', () => {
    // Dvorak.
    press("'", { code: 'KeyQ' })
    press(',', { code: 'KeyW' })
    press(';', { code: 'KeyZ' })
    // Dvorak for the United Kingdom: its `?` stands there too.
    press('?', { code: 'KeyQ', shiftKey: true })
    expect(said).toEqual(['help'])
    stop()
    stop = listenToKeys(window, handlers, () => false, { catchUp: '/', undo: 'Q' })
    press('/', { code: 'KeyQ' })
    expect(said).toEqual(['help', 'catch up'])
  })

  it('goes by the character where there is a Latin one, and by a letter that is the moderator’s own', () => {
    press('y', { code: 'KeyZ' })
    press('é', { code: 'KeyQ' })
    press('х', { code: 'BracketLeft' })
    expect(said).toEqual([])
    stop()
    stop = listenToKeys(window, handlers, () => false, { catchUp: 'Я' })
    press('я', { code: 'KeyZ' })
    expect(said).toEqual(['catch up'])
  })

  it.each([
    ['я', 'KeyZ', 'Z'],
    ['y', 'KeyZ', 'Y'],
    ['х', 'BracketLeft', 'Х'],
  ])('is named as it is on the buttons: %s %s is %s', (key, code, name) => {
    expect(keyPressed(new KeyboardEvent('keydown', { key, code }))).toBe(name)
  })

  it('leaves Enter to the button that has the focus', () => {
    stop()
    stop = listenToKeys(window, { nextSpeaker: handler('next speaker') }, () => false)
    press('Enter', {}, document.querySelector('button') ?? document.body)
    expect(said).toEqual([])
    press('Enter')
    expect(said).toEqual(['next speaker'])
  })

  it('has one meaning each', () => {
    const keys = [...KEYS.flatMap((entry) => entry.keys), ...MESSAGE_KEYS]
    expect(new Set(keys).size).toBe(keys.length)
  })
})

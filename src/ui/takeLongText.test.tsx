import { afterEach, beforeEach, expect, it } from 'vitest'
import { takeLongText } from './takeLongText.ts'

const LONG = 'Panel (30 min)\n'.repeat(400)
let field: HTMLTextAreaElement
let stop = () => {}
let heard = ''

beforeEach(() => {
  field = document.body.appendChild(document.createElement('textarea'))
  field.addEventListener('input', () => (heard = field.value))
  field.value = 'before after'
  field.setSelectionRange(7, 7)
  heard = ''
  stop = takeLongText(field, (value) => value.length > 10_000)
})
afterEach(() => {
  stop()
  field.remove()
})

const put = (data: string): boolean =>
  field.dispatchEvent(new InputEvent('beforeinput', { data, inputType: 'insertText', cancelable: true }))
const press = (key: string, init: KeyboardEventInit = {}): boolean =>
  field.dispatchEvent(new KeyboardEvent('keydown', { key, ctrlKey: true, cancelable: true, ...init }))

it('leaves what is short to the browser', () => {
  expect(put('short')).toBe(true)
  expect(field.value).toBe('before after')
})

it('puts what is long where the cursor is, and tells of it', () => {
  expect(put(LONG)).toBe(false)
  expect(heard).toBe(`before ${LONG}after`)
  expect(field.selectionStart).toBe(7 + LONG.length)
})

it('keeps out what is refused, and changes nothing', () => {
  expect(put(LONG.repeat(3))).toBe(false)
  expect([field.value, heard]).toEqual(['before after', ''])
})

it('takes it back and gives it again, as long as nothing else was typed', () => {
  put(LONG)
  expect(press('z')).toBe(false)
  expect(heard).toBe('before after')
  expect(press('y')).toBe(false)
  expect(heard).toBe(`before ${LONG}after`)
  press('z')
  press('Z', { shiftKey: true })
  expect(heard).toBe(`before ${LONG}after`)
  field.value += '.'
  expect(press('z')).toBe(true)
  expect(heard).toBe(`before ${LONG}after`)
})

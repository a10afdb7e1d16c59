import { expect, it } from 'vitest'
import { parseClock } from './parseClock.ts'

it.each([
  ['13:15', '13:15'],
  [' 1315 ', '13:15'],
  ['9.05', '09:05'],
  ['905', '09:05'],
  ['13h15', '13:15'],
  ['0:00', '00:00'],
  ['', null],
  ['13', null],
  ['13:', null],
  ['24:00', null],
  ['13:60', null],
  ['quarter past', null],
])('reads %j as %j', (text, time) => expect(parseClock(text)).toBe(time))

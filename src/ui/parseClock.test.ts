import { expect, it } from 'vitest'
import { parseClock } from './parseClock.ts'

it.each([
  ['13:15', '13:15'],
  [' 1315 ', '13:15'],
  ['9.05', '09:05'],
  ['905', '09:05'],
  ['13h15', '13:15'],
  ['0:00', '00:00'],
  ['1:15 pm', '13:15'],
  ['1:15\u00a0PM', '13:15'],
  ['115p', '13:15'],
  ['9 a.m.', '09:00'],
  ['12am', '00:00'],
  ['12:30 pm', '12:30'],
  ['13:15 pm', null],
  ['0 am', null],
  ['pm', null],
  ['', null],
  ['13', null],
  ['13:', null],
  ['24:00', null],
  ['13:60', null],
  ['quarter past', null],
])('reads %j as %j', (text, time) => expect(parseClock(text)).toBe(time))

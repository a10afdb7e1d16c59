import { expect, it } from 'vitest'
import { parseZone } from './parseZone.ts'

it.each([
  ['Europe/Vienna', 'Europe/Vienna'],
  ['europe/vienna', 'Europe/Vienna'],
  ['vienna', 'Europe/Vienna'],
  ['new york', 'America/New_York'],
  ['UTC', 'UTC'],
  ['', null],
  ['Atlantis', null],
])('reads %j as %j', (typed, zone) => expect(parseZone(typed)).toBe(zone))

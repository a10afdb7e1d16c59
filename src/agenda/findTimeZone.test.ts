import { expect, it } from 'vitest'
import { findTimeZone } from './findTimeZone.ts'

it.each([
  ['Board Room A, Vienna International Centre, Austria', 'Europe/Vienna'],
  ['Palais des Nations, Geneva', 'Europe/Zurich'],
  ['NEW YORK, New York', 'America/New_York'],
  ['28th to 29th November 2016, Addis Ababa, Ethiopia', 'Africa/Addis_Ababa'],
  ['London Room, Vienna', 'Europe/Vienna'],
  ['07:30-09:00 UTC', 'UTC'],
  ['2025-03-14 - 2pm UTC', 'UTC'],
  ['Reunion Hall, Easter Building', null],
  ['', null],
])('%s', (text, zone) => {
  expect(findTimeZone(text)).toBe(zone)
})

import { expect, it } from 'vitest'
import { aRundown, sideEvent } from '../core/testing.ts'
import { headText } from './headText.ts'

it('says of a session what somebody said of it', () => {
  expect(headText(sideEvent)).toBe('4 September 2017 · 13:15 to 14:45 · Vienna · A session')
  expect(headText({ ...sideEvent, hours: 12 })).toContain(' · 1:15\u00a0pm to 2:45\u00a0pm · ')
  expect(headText(aRundown([], { date: null, hardStop: null, timeZone: null }))).toBe('from 13:15 · A session')
  expect(headText(aRundown([], { date: null, start: null, timeZone: 'America/New_York', title: '' }))).toBe(
    'until 14:45 · New York',
  )
})

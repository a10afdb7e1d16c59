import { expect, it } from 'vitest'
import { findClockTimes } from './findClockTimes.ts'

it('prefers a range of clock times in a sentence, and passes over a year', () => {
  expect(findClockTimes('Doors 12:30. Monday, 4 September 2017 - 13:15 – 14:45')?.timing).toMatchObject({
    start: '13:15',
    end: '14:45',
  })
})

it('takes no part of a date for a time', () => {
  expect(findClockTimes('2025-03-14 - 2pm')?.timing).toMatchObject({ start: '14:00', end: null, unclear: null })
})

it('knows the noon of Spanish agendas, and halves of the day with a space in them', () => {
  expect(findClockTimes('11:00 a. m. - 12:30 m. Taller')?.timing).toMatchObject({ start: '11:00', end: '12:30' })
  expect(findClockTimes('2:00 p. m. - 3:30 p. m. Taller')?.timing).toMatchObject({ start: '14:00', end: '15:30' })
})

it('knows hours whose unit stands behind the range', () => {
  expect(findClockTimes('09 a 10 hs. Apertura')?.timing).toMatchObject({
    start: '09:00',
    end: '10:00',
    written: '09 a 10 hs',
  })
})

it('takes the 12 am that ends a morning for noon', () => {
  expect(findClockTimes('11:15 – 12:00am')?.timing).toMatchObject({ start: '11:15', end: '12:00', minutes: 45 })
  expect(findClockTimes('11pm – 12am')?.timing).toMatchObject({ start: '23:00', end: '00:00' })
})

import { describe, expect, it } from 'vitest'
import { findDates, isoDate } from './findDates.ts'

const read = (text: string) =>
  findDates(text).map(({ year, month, day }) => (year ? isoDate(year, month, day) : [month, day]))

describe('dates in a text', () => {
  it.each([
    ['Monday, 4 September 2017 - 13:15', '2017-09-04'],
    ['October 10, 2012', '2012-10-10'],
    ['28th to 29th November 2016', '2016-11-28'],
    ['4 et 5 octobre 2025', '2025-10-04'],
    ['4-6 December 2017', '2017-12-04'],
    ['6October 2017', '2017-10-06'],
    ['den 3. März 2024', '2024-03-03'],
    ['12 de mayo de 2023', '2023-05-12'],
    ['2017-09-04', '2017-09-04'],
    ['04.09.2017', '2017-09-04'],
    ['montags, 03.12.01', '2001-12-03'],
    ['Fecha: 07/03/2024', '2024-03-07'],
    ['Día 22 de febrero 2024', '2024-02-22'],
    ['Sesión ordinaria (22-02-2024)', '2024-02-22'],
    ['Agenda Day 2 – 21 October 2022', '2022-10-21'],
  ])('reads %s', (text, date) => {
    expect(read(text)).toEqual([date])
  })

  it('takes a time behind a day for no year', () => {
    expect(read('Thu 23 May, 1400-1600GMT')).toEqual([[5, 23]])
    expect(read('Viernes 20 de mayo. 21 horas')).toEqual([[5, 20]])
    expect(read('Friday 20 May 9:00')).toEqual([[5, 20]])
  })

  it('reads a day without a year', () => {
    expect(read('samedi 4 octobre')).toEqual([[10, 4]])
  })

  it.each([
    '31 June 2017',
    '30.02.2017',
    '3/4/2017',
    '03-04-2017',
    'Día 2',
    '1.2.13',
    'in May 2017',
    'Session 4 of 5',
    '15 minutes',
  ])('finds none in: %s', (text) => {
    expect(read(text)).toEqual([])
  })

  it('knows when a day of the week stands before it', () => {
    expect(findDates('Tuesday, 16 October 2012').map(({ weekday }) => weekday)).toEqual([2])
    expect(findDates('issued 16 October 2012').map(({ weekday }) => weekday)).toEqual([null])
  })
})

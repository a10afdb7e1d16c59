import { describe, expect, it } from 'vitest'
import { duration } from '../core/index.ts'
import { minutesText, parseMinutes } from './parseMinutes.ts'

describe('a typed duration', () => {
  it.each([
    ['7', 420],
    ['7 min', 420],
    ['7m', 420],
    ['7:30', 450],
    ['7.5', 450],
    ['7,5 min', 450],
    ['1h', 3600],
    ['1 h 15', 4500],
    ['1h15min', 4500],
    ['2 hours', 7200],
    ['1:15:00', 4500],
    ['90 s', 90],
    ['0', 0],
  ])('%s is read as %i seconds', (typed, seconds) => {
    expect(parseMinutes(typed)).toBe(seconds * 1000)
  })

  it.each(['', '  ', 'open', 'Open'])('%j leaves the segment open', (typed) => {
    expect(parseMinutes(typed)).toBeNull()
  })

  it.each(['-7', 'soon', '25h', '7:75', '1e9', 'NaN', '7 8'])('%j is not guessed at', (typed) => {
    expect(parseMinutes(typed)).toBe('unclear')
  })

  it.each(['7', '7:30', '0', '90', ''])('what is written as %j is typed like that', (typed) => {
    const length = parseMinutes(typed)
    expect(length === 'unclear' ? length : minutesText(length)).toBe(typed)
  })

  it('is written without hours, as minutes are typed', () => {
    expect(minutesText(duration(5_400_000))).toBe('90')
  })
})

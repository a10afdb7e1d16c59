import { describe, expect, it } from 'vitest'
import { m } from '../core/testing.ts'
import { cuesText, parseCues } from './cueList.ts'

describe('a list of cues', () => {
  it('is read as the minutes left: the shortest says wrap up, and that time is up is always told', () => {
    expect(parseCues('1, 10')).toEqual([
      { remaining: m(10), level: 'warning', word: '10 minutes left', sound: 'warning' },
      { remaining: m(1), level: 'wrap-up', word: '1 minute left', sound: 'wrap-up' },
      { remaining: m(0), level: 'over', word: 'Time is up', sound: 'time-up' },
    ])
  })

  it('takes words of one’s own, and time over', () => {
    expect(parseCues('2:30 Please conclude, 0 Stop, -2')).toMatchObject([
      { remaining: m(2, 30), level: 'wrap-up', word: 'Please conclude' },
      { remaining: m(0), word: 'Stop' },
      { remaining: m(-2), level: 'over', word: '2 minutes over', sound: 'overtime' },
    ])
  })

  it('is the usual one when it is empty, and none when it says so', () => {
    expect(parseCues(' ')).toBeNull()
    expect(parseCues('None')).toEqual([])
  })

  it('is not guessed at', () => {
    expect(parseCues('5, soon')).toMatch(/^“soon” is no cue: /)
  })

  it.each(['', 'none', '10, 5, 1, 0', '2:30 Please conclude, 0 Stop, -2'])('is written as it is typed: %j', (typed) => {
    const cues = parseCues(typed)
    expect(typeof cues === 'string' ? cues : cuesText(cues)).toBe(typed)
  })
})

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { instant, readout, transition } from '../core/index.ts'
import { anyMeeting, aRundown, aSegment, at, loaded, m, play, sideEvent } from '../core/testing.ts'
import { reach } from './reach.ts'

const begun = play(loaded(), ['13:15', 'start'])

describe('the way to five minutes before the end of a segment', () => {
  it('goes through what lies before it as planned', () => {
    expect(reach(begun, at('13:15'), 'qa')).toEqual({
      entries: [
        { at: at('13:22'), command: { type: 'next' } },
        { at: at('13:52'), command: { type: 'next' } },
      ],
      at: at('14:17'),
    })
  })
  it('waits where it runs already, and goes on first where it is paused', () => {
    expect(reach(begun, at('13:15'), 'opening')).toEqual({ entries: [], at: at('13:17') })
    const paused = play(begun, ['13:16', 'pause'])
    expect(reach(paused, at('13:16'), 'opening')).toEqual({
      entries: [{ at: at('13:16'), command: { type: 'resume' } }],
      at: at('13:17'),
    })
  })
  it('ends at the beginning of one that is shorter', () => {
    const short = aRundown([aSegment('a', 10), aSegment('b', 3)])
    expect(reach(play(loaded(short), ['13:15', 'start']), at('13:15'), 'b')?.at).toBe(at('13:25'))
  })
  it('runs an open segment to the hard stop', () => {
    expect(reach(begun, at('13:15'), 'closing')?.at).toBe(at('14:40'))
  })
  it.each([
    ['what has been', play(begun, ['13:22', 'next']), '13:23', 'opening'],
    ['its last five minutes', begun, '13:18', 'opening'],
    ['what is not there', begun, '13:16', 'nowhere'],
    ['an end', play(begun, ['13:20', 'end']), '13:21', 'qa'],
  ])('does not lead back into %s', (_, session, clock, segment) => {
    expect(reach(session, at(clock), segment)).toBeNull()
  })
  it('leads with accepted commands to where it says, from any meeting', () => {
    const ids = sideEvent.segments.map(({ id }) => id)
    fc.assert(
      fc.property(anyMeeting, fc.constantFrom(...ids), (meeting, segment) => {
        let now: number = at('13:15')
        const session = meeting.reduce((before, { wait, command }) => {
          if (wait > 0 && wait < 1e9) now += wait
          return transition(before, command, instant(now))
        }, begun)
        const way = reach(session, instant(now), segment)
        // Where the calendar ends nothing is five minutes before anything.
        if (way === null || way.at > 8e15) return
        const there = play(session, ...way.entries.map(({ at: when, command }) => [when, command] as const))
        const { segment: reached, remaining } = readout(there, way.at)
        expect(reached?.id).toBe(segment)
        if (remaining !== null && way.at > (way.entries.at(-1)?.at ?? now)) expect(remaining).toBe(m(5))
      }),
      { numRuns: 300 },
    )
  })
})

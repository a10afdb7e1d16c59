import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { aRundown, aSegment, m, sideEvent } from '../core/testing.ts'
import type { Rundown, Segment } from '../core/index.ts'
import { keepReserve, restToQa, splitEqually } from './distribute.ts'
import { paperTimes } from './paperTimes.ts'

const rundownOr = (result: Rundown | string): Rundown => {
  if (typeof result === 'string') throw new Error(result)
  return result
}
const turnsOf = (result: Rundown | string, index: number) =>
  rundownOr(result).segments[index]?.turns.map(({ planned }) => planned)
const lengths = (result: Rundown | string) => rundownOr(result).segments.map(({ planned }) => planned)
const kind = (rundown: Rundown, id: string, of: Segment['kind']): Rundown => ({
  ...rundown,
  segments: rundown.segments.map((segment) => (segment.id === id ? { ...segment, kind: of } : segment)),
})
const withQa = kind(sideEvent, 'qa', 'qa')

describe('splitting a segment equally', () => {
  it('gives each panelist the same, the moderator aside', () => {
    expect(turnsOf(splitEqually(sideEvent, 'panel'), 1)).toEqual([null, m(10), m(10), m(10)])
  })

  it('leaves the moderator what is planned, and gives what does not come out even to the first', () => {
    const short = {
      ...sideEvent,
      segments: sideEvent.segments.map((segment) =>
        segment.id === 'panel'
          ? {
              ...segment,
              planned: m(12, 2),
              turns: segment.turns.map((t, i) => (i === 0 ? { ...t, planned: m(2) } : t)),
            }
          : segment,
      ),
    }
    expect(turnsOf(splitEqually(short, 'panel'), 1)).toEqual([m(2), m(3, 21), m(3, 21), m(3, 20)])
  })

  it('shares what an open segment has on paper', () => {
    const open = aRundown([
      aSegment('a', null, { turns: sideEvent.segments[1]?.turns.slice(1, 3) ?? [] }),
      aSegment('b', 60),
    ])
    expect(turnsOf(splitEqually(open, 'a'), 0)).toEqual([m(15), m(15)])
  })

  it('says why it can’t', () => {
    expect(splitEqually(sideEvent, 'qa')).toMatch(/^Nobody speaks here yet/)
    expect(
      splitEqually(
        {
          ...sideEvent,
          hardStop: null,
          segments: [aSegment('x', null, { turns: sideEvent.segments[0]?.turns ?? [] })],
        },
        'x',
      ),
    ).toMatch(/no length to share/)
  })

  it('never gives more or less than there is', () => {
    fc.assert(
      fc.property(fc.integer({ min: 10, max: 7200 }), fc.integer({ min: 1, max: 9 }), (seconds, count) => {
        const turns = Array.from({ length: count }, () => ({
          speaker: 'x',
          role: 'panelist' as const,
          talk: null,
          planned: null,
        }))
        const rundown = aRundown([aSegment('a', 0, { planned: m(0, seconds), turns })])
        const shares = turnsOf(splitEqually(rundown, 'a'), 0) ?? []
        expect(shares.reduce((sum: number, share) => sum + (share ?? 0), 0)).toBe(seconds * 1000)
        expect(Math.max(...shares.map(Number)) - Math.min(...shares.map(Number))).toBeLessThanOrEqual(1000)
      }),
    )
  })
})

describe('giving the rest to Q&A', () => {
  it('lengthens it by what is unallotted, less what open segments are to keep', () => {
    expect(lengths(restToQa(withQa))).toEqual([m(7), m(30), m(53), null])
    const kept = {
      ...withQa,
      segments: withQa.segments.map((s) => (s.id === 'closing' ? { ...s, shortest: m(5) } : s)),
    }
    expect(lengths(restToQa(kept))).toEqual([m(7), m(30), m(48), null])
  })

  it('gives an open Q&A its length', () => {
    const open = { ...withQa, segments: withQa.segments.map((s) => (s.id === 'qa' ? { ...s, planned: null } : s)) }
    expect(lengths(restToQa(open))[2]).toBe(m(53))
  })

  it('says why it can’t', () => {
    expect(restToQa(sideEvent)).toMatch(/^No segment is a Q&A/)
    expect(restToQa({ ...withQa, hardStop: null })).toMatch(/^Give the session a start/)
    expect(restToQa(rundownOr(restToQa(withQa)))).toBe('Nothing is left before the hard stop.')
  })
})

describe('keeping a tenth in reserve', () => {
  const full = aRundown([aSegment('a', 30), aSegment('b', 45), aSegment('c', 15)])

  it('shortens all in proportion to what each can give', () => {
    const shorter = keepReserve(full)
    expect(lengths(shorter)).toEqual([m(27), m(40, 30), m(13, 30)])
    expect(paperTimes(rundownOr(shorter)).unallotted).toBe(m(9))
  })

  it('leaves alone what is ring-fenced, and what is at its shortest', () => {
    const [a, b, c] = full.segments as [Segment, Segment, Segment]
    const limited = { ...full, segments: [{ ...a, ringFenced: true }, b, { ...c, shortest: m(15) }] }
    expect(lengths(keepReserve(limited))).toEqual([m(30), m(36), m(15)])
  })

  it('does it beside midnight too', () => {
    expect(lengths(keepReserve({ ...full, start: '00:00', hardStop: '01:30' }))).toEqual([m(27), m(40, 30), m(13, 30)])
    expect(lengths(keepReserve({ ...full, start: '23:00', hardStop: '00:30' }))).toEqual([m(27), m(40, 30), m(13, 30)])
  })

  it('says when there is enough, and when nobody can give', () => {
    expect(keepReserve(sideEvent)).toBe('9 min or more are in reserve already.')
    expect(keepReserve(aRundown([aSegment('a', 90, { ringFenced: true })]))).toMatch(/^No segment can give/)
    expect(keepReserve({ ...full, start: null })).toMatch(/^Give the session a start/)
  })
})

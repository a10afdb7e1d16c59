import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { aRundown, aSegment, m } from '../core/testing.ts'
import { paperTimes } from './paperTimes.ts'

const plan = aRundown([aSegment('opening', 7), aSegment('panel', 30), aSegment('qa', 30), aSegment('closing', null)])
const withLengths = (...lengths: readonly (number | null)[]) =>
  aRundown(lengths.map((length, i) => aSegment(String(i), length)))

describe('the plan on paper', () => {
  it('begins each segment where the one before ends, and says what is left', () => {
    expect(paperTimes(plan)).toMatchObject({
      starts: ['13:15', '13:22', '13:52', '14:22'],
      ends: ['13:22', '13:52', '14:22', '14:45'],
      span: m(90),
      allotted: m(67),
      unallotted: m(23),
    })
  })

  it('shares what is left among open segments', () => {
    expect(paperTimes(withLengths(7, null, 30, null))).toMatchObject({
      starts: ['13:15', '13:22', '13:48', '14:18'],
      lengths: [m(7), m(26, 30), m(30), m(26, 30)],
    })
  })

  it('gives open segments nothing where more is planned than there is', () => {
    expect(paperTimes(withLengths(60, null, 45))).toMatchObject({
      ends: ['14:15', '14:15', '15:00'],
      unallotted: m(-15),
    })
  })

  it('knows what open segments are to keep', () => {
    expect(
      paperTimes(aRundown([aSegment('a', 7, { shortest: m(3) }), aSegment('b', null, { shortest: m(5) })])).kept,
    ).toBe(m(5))
  })

  it('runs over midnight', () => {
    expect(paperTimes({ ...plan, start: '23:30', hardStop: '01:00' })).toMatchObject({
      starts: ['23:30', '23:37', '00:07', '00:37'],
      unallotted: m(23),
    })
  })

  it('knows nothing after an open segment when there is no hard stop', () => {
    expect(paperTimes({ ...withLengths(7, null, 30), hardStop: null })).toMatchObject({
      starts: ['13:15', '13:22', null],
      ends: ['13:22', null, null],
      unallotted: null,
    })
  })

  it('has no gap and no overlap, whatever the lengths', () => {
    fc.assert(
      fc.property(fc.array(fc.option(fc.nat(40)), { minLength: 1, maxLength: 12 }), (lengths) => {
        const { starts, ends, unallotted } = paperTimes(withLengths(...lengths))
        expect(starts.slice(1)).toEqual(ends.slice(0, -1))
        if (lengths.includes(null) && unallotted !== null && unallotted >= 0) expect(ends.at(-1)).toBe('14:45')
      }),
    )
  })

  it('gives an open segment what it is to keep before they are shared', () => {
    const opening = aSegment('opening', 55)
    const closing = aSegment('closing', null, { shortest: m(10) })
    expect(paperTimes(aRundown([opening, closing], { hardStop: '14:15' })).lengths).toEqual([m(55), m(10)])
  })
})

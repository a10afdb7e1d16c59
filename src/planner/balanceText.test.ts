import { describe, expect, it } from 'vitest'
import { aRundown, aSegment, m, sideEvent } from '../core/testing.ts'
import type { Rundown } from '../core/index.ts'
import { balanceText } from './balanceText.ts'
import { paperTimes } from './paperTimes.ts'

const balance = (rundown: Rundown) => balanceText(rundown, paperTimes(rundown))

describe('how a plan stands against its hard stop', () => {
  it('is told with who fills what is left', () => {
    expect(balance(sideEvent)).toEqual({
      lead: '23 min unallotted',
      rest: '67 of 90 min are allotted. closing is open: it fills 14:22 to 14:45.',
      allotted: m(67),
      unallotted: m(23),
      over: m(0),
    })
    expect(balance(aRundown([aSegment('a', null), aSegment('b', null)])).rest).toBe(
      '0 of 90 min are allotted. 2 open segments share what is left.',
    )
  })

  it('is trouble where more is planned than there is', () => {
    expect(balance(aRundown([aSegment('a', 97)]))).toEqual({
      lead: '7 min over-committed',
      rest: '97 of 90 min are allotted. Shorten something, or end later.',
      allotted: m(90),
      unallotted: m(0),
      over: m(7),
    })
  })

  it('is trouble where an open segment can’t keep what it is to keep', () => {
    expect(balance(aRundown([aSegment('a', 87), aSegment('b', null, { shortest: m(10) })]))).toMatchObject({
      lead: '7 min over-committed',
      rest: '87 of 90 min are allotted. Open segments are to keep 10 min. Shorten something, or end later.',
      unallotted: m(3),
      over: m(7),
    })
  })

  it('is even where all is allotted', () => {
    expect(balance(aRundown([aSegment('a', 90)]))).toMatchObject({ lead: 'All of it is allotted', over: m(0) })
  })

  it('is told in hours where it is long', () => {
    expect(balance(aRundown([aSegment('a', 150)], { start: '09:00', hardStop: '17:00' }))).toMatchObject({
      lead: '5 h 30 min unallotted',
      rest: '2 h 30 min of 8 h are allotted.',
    })
  })

  it('can’t be told without a start and a hard stop', () => {
    expect(balance({ ...sideEvent, hardStop: null })).toMatchObject({
      lead: '67 min allotted',
      rest: 'Give the session a start and a hard stop to see what is left.',
    })
  })
})

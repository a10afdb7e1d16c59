import { describe, expect, it } from 'vitest'
import { aRundown, aSegment, m } from '../core/testing.ts'
import { paperTimes, revise, unclearSegment } from './revision.ts'

const read = aRundown([aSegment('opening', 7), aSegment('panel', 30), aSegment('qa', 30), aSegment('closing', null)])

describe('what is typed over what was read', () => {
  it("changes a duration, which is then the moderator's word", () => {
    const [opening] = revise(read, { lengths: { opening: '8:30' }, shortest: {} }).segments
    expect(opening).toMatchObject({ planned: m(8, 30), stated: true })
  })

  it('opens a segment when it is emptied', () => {
    expect(revise(read, { lengths: { qa: '' }, shortest: {} }).segments[2]).toMatchObject({
      planned: null,
      stated: false,
    })
  })

  it("leaves a segment alone when it can't be understood, and says which", () => {
    const revision = { lengths: { panel: 'long' }, shortest: {} }
    expect(revise(read, revision)).toEqual(read)
    expect(unclearSegment(read, revision)?.id).toBe('panel')
  })

  it('keeps a least length for an open segment only', () => {
    const { segments } = revise(read, { lengths: {}, shortest: { closing: '5', panel: '10' } })
    expect(segments.map(({ shortest }) => shortest)).toEqual([null, null, null, m(5)])
  })
})

describe('the plan on paper', () => {
  it('begins each segment where the one before ends, and says what is left', () => {
    expect(paperTimes(read)).toEqual({ starts: ['13:15', '13:22', '13:52', '14:22'], unallotted: m(23) })
  })

  it('shares what is left among open segments', () => {
    expect(paperTimes(revise(read, { lengths: { panel: '' }, shortest: {} })).starts).toEqual([
      '13:15',
      '13:22',
      '13:48',
      '14:18',
    ])
  })

  it('runs over midnight', () => {
    const late = { ...read, start: '23:30', hardStop: '01:00' }
    expect(paperTimes(late)).toEqual({ starts: ['23:30', '23:37', '00:07', '00:37'], unallotted: m(23) })
  })

  it('knows nothing after an open segment when there is no hard stop', () => {
    expect(paperTimes({ ...revise(read, { lengths: { panel: '' }, shortest: {} }), hardStop: null })).toEqual({
      starts: ['13:15', '13:22', null, null],
      unallotted: null,
    })
  })
})

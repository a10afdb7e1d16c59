import { describe, expect, it } from 'vitest'
import { aRundown, aSegment, at, loaded, m, play } from '../core/testing.ts'
import { pictureInWords } from './pictureInWords.ts'
import { meeting, plan, reportAt } from './testing.ts'
import { timeline } from './timeline.ts'

/** 13:15 to 14:45 is all of it. */
const x = (clock: string) => ((at(clock) - at('13:15')) / m(90)) * 100
const spans = (of: readonly { readonly x: number; readonly width: number }[]) =>
  of.map((span) => [span.x, span.x + span.width].map((edge) => Math.round(edge * 1000) / 1000))
const clocks = (...pairs: readonly (readonly [string, string])[]) =>
  pairs.map((pair) => pair.map((clock) => Math.round(x(clock) * 1000) / 1000))

describe('the picture of the meeting', () => {
  const picture = timeline(reportAt(meeting))

  it('has the plan above what ran', () => {
    expect(spans(picture.plan)).toEqual(
      clocks(['13:15', '13:22'], ['13:22', '13:52'], ['13:52', '14:22'], ['14:22', '14:42']),
    )
    expect(spans(picture.ran)).toEqual(
      clocks(['13:17', '13:24'], ['13:24', '13:57'], ['13:57', '14:24'], ['14:24', '14:44']),
    )
    expect(picture.links).toHaveLength(4)
    expect(picture.hardStop).toEqual({ x: 100, label: 'Hard stop 14:45' })
    expect(picture.now).toBeNull()
  })

  it('marks what was longer than planned, with the figure of the table', () => {
    expect(spans(picture.ran[1]?.over ?? [])).toEqual(clocks(['13:54', '13:57']))
    expect(picture.overs.map(({ label }) => label)).toEqual(['+3:00'])
  })

  it('has ticks at round times of the room', () => {
    expect(picture.ticks.map(({ label }) => label)).toEqual([
      '13:20',
      '13:30',
      '13:40',
      '13:50',
      '14:00',
      '14:10',
      '14:20',
      '14:30',
      '14:40',
    ])
  })

  it('stands in words for those who can’t see it', () => {
    expect(pictureInWords(reportAt(meeting))).toBe(
      'Plan against as-run. Opening Remarks: planned 13:15 to 13:22; ran 13:17 to 13:24, 7:00, 0:00. ' +
        'Panel: planned 13:22 to 13:52; ran 13:24 to 13:57, 33:00, +3:00. ' +
        'Q&A Session: planned 13:52 to 14:22; ran 13:57 to 14:24, 27:00, −3:00. ' +
        'Closing remarks: planned 14:22 to 14:42; ran 14:24 to 14:44, 20:00, 0:00. Hard stop 14:45.',
    )
  })
})

describe('a picture', () => {
  it('shows pauses, and a segment that was gone back to twice', () => {
    const session = play(
      loaded(plan),
      ['13:15', 'start'],
      ['13:18', 'pause'],
      ['13:19', 'resume'],
      ['13:22', 'next'],
      ['13:30', 'back'],
      ['13:34', 'next'],
    )
    const { ran, now } = timeline(reportAt(session, '13:40'))
    expect(ran.map(({ place }) => place)).toEqual([1, 2, 1, 2])
    expect(spans(ran[0]?.paused ?? [])).toEqual(clocks(['13:18', '13:19']))
    // Six minutes of seven before it was gone back to, and four then.
    expect(ran[0]?.over).toEqual([])
    expect(spans(ran[2]?.over ?? [])).toEqual(clocks(['13:31', '13:34']))
    expect(now).toBeCloseTo(x('13:40'))
  })

  it('holds one segment or forty, over midnight, without a hard stop', () => {
    const many = Array.from({ length: 40 }, (_, i) => aSegment(`t${i}`, 5))
    const night = play(
      loaded(aRundown(many, { start: '23:00', hardStop: null })),
      ['23:00', 'start'],
      ['23:06', 'next'],
    )
    const { plan: planned, ticks, hardStop } = timeline(reportAt(night, '23:10'))
    expect(planned).toHaveLength(40)
    expect(hardStop).toBeNull()
    expect(ticks.map(({ label }) => label)).toEqual(['23:00', '23:30', '00:00', '00:30', '01:00', '01:30', '02:00'])
    for (const bar of planned) expect(bar.x + bar.width).toBeLessThanOrEqual(100.001)

    const one = play(loaded(aRundown([aSegment('talk', null)], { start: null, hardStop: null })), ['13:15', 'start'])
    const picture = timeline(reportAt(one, '13:15'))
    expect(picture.ran).toHaveLength(1)
    expect(picture.plan).toHaveLength(0)
    for (const { x: left } of picture.ticks) expect(Number.isFinite(left)).toBe(true)
  })

  it('has no two figures that would cover each other', () => {
    const many = Array.from({ length: 30 }, (_, i) => aSegment(`t${i}`, 1))
    let session = play(loaded(aRundown(many, { hardStop: null })), ['13:15', 'start'])
    for (let i = 1; i < 30; i++) session = play(session, [(at('13:15') + i * m(2)) as ReturnType<typeof at>, 'next'])
    const marks = timeline(reportAt(session, '14:15')).overs
    expect(marks.length).toBeGreaterThan(5)
    for (const [i, mark] of marks.entries())
      if (i > 0) expect(mark.x - (marks[i - 1]?.x ?? 0)).toBeGreaterThanOrEqual(5)
  })
})

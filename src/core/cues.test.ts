import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cuesBetween, cuesOf, digits, readout, untilNextChange } from './index.ts'
import { type Session } from './session.ts'
import { refusal, transition } from './transition.ts'
import { aRundown, aSegment, anyMeeting, at, loaded, m, play, sideEvent } from './testing.ts'
import { instant } from './time.ts'
import type { Cue, Instant, Level } from './types.ts'

const started = play(loaded(), ['13:15', 'start'])
const told = (session: Session, from: string, to: string) =>
  cuesBetween(session, at(from), at(to)).map(({ at: when, cue }) => [(when - at('13:15')) / 1000, cue.level])

describe('the cues of seven minutes', () => {
  it('come at two, one and zero, and each minute over', () => {
    expect(told(started, '13:15', '13:24')).toEqual([
      [300, 'warning'],
      [360, 'wrap-up'],
      [420, 'over'],
      [480, 'over'],
      [540, 'over'],
    ])
  })
  it('stop after an hour over', () => {
    expect(told(started, '13:22', '16:00')).toHaveLength(60)
  })
  it('belong to the moment they are crossed: after `from`, at `to`', () => {
    expect(told(started, '13:15', '13:20')).toEqual([[300, 'warning']])
    expect(told(started, '13:20', '13:20:59')).toEqual([])
  })
  it('do not sound when a command jumps over them, and the level changes', () => {
    const jumped = play(started, ['13:19', { type: 'add-time', by: m(-2) }])
    expect(told(jumped, '13:18', '13:19:59')).toEqual([])
    expect(readout(jumped, at('13:19')).level).toBe('wrap-up')
  })
  it('are armed again by more time', () => {
    const again = play(started, ['13:20:30', { type: 'add-time', by: m(2) }])
    expect(told(again, '13:20:30', '13:22:30')).toEqual([[420, 'warning']])
  })
  it('are silent while paused', () => {
    expect(told(play(started, ['13:19', 'pause']), '13:19', '13:40')).toEqual([])
  })
})

describe('cues at other times', () => {
  it('can come with Start, and go with its undo', () => {
    const session = play(loaded(), ['13:15', { type: 'start', cueTimes: [m(1), m(2, 30)] }])
    expect(session.rundown.cueTimes).toEqual([m(2, 30), m(1)])
    expect(told(session, '13:19', '13:20')).toEqual([[270, 'warning']])
    expect(play(session, ['13:16', 'undo']).rundown).toEqual(sideEvent)
    const odd = { type: 'start', cueTimes: [m(-1)] } as const
    expect(refusal(loaded(), odd, at('13:15'))).toContain('cues can\u2019t be read')
  })
  const earlier = play(
    loaded({ ...sideEvent, cueTimes: [m(3), m(1, 30)] }),
    ['13:15', 'start'],
    ['13:15', { type: 'give-floor', speaker: 'samsar' }],
  )
  it('come when the rundown says, to the segment and to the floor', () => {
    expect(
      cuesBetween(earlier, at('13:15'), at('13:22')).map(({ at: when, target, cue }) => [
        (when - at('13:15')) / 1000,
        target,
        cue.word,
        cue.level,
      ]),
    ).toEqual(
      (
        [
          [240, '3 minutes left', 'warning'],
          [330, '1:30 left', 'wrap-up'],
          [420, 'Time is up', 'over'],
        ] as const
      ).flatMap(([when, ...rest]) => [
        [when, 'segment', ...rest],
        [when, 'floor', ...rest],
      ]),
    )
    expect(readout(earlier, at('13:19')).floor?.level).toBe('warning')
  })
  it('may be none but that time is up', () => {
    const none = play(loaded({ ...sideEvent, cueTimes: [] }), ['13:15', 'start'])
    expect(told(none, '13:15', '13:22')).toEqual([[420, 'over']])
  })
  it('are put in order and told once', () => {
    const odd = loaded({ ...sideEvent, cueTimes: [m(1), m(4), m(1)] })
    expect(odd.rundown.cueTimes).toEqual([m(4), m(1)])
  })
})

describe('levels', () => {
  const levels = (planned: number, cues: readonly Cue[] | null, ...lefts: number[]): Level[] => {
    const session = play(loaded(aRundown([aSegment('a', planned, { cues })])), ['13:15', 'start'])
    return lefts.map((left) => readout(session, instant(at('13:15') + (planned - left) * 60_000)).level)
  }
  it.each<[number, number[], Level[]]>([
    [30, [6, 5, 3, 1, 0.5, 0, -1], ['on-time', 'warning', 'warning', 'wrap-up', 'wrap-up', 'over', 'over']],
    [10, [4.9, 2, 1, 0], ['on-time', 'warning', 'wrap-up', 'over']],
    [4, [2, 1.9, 1, 0], ['on-time', 'on-time', 'wrap-up', 'over']],
    [2, [1, 0.5, 0], ['on-time', 'on-time', 'over']],
  ])('of %d minutes, at %j left, are %j', (planned, lefts, expected) => {
    expect(levels(planned, null, ...lefts)).toEqual(expected)
  })
  it('of a segment with its own cues are those of its list, which is the whole list', () => {
    const cues: Cue[] = [{ remaining: m(10), level: 'wrap-up', word: 'Ten', sound: null }]
    expect(levels(30, cues, 11, 10, 0, -5)).toEqual(['on-time', 'wrap-up', 'wrap-up', 'wrap-up'])
  })
  it('of the floor are its own', () => {
    const session = play(started, ['13:22', 'next'], ['13:22', { type: 'give-floor', speaker: 'nicot' }])
    expect(readout(session, at('13:31:30'))).toMatchObject({
      level: 'on-time',
      floor: { level: 'wrap-up', remaining: 30_000 },
    })
    expect(cuesBetween(session, at('13:22'), at('13:33')).map((c) => [c.target, c.cue.remaining])).toEqual([
      ['floor', m(2)],
      ['floor', m(1)],
      ['floor', m(0)],
      ['floor', m(-1)],
    ])
  })
})

/** Plays a meeting, telling `each` the session and the stretch of time it stood for. */
const stretches = (meeting: readonly { wait: number; command: Parameters<typeof transition>[1] }[]) => {
  let session = started
  let now = at('13:15')
  const all: { session: Session; from: Instant; to: Instant }[] = []
  for (const { wait, command } of meeting) {
    const to = instant(now + (Number.isFinite(wait) ? Math.max(0, Math.min(wait, 1e6)) : 0))
    all.push({ session, from: now, to })
    session = transition(session, command, to)
    now = to
  }
  return all
}

describe('however the ticks fall', () => {
  it('each cue is told exactly once', () => {
    fc.assert(
      fc.property(
        anyMeeting,
        fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 5 }),
        (meeting, cuts) => {
          for (const { session, from, to } of stretches(meeting)) {
            const ticks = [...cuts.map((c) => instant(from + Math.floor(c * (to - from)))), to].toSorted(
              (a, b) => a - b,
            )
            const ticked = ticks.flatMap((tick, i) => cuesBetween(session, ticks[i - 1] ?? from, tick))
            expect(ticked).toEqual(cuesBetween(session, from, to))
            if (session.phase !== 'running') continue
            const before = readout(session, from).remaining ?? 0
            const after = readout(session, to).remaining ?? 0
            const heard = ticked.filter((due) => due.target === 'segment').map((due) => due.cue.remaining)
            const crossed = cuesOf(readout(session, from).allotted, readout(session, from).segment?.cues ?? null)
              .map((cue) => cue.remaining)
              .filter((remaining) => remaining < before && remaining >= after)
            expect(heard).toEqual(crossed)
          }
        },
      ),
    )
  })

  it('a shown digit or level changes exactly when it was promised', () => {
    const shown = (session: Session, now: Instant) => {
      const { remaining, elapsed, level, floor } = readout(session, now)
      const of = (left: typeof remaining, spent: typeof elapsed) =>
        left === null ? digits(spent, 'elapsed') : digits(left, 'countdown')
      return JSON.stringify([of(remaining, elapsed), level, floor && of(floor.remaining, floor.elapsed), floor?.level])
    }
    fc.assert(
      fc.property(anyMeeting, (meeting) => {
        for (const { session, to } of stretches(meeting)) {
          const wait = untilNextChange(session, to)
          if (wait === null) continue
          expect(wait).toBeGreaterThan(0)
          expect(wait).toBeLessThanOrEqual(1000)
          const now = shown(session, to)
          expect(shown(session, instant(to + wait - 1))).toBe(now)
          expect(shown(session, instant(to + wait))).not.toBe(now)
        }
      }),
    )
  })

  it('nothing changes by itself unless it is running', () => {
    expect(untilNextChange(loaded(sideEvent), at('13:00'))).toBeNull()
    expect(untilNextChange(play(started, ['13:16', 'pause']), at('13:17'))).toBeNull()
    expect(untilNextChange(play(started, ['13:16', 'end']), at('13:17'))).toBeNull()
  })
})

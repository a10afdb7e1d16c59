import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { catchUp } from './catchUp.ts'
import { readout } from './readout.ts'
import { createSession } from './session.ts'
import { aRundown, aSegment, at, loaded, m, play } from './testing.ts'
import { instant } from './time.ts'

const rundown = aRundown([
  aSegment('opening', 10),
  aSegment('panel', 30),
  aSegment('qa', 30),
  aSegment('closing', 20, { ringFenced: true }),
])
const late = (minutes: number) => play(loaded(rundown), [instant(at('13:15') + minutes * 60_000), 'start'])

describe('catching up', () => {
  it('takes from later segments in proportion to what they can give', () => {
    expect(catchUp(late(6), at('13:21'))).toEqual({ planned: { panel: m(27), qa: m(27) }, headroom: m(0), short: m(0) })
  })
  it('rounds the amount up to half a minute, the odd one going to the earlier', () => {
    const session = play(loaded(rundown), ['13:15:40', 'start'])
    expect(catchUp(session, at('13:15:40'))).toEqual({
      planned: { panel: m(29, 30), qa: m(29, 30) },
      headroom: m(0, 20),
      short: m(0),
    })
    const less = play(loaded(rundown), ['13:15:20', 'start'])
    expect(catchUp(less, at('13:15:20')).planned).toEqual({ panel: m(29, 30) })
  })
  it('lets ties be ties, in thirds too', () => {
    const give = (planned: number) => ({ shortest: m(1), planned: m(planned) })
    const thirds = aRundown(
      [aSegment('o', 10), aSegment('a', 2, give(2)), aSegment('b', 8, give(8)), aSegment('c', 2, give(2))],
      { hardStop: '13:37' },
    )
    const session = play(loaded(thirds), ['13:16:30', 'start'])
    expect(catchUp(session, at('13:16:30')).planned).toEqual({ a: m(1, 30), b: m(7) })
  })
  it('takes from whom it is told to', () => {
    expect(catchUp(late(6), at('13:21'), ['qa'])).toEqual({ planned: { qa: m(24) }, headroom: m(0), short: m(0) })
  })
  it('says what can\u2019t be won', () => {
    expect(catchUp(late(40), at('13:55'))).toEqual({
      planned: { panel: m(15), qa: m(15) },
      headroom: m(-10),
      short: m(10),
    })
  })
  it('has nothing to do with time in hand or without a hard stop', () => {
    expect(catchUp(play(loaded(rundown), ['13:10', 'start']), at('13:10'))).toEqual({
      planned: {},
      headroom: m(5),
      short: m(0),
    })
    expect(catchUp(createSession({ ...rundown, hardStop: null }), at('20:00'))).toEqual({
      planned: {},
      headroom: 0,
      short: 0,
    })
  })
  it('never touches what it must not, never lengthens, and wins what it says', () => {
    const anySegment = fc.record({
      planned: fc.option(fc.integer({ min: 0, max: 3_600_000 })),
      shortest: fc.option(fc.integer({ min: 0, max: 3_600_000 })),
      ringFenced: fc.boolean(),
    })
    fc.assert(
      fc.property(
        fc.array(anySegment, { minLength: 1, maxLength: 12 }),
        fc.nat(5_400_000),
        fc.nat(7_200_000),
        fc.array(fc.nat(11)),
        (parts, started, wait, named) => {
          const segments = parts.map((part, i) => ({ ...aSegment(`s${i}`, null), ...part })) as ReturnType<
            typeof aSegment
          >[]
          const session = play(createSession(aRundown(segments)), [instant(at('13:15') + started), 'start'])
          const now = instant(at('13:15') + started + wait)
          const from = named.map((i) => `s${i}`)
          for (const id of Object.keys(catchUp(session, now, from).planned)) expect(from).toContain(id)
          const { planned, headroom, short } = catchUp(session, now)
          for (const [id, length] of Object.entries(planned)) {
            const segment = segments.find((s) => s.id === id)
            expect(id).not.toBe('s0')
            expect(segment?.ringFenced).toBe(false)
            expect(length).toBeLessThan(segment?.planned ?? 0)
            expect(length).toBeGreaterThanOrEqual(segment?.shortest ?? Math.floor((segment?.planned ?? 0) / 2))
          }
          expect(short).toBe(Math.max(0, -headroom))
          if (Object.keys(planned).length === 0) return
          const caughtUp = play(session, [now, { type: 'replan', planned }])
          expect(readout(caughtUp, now).headroom).toBe(headroom)
        },
      ),
    )
  })
})

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Clock } from '../clock/clock.ts'
import { createManualClock } from '../clock/manualClock.ts'
import { duration, instant, readout, transition, type Command, type Duration, type Session } from '../core/index.ts'
import { at, loaded, play } from '../core/testing.ts'
import { createFollower } from './follower.ts'
import { createHost } from './host.ts'
import { decodePacket, encodePacket } from './packet.ts'
import type { Shared } from './shared.ts'
import { createMemoryRoom, onBadLine, type Fate } from './testing.ts'

const SAFE: Fate = { copies: [duration(0)], garbledAt: null }
const LOST: Fate = { copies: [], garbledAt: null }
const lateBy = (ms: number): Fate => ({ copies: [duration(ms)], garbledAt: null })

/** A room with true time in it. Each window's own clock is off by a skew that can be changed: that is a jump. */
const aRoom = () => {
  const time = createManualClock(at('13:15'))
  const room = createMemoryRoom()
  const line = { fate: (): Fate => SAFE }
  const clockOff = (skew: { ms: number }): Clock => ({
    now: () => instant(time.now() + skew.ms),
    after: time.after,
  })
  const join = () => onBadLine(room.join(), time, () => line.fate())
  return {
    time,
    line,
    join,
    openConsole: (session: Session = play(loaded(), ['13:15', 'start'])) => {
      const skew = { ms: 0 }
      const clock = clockOff(skew)
      const transport = join()
      let shared: Shared = { session, overrun: 'show', blackout: false, theme: 'system' }
      const host = createHost({ transport, clock, read: () => shared })
      return {
        clock,
        skew,
        close: () => host.close(),
        /** The browser is killed: no goodbye. */
        crash: () => transport.close(),
        give: (command: Command) => {
          shared = { ...shared, session: transition(shared.session, command, clock.now()) }
          host.changed()
        },
        blackout: () => {
          shared = { ...shared, blackout: true }
          host.changed()
        },
      }
    },
    openScreen: (skewMs = 0) => {
      const skew = { ms: skewMs }
      const clock = clockOff(skew)
      const sent: string[] = []
      const transport = join()
      const follower = createFollower({
        clock,
        transport: {
          ...transport,
          send: (bytes) => {
            sent.push(decodePacket(bytes)?.[0] ?? '')
            transport.send(bytes)
          },
        },
      })
      return { ...follower, clock, skew, sent, transport, shown: () => follower.store.getState().state }
    },
  }
}
const seconds = (count: number): Duration => duration(count * 1000)

describe('follower', () => {
  it('has the state at once, whether it comes before the console or after', () => {
    const { openConsole, openScreen } = aRoom()
    const early = openScreen()
    expect(early.shown()).toBe(null)
    openConsole()
    const late = openScreen()
    expect(early.shown()?.session.phase).toBe('running')
    expect(late.shown()).toEqual(early.shown())
  })

  it('follows each change, and shows the seconds of the console from facts and its clock', () => {
    const { time, openConsole, openScreen } = aRoom()
    const desk = openConsole()
    const screen = openScreen(-123_456)
    time.advance(seconds(420))
    desk.give({ type: 'next' })
    desk.blackout()
    time.advance(seconds(65))
    const session = screen.shown()?.session
    expect(screen.shown()?.blackout).toBe(true)
    expect(screen.now()).toBe(desk.clock.now())
    expect(session && readout(session, screen.now()).remaining).toBe(28 * 60_000 + 55_000)
  })

  it('sends nothing but one hello while all goes well', () => {
    const { time, openConsole, openScreen } = aRoom()
    const desk = openConsole()
    const screen = openScreen()
    time.advance(seconds(60))
    desk.give({ type: 'next' })
    time.advance(seconds(60))
    expect(screen.sent).toEqual(['hello'])
  })

  it('is told of nothing but heartbeats while nothing changes', () => {
    const { time, openConsole, openScreen } = aRoom()
    openConsole()
    const screen = openScreen()
    const before = screen.shown()
    let told = 0
    screen.store.subscribe(() => (told += 1))
    time.advance(seconds(60))
    expect(told).toBe(60)
    expect(screen.shown()).toBe(before)
  })

  it('has what it missed with the next heartbeat', () => {
    const { time, line, openConsole, openScreen } = aRoom()
    const desk = openConsole()
    const screen = openScreen()
    time.advance(duration(300))
    line.fate = () => LOST
    desk.give({ type: 'next' })
    line.fate = () => SAFE
    time.advance(duration(699))
    expect(screen.shown()?.session.current).toBe('opening')
    time.advance(duration(1))
    expect(screen.shown()?.session.current).toBe('panel')
  })

  it('drops a state that was overtaken', () => {
    const { time, line, openConsole, openScreen } = aRoom()
    const desk = openConsole()
    const screen = openScreen()
    line.fate = () => lateBy(700)
    desk.give({ type: 'next' })
    line.fate = () => SAFE
    desk.give({ type: 'next' })
    time.advance(seconds(5))
    expect(screen.shown()?.session.current).toBe('qa')
  })

  it('counts on when the console is gone without a word, and says so within 3 s, once', () => {
    const { time, openConsole, openScreen } = aRoom()
    const desk = openConsole()
    const screen = openScreen()
    time.advance(duration(10_999))
    desk.crash()
    const crashedAt = time.now()
    let toldAt: number | null = null
    screen.store.subscribe(({ gone }) => {
      if (gone) toldAt = time.now()
    })
    expect(screen.silentFor(screen.now())).toBe(null)
    time.advance(seconds(30))
    expect((toldAt ?? Infinity) - crashedAt).toBeLessThanOrEqual(3000)
    expect(screen.silentFor(screen.now())).toBe(30_999)
    expect(screen.now()).toBe(time.now())
    expect(screen.shown()?.session.phase).toBe('running')
  })

  it('says at once that a console has closed, and follows the next one at once', () => {
    const { time, openConsole, openScreen } = aRoom()
    const desk = openConsole()
    const screen = openScreen()
    time.advance(duration(1200))
    desk.close()
    expect(screen.store.getState().gone).toBe(true)
    expect(screen.silentFor(screen.now())).toBe(200)
    openConsole(play(loaded(), ['13:15', 'start'], ['13:15:01', 'next']))
    expect(screen.store.getState().gone).toBe(false)
    expect(screen.silentFor(screen.now())).toBe(null)
    expect(screen.shown()?.session.current).toBe('panel')
  })

  it('follows a console that came back after a crash, also one whose clock is behind', () => {
    const { time, openConsole, openScreen } = aRoom()
    const desk = openConsole()
    const screen = openScreen()
    time.advance(seconds(5))
    desk.crash()
    const again = openConsole()
    again.skew.ms = -7000
    time.advance(seconds(4))
    expect(screen.store.getState().gone).toBe(false)
    expect(screen.now()).toBe(again.clock.now())
  })

  it('stays with its console while another is open, and is not told that it is gone by the other one', () => {
    const { time, openConsole, openScreen } = aRoom()
    openConsole()
    const screen = openScreen()
    const other = openConsole(loaded())
    time.advance(seconds(10))
    other.blackout()
    other.close()
    expect(screen.shown()?.session.phase).toBe('running')
    expect(screen.shown()?.blackout).toBe(false)
    expect(screen.store.getState().gone).toBe(false)
  })

  it('never was with a console, so none is gone', () => {
    const { time, openScreen } = aRoom()
    const screen = openScreen()
    time.advance(seconds(60))
    expect(screen.silentFor(screen.now())).toBe(null)
    expect(screen.store.getState()).toEqual({ state: null, heardAt: null, gone: false })
  })

  it('takes the time of the quickest of the last heartbeats', () => {
    const { time, line, openConsole, openScreen } = aRoom()
    const delays = [40, 12, 35, 60, 3, 48]
    line.fate = () => lateBy(delays.shift() ?? 30)
    const desk = openConsole()
    const screen = openScreen()
    time.advance(seconds(6))
    expect(desk.clock.now() - screen.now()).toBe(3)
  })

  it.each([
    ['the console sleeps for five minutes', 300_000, 0],
    ['this window’s clock is set forward by an hour', 0, 3_600_000],
    ['this window’s clock is set forward by three seconds', 0, 3_000],
    ['this window’s clock is set back by an hour', 0, -3_600_000],
    ['both sleep', 300_000, 300_000],
  ])('has the time again within one heartbeat when %s', (_, console, window) => {
    const { time, openConsole, openScreen } = aRoom()
    const desk = openConsole()
    const screen = openScreen(500)
    time.advance(duration(10_400))
    desk.skew.ms += console
    screen.skew.ms += window
    time.advance(seconds(1))
    expect(screen.now()).toBe(desk.clock.now())
    time.advance(seconds(60))
    expect(screen.now()).toBe(desk.clock.now())
  })

  it('looks at its own clock before it believes that the console’s has leapt, so that one sleep counts once', () => {
    const { time, join, openConsole } = aRoom()
    const desk = openConsole()
    let skew = 0
    let asleep = 0
    const check = () => {
      skew += asleep
      asleep = 0
    }
    const clock = { now: () => instant(time.now() + skew), after: time.after, check }
    const screen = createFollower({ transport: join(), clock })
    time.advance(duration(500))
    desk.skew.ms = 300_000
    asleep = 300_000
    time.advance(duration(500))
    check()
    expect(screen.now()).toBe(desk.clock.now())
  })

  it('holds still rather than go back when the quickest heartbeat is too long ago to count', () => {
    const { time, line, openConsole, openScreen } = aRoom()
    const desk = openConsole()
    const screen = openScreen()
    line.fate = () => lateBy(900)
    let before = screen.now()
    for (let i = 0; i < 200; i += 1) {
      time.advance(duration(100))
      expect(screen.now()).toBeGreaterThanOrEqual(before)
      before = screen.now()
    }
    expect(desk.clock.now() - screen.now()).toBe(900)
  })

  it('does not go back to a console for what that one sent long ago', () => {
    const { time, line, openConsole, openScreen } = aRoom()
    const first = openConsole()
    const screen = openScreen()
    time.advance(duration(500))
    line.fate = () => ({ copies: [duration(0), duration(9000)], garbledAt: null })
    first.blackout()
    line.fate = () => SAFE
    first.close()
    const second = openConsole()
    time.advance(seconds(3))
    second.crash()
    time.advance(seconds(10))
    expect(screen.store.getState()).toMatchObject({ gone: true, state: { blackout: false } })
  })

  it('ignores what is no packet', () => {
    const { time, join, openConsole, openScreen } = aRoom()
    openConsole()
    const screen = openScreen()
    const stranger = join()
    const before = screen.store.getState()
    stranger.send(Uint8Array.of(0xff, 0))
    stranger.send(new TextEncoder().encode('["bye"]'))
    stranger.send(encodePacket(['hello', 'x7']))
    stranger.send(encodePacket(['bye', 'nobody']))
    expect(screen.store.getState().gone).toBe(before.gone)
    time.advance(seconds(1))
    expect(screen.store.getState().gone).toBe(false)
  })

  it('is deaf once it is closed', () => {
    const { time, openConsole, openScreen } = aRoom()
    const desk = openConsole()
    const screen = openScreen()
    screen.close()
    const before = screen.store.getState()
    desk.blackout()
    time.advance(seconds(10))
    expect(screen.store.getState()).toBe(before)
  })
})

/** Messages that are lost, doubled, late by up to four seconds, out of order, garbled. */
const anyFate: fc.Arbitrary<Fate> = fc.record({
  copies: fc.array(fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 4000 })), { maxLength: 3 }) as fc.Arbitrary<
    Duration[]
  >,
  garbledAt: fc.option(fc.nat(4000), { freq: 4 }),
})

describe('follower on a bad line', () => {
  it('never goes back, never shows what was not sent, and has it all one heartbeat after the line is good again', () => {
    const fates = fc.array(anyFate, { minLength: 1, maxLength: 40 })
    const changes = fc.array(fc.integer({ min: 1, max: 2500 }), { maxLength: 20 })
    fc.assert(
      fc.property(fates, changes, fc.integer({ min: -5000, max: 5000 }), (plan, waits, skew) => {
        const { time, line, openConsole, openScreen } = aRoom()
        let sent = 0
        line.fate = () => plan[(sent += 1) % plan.length] ?? SAFE
        const desk = openConsole()
        const screen = openScreen(skew)
        const said = () => Number(screen.shown()?.session.message?.text ?? 0)

        let before = { now: -Infinity, said: 0 }
        const look = () => {
          if (screen.shown() !== null) {
            const present = { now: screen.now(), said: said() }
            expect(present.now).toBeGreaterThanOrEqual(before.now)
            expect(present.now).toBeLessThanOrEqual(desk.clock.now())
            expect(present.said).toBeGreaterThanOrEqual(before.said)
            before = present
          }
        }
        waits.forEach((wait, i) => {
          for (let passed = 0; passed < wait; passed += 100) {
            time.advance(duration(Math.min(100, wait - passed)))
            look()
          }
          desk.give({ type: 'say', message: { text: String(i + 1), flash: false } })
          look()
        })

        line.fate = () => SAFE
        time.advance(seconds(1))
        for (let i = 0; i < 60; i += 1) {
          look()
          expect(said()).toBe(waits.length)
          expect(screen.now()).toBe(desk.clock.now())
          expect(screen.store.getState().gone).toBe(false)
          time.advance(duration(100))
        }
      }),
      {
        numRuns: 100,
        // A state that comes late asks for the present one, which is there before the late one was taken in.
        examples: [
          [
            [[], [0], [1001], [], []].map((copies) => ({ copies: copies as unknown as Duration[], garbledAt: null })),
            [729, 309, 14, 948],
            0,
          ],
        ],
      },
    )
  })
})

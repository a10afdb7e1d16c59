import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createManualClock } from '../clock/manualClock.ts'
import { cuesBetween, duration, instant, transition } from '../core/index.ts'
import type { Command, Cue, DueCue, Duration, Instant, SoundName } from '../core/index.ts'
import { anyMeeting, at, loaded, m } from '../core/testing.ts'
import type { Clock } from '../clock/clock.ts'
import type { Chimes } from './chimes.ts'
import { createCuePlayer, type SoundPolicy } from './cuePlayer.ts'

const START = instant(1_000_000)
const secs = (count: number) => duration(count * 1000)
const after = (seconds: number) => instant(START + seconds * 1000)

const cueOf = (sound: SoundName | null, remaining = 60): Cue => ({
  remaining: secs(remaining),
  level: 'warning',
  word: '',
  sound,
})
/** A cue of the segment, `seconds` after the start. */
const due = (seconds: number, sound: SoundName | null = 'warning', remaining?: number): DueCue => ({
  at: after(seconds),
  target: 'segment',
  cue: cueOf(sound, remaining),
})
const onFloor = (cue: DueCue): DueCue => ({ ...cue, target: 'floor' })
const within =
  (list: readonly DueCue[]) =>
  (from: Instant, to: Instant): readonly DueCue[] =>
    list.filter((d) => d.at > from && d.at <= to).toSorted((a, b) => a.at - b.at)

/** A clock whose wakes come `late` ms after they are due, and not at all while it sleeps. */
const aClock = (start: Instant, late: () => number = () => 0) => {
  const manual = createManualClock(start)
  let asleepUntil = start
  const clock: Clock = {
    now: manual.now,
    after: (delay, run) => {
      let cancelled = false
      let cancel = manual.after(duration(delay + late()), () => {
        const rest = duration(asleepUntil - manual.now())
        if (rest <= 0) run()
        else if (!cancelled) cancel = manual.after(rest, run)
      })
      return () => {
        cancelled = true
        cancel()
      }
    },
  }
  return {
    ...manual,
    clock,
    sleep(by: Duration) {
      asleepUntil = instant(manual.now() + by)
      manual.set(asleepUntil)
    },
  }
}

/** Chimes that write down when each sound was asked for and when it sounds, and forget what was taken back. */
const recording = (now: () => Instant) => {
  const heard: { asked: Instant; sounds: Instant; sound: SoundName }[] = []
  const chimes: Chimes = {
    play(sound, lead) {
      const entry = { asked: now(), sounds: instant(now() + lead), sound }
      heard.push(entry)
      return () => void heard.splice(heard.indexOf(entry), 1)
    },
    state: () => 'ready',
    unlock: async () => true,
    onState: () => () => {},
    setVolume: () => {},
    setMuted: () => {},
  }
  return { chimes, heard }
}

/** A player over a list of cues that a test may replace. */
const playing = (...list: readonly DueCue[]) => {
  const time = aClock(START)
  const { chimes, heard } = recording(time.now)
  const present: { list: readonly DueCue[]; policy: SoundPolicy } = { list, policy: 'all' }
  const player = createCuePlayer({
    clock: time.clock,
    chimes,
    cues: (from, to) => within(present.list)(from, to),
    policy: () => present.policy,
  })
  return {
    ...time,
    present,
    heard,
    /** `[seconds after the start, sound]` of each sound. */
    story: () => heard.map(({ sounds, sound }) => [(sounds - START) / 1000, sound]),
    /** What a command does: the cues are `next` from now on. */
    change(...next: readonly DueCue[]) {
      player.settle()
      present.list = next
      player.rearm()
    },
    player,
  }
}

describe('a cue', () => {
  it('is asked for 200 ms early and sounds at its moment', () => {
    const { advance, heard } = playing(due(60), due(120, 'time-up'))
    advance(secs(600))
    expect(heard).toEqual([
      { asked: after(59.8), sounds: after(60), sound: 'warning' },
      { asked: after(119.8), sounds: after(120), sound: 'time-up' },
    ])
  })

  it('that is less than 200 ms away sounds at its moment too', () => {
    const { advance, story } = playing(due(0.05), due(0.15, 'wrap-up'))
    advance(secs(1))
    expect(story()).toEqual([
      [0.05, 'warning'],
      [0.15, 'wrap-up'],
    ])
  })

  it('sounds once, however often the session is looked at', () => {
    const { advance, player, story } = playing(due(1), due(2, 'time-up'))
    for (let i = 0; i < 300; i += 1) {
      advance(duration(10))
      player.settle()
      player.rearm()
    }
    expect(story()).toEqual([
      [1, 'warning'],
      [2, 'time-up'],
    ])
  })

  it('without a sound wakes nobody', () => {
    const { advance, heard } = playing(due(1, null), due(2, null), due(3))
    advance(secs(10))
    expect(heard.map((h) => h.sounds)).toEqual([after(3)])
  })

  it('of the floor and one of the segment at the same moment make one sound, the more urgent', () => {
    const { advance, story } = playing(
      due(1, 'warning'),
      onFloor(due(1, 'wrap-up')),
      due(2, 'time-up', 0),
      onFloor(due(2, 'overtime', -60)),
    )
    advance(secs(10))
    expect(story()).toEqual([
      [1, 'wrap-up'],
      [2, 'time-up'],
    ])
  })

  it.each<[string, readonly DueCue[], readonly (readonly [number, SoundName])[]]>([
    ['the later one where that is more urgent', [due(1), onFloor(due(1.9, 'time-up', 0))], [[1.9, 'time-up']]],
    ['the earlier one where that is', [onFloor(due(1, 'time-up', 0)), due(1.9)], [[1, 'time-up']]],
    ['the first of two alike', [onFloor(due(1)), due(1.4)], [[1, 'warning']]],
  ])('of the floor and one of the segment within a second make one sound: %s', (_, list, expected) => {
    const { advance, story } = playing(...list)
    advance(secs(10))
    expect(story()).toEqual(expected)
  })

  it('of the floor and one of the segment a second apart are both heard', () => {
    const { advance, story } = playing(due(1), onFloor(due(2, 'time-up', 0)))
    advance(secs(10))
    expect(story()).toEqual([
      [1, 'warning'],
      [2, 'time-up'],
    ])
  })

  it('gives way to none that is not to be heard', () => {
    const { advance, present, story } = playing(due(1, 'time-up', 0), onFloor(due(1.5, 'time-up', 60)))
    present.policy = 'time-up'
    advance(secs(10))
    expect(story()).toEqual([[1, 'time-up']])
  })

  it('that was crossed before the player was made stays silent', () => {
    const { advance, story } = playing(due(-1), due(0), due(3))
    advance(secs(10))
    expect(story()).toEqual([[3, 'warning']])
  })
})

describe('between cues', () => {
  it('nothing wakes, and after the last one nothing does', () => {
    const time = aClock(START)
    let looks = 0
    const list = within([due(3600), due(7200)])
    const cues = (from: Instant, to: Instant) => {
      looks += 1
      return list(from, to)
    }
    createCuePlayer({ clock: time.clock, chimes: recording(time.now).chimes, cues, policy: () => 'all' })
    const perWake = looks
    time.advance(secs(24 * 3600))
    expect(looks).toBe(3 * perWake)
  })
})

describe('a command', () => {
  it('that takes a cue away while its sound is on the way takes the sound back', () => {
    const { advance, change, story } = playing(due(10))
    advance(secs(9.9))
    expect(story()).toEqual([[10, 'warning']])
    change()
    advance(secs(60))
    expect(story()).toEqual([])
  })

  it('that moves a cue while its sound is on the way lets it sound once, at its new moment', () => {
    const { advance, change, story } = playing(due(10))
    advance(secs(9.9))
    change(due(10.05))
    advance(secs(60))
    expect(story()).toEqual([[10.05, 'warning']])
  })

  it('that leaves a cue where it is leaves its sound alone', () => {
    const { advance, change, heard } = playing(due(10))
    advance(secs(9.9))
    change(due(10), due(30))
    advance(secs(10))
    expect(heard).toEqual([{ asked: after(9.8), sounds: after(10), sound: 'warning' }])
  })

  it('that jumps over a cue sounds nothing', () => {
    const { advance, change, story } = playing(due(10), due(20, 'time-up'))
    advance(secs(5))
    change(due(4), due(5, 'time-up'))
    advance(secs(60))
    expect(story()).toEqual([])
  })

  it('that gives time arms a cue again', () => {
    const { advance, change, story } = playing(due(10))
    advance(secs(15))
    change(due(70))
    advance(secs(60))
    expect(story()).toEqual([
      [10, 'warning'],
      [70, 'warning'],
    ])
  })

  it('never begins a sound by being settled', () => {
    const { sleep, player, heard } = playing(due(10))
    sleep(secs(9))
    player.settle()
    expect(heard).toEqual([])
  })
})

describe('after a sleep', () => {
  it('only the latest cue sounds, at once', () => {
    const { sleep, advance, story } = playing(due(10), due(20, 'wrap-up'), due(30, 'time-up'), due(120, 'overtime'))
    sleep(secs(100))
    expect(story()).toEqual([[100, 'time-up']])
    advance(secs(60))
    expect(story()).toEqual([
      [100, 'time-up'],
      [120, 'overtime'],
    ])
  })

  it('the first to look, be it a command, makes up for it, and nobody a second time', () => {
    const { clock, sleep, change, advance, story } = playing(due(10, 'time-up'))
    clock.after(secs(100), () => change())
    sleep(secs(100))
    advance(secs(60))
    expect(story()).toEqual([[100, 'time-up']])
  })

  it('a cue whose sound had begun does not sound again', () => {
    const { advance, sleep, story } = playing(due(10))
    advance(secs(9.9))
    sleep(secs(600))
    advance(secs(60))
    expect(story()).toEqual([[10, 'warning']])
  })
})

describe('a session that was replaced without being settled', () => {
  it('has its cue of the last two seconds made up for, and none that is older', () => {
    const { advance, present, player, story } = playing()
    advance(secs(60))
    present.list = [due(50)]
    player.rearm()
    expect(story()).toEqual([])
    advance(secs(60))
    present.list = [due(119)]
    player.rearm()
    expect(story()).toEqual([[120, 'warning']])
  })
})

describe('the choice of sounds', () => {
  const list = [due(10, 'warning', 60), due(20, 'time-up', 0), due(30, 'overtime', -60)]

  it('"off" lets none sound', () => {
    const { advance, present, story } = playing(...list)
    present.policy = 'off'
    advance(secs(60))
    expect(story()).toEqual([])
  })

  it('"time-up" lets sound what comes at zero and after', () => {
    const { advance, present, story } = playing(...list, onFloor(due(20, 'wrap-up', 60)))
    present.policy = 'time-up'
    advance(secs(60))
    expect(story()).toEqual([
      [20, 'time-up'],
      [30, 'overtime'],
    ])
  })

  it('counts from the next cue on, and makes up for nothing', () => {
    const { advance, present, player, story } = playing(...list)
    present.policy = 'off'
    advance(secs(21))
    present.policy = 'all'
    player.rearm()
    advance(secs(60))
    expect(story()).toEqual([[30, 'overtime']])
  })
})

/** A session under way, with a player told of each command as the app does. */
const meeting = (start: Instant, late: () => number = () => 0) => {
  const time = aClock(start, late)
  const { chimes, heard } = recording(time.now)
  let session = loaded()
  const player = createCuePlayer({
    clock: time.clock,
    chimes,
    cues: (from, to) => cuesBetween(session, from, to),
    policy: () => 'all',
  })
  return {
    ...time,
    heard,
    session: () => session,
    do(command: Command) {
      player.settle()
      session = transition(session, command, time.now())
      player.rearm()
    },
  }
}

describe('a real session', () => {
  it('is heard at 5:00, 2:00, 1:00, 0:00 and each minute over', () => {
    const side = meeting(at('13:15'))
    const heardAt = () => side.heard.map(({ sounds, sound }) => [(sounds - at('13:15')) / 60_000, sound])
    side.do({ type: 'start' })
    side.set(at('13:24:30'))
    expect(heardAt()).toEqual([
      [5, 'warning'],
      [6, 'wrap-up'],
      [7, 'time-up'],
      [8, 'overtime'],
      [9, 'overtime'],
    ])
    side.do({ type: 'next' })
    side.do({ type: 'add-time', by: m(-27) })
    side.set(at('13:25'))
    side.do({ type: 'pause' })
    side.set(at('13:40'))
    side.do({ type: 'resume' })
    side.set(at('13:42:45'))
    expect(heardAt().slice(5)).toEqual([
      [26.5, 'wrap-up'],
      [27.5, 'time-up'],
    ])
  })

  it('is heard exactly when a cue is crossed, whatever is done, with wakes up to 199 ms late', () => {
    const most = { '': 0, warning: 1, 'wrap-up': 2, overtime: 3, 'time-up': 4 }
    fc.assert(
      fc.property(anyMeeting, fc.infiniteStream(fc.nat(199)), (lines, lateness) => {
        const start = at('13:15')
        const meet = meeting(start, () => lateness.next().value ?? 0)
        const crossed = new Map<Instant, SoundName>()
        meet.do({ type: 'start' })
        for (const { wait, command } of lines) {
          const from = meet.now()
          meet.advance(duration(Number.isFinite(wait) ? Math.min(900_000, Math.max(0, wait)) : 0))
          const near = cuesBetween(meet.session(), instant(from - 1000), instant(meet.now() + 1000))
          for (const { at: moment, target, cue } of cuesBetween(meet.session(), from, meet.now())) {
            const rivals = near.filter((other) => other.target !== target && Math.abs(other.at - moment) < 1000)
            const own = most[cue.sound ?? '']
            const loses = rivals.some((other) => {
              const its = most[other.cue.sound ?? '']
              return its > own || (its === own && other.at < moment)
            })
            if (cue.sound && !loses) crossed.set(moment, cue.sound)
          }
          meet.do(command)
        }
        const heard = meet.heard
          .filter(({ sounds }) => sounds <= meet.now())
          .map(({ sounds, sound }) => [sounds, sound])
        expect(heard).toEqual([...crossed])
      }),
    )
  })

  it('makes at most one late sound a sleep, and never the same cue twice', () => {
    const naps = fc.array(fc.record({ awake: fc.nat(200_000), asleep: fc.nat(900_000) }), { maxLength: 12 })
    fc.assert(
      fc.property(naps, (list) => {
        const side = meeting(at('13:15'))
        side.do({ type: 'start' })
        for (const { awake, asleep } of list) {
          side.advance(duration(awake))
          const before = side.heard.length
          const from = side.now()
          side.sleep(duration(asleep))
          const late = side.heard.slice(before).filter(({ sounds }) => sounds === side.now())
          expect(side.heard.length - before - late.length).toBeLessThanOrEqual(1)
          expect(late.length).toBeLessThanOrEqual(1)
          if (cuesBetween(side.session(), instant(from + 200), side.now()).length > 0) expect(late).toHaveLength(1)
        }
        const crossings = cuesBetween(side.session(), at('13:15'), side.now())
        expect(side.heard.filter(({ sounds }) => sounds <= side.now()).length).toBeLessThanOrEqual(crossings.length)
      }),
    )
  })
})

import { describe, expect, it } from 'vitest'
import { duration, instant } from '../core/index.ts'
import { createManualClock } from './manualClock.ts'
import { createWorkerAlarm, type AlarmWorker } from './workerAlarm.ts'

/** An alarm whose worker and main thread each have a clock of their own. */
const rigged = ({ hidden = true } = {}) => {
  const main = createManualClock(instant(0))
  const inWorker = createManualClock(instant(0))
  const sent: [ticket: number, delay: number][] = []
  let terminated = false
  const worker: AlarmWorker = {
    onmessage: null,
    onerror: null,
    postMessage: (message: [number, number]) => {
      sent.push(message)
      inWorker.after(duration(message[1]), () => worker.onmessage?.({ data: message[0] } as MessageEvent))
    },
    terminate: () => {
      terminated = true
    },
  }
  const alarm = createWorkerAlarm({
    worker: () => worker,
    wait: (delay, run) => main.after(duration(delay), run),
    hidden: () => hidden,
  })
  let rings = 0
  return {
    alarm,
    main,
    inWorker,
    sent,
    worker,
    set: (delay: number) => alarm.set(duration(delay), () => (rings += 1)),
    rings: () => rings,
    terminated: () => terminated,
  }
}

describe('worker alarm', () => {
  it('rings once, whichever of the two wakes first', () => {
    const a = rigged()
    a.set(1000)
    a.inWorker.advance(duration(1000))
    expect(a.rings()).toBe(1)
    a.main.advance(duration(60_000))
    expect(a.rings()).toBe(1)

    const b = rigged()
    b.set(1000)
    b.main.advance(duration(1000))
    b.inWorker.advance(duration(1000))
    expect(b.rings()).toBe(1)
  })

  it('lets the worker rest while the page is seen', () => {
    const a = rigged({ hidden: false })
    a.set(1000)
    expect(a.sent).toEqual([])
    a.main.advance(duration(1000))
    expect(a.rings()).toBe(1)
  })

  it('holds one moment: setting it again lets go of the one before', () => {
    const a = rigged()
    a.set(1000)
    a.set(2000)
    a.inWorker.advance(duration(1999))
    a.main.advance(duration(1999))
    expect(a.rings()).toBe(0)
    a.inWorker.advance(duration(1))
    expect(a.rings()).toBe(1)
  })

  it('can be taken back, and an old one taken back does not touch the new one', () => {
    const a = rigged()
    const takeBackFirst = a.set(1000)
    const takeBackSecond = a.set(1000)
    takeBackFirst()
    a.main.advance(duration(1000))
    expect(a.rings()).toBe(1)
    takeBackSecond()
    const takeBack = a.set(1000)
    takeBack()
    a.main.advance(duration(1000))
    a.inWorker.advance(duration(1000))
    expect(a.rings()).toBe(1)
  })

  it('sends the worker one message each time, and never asks it for less than 25 ms', () => {
    const a = rigged()
    a.set(1000)
    a.set(1)
    a.set(-3)
    a.set(3e10)
    expect(a.sent.map(([, delay]) => delay)).toEqual([1000, 25, 25, 2 ** 31 - 1])
    expect(new Set(a.sent.map(([ticket]) => ticket)).size).toBe(4)
  })

  it.each([
    ['is refused', () => createWorkerAlarmWithout('refused')],
    ['can not be loaded', () => createWorkerAlarmWithout('not loaded')],
  ])('wakes from the main thread alone where the worker %s', (_, make) => {
    const { main, alarm } = make()
    let rings = 0
    alarm.set(duration(1000), () => (rings += 1))
    main.advance(duration(1000))
    alarm.set(duration(1000), () => (rings += 1))
    main.advance(duration(1000))
    expect(rings).toBe(2)
  })

  it('ends its worker and rings no more when it is closed', () => {
    const a = rigged()
    a.set(1000)
    a.alarm.close()
    a.main.advance(duration(1000))
    a.inWorker.advance(duration(1000))
    expect(a.rings()).toBe(0)
    expect(a.terminated()).toBe(true)
  })
})

const createWorkerAlarmWithout = (why: 'refused' | 'not loaded') => {
  const main = createManualClock(instant(0))
  const silent: AlarmWorker = { onmessage: null, onerror: null, postMessage: () => {}, terminate: () => {} }
  const alarm = createWorkerAlarm({
    worker: () => {
      if (why === 'refused') throw new Error('SecurityError')
      return silent
    },
    wait: (delay, run) => main.after(duration(delay), run),
    hidden: () => true,
  })
  silent.onerror?.({} as ErrorEvent)
  return { main, alarm }
}

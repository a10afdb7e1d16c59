import { describe, expect, it } from 'vitest'
import { createManualClock } from '../clock/manualClock.ts'
import { duration } from '../core/index.ts'
import { at } from '../core/testing.ts'
import { askForConsole } from './consoleRole.ts'

type Waiting = { readonly run: () => void; readonly signal: AbortSignal | undefined }

/** The Web Locks of one browser, as far as one lock goes (W3C Web Locks API). */
const browserLocks = () => {
  let held: { end(stolen: boolean): void } | null = null
  const waiting: Waiting[] = []
  const grant = (work: LockGrantedCallback<unknown>, settle: (stolen: boolean) => void) => {
    const mine = {
      end(stolen: boolean) {
        if (held !== mine) return
        held = null
        settle(stolen)
        if (!stolen) waiting.shift()?.run()
      },
    }
    held = mine
    void Promise.resolve(work({ name: 'lock', mode: 'exclusive' })).then(() => mine.end(false))
  }
  const request = (_: string, options: LockOptions, work: LockGrantedCallback<unknown>) =>
    new Promise<void>((resolve, reject) => {
      const settle = (stolen: boolean) => (stolen ? reject(new DOMException('', 'AbortError')) : resolve())
      const run = () => grant(work, settle)
      if (options.steal) {
        held?.end(true)
        return run()
      }
      if (!held) return run()
      if (options.ifAvailable) return void Promise.resolve(work(null)).then(() => resolve())
      const place = { run, signal: options.signal }
      waiting.push(place)
      options.signal?.addEventListener('abort', () => {
        waiting.splice(waiting.indexOf(place), 1)
        reject(new DOMException('', 'AbortError'))
      })
    })
  return { request } as unknown as LockManager
}

/** Messages between windows take a turn of the event loop. */
const turn = () => new Promise((resolve) => setImmediate(resolve))
const given = () => Promise.resolve(true)

describe('the one console', () => {
  it('is the first that asks, and the next one once that has gone', async () => {
    const [clock, locks] = [createManualClock(at('13:00')), browserLocks()]
    const first = await askForConsole(clock, given, false, locks)
    expect(await askForConsole(clock, given, false, locks)).toBeNull()
    first?.release()
    await turn()
    const next = await askForConsole(clock, given, false, locks)
    expect(next).not.toBeNull()
    next?.release()
  })

  it('is handed over by the one that is asked for it', async () => {
    const [clock, locks] = [createManualClock(at('13:00')), browserLocks()]
    const first = await askForConsole(clock, given, false, locks)
    let asked = false
    first?.onAsked(() => {
      asked = true
      first.release()
    })
    const second = await askForConsole(clock, given, true, locks)
    expect(asked).toBe(true)
    expect(second).not.toBeNull()
    second?.release()
  })

  it('is taken from one that does not answer, which learns of it', async () => {
    const [clock, locks] = [createManualClock(at('13:00')), browserLocks()]
    const first = await askForConsole(clock, given, false, locks)
    const asking = askForConsole(clock, given, true, locks)
    await turn()
    clock.advance(duration(1_500))
    const second = await asking
    expect(second).not.toBeNull()
    await first?.lost
    second?.release()
    first?.release()
  })

  it('is nobody whom the archive does not let write', async () => {
    const locks = browserLocks()
    const clock = createManualClock(at('13:00'))
    expect(await askForConsole(clock, () => Promise.resolve(false), false, locks)).toBeNull()
    const next = await askForConsole(clock, given, false, locks)
    expect(next).not.toBeNull()
    next?.release()
  })

  it('is decided by the archive alone where the browser has no locks', async () => {
    const clock = createManualClock(at('13:00'))
    const forced: boolean[] = []
    const claim = (force: boolean) => Promise.resolve(forced.push(force) > 0)
    for (const takeOver of [false, true]) (await askForConsole(clock, claim, takeOver, null))?.release()
    expect(forced).toEqual([false, true])
  })

  it('is decided by the archive alone where the browser refuses its locks', async () => {
    const clock = createManualClock(at('13:00'))
    const refused = () => Promise.reject(new DOMException('', 'SecurityError'))
    const forced: boolean[] = []
    const claim = (force: boolean) => Promise.resolve(forced.push(force) > 0)
    for (const takeOver of [false, true]) {
      const role = await askForConsole(clock, claim, takeOver, { request: refused })
      expect(role).not.toBeNull()
      role?.release()
    }
    expect(forced).toEqual([false, true])
  })
})

import { afterEach, expect, it, vi } from 'vitest'
import { createManualClock } from '../clock/manualClock.ts'
import { duration, instant } from '../core/index.ts'
import { announceConfidence, watchConfidence } from './confidencePresence.ts'

/** What was refused is known a few promises later. */
const turn = () => new Promise((resolve) => setImmediate(resolve))
const refuse = () => Promise.reject(new DOMException('', 'SecurityError'))

afterEach(() => vi.unstubAllGlobals())

it('goes without telling where the browser refuses its locks', async () => {
  const uncaught = vi.fn<() => void>()
  process.once('unhandledRejection', uncaught)
  vi.stubGlobal('navigator', { locks: { request: refuse } })
  announceConfidence()
  await turn()
  process.off('unhandledRejection', uncaught)
  expect(uncaught).not.toHaveBeenCalled()
})

it('goes on looking for a confidence screen after the browser refused to say', async () => {
  const locks = { query: refuse as () => Promise<LockManagerSnapshot> }
  vi.stubGlobal('navigator', { locks })
  const clock = createManualClock(instant(0))
  const seen: boolean[] = []
  watchConfidence(clock, (open) => seen.push(open))
  await turn()
  expect(seen).toEqual([false])
  locks.query = () => Promise.resolve({ held: [{ name: 'rostrum-confidence' }] })
  clock.advance(duration(2_000))
  await turn()
  expect(seen).toEqual([false, true])
})

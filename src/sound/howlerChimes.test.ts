import { expect, it } from 'vitest'
import { createManualClock } from '../clock/manualClock.ts'
import { duration, instant } from '../core/index.ts'
import { createHowlerChimes } from './howlerChimes.ts'

it('says so once where there is no Web Audio, and stays silent', async () => {
  const chimes = createHowlerChimes(createManualClock(instant(0)))
  const told: string[] = []
  chimes.onState((state) => told.push(state))
  expect(chimes.state()).toBe('locked')
  expect(await chimes.unlock()).toBe(false)
  chimes.setVolume(0.5)
  chimes.setMuted(true)
  chimes.play('warning', duration(0))()
  expect(chimes.state()).toBe('unavailable')
  expect(told).toEqual(['unavailable'])
})

it('stays locked when its code could not be fetched, and tries again at the next key', async () => {
  let network = false
  const chimes = createHowlerChimes(createManualClock(instant(0)), () =>
    network ? import('howler/dist/howler.core.min.js') : Promise.reject(new TypeError('Failed to fetch')),
  )
  expect(await chimes.unlock()).toBe(false)
  expect(chimes.state()).toBe('locked')
  network = true
  await chimes.unlock()
  // Found here, that there is no Web Audio.
  expect(chimes.state()).toBe('unavailable')
})

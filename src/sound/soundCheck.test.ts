import { expect, it } from 'vitest'
import { createManualClock } from '../clock/manualClock.ts'
import { duration, instant } from '../core/index.ts'
import type { Chimes } from './chimes.ts'
import { createSoundCheck } from './soundCheck.ts'

const checking = (unlocks: boolean) => {
  const clock = createManualClock(instant(0))
  const heard: [number, string][] = []
  const chimes: Chimes = {
    play(sound) {
      heard.push([clock.now(), sound])
      return () => {}
    },
    state: () => (unlocks ? 'ready' : 'locked'),
    unlock: async () => unlocks,
    onState: () => () => {},
    setVolume: () => {},
    setMuted: () => {},
  }
  return { clock, heard, check: createSoundCheck(clock, chimes) }
}

it('lets the four tones be heard in turn, none over another', async () => {
  const { clock, heard, check } = checking(true)
  expect(await check()).toBe(true)
  clock.advance(duration(10_000))
  expect(heard).toEqual([
    [0, 'warning'],
    [900, 'wrap-up'],
    [1800, 'overtime'],
    [2700, 'time-up'],
  ])
})

it('lets one be heard alone', async () => {
  const { clock, heard, check } = checking(true)
  await check(['time-up'])
  clock.advance(duration(10_000))
  expect(heard).toEqual([[0, 'time-up']])
})

it('says so and stays silent where the browser keeps sound locked', async () => {
  const { clock, heard, check } = checking(false)
  expect(await check()).toBe(false)
  clock.advance(duration(10_000))
  expect(heard).toEqual([])
})

it('begins again when it is asked for while it goes on', async () => {
  const { clock, heard, check } = checking(true)
  await check()
  clock.advance(duration(1000))
  await check(['overtime'])
  clock.advance(duration(10_000))
  expect(heard).toEqual([
    [0, 'warning'],
    [900, 'wrap-up'],
    [1000, 'overtime'],
  ])
})

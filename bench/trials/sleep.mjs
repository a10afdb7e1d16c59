import { setTimeout as wait } from 'node:timers/promises'
import { freeze } from '../freeze.mjs'
import { allowEar, listenTo, putEar } from '../listen.mjs'
import { installMovableClock, moveClock } from '../movableClock.mjs'
import { LAG, most, offBy, read, readNext, secondsOf } from '../reading.mjs'
import { inBrowser } from '../startBrowser.mjs'
import { openExample, openScreen } from '../windows.mjs'

/** @typedef {import('@playwright/test').Page} Page */

const SECOND = 1000
const MINUTE = 60 * SECOND
/** How long the windows are frozen where the clock is moved meanwhile. */
const NAP = 3000
/** A sound made up for begins this soon after the return, in ms, or nobody knows what it speaks of. */
const SOON = 2000

/**
 * `removed`: minutes taken from the seven of the first segment, so that cues fall into the sleep. `at`: the seconds that
 * remain when it comes; `null`: it comes at once. `real`: the windows are frozen for as long as that, and no clock is moved.
 */
const SLEEPS = [
  { what: '5 s', length: 5 * SECOND, removed: 6, at: 3, real: true },
  { what: '5 min', length: 5 * MINUTE, removed: 1, at: null, real: false },
  { what: '2 h', length: 120 * MINUTE, removed: 1, at: null, real: false },
]

/** What the console tells of an absence. @param {Page} desk */
const absence = (desk) => desk.getByRole('alert').filter({ hasText: 'was away for' })
/** Its length in seconds. @param {Page} desk */
const toldOf = async (desk) => {
  const text = (await absence(desk).textContent({ timeout: 2000 })) ?? ''
  return secondsOf(/away for ([\d:]+)/.exec(text)?.[1] ?? '')
}

/** @param {import('../startBrowser.mjs').Stage} stage @param {typeof SLEEPS[number]} sleep @param {boolean} runsOn whether the monotonic clock runs on in sleep */
const trySleep = ({ address, found }, { length, removed, at, real }, runsOn) =>
  inBrowser(found, async ({ context, page: desk }) => {
    await installMovableClock(context)
    const sounds = await listenTo(context)
    await allowEar(desk)
    await openExample(desk, address)
    const screen = await openScreen(desk)
    await desk.bringToFront()
    await desk.keyboard.press(' ')
    for (let i = 0; i < removed; i += 1) await desk.keyboard.press('-')
    await putEar(desk)
    let before = await readNext(desk)
    if (at !== null) {
      const hop = (before.seconds - at - 5) * SECOND
      await moveClock(desk, { wall: hop, monotonic: hop })
      // Something else may be told until then, to be dismissed as well.
      await absence(desk).waitFor()
      await desk.getByRole('button', { name: 'Dismiss' }).click()
      while (before.seconds > at) {
        await desk.waitForTimeout(50)
        before = await read(desk)
      }
    }
    const silent = sounds.length
    if (!real) await moveClock(desk, { wall: length, monotonic: runsOn ? length : 0, after: NAP * 0.8 })
    const fell = Date.now()
    const wakes = await Promise.all([desk, screen].map(freeze))
    await wait(real ? length : NAP)
    const woke = Date.now()
    await Promise.all(wakes.map((wake) => wake()))
    const slept = woke - fell + (real ? 0 : length)

    const told = await toldOf(desk)
    const moved = real ? 0 : length
    await desk.waitForTimeout(Math.max(0, 1000 - (Date.now() - woke)))
    const offs = []
    for (const page of [desk, screen]) {
      const after = await read(page)
      offs.push(offBy(before, after, after.at - before.at + moved))
    }
    await desk.waitForTimeout(SOON)
    const made = sounds.slice(silent)
    const begun = made.filter(({ kind }) => kind === 'begun')
    const heard = made.filter(({ kind }) => kind === 'heard')

    await desk.getByRole('button', { name: 'Leave it out' }).click()
    await desk.waitForTimeout(1000)
    const left = []
    for (const page of [desk, screen]) {
      const after = await read(page)
      left.push(offBy(before, after, after.at - before.at - slept + moved))
    }
    const faults = [
      Math.max(...offs) > LAG && `counted wrong by ${most(offs)}`,
      Math.abs(told * SECOND - slept) > 1500 && `told as ${told} s`,
      // The frozen moments at either side may be left out or not: nobody notices two seconds of two hours.
      Math.max(...left) > 1000 + LAG && `left out wrong by ${most(left)}`,
      begun.length !== 1 && `${begun.length} sounds`,
      heard.length !== 1 && `${heard.length} heard`,
      heard.some((sound) => sound.at - woke > SOON) && 'heard late',
    ].filter(Boolean)
    return { offs, left, told, sounds: begun.length, heard: (heard[0]?.at ?? NaN) - woke, faults }
  })

/** @param {import('../startBrowser.mjs').Stage} stage */
export const run = async (stage) => {
  const rows = []
  for (const sleep of SLEEPS) {
    const tried = []
    for (const runsOn of sleep.real ? [true, true] : [false, true]) tried.push(await trySleep(stage, sleep, runsOn))
    const faults = tried.flatMap((each) => each.faults)
    rows.push({
      fault: '3 laptop asleep',
      what: `both windows frozen, away for ${sleep.what}, left out by one click`,
      trials: tried.length,
      failed: tried.filter((each) => each.faults.length > 0).length,
      measured:
        `counted within ${most(tried.flatMap(({ offs }) => offs))}, told as ${tried.map(({ told }) => `${told} s`).join(' and ')}, ` +
        `left out within ${most(tried.flatMap(({ left }) => left))}, cues sounded ${tried.map(({ sounds }) => sounds).join(' and ')}, ` +
        `after ${most(tried.map(({ heard }) => heard))}${faults.length > 0 ? `: ${faults.join(', ')}` : ''}`,
    })
  }
  return rows
}

import { setTimeout as wait } from 'node:timers/promises'
import { entriesOf, faultsIn } from '../entriesOf.mjs'
import { bundle } from '../inNode.mjs'
import { untilSaved } from '../isSaved.mjs'
import { outcomeOf, rowOf } from '../outcome.mjs'
import { offBy, read } from '../reading.mjs'
import { inBrowser } from '../startBrowser.mjs'
import { openApart, openExample } from '../windows.mjs'

/** @typedef {import('@playwright/test').BrowserContext} BrowserContext */
/** @typedef {import('@playwright/test').Page} Page */
/** @typedef {import('../entriesOf.mjs').Entry} Entry */
/** @typedef {import('../startBrowser.mjs').Stage} Stage */
/** @typedef {{ context: BrowserContext, address: string, first: Page, second: Page }} Desks of one session */
/** @typedef {import('../outcome.mjs').Outcome} Outcome */

const TIMES = Number(process.env.ROSTRUM_TRIALS || 5)
/** Ms that a window which does not answer may hold its session. */
const HELD = 3000
/** Ms after which a console that is not heard of has let go of its session, where the browser has no Web Locks. */
const LEASE = 6000

/** @param {Page} desk */
const untilItRuns = (desk) => desk.getByRole('button', { name: 'Pause' }).waitFor()
/** @param {Page} desk */
const untilItFollows = (desk) => desk.getByText('Another window runs this session; this one follows it.').waitFor()
/** @param {Page} desk */
const untilItHasHandedOver = (desk) =>
  desk.getByRole('alert').filter({ hasText: 'handed over to another window' }).waitFor()

/** @param {Page} desk @param {readonly string[]} keys */
const press = async (desk, keys) => {
  for (const key of keys) await desk.keyboard.press(key)
}

/** The one click; gives how long it took, in ms, until the session was at this window. @param {Page} desk */
const takeOver = async (desk) => {
  const began = Date.now()
  await desk.getByRole('button', { name: 'Take over' }).click()
  await untilItRuns(desk)
  return Date.now() - began
}

/** By how much two windows differ in what they show. @param {Page} one @param {Page} other */
const offBetween = async (one, other) => offBy(await read(one), await read(other))

/**
 * A running session at one console, and a second that follows it.
 * @param {Stage} stage @param {(desks: Desks) => Promise<Outcome>} happen @param {() => void} [before] runs in each page before its own code
 */
const atTwo = ({ address, found }, happen, before) =>
  inBrowser(found, async ({ context, page: first }) => {
    if (before) await context.addInitScript(before)
    await openExample(first, address)
    await press(first, [' '])
    await first.waitForTimeout(1200)
    const second = await openApart(first, address)
    await untilItFollows(second)
    await second.waitForTimeout(500)
    return happen({ context, address, first, second })
  })

/** @param {Desks} desks @returns {Promise<Outcome>} */
const follows = async ({ first, second }) => {
  const offs = [await offBetween(first, second)]
  await press(second, [' ', 'n', '+'])
  await second.waitForTimeout(1000)
  offs.push(await offBetween(first, second))
  await untilSaved(first)
  const paused = (await first.getByRole('button', { name: 'Pause' }).count()) === 0
  return { offs, faults: [...faultsIn(await entriesOf(first), 'load start'), paused && 'it was paused'] }
}

/** @param {Desks} desks @returns {Promise<Outcome>} */
const takesOver = async ({ first, second }) => {
  await press(first, ['+'])
  const within = await takeOver(second)
  await untilItHasHandedOver(first)
  await press(first, [' ', 'n', '+'])
  await press(second, ['-', '1', '+'])
  await first.waitForTimeout(1000)
  const offs = [await offBetween(first, second)]
  await untilSaved(second)
  const there = faultsIn(await entriesOf(second), 'load start add-time add-time give-floor add-time')

  const back = await takeOver(first)
  await untilItHasHandedOver(second)
  await press(second, [' ', 'n', '+'])
  await press(first, ['z', 'n'])
  await second.waitForTimeout(1000)
  offs.push(await offBetween(first, second))
  await untilSaved(first)
  const entries = await entriesOf(first)
  const all = faultsIn(entries, 'load start add-time add-time give-floor add-time undo next')
  return { offs, within: Math.max(within, back), faults: [...there, ...all] }
}

/** Presses a key as fast as it goes until told to stop. @param {Page} desk */
const keepPressing = (desk) => {
  const hand = { pressed: 0, going: true }
  const over = (async () => {
    while (hand.going) {
      await desk.keyboard.press('+')
      hand.pressed += 1
    }
  })()
  // Where the trial ends before it is stopped, that is told already.
  over.catch(() => {})
  const stop = () => {
    hand.going = false
    return over
  }
  return { hand, stop }
}

/** @param {(entries: readonly Entry[], at: number) => number} remaining @returns {(desks: Desks) => Promise<Outcome>} */
const bothPress =
  (remaining) =>
  async ({ first, second }) => {
    const [one, other] = [keepPressing(first), keepPressing(second)]
    await wait(500)
    // What either pressed while it had the session for certain.
    const before = one.hand.pressed
    const within = await takeOver(second)
    const from = other.hand.pressed + 1
    await untilItHasHandedOver(first)
    await wait(1000)
    await Promise.all([one.stop(), other.stop()])
    const after = other.hand.pressed - from
    await first.waitForTimeout(1000)
    await untilSaved(second)
    const entries = await entriesOf(second)
    const offs = []
    for (const desk of [first, second]) {
      const shown = await read(desk)
      offs.push(Math.max(0, Math.abs(shown.seconds * 1000 - remaining(entries, shown.at)) - 1000))
    }
    const given = entries.length - 2
    const pressed = one.hand.pressed + other.hand.pressed
    return {
      offs,
      within,
      faults: [
        ...faultsIn(entries, ['load start', ...Array.from({ length: given }, () => 'add-time')].join(' ')),
        given < before + after && `${given} kept of ${before} and ${after}`,
        given > pressed && `${given} kept of ${pressed}`,
      ],
      more: `kept ${given} of ${pressed} presses`,
    }
  }

/** @param {Desks} desks @returns {Promise<Outcome>} */
const oneHangs = async ({ first, second }) => {
  const hung = first.evaluate(() => {
    const until = performance.now() + 6000
    while (performance.now() < until);
  })
  await wait(200)
  // It takes them when it answers again.
  const late = Promise.all([hung, press(first, ['+', 'n'])])
  late.catch(() => {})
  const within = await takeOver(second)
  await press(second, ['-'])
  await late
  await first
    .getByText(/handed over to another window|Another window runs this session now\. Download/)
    .first()
    .waitFor()
  await press(first, ['+', 'n'])
  await second.waitForTimeout(2500)
  await untilSaved(second)
  const before = await read(second)
  await second.waitForTimeout(1200)
  return {
    offs: [offBy(before, await read(second))],
    within,
    faults: [
      ...faultsIn(await entriesOf(second), 'load start add-time'),
      within > HELD && `taken over after ${within} ms`,
    ],
  }
}

/** @param {Desks} desks @returns {Promise<Outcome>} */
const withoutLocks = async ({ context, address, first, second }) => {
  const before = await read(first)
  await second.reload()
  await untilItFollows(second)
  await second.waitForTimeout(500)
  const offs = [await offBetween(first, second)]
  await press(second, [' ', 'n', '+'])
  await untilSaved(first)
  await first.close()
  await second.reload()
  await untilItFollows(second)
  await second.waitForTimeout(LEASE + 500)
  await second.reload()
  await untilItRuns(second)
  offs.push(offBy(before, await read(second)))
  // The next one follows it in turn.
  const third = await openApart(second, address)
  await untilItFollows(third)
  await press(second, ['+'])
  await second.waitForTimeout(300)
  await untilSaved(second)
  return {
    offs,
    faults: [
      ...faultsIn(await entriesOf(second), 'load start add-time'),
      context.pages().length !== 2 && 'another window',
    ],
  }
}

/** @param {Stage} stage */
export const run = async (stage) => {
  const { replay, readout } = await bundle({ core: 'src/core/index.ts' })
  /** @type {[what: string, happen: (desks: Desks) => Promise<Outcome>, before?: () => void][]} */
  const all = [
    ['the second says who has the session, and its keys do nothing', follows],
    ['taken over in one click, and back: keys count where the session is', takesOver],
    [
      '“+” as fast as it goes in both while it is taken over',
      bothPress((entries, at) => readout(replay(entries), at).remaining),
    ],
    ['taken over from one that hangs', oneHangs],
    [
      'no Web Locks: the second follows, and has it once the first is gone',
      withoutLocks,
      () => Object.defineProperty(Navigator.prototype, 'locks', { value: undefined }),
    ],
  ]
  const rows = []
  for (const [what, happen, before] of all) {
    const outcomes = []
    for (let i = 0; i < TIMES; i += 1) outcomes.push(await outcomeOf(atTwo(stage, happen, before)))
    rows.push(rowOf('6 two consoles', what, outcomes, 'taken over'))
  }
  return rows
}

import { setTimeout as wait } from 'node:timers/promises'
import { LAG, most, offBy, read, secondsOf } from '../reading.mjs'
import { inBrowser } from '../startBrowser.mjs'
import { openExample, openScreenApart, useAgenda } from '../windows.mjs'

/** @typedef {import('@playwright/test').BrowserContext} BrowserContext */
/** @typedef {import('@playwright/test').Page} Page */
/** @typedef {import('../reading.mjs').Reading} Reading */
/** @typedef {Reading & { page: Page, load: number, loadedAt: number }} Seen `load`: which of the page's loads showed it; `loadedAt`: when that first drew anything */

const TIMES = Number(process.env.ROSTRUM_TRIALS || 3)
const HEARTBEAT = 1000
/** Longer than a minute apart from the example's segments at any time of this trial. */
const OTHER = '# Another session\n\n- Long talk (50 min)'

/** Notes every change of the digits on every confidence screen of the context. @param {BrowserContext} context */
const watchScreens = async (context) => {
  /** @type {Seen[]} */
  const seen = []
  await context.exposeBinding('trialDigits', ({ page }, { at, text, load, loadedAt }) => {
    if (/\d:\d\d/.test(text)) seen.push({ page, at, seconds: secondsOf(text), load, loadedAt })
  })
  await context.addInitScript(() => {
    if (!location.search.includes('confidence')) return
    const load = Math.random()
    let loadedAt = NaN
    let last = ''
    new MutationObserver(() => {
      const text = document.querySelector('[role=timer][aria-label="Time remaining"]')?.textContent ?? ''
      if (text === last) return
      if (last === '') loadedAt = Date.now()
      last = text
      void Reflect.get(window, 'trialDigits')({ at: Date.now(), text, load, loadedAt })
    }).observe(document, { subtree: true, childList: true, characterData: true })
  })
  return seen
}

/** Starts over what a trial counts. */
const makeCount = () => ({
  trials: 0,
  /** @type {string[]} */
  faults: [],
  /** Ms until a screen was right: from its own beginning, or from the change. @type {number[]} */
  within: [],
  /** @type {number[]} */
  offs: [],
})

/**
 * Whether all that a screen showed since `from` is what the console showed: right one heartbeat after the change, and from
 * its first figure on where it was loaded since; never back a second; nothing of another session.
 * @param {readonly Seen[]} seen @param {Page} screen @param {Reading} truth @param {number} from @param {ReturnType<typeof makeCount>} count @param {number} [passed]
 */
const judge = async (seen, screen, truth, from, count, passed) => {
  count.trials += 1
  // Still counting: what was drawn by now may be on its way here.
  const now = Date.now()
  const counts = () => seen.some(({ page, at }) => page === screen && at > now - 1000 - LAG)
  if (passed === undefined) {
    for (let i = 0; i < 60 && !counts(); i += 1) await wait(50)
    if (!counts()) count.faults.push('stands still')
  }
  const changes = seen.filter(({ page, at }) => page === screen && at >= from)
  const standing = seen.findLast(({ page, at }) => page === screen && at < from)
  // What stood already may be right as it stands.
  const goesOn = standing !== undefined && !changes.some(({ load }) => load !== standing.load)
  const mine = goesOn ? [{ ...standing, at: from }, ...changes] : changes
  const offs = mine.map((each) => offBy(truth, each, passed ?? each.at - truth.at))
  const first = offs.findIndex((off) => off <= LAG)
  const begun = mine[first]
  if (!begun)
    return void count.faults.push(
      `never right in ${mine.length} changes, at last ${mine.at(-1)?.seconds} s: off by ${offs.at(-1)} ms`,
    )
  const within = begun.at - Math.max(from, begun.loadedAt)
  count.within.push(within)
  if (within > HEARTBEAT) count.faults.push(`right after ${within} ms only`)
  if (begun.loadedAt > from && first > 0) count.faults.push(`showed another time first: ${mine[0]?.seconds} s`)
  for (const [i, each] of mine.slice(first).entries()) {
    const off = offs[first + i] ?? Infinity
    count.offs.push(off)
    if (off > LAG) count.faults.push(`${each.seconds} s shown, off by ${off} ms`)
    const before = mine[first + i - 1]
    if (i > 0 && before && each.seconds > before.seconds)
      count.faults.push(`went back from ${before.seconds} s to ${each.seconds} s`)
  }
}

/** @param {BrowserContext} context @param {string} address the console again, once it shows its digits */
const openDesk = async (context, address) => {
  const desk = await context.newPage()
  await desk.goto(address)
  await desk.getByRole('button', { name: 'Pause' }).waitFor()
  return desk
}

/** Ends a console without a word. @param {Page} desk */
const crash = async (desk) => {
  const cdp = await desk.context().newCDPSession(desk)
  const crashed = desk.waitForEvent('crash')
  void cdp.send('Page.crash').catch(() => {})
  await crashed
  await desk.close()
}

/** @param {import('../startBrowser.mjs').Stage} stage */
export const run = async ({ address, found }) => {
  const opened = makeCount()
  const gone = makeCount()
  const other = makeCount()
  for (let i = 0; i < TIMES; i += 1)
    await inBrowser(found, async ({ context, page }) => {
      const seen = await watchScreens(context)
      let desk = page
      await desk.goto(address)
      const early = await openScreenApart(desk, address)
      await early.waitForTimeout(500)
      await openExample(desk, address)
      let from = Date.now()
      await desk.keyboard.press(' ')
      await desk.waitForTimeout(3000)
      let truth = await read(desk)
      await judge(seen, early, truth, from, opened)

      from = Date.now()
      const late = await openScreenApart(desk, address)
      await late.waitForTimeout(2500)
      await judge(seen, late, truth, from, opened)
      for (let j = 0; j < 5; j += 1) {
        from = Date.now()
        await late.reload()
        await late.waitForTimeout(1200 + j * 170)
        await judge(seen, late, truth, from, opened)
      }

      for (const end of [(/** @type {Page} */ it) => it.close(), crash]) {
        from = Date.now()
        await end(desk)
        await early.waitForTimeout(4000)
        desk = await openDesk(context, address)
        await desk.waitForTimeout(4000)
        for (const screen of [early, late]) await judge(seen, screen, truth, from, gone)
        // A command of the console that came back must arrive too.
        from = Date.now()
        await desk.keyboard.press('-')
        await desk.waitForTimeout(2500)
        truth = await read(desk)
        for (const screen of [early, late]) await judge(seen, screen, truth, from, gone)
      }

      await desk.getByRole('button', { name: 'End session' }).click()
      await desk.waitForTimeout(1200)
      truth = await read(desk)
      from = Date.now()
      const after = await openScreenApart(desk, address)
      await after.waitForTimeout(2500)
      await judge(seen, after, truth, from, opened, 0)

      from = Date.now()
      await useAgenda(desk, OTHER)
      from = Date.now()
      await desk.keyboard.press(' ')
      await desk.waitForTimeout(4000)
      truth = await read(desk)
      for (const screen of [early, late, after]) await judge(seen, screen, truth, from, other)
    })
  /** @param {string} what @param {ReturnType<typeof makeCount>} count */
  const row = (what, { trials, faults, within, offs }) => ({
    fault: '7 confidence window',
    what,
    trials,
    failed: faults.length,
    measured: `right within ${most(within)}, then off ≤ ${most(offs)} in ${offs.length} changes of its digits${faults.length > 0 ? `: ${faults.slice(0, 3).join(', ')}` : ''}`,
  })
  return [
    row('opened before, during and after the session, reloaded', opened),
    row('its console closed, crashed, reopened', gone),
    row('another session opened on the console', other),
  ]
}

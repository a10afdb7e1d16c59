import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { chromium } from '@playwright/test'
import { findBrowser } from '../scripts/browser.mjs'
import { weigh } from '../scripts/weigh.mjs'
import { KB, MOST, runEightHours } from './eightHours.mjs'
import { startedAt } from './entriesOf.mjs'
import { hearHidden, HIDDEN_SECONDS, LATE } from './hiddenConsole.mjs'
import { measureInNode } from './inNode.mjs'
import { serve } from './serve.mjs'
import { median, percentile } from './statistics.mjs'
import { flips, presses, watch } from './watch.mjs'
import { digitsOf, openAgenda, openExample, openScreen, openScreenApart, VIEWPORT } from './windows.mjs'

/** @typedef {import('@playwright/test').Browser} Browser */
/** @typedef {import('@playwright/test').Page} Page */
/** @typedef {import('@playwright/test').CDPSession} CDPSession */
/** @typedef {{ what: string, budget: string, measured: string, ok: boolean }} Row */
/** @typedef {import('./startBrowser.mjs').Stage} Stage */

/** How long the digits are watched; the first segment of the example runs seven minutes. */
const SECONDS = Math.min(360, Number(process.env.ROSTRUM_BENCH_SECONDS || 120))
/** How long nothing happens while its cost is counted. */
const QUIET_SECONDS = 20
const PRESSES = 40
const NEXTS = 30
const RELOADS = 7
/** A second Next within 800 ms is ignored. */
const BOUNCE = 900
const PORT = 4430
const ADDRESS = `http://localhost:${PORT}/`

/** @param {Browser} browser */
const openDesk = async (browser) => {
  const context = await browser.newContext({ viewport: VIEWPORT })
  const desk = await context.newPage()
  await openExample(desk, ADDRESS)
  return { context, desk }
}

/** @param {Browser} browser @returns {Promise<Row[]>} */
const digitsAndKeys = async (browser) => {
  const { context, desk } = await openDesk(browser)
  const screen = await openScreen(desk)
  await desk.getByRole('button', { name: 'Start', exact: true }).click()
  await desk.waitForTimeout(1500)
  await Promise.all([watch(desk), watch(screen)])
  await desk.waitForTimeout(SECONDS * 1000)
  const [start, here, there] = await Promise.all([startedAt(desk), flips(desk), flips(screen)])

  const first = here[0]
  if (!first) throw new Error('The digits of the console stand still.')
  const late = here.map(({ at, seconds }) => at - start - (7 * 60 - seconds) * 1000)
  const faults = [here, there].map((seen) => {
    const steps = seen.slice(1).map(({ seconds }, i) => (seen[i]?.seconds ?? NaN) - seconds)
    return {
      missed: steps.reduce((sum, step) => sum + Math.max(0, step - 1), 0),
      doubled: steps.filter((step) => step < 1).length,
    }
  })
  const missed = faults.reduce((sum, fault) => sum + fault.missed, 0)
  const doubled = faults.reduce((sum, fault) => sum + fault.doubled, 0)
  const seenThere = new Map(there.map(({ at, seconds }) => [seconds, at]))
  const skew = here.flatMap(({ at, seconds }) => {
    const other = seenThere.get(seconds)
    return other === undefined ? [] : [Math.abs(at - other)]
  })

  for (let i = 0; i < PRESSES; i++) {
    // Not in step with the seconds.
    await desk.waitForTimeout(137)
    await desk.keyboard.press(i % 2 ? '-' : '+')
  }
  await desk.waitForTimeout(500)
  const [pressed, after] = await Promise.all([presses(desk), flips(screen)])
  const minutes = after.filter(({ seconds }, i) => Math.abs(seconds - (after[i - 1]?.seconds ?? seconds)) > 30)
  if (minutes.length !== pressed.length) throw new Error(`${pressed.length} keys moved ${minutes.length} minutes.`)
  const delays = minutes.map(({ at }, i) => at - (pressed[i] ?? NaN))

  const closed = performance.now()
  await desk.close()
  await screen.getByRole('status', { name: 'Console' }).filter({ hasText: /\S/ }).waitFor()
  const told = performance.now() - closed
  const before = (await flips(screen)).length
  await screen.waitForTimeout(3100)
  const counted = (await flips(screen)).length - before
  await context.close()

  const [p50, p99] = [percentile(late, 50), percentile(late, 99)]
  return [
    {
      what: `digit flips behind the true second, ${SECONDS} s: p50 / p99`,
      budget: '≤ 5 / ≤ 20 ms, none missed or doubled',
      measured: `${p50.toFixed(1)} / ${p99.toFixed(1)} ms, ${missed} missed, ${doubled} doubled`,
      ok: p50 <= 5 && p99 <= 20 && missed + doubled === 0,
    },
    atMost('the same second on console and confidence screen: skew p95', 8, percentile(skew, 95)),
    atMost('key press → confidence digits changed: p95', 20, percentile(delays, 95)),
    {
      what: 'confidence screen after its console is gone',
      budget: 'counts on; says so ≤ 3 s',
      measured: `${counted >= 3 ? 'counts on' : 'stands still'}; ${(told / 1000).toFixed(1)} s`,
      ok: counted >= 3 && told <= 3000,
    },
  ]
}

/** @param {string} what @param {number} most @param {number} ms @returns {Row} */
const atMost = (what, most, ms) => ({
  what,
  budget: `≤ ${most} ms`,
  measured: `${ms.toFixed(ms < 100 ? 1 : 0)} ms`,
  ok: ms <= most,
})

/**
 * By the thread's own clock: what others do on the machine meanwhile is not counted.
 * @param {CDPSession} session @returns {Promise<number>} what a page's main thread has been busy for, in ms
 */
const busy = async (session) => {
  const { metrics } = await session.send('Performance.getMetrics')
  return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? NaN) * 1000
}

/** @param {Browser} browser @returns {Promise<Row[]>} */
const quiet = async (browser) => {
  const { context, desk } = await openDesk(browser)
  const listener = await context.newPage()
  await listener.goto(`${ADDRESS}icon.svg`)
  await desk.bringToFront()
  const screen = await openScreenApart(desk, ADDRESS)
  await digitsOf(screen)
  await desk.getByRole('button', { name: 'Start', exact: true }).click()
  await desk.waitForTimeout(3000)

  const [deskCost, screenCost] = await Promise.all([context.newCDPSession(desk), context.newCDPSession(screen)])
  for (const cost of [deskCost, screenCost]) await cost.send('Performance.enable', { timeDomain: 'threadTicks' })
  await listener.evaluate(() => {
    const heard = { bytes: 0 }
    new BroadcastChannel('rostrum').addEventListener('message', ({ data }) => (heard.bytes += data.byteLength))
    Object.assign(window, { heard })
  })
  let requests = 0
  context.on('request', () => (requests += 1))
  const [deskBefore, screenBefore] = await Promise.all([busy(deskCost), busy(screenCost)])
  await desk.waitForTimeout(QUIET_SECONDS * 1000)
  const [deskAfter, screenAfter] = await Promise.all([busy(deskCost), busy(screenCost)])
  /** @type {number} */
  const bytes = await listener.evaluate(() => Reflect.get(window, 'heard').bytes)
  await context.close()

  const deskMs = (deskAfter - deskBefore) / QUIET_SECONDS
  const screenMs = (screenAfter - screenBefore) / QUIET_SECONDS
  return [
    {
      what: 'main thread, running confidence screen / console',
      budget: '≤ 5 / ≤ 8 ms a second',
      measured: `${screenMs.toFixed(1)} / ${deskMs.toFixed(1)} ms`,
      ok: screenMs <= 5 && deskMs <= 8,
    },
    {
      what: 'network, running confidence screen, nothing happening',
      budget: '≤ 60 B a second, 0 to any server',
      measured: `${(bytes / QUIET_SECONDS).toFixed(0)} B, ${requests} requests`,
      ok: bytes / QUIET_SECONDS <= 60 && requests === 0,
    },
  ]
}

/** @param {Browser} browser @returns {Promise<Row[]>} */
const weights = async (browser) => {
  /** @type {Row[]} */
  const rows = []
  for (const { screen, kB, requests } of [
    { screen: 'confidence', kB: 110, requests: 8 },
    { screen: 'console', kB: 180, requests: 12 },
  ]) {
    const loaded = await weigh(browser, `${ADDRESS}?screen=${screen}`)
    rows.push({
      what: `${screen}: JS + CSS + font gzip / requests`,
      budget: `≤ ${kB} kB / ≤ ${requests}`,
      measured: `${loaded.kB.toFixed(1)} kB / ${loaded.paths.length}`,
      ok: loaded.kB <= kB && loaded.paths.length <= requests,
    })
  }
  return rows
}

/** @param {Page} page @returns {Promise<number>} ms from navigation to the frame with the first digits, median */
const firstDigits = async (page) => {
  const session = await page.context().newCDPSession(page)
  await session.send('Emulation.setCPUThrottlingRate', { rate: 4 })
  await page.addInitScript(() => {
    const look = () => {
      if (!/\d:\d\d/.test(document.querySelector('[role=timer]')?.textContent ?? '')) return requestAnimationFrame(look)
      // What follows a frame follows its painting.
      const { port1, port2 } = new MessageChannel()
      port1.onmessage = () => Object.assign(window, { firstDigits: performance.now() })
      return port2.postMessage(null)
    }
    requestAnimationFrame(look)
  })
  const times = []
  for (let i = 0; i < RELOADS; i++) {
    await page.bringToFront()
    // What the page before still has to draw would count as the next one's.
    await page.evaluate(() => new Promise((resolve) => requestIdleCallback(resolve)))
    await page.reload()
    await page.waitForFunction(() => Reflect.has(window, 'firstDigits'))
    times.push(await page.evaluate(() => Number(Reflect.get(window, 'firstDigits'))))
  }
  await session.detach()
  return median(times)
}

/** @param {Browser} browser @returns {Promise<Row[]>} */
const navigation = async (browser) => {
  const { context, desk } = await openDesk(browser)
  const console = await firstDigits(desk)
  await context.close()
  const again = await openDesk(browser)
  const confidence = await firstDigits(await openScreen(again.desk))
  await again.context.close()
  return [
    atMost('navigation → first digits, 4× slowed CPU, console: median', 500, console),
    atMost('navigation → first digits, 4× slowed CPU, confidence: median', 500, confidence),
  ]
}

/** @param {Browser} browser @returns {Promise<Row[]>} */
const thousandSegments = async (browser) => {
  const page = await browser.newPage({ viewport: VIEWPORT })
  // Neighbours differ in length, so that every Next changes the digits.
  const lines = Array.from({ length: 1000 }, (_, i) => `- Item ${i + 1} (${5 + (i % 2)} min)`)
  await openAgenda(page, ADDRESS, `# A long day\n\n${lines.join('\n')}`)
  await page.getByRole('button', { name: 'Start', exact: true }).click()
  await digitsOf(page)
  await page.evaluate(() => {
    const timer = document.querySelector('[role=timer][aria-label="Time remaining"]')
    const minutes = () => Number(timer?.textContent?.split(':')[0])
    /** @type {number[]} */
    const painted = []
    let pressed = NaN
    window.addEventListener('keydown', ({ timeStamp }) => (pressed = timeStamp), { capture: true })
    new MutationObserver(() => {
      // Only what a Next does: a minute passes by itself too.
      if (Number.isNaN(pressed) || minutes() < 5) return
      const from = pressed
      pressed = NaN
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel()
        port1.onmessage = () => painted.push(performance.now() - from)
        port2.postMessage(null)
      })
    }).observe(timer ?? document.body, { subtree: true, childList: true, characterData: true })
    Object.assign(window, { painted })
  })
  for (let i = 0; i < NEXTS; i++) {
    // Past a whole second: the segment left shows less than its five minutes, or less than six.
    await page.waitForTimeout(BOUNCE + 150)
    await page.keyboard.press('n')
  }
  await page.waitForTimeout(500)
  /** @type {number[]} */
  const delays = await page.evaluate(() => Reflect.get(window, 'painted'))
  if (delays.length !== NEXTS) throw new Error(`${NEXTS} times Next was painted ${delays.length} times.`)
  await page.close()
  return [atMost('1,000 segments: command → painted, p95', 50, percentile(delays, 95))]
}

/** In browsers of its own, which slow hidden pages down. @param {Stage} stage @returns {Promise<Row[]>} */
const hidden = async (stage) => {
  const { late, missed, doubled } = await hearHidden(stage, HIDDEN_SECONDS)
  const [p50, p99] = [percentile(late, 50), percentile(late, 99)]
  return [
    {
      what: `cues behind their moment, console hidden for ${HIDDEN_SECONDS} s: p50 / p99 of ${late.length}`,
      budget: `p99 ≤ ${LATE} ms`,
      measured: `${p50.toFixed(1)} / ${p99.toFixed(1)} ms, ${missed} missed, ${doubled} doubled`,
      ok: p99 <= LATE && missed + doubled === 0,
    },
  ]
}

/** @param {Stage} stage @returns {Promise<Row[]>} */
const eightHours = async (stage) => {
  const { held, code, listeners, timers, ok } = await runEightHours(stage)
  return [
    {
      what: 'heap growth over a simulated 8 h session, both windows, without compiled code',
      budget: `≤ ${MOST / KB} kB; no listener or timer more`,
      measured: `${(held / KB).toFixed(0)} kB (compiled code ${(code / KB).toFixed(0)}); ${listeners} and ${timers} more`,
      ok,
    },
  ]
}

process.chdir(join(import.meta.dirname, '..'))
const server = await serve(PORT)
const found = await findBrowser()
/** @type {Row[]} */
const rows = []
const browser = await chromium.launch(found)
/** The names of those that are to be measured, after a change to one of them; unset: all. @type {string[] | undefined} */
const only = process.env['ROSTRUM_BENCH_ONLY']?.split(',')
const wanted = (/** @type {Function} */ measure) => only?.includes(measure.name) ?? true
for (const measure of [digitsAndKeys, quiet, weights, navigation, thousandSegments].filter(wanted))
  rows.push(...(await measure(browser)))
await browser.close()
if (wanted(measureInNode)) rows.push(...(await measureInNode()))
for (const measure of [eightHours, hidden].filter(wanted))
  rows.push(...(await measure({ address: server.address, found })))
await server.close()

/** @param {(row: Row) => string} cell */
const width = (cell) => Math.max(...rows.map((row) => cell(row).length))
const [what, budget, measured] = [width((row) => row.what), width((row) => row.budget), width((row) => row.measured)]
console.log(`${'what'.padEnd(what)}  ${'budget'.padEnd(budget)}  ${'measured'.padEnd(measured)}  ok`)
for (const row of rows)
  console.log(
    `${row.what.padEnd(what)}  ${row.budget.padEnd(budget)}  ${row.measured.padEnd(measured)}  ${row.ok ? 'ok' : 'MISSED'}`,
  )
const taken = new Date().toISOString()
mkdirSync('bench/results', { recursive: true })
writeFileSync(
  `bench/results/${taken.slice(0, 19).replaceAll(':', '-')}.json`,
  JSON.stringify({ taken, seconds: SECONDS, rows }, null, 2),
)
process.exit(0)

import { launch } from './launch.mjs'
import { openAgenda, openScreen } from './windows.mjs'

/** @typedef {import('@playwright/test').Page} Page */

const HOURS = 8
/** In bytes: so much more may be held at the end. */
export const MB = 1024 * 1024
const MINUTE = 60_000
/** Two windows run out of step inside one longer step of a faked clock. */
const STEP = 5 * MINUTE
const SEGMENTS = HOURS * 2
/** What is given in each half hour, a key a step: nothing is asked that would not be asked again. */
const KEYS = ['1', '+', 'z', ' ', ' ', '-']

const AGENDA = `# A long day

9:00 – 18:00

${Array.from({ length: SEGMENTS + 2 }, (_, i) => `- Session ${i + 1} (30 min)`).join('\n')}`

/** Timers and frames that wait on the faked clock. @param {Page} page @returns {Promise<number>} */
const waitingOn = (page) => page.evaluate(() => Reflect.get(window, '__pwClock').controller.countTimers())

/** @param {Page} page @param {import('@playwright/test').CDPSession} cdp */
const weigh = async (page, cdp) => {
  // What was let go by one collection may hold what only the next one finds.
  for (let i = 0; i < 3; i += 1) await cdp.send('HeapProfiler.collectGarbage')
  const { metrics } = await cdp.send('Performance.getMetrics')
  /** @param {string} name */
  const of = (name) => metrics.find((metric) => metric.name === name)?.value ?? NaN
  return { heap: of('JSHeapUsedSize'), listeners: of('JSEventListeners'), timers: await waitingOn(page) }
}

/**
 * A session of eight hours in two windows on a faked clock: what each holds at its end more than after its first half hour,
 * which warms it up. `heap` in bytes.
 * @param {import('./startBrowser.mjs').Stage} stage
 */
export const runEightHours = async ({ address, found }) => {
  const context = await launch(found)
  try {
    const [desk] = context.pages()
    if (!desk) throw new Error('The browser has no window.')
    const { clock } = context
    await clock.install({ time: new Date('2026-03-04T07:59:00Z') })
    await clock.pauseAt(new Date('2026-03-04T08:00:00Z'))
    await openAgenda(desk, address, AGENDA)
    const screen = await openScreen(desk)
    const windows = [
      { name: 'console', page: desk },
      { name: 'confidence screen', page: screen },
    ]
    const cdps = await Promise.all(windows.map(({ page }) => context.newCDPSession(page)))
    for (const cdp of cdps) await cdp.send('Performance.enable')
    const weighAll = () => Promise.all(cdps.map((cdp, i) => weigh(windows[i]?.page ?? desk, cdp)))
    const halfHour = async () => {
      for (const key of KEYS) {
        await clock.runFor(STEP)
        await desk.keyboard.press(key)
      }
      await desk.keyboard.press('n')
      await clock.runFor(1050)
    }
    await desk.keyboard.press(' ')
    await halfHour()
    const before = await weighAll()
    for (let i = 1; i < SEGMENTS; i += 1) await halfHour()
    const after = await weighAll()
    return windows.map(({ name }, i) => {
      /** @param {'heap' | 'listeners' | 'timers'} what */
      const grown = (what) => (after[i]?.[what] ?? NaN) - (before[i]?.[what] ?? NaN)
      const [heap, listeners, timers] = [grown('heap'), grown('listeners'), grown('timers')]
      const ok = heap <= MB && listeners <= 0 && timers <= 0
      return { name, heap, listeners, timers, total: after[i]?.heap ?? NaN, ok }
    })
  } finally {
    await context.close()
  }
}

import { untilSaved } from './isSaved.mjs'
import { launch } from './launch.mjs'
import { openAgenda, openScreen } from './windows.mjs'

/** @typedef {import('@playwright/test').Page} Page */

const HOURS = 8
export const KB = 1024
/** In bytes: so much more may be held at the end. */
export const MOST = 256 * KB
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

/**
 * What the heap has, in bytes: what the program holds, and the code V8 made of it, with what belongs to that. Code grows for
 * hours, as ever more functions have been called often enough to be compiled anew, and levels off by itself.
 * @param {import('@playwright/test').CDPSession} cdp
 */
const weighHeap = async (cdp) => {
  let written = ''
  const take = (/** @type {{ chunk: string }} */ { chunk }) => void (written += chunk)
  cdp.on('HeapProfiler.addHeapSnapshotChunk', take)
  // It collects what can be collected first.
  await cdp.send('HeapProfiler.takeHeapSnapshot', {})
  cdp.off('HeapProfiler.addHeapSnapshotChunk', take)
  /** @type {{ snapshot: { meta: { node_fields: string[], node_types: [string[]] } }, nodes: number[] }} */
  const { snapshot, nodes } = JSON.parse(written)
  const { node_fields: fields, node_types: types } = snapshot.meta
  const [type, size] = [fields.indexOf('type'), fields.indexOf('self_size')]
  const bytes = { held: 0, code: 0 }
  for (let node = 0; node < nodes.length; node += fields.length) {
    const kind = types[0][nodes[node + type] ?? NaN]
    // The browser's own is not on this heap.
    if (kind !== 'native') bytes[kind === 'code' ? 'code' : 'held'] += nodes[node + size] ?? NaN
  }
  return bytes
}

/**
 * Listeners that are there after each of several collections: some that were let go a moment ago may be counted once more.
 * @param {import('@playwright/test').CDPSession} cdp
 */
const listenersOf = async (cdp) => {
  let least = Infinity
  for (let i = 0; i < 5; i += 1) {
    await cdp.send('HeapProfiler.collectGarbage')
    const { metrics } = await cdp.send('Performance.getMetrics')
    least = Math.min(least, metrics.find(({ name }) => name === 'JSEventListeners')?.value ?? NaN)
  }
  return least
}

/** @param {Page} desk @param {Page} screen of the same process @param {import('@playwright/test').CDPSession} cdp */
const weigh = async (desk, screen, cdp) => {
  await untilSaved(desk)
  return {
    listeners: await listenersOf(cdp),
    timers: (await waitingOn(desk)) + (await waitingOn(screen)),
    ...(await weighHeap(cdp)),
  }
}

/**
 * A session of eight hours on a faked clock in two windows, which are of one process as the moderator opens them: what both
 * hold at its end more than after its first half hour, which warms them up. `held` and `code` in bytes.
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
    const cdp = await context.newCDPSession(desk)
    await cdp.send('Performance.enable')
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
    const before = await weigh(desk, screen, cdp)
    for (let i = 1; i < SEGMENTS; i += 1) await halfHour()
    const after = await weigh(desk, screen, cdp)
    /** @param {keyof typeof after} what */
    const grown = (what) => after[what] - before[what]
    const [held, code, listeners, timers] = [grown('held'), grown('code'), grown('listeners'), grown('timers')]
    return { held, code, listeners, timers, ok: held <= MOST && listeners <= 0 && timers <= 0 }
  } finally {
    await context.close()
  }
}

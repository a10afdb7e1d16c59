import { setTimeout as wait } from 'node:timers/promises'
import { entriesOf } from './entriesOf.mjs'
import { hide, show } from './freeze.mjs'
import { bundle } from './inNode.mjs'
import { allowEar, listenTo, putEar } from './listen.mjs'
import { offBy, read, secondsOf } from './reading.mjs'
import { inBrowser } from './startBrowser.mjs'
import { openExample } from './windows.mjs'

/** @typedef {import('@playwright/test').Page} Page */

/** How long the consoles are hidden. */
export const HIDDEN_SECONDS = Number(process.env.ROSTRUM_BENCH_HIDDEN_SECONDS || 360)
/** How far behind its moment a cue may be, in ms: nobody hears it. */
export const LATE = 50
/** A console has some ten cues in six minutes; each of these is another laptop's, as far as storage and channels go. */
const CONSOLES = 10
/** From the shortening of the panel to the floor, in ms: the speaker's minutes then end at other seconds than the segment's. */
const BETWEEN = 9000

/** A panel of three minutes and a speaker with a third of them: a cue each minute from the first on, from both. @param {Page} desk @param {string} address */
const begin = async (desk, address) => {
  await allowEar(desk)
  await openExample(desk, address)
  await desk.keyboard.press(' ')
  await desk.keyboard.press('n')
  for (let i = 0; i < 27; i += 1) await desk.keyboard.press('-')
  await putEar(desk)
}

/** Says how late a page's own timers come, in ms, each asked for a second ahead. @param {Page} page */
const countOwnTimers = (page) =>
  page.evaluate(() => {
    /** @type {number[]} */
    const late = []
    const next = () => {
      const due = performance.now() + 1000
      setTimeout(() => {
        late.push(performance.now() - due)
        next()
      }, 1000)
    }
    next()
    Object.assign(window, { late })
  })

/** Has a page note what it shows in the first frame after it was hidden. @param {Page} page */
const noteReturn = (page) =>
  page.evaluate(() => {
    document.addEventListener('visibilitychange', () => {
      if (document.visibilityState !== 'visible') return
      requestAnimationFrame(() => {
        const text = document.querySelector('[role=timer][aria-label="Time remaining"]')?.textContent ?? ''
        Object.assign(window, { returned: { at: Date.now(), text } })
      })
    })
  })

/**
 * What was heard of the cues of consoles that were hidden for `seconds`, in a browser that slows hidden pages down.
 * `late`: ms of each cue behind its moment, at the audio graph: a loudspeaker adds its own. `ownTimers`: how late the
 * pages' own timers came meanwhile, in ms: what the cues are spared. `returned`: by how much the digits were off in the
 * first frame after, in ms.
 * @param {import('./startBrowser.mjs').Stage} stage @param {number} seconds
 */
export const hearHidden = async ({ address, found }, seconds) => {
  const { replay, cuesBetween } = await bundle({ core: 'src/core/index.ts' })
  return inBrowser(found, async ({ context, page: blank }) => {
    const sounds = await listenTo(context)
    /** @type {Page[]} */
    const consoles = []
    for (let i = 0; i < CONSOLES; i += 1) {
      const desk = await context.newPage()
      const at = new URL(address)
      at.hostname = `console-${i}.${at.hostname}`
      await begin(desk, at.href)
      consoles.push(desk)
      // Each in its own part of the second.
      await desk.waitForTimeout(137)
    }
    await wait(BETWEEN)
    for (const desk of consoles) {
      await desk.bringToFront()
      await desk.keyboard.press('2')
      await desk.waitForTimeout(300)
    }
    const before = await Promise.all(consoles.map((desk) => read(desk)))
    await Promise.all(consoles.map((desk) => noteReturn(desk)))
    await blank.bringToFront()
    await hide(blank)
    await Promise.all(consoles.map((desk) => desk.waitForFunction(() => document.hidden, null, { polling: 50 })))
    const from = Date.now()
    const [watched] = consoles
    if (watched) await countOwnTimers(watched)
    await wait(seconds * 1000)
    const to = Date.now()
    /** @type {number[]} */
    const ownTimers = (await watched?.evaluate(() => Reflect.get(window, 'late'))) ?? []

    await show(blank)
    /** @type {number[]} */
    const late = []
    /** @type {number[]} */
    const returned = []
    let missed = 0
    let doubled = 0
    for (const [i, desk] of consoles.entries()) {
      await desk.bringToFront()
      await desk.waitForFunction(() => Reflect.has(window, 'returned'), null, { polling: 20 })
      const shown = await desk.evaluate(() => Reflect.get(window, 'returned'))
      const earlier = before[i]
      if (earlier) returned.push(offBy(earlier, { at: shown.at, seconds: secondsOf(shown.text) }))

      /** @type {number[]} */
      const due = cuesBetween(replay(await entriesOf(desk)), from, to - 1000).map(({ at }) => at)
      const heard = sounds.filter(({ page, kind, at }) => page === desk && kind === 'heard' && at > from && at < to)
      /** @type {Set<unknown>} */
      const taken = new Set()
      for (const moment of new Set(due)) {
        const sound = heard.find((each) => !taken.has(each) && Math.abs(each.at - moment) < 10_000)
        if (sound) {
          taken.add(sound)
          late.push(sound.at - moment)
        } else missed += 1
      }
      doubled += heard.filter((each) => !taken.has(each) && each.at < to - 1000).length
    }
    return { late, missed, doubled, ownTimers, returned }
  })
}

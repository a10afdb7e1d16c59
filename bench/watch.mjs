import { secondsOf } from './reading.mjs'

/** @typedef {import('@playwright/test').Page} Page */
/** @typedef {{ at: number, seconds: number }} Flip `at`: ms since the epoch, by the wall, fractions allowed */

/**
 * Has a page note, by the wall, whenever the text of its timer changes, and every key pressed in it. The wall is read
 * once, at the finest: `timeOrigin` differs between windows.
 * @param {Page} page
 */
export const watch = (page) =>
  page.evaluate(() => {
    const wall = Math.max(...Array.from({ length: 20_000 }, () => Date.now() - performance.now()))
    const text = () => document.querySelector('[role=timer][aria-label="Time remaining"]')?.textContent ?? ''
    /** @type {{ at: number, text: string }[]} */
    const seen = []
    /** @type {number[]} */
    const pressed = []
    let last = text()
    new MutationObserver(() => {
      const shown = text()
      if (shown === last) return
      last = shown
      seen.push({ at: wall + performance.now(), text: shown })
    }).observe(document.body, { subtree: true, childList: true, characterData: true })
    window.addEventListener('keydown', ({ timeStamp }) => pressed.push(wall + timeStamp), { capture: true })
    Object.assign(window, { seen, pressed })
  })

/** @param {Page} page @returns {Promise<Flip[]>} since `watch`, in order */
export const flips = async (page) => {
  /** @type {{ at: number, text: string }[]} */
  const seen = await page.evaluate(() => Reflect.get(window, 'seen'))
  return seen.map(({ at, text }) => ({ at, seconds: secondsOf(text) }))
}

/** @param {Page} page @returns {Promise<number[]>} when each key since `watch` went down, ms since the epoch */
export const presses = (page) => page.evaluate(() => Reflect.get(window, 'pressed'))

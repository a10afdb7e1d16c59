/** @typedef {import('@playwright/test').Page} Page */
/** @typedef {{ at: number, seconds: number }} Reading What a timer showed at a moment of the wall, in ms since the epoch */

/** @param {string} text of a timer, as `6:59` or `−1:05`; gives seconds, and none of them where there are no digits */
export const secondsOf = (text) => {
  const size = text
    .replace('−', '')
    .split(':')
    .reduce((sum, part) => sum * 60 + Number(part), 0)
  return text.startsWith('−') ? -size : size
}

/** What the page shows now. `at` is by the true wall, wherever a trial has moved the page's own. @param {Page} page @returns {Promise<Reading>} */
export const read = async (page) => {
  const { at, text } = await page.evaluate(() => ({
    at: Number((Reflect.get(window, 'trueNow') ?? Date.now)()),
    text: document.querySelector('[role=timer][aria-label="Time remaining"]')?.textContent ?? '',
  }))
  return { at, seconds: secondsOf(text) }
}

/** What the page shows next, at the moment at which it changes. @param {Page} page @returns {Promise<Reading>} */
export const readNext = async (page) => {
  const { at, text } = await page.evaluate(
    () =>
      new Promise((resolve) => {
        const timer = document.querySelector('[role=timer][aria-label="Time remaining"]')
        const observer = new MutationObserver(() => {
          observer.disconnect()
          resolve({ at: (Reflect.get(window, 'trueNow') ?? Date.now)(), text: timer?.textContent ?? '' })
        })
        observer.observe(timer ?? document, { subtree: true, childList: true, characterData: true })
      }),
  )
  return { at, seconds: secondsOf(text) }
}

/** What drawing may take on a busy machine, in ms: the digits are right when they are off by no more. */
export const LAG = 250

/**
 * By how much, in ms, two readings differ from `passed` at the least; 0: they agree, as far as whole seconds tell.
 * @param {Reading} before @param {Reading} after @param {number} [passed] ms of the session between the two
 */
export const offBy = (before, after, passed = after.at - before.at) =>
  Math.max(0, Math.abs((before.seconds - after.seconds) * 1000 - passed) - 1000)

/** @param {readonly number[]} values ms @returns {string} the largest, as `12 ms` */
export const most = (values) => (values.length > 0 ? `${Math.max(...values).toFixed(0)} ms` : 'none')

/** @typedef {import('@playwright/test').BrowserContext} BrowserContext */
/** @typedef {import('@playwright/test').Page} Page */
/** @typedef {{ at: number, wall: number, monotonic: number }} Move from the true moment `at` on, by so many ms */

/** Runs in the page, before its own code. */
const takeOver = () => {
  const wall = Date.now.bind(Date)
  const monotonic = performance.now.bind(performance)
  const kept = () => {
    try {
      return JSON.parse(localStorage.getItem('trial-moves') ?? '[]')
    } catch {
      return []
    }
  }
  /** @type {Move[]} */
  let moves = kept()
  window.addEventListener('storage', () => (moves = kept()))
  /** @param {'wall' | 'monotonic'} clock */
  const moved = (clock) => moves.reduce((sum, move) => (wall() < move.at ? sum : sum + move[clock]), 0)
  Date.now = () => wall() + moved('wall')
  performance.now = () => monotonic() + moved('monotonic')
  Object.assign(window, {
    trueNow: wall,
    /** @param {Move} move */
    addMove: (move) => {
      moves = [...moves, move]
      localStorage.setItem('trial-moves', JSON.stringify(moves))
    },
  })
}

/** Lets the clocks of all windows of one laptop be moved. Its timers, its workers and its sound are the true ones. @param {BrowserContext} context */
export const installMovableClock = (context) => context.addInitScript(takeOver)

/**
 * Moves the clocks of all windows at one true moment, `after` ms from now, so that no window is ahead of another. A window
 * may be frozen by then.
 * @param {Page} page any window of the laptop that is not frozen
 * @param {{ wall: number, monotonic?: number, after?: number }} by ms; a wall that is set moves alone, and so it does in
 * sleep on systems where the monotonic clock stands still meanwhile
 */
export const moveClock = (page, { wall, monotonic = 0, after = 200 }) =>
  page.evaluate((by) => Reflect.get(window, 'addMove')({ ...by, at: Reflect.get(window, 'trueNow')() + by.after }), {
    wall,
    monotonic,
    after,
  })

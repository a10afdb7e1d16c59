/** @typedef {import('@playwright/test').Page} Page */

/** Puts the window of a page away, or back in its place. @param {Page} page @param {'minimized' | 'normal'} windowState */
const setWindow = async (page, windowState) => {
  const cdp = await page.context().newCDPSession(page)
  const { windowId } = await cdp.send('Browser.getWindowForTarget')
  await cdp.send('Browser.setWindowBounds', { windowId, bounds: { windowState } })
  await cdp.detach()
}

/** Hides a page as another program's window over it does. @param {Page} page */
export const hide = async (page) => {
  await setWindow(page, 'minimized')
  await page.waitForFunction(() => document.visibilityState === 'hidden', null, { polling: 20 })
}

/** @param {Page} page */
export const show = (page) => setWindow(page, 'normal')

/** Stops all that a page does, its workers too, until it is woken and shown. @param {Page} page @returns what wakes it */
export const freeze = async (page) => {
  const cdp = await page.context().newCDPSession(page)
  await page.evaluate(() => {
    Object.assign(window, { frozen: false })
    document.addEventListener('freeze', () => Object.assign(window, { frozen: true }), { once: true })
  })
  await cdp.send('Page.setWebLifecycleState', { state: 'frozen' })
  return async () => {
    await cdp.send('Page.setWebLifecycleState', { state: 'active' })
    // It was hidden for it.
    await hide(page)
    await show(page)
    await cdp.detach()
    if (!(await page.evaluate(() => Reflect.get(window, 'frozen')))) throw new Error('The page could not be frozen.')
  }
}

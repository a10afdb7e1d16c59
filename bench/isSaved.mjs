/**
 * Whether the console says that all commands are kept. Runs in the page.
 * A strip without the sign says so by not saying "Not yet saved" or "Not saved".
 */
export const saysSaved = () => {
  const sign = document.querySelector('[data-saved]')
  if (sign) return sign.getAttribute('data-saved') === 'saved'
  return !/Not (yet )?saved/.test(document.querySelector('header')?.textContent ?? '')
}

/** @param {import('@playwright/test').Page} page */
export const isSaved = (page) => page.evaluate(saysSaved)

/** Waits until the console says so, on a strip too narrow to show it as well. @param {import('@playwright/test').Page} page */
export const untilSaved = (page) => page.locator('[data-saved="saved"]').waitFor({ state: 'attached' })

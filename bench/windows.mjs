/** @typedef {import('@playwright/test').BrowserContext} BrowserContext */
/** @typedef {import('@playwright/test').Page} Page */

/** What the moderator's laptop shows. */
export const VIEWPORT = { width: 1366, height: 768 }

/** Waits until a page shows how much time remains. @param {Page} page */
export const digitsOf = (page) =>
  page
    .getByRole('timer', { name: 'Time remaining' })
    .filter({ hasText: /\d:\d\d/ })
    .waitFor()

/** A console with the example, not yet started. @param {Page} desk @param {string} address */
export const openExample = async (desk, address) => {
  await desk.goto(address)
  await desk.getByRole('button', { name: 'Open the example' }).click()
  await desk.getByRole('button', { name: 'Start', exact: true }).waitFor()
}

/** A console with an agenda read from text, not yet started. @param {Page} desk @param {string} address @param {string} agenda */
export const openAgenda = async (desk, address, agenda) => {
  await desk.goto(address)
  await useAgenda(desk, agenda)
  await desk.getByRole('button', { name: 'Start', exact: true }).waitFor()
}

/** Has the console that is open read an agenda and use it. @param {Page} desk @param {string} agenda */
export const useAgenda = async (desk, agenda) => {
  await desk.getByRole('button', { name: 'Import agenda' }).first().click()
  const dialog = desk.getByRole('dialog', { name: 'Import agenda' })
  await dialog.getByRole('textbox', { name: 'Agenda text' }).fill(agenda)
  await dialog.getByRole('button', { name: 'Read agenda' }).click()
  await dialog.getByRole('button', { name: 'Use this rundown' }).click()
  await dialog.waitFor({ state: 'hidden' })
}

/** The confidence screen, opened as the moderator opens it. @param {Page} desk */
export const openScreen = async (desk) => {
  const [screen] = await Promise.all([
    desk.context().waitForEvent('page'),
    desk.getByRole('button', { name: 'Open confidence screen' }).first().click(),
  ])
  await digitsOf(screen)
  return screen
}

/** A window in a process of its own. @param {Page} page of the same browser @param {string} address */
export const openApart = async (page, address) => {
  const [apart] = await Promise.all([
    page.context().waitForEvent('page'),
    page.evaluate((at) => void window.open(at, '_blank', 'popup,noopener'), address),
  ])
  return apart
}

/**
 * A confidence screen in a process of its own. Opened by the button it shares the console's: its main thread, and its
 * end in a crash.
 * @param {Page} desk @param {string} address
 */
export const openScreenApart = (desk, address) => openApart(desk, `${address}?screen=confidence`)

import { readFileSync } from 'node:fs'
import { AxeBuilder } from '@axe-core/playwright'
import { expect, type BrowserContext, type Page } from '@playwright/test'

/** The agenda of the side event, as its organisers sent it. */
const AGENDA = readFileSync(new URL('../src/agenda/fixtures/side-event.md', import.meta.url), 'utf8')

/** The same with twenty minutes for its closing: two minutes late, and it no longer fits. */
export const AGENDA_WITH_CLOSING = AGENDA.replace('**Closing remarks**', '**Closing remarks** (20 minutes)')

/** `'13:15'` or `'13:15:30'` on the day of the side event, in Vienna. */
export const vienna = (clock: string): Date =>
  new Date(`2017-09-04T${clock.length === 5 ? `${clock}:00` : clock}+02:00`)

const MINUTE = 60_000
/** What was due at the moment reached has been drawn by then. */
const SETTLE = 50

/** Opens the console with the clock of the whole browser standing at `clock`. */
export const openConsole = async (page: Page, clock = '13:10'): Promise<void> => {
  await page.clock.install({ time: new Date(vienna(clock).getTime() - MINUTE) })
  await page.clock.pauseAt(new Date(vienna(clock).getTime() + SETTLE))
  await page.goto('/')
  await expect(page.getByRole('button', { name: 'Import agenda' }).first()).toBeVisible()
}

/** Lets the time pass until the clock in Vienna shows `clock`; at most five minutes at a step, so that windows keep in step. */
export const until = async (page: Page, clock: string): Promise<void> => {
  const target = vienna(clock).getTime() + SETTLE
  for (;;) {
    const left = target - (await page.evaluate(() => Date.now()))
    if (left <= 0) return
    await page.clock.runFor(Math.min(left, 5 * MINUTE))
  }
}

export const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true })
export const timer = (page: Page, name = 'Time remaining') => page.getByRole('timer', { name, exact: true })
export const status = (page: Page, name: string) => page.getByRole('status', { name, exact: true })

/** Waits until all that was done at the console is kept: a reload before that may come too early for the last of it. */
export const kept = (page: Page): Promise<void> => expect(page.locator('[data-saved="saved"]')).toBeVisible()

/** Reads the agenda into a rundown and uses it. */
export const importAgenda = async (page: Page, text = AGENDA): Promise<void> => {
  await button(page, 'Import agenda').first().click()
  const dialog = page.getByRole('dialog', { name: 'Import agenda' })
  await dialog.getByRole('textbox', { name: 'Agenda text' }).fill(text)
  await dialog.getByRole('button', { name: 'Read agenda' }).click()
  await expect(dialog.getByRole('region', { name: 'What was read' })).toBeVisible()
  await dialog.getByRole('button', { name: 'Use this rundown' }).click()
  await expect(dialog).toBeHidden()
}

/** The same by keyboard alone, on a console that has no session yet. */
export const pasteAgenda = async (page: Page, context: BrowserContext, text: string): Promise<void> => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await page.evaluate((copied) => navigator.clipboard.writeText(copied), text)
  await press(page, 'Control+V')
  const dialog = page.getByRole('dialog', { name: 'Import agenda' })
  await expect(dialog.getByRole('button', { name: 'Use this rundown' })).toBeFocused()
  await press(page, 'Enter')
  await expect(dialog).toBeHidden()
}

/** Opens the second window, and gives it. */
export const openConfidence = async (page: Page, context: BrowserContext): Promise<Page> => {
  const [screen] = await Promise.all([
    context.waitForEvent('page'),
    button(page, 'Open confidence screen').first().click(),
  ])
  await screen.waitForLoadState()
  await expect(timer(screen)).toBeVisible()
  return screen
}

/** The same by its key; the console stays in front. */
export const openConfidenceByKey = async (page: Page, context: BrowserContext): Promise<Page> => {
  const [screen] = await Promise.all([context.waitForEvent('page'), press(page, 'd')])
  await expect(timer(screen)).toBeVisible()
  await page.bringToFront()
  return screen
}

/** Fails at the end of a story if a window complained in its console. */
export const listenForComplaints = (context: BrowserContext): string[] => {
  const complaints: string[] = []
  context.on('weberror', (error) => complaints.push(String(error.error())))
  context.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text())
  })
  return complaints
}

/** Presses one key after the other. */
export const press = async (page: Page, ...keys: readonly string[]): Promise<void> => {
  for (const key of keys) await page.keyboard.press(key)
}

/** Writes a question down, by keyboard. */
export const ask = async (page: Page, line: string, last = 'Enter'): Promise<void> => {
  await press(page, 'q')
  await page.keyboard.type(line)
  await press(page, last)
}

/** The cells of a table, each row with a bar between them. */
export const rowsOf = (page: Page, name: string): Promise<string[]> =>
  page
    .getByRole('table', { name, exact: true })
    .locator('tr')
    .evaluateAll((rows) => rows.map((row) => [...row.children].map((cell) => cell.textContent?.trim()).join(' | ')))

/** What axe has against the page. */
export const axeFindings = async (page: Page): Promise<string[]> => {
  const { violations } = await new AxeBuilder({ page }).analyze()
  return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html.slice(0, 120)}`))
}

import { expect, test, type Page } from '@playwright/test'
import { button, kept, listenForComplaints, openConfidence, openConsole, status, timer, until } from './story.ts'

const settings = (page: Page) => page.getByRole('dialog', { name: 'Settings' })
const openSettings = async (page: Page) => {
  await button(page, 'Settings').click()
  await expect(settings(page)).toBeVisible()
}
const openExample = async (page: Page, clock: string) => {
  await openConsole(page, clock)
  await button(page, 'Open the example').click()
}

test('a key is changed, used and shown; one that is taken is refused in words', async ({ page, context }) => {
  const complaints = listenForComplaints(context)
  await openExample(page, '13:15')
  await page.keyboard.press('Space')
  await openSettings(page)
  const change = settings(page).getByRole('button', { name: 'Change the key for: A minute more', exact: true })
  await change.click()
  await page.keyboard.press('n')
  await expect(
    settings(page).getByText(/^N is for “Next segment.*” already: give that another key first\.$/),
  ).toBeVisible()
  await page.keyboard.press('F5')
  await expect(settings(page).getByText('F1 to F12 belong to messages and to the browser.')).toBeVisible()
  await page.keyboard.press('y')
  await expect(change).toHaveText('Y')
  await page.keyboard.press('Escape')
  await expect(settings(page)).toBeHidden()
  await expect(timer(page)).toHaveText('7:00')
  await page.keyboard.press('y')
  await expect(timer(page)).toHaveText('8:00')
  await page.keyboard.press('+')
  await expect(timer(page)).toHaveText('8:00')
  await expect(button(page, 'Add 1 minute')).toHaveAttribute('aria-keyshortcuts', 'Y')
  expect(complaints).toEqual([])
})

test('the hours, the cues and the confidence screen are as the moderator likes them, in both windows, and stay so', async ({
  page,
  context,
}) => {
  await openExample(page, '13:10')
  const screen = await openConfidence(page, context)
  await openSettings(page)
  await settings(page).getByText('1:15 pm').click()
  await settings(page).getByRole('textbox', { name: 'Warn before the end' }).fill('3')
  await settings(page).getByRole('checkbox', { name: 'Who is next' }).uncheck()
  await settings(page).getByText('Light', { exact: true }).click()
  await page.keyboard.press('Escape')
  await expect(status(page, 'Hard stop')).toHaveText('2:45 pm')
  await expect(screen.getByText('1:10 pm', { exact: true })).toBeVisible()
  await expect(screen.getByText(/^Next:/)).toHaveCount(0)
  await until(page, '13:15')
  await page.keyboard.press('Space')
  await until(page, '13:18:59')
  await expect(status(page, 'Level')).toHaveText('Running')
  await expect(status(screen, 'Level')).toHaveText('Running')
  await until(page, '13:19')
  await expect(status(page, 'Level')).toHaveText('Wrap up')
  await expect(status(screen, 'Level')).toHaveText('Wrap up')
  await kept(page)
  await page.reload()
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'light')
  await expect(status(page, 'Hard stop')).toHaveText('2:45 pm')
  await expect(status(page, 'Level')).toHaveText('Wrap up')
})

test('everything is put back as delivered, and that back too', async ({ page }) => {
  await openExample(page, '13:10')
  await openSettings(page)
  await settings(page).getByText('1:15 pm').click()
  await settings(page).getByRole('textbox', { name: 'Warn before the end' }).fill('4, 3')
  await button(page, 'As delivered').click()
  await expect(settings(page).getByRole('textbox', { name: 'Warn before the end' })).toHaveValue('5, 2, 1')
  await expect(status(page, 'Hard stop')).toHaveText('14:45')
  await button(page, 'Undo: settings as they were').click()
  await expect(settings(page).getByRole('textbox', { name: 'Warn before the end' })).toHaveValue('4, 3')
  await expect(settings(page).getByRole('radio', { name: '1:15 pm' })).toBeChecked()
})

import { expect, test } from '@playwright/test'
import { button, openConfidence, openConsole, status, timer, until } from './story.ts'

test('survives reloads of either window, counts on without its console, and says so within three seconds', async ({
  page,
  context,
}) => {
  await openConsole(page, '13:15')
  await button(page, 'Open the example').click()
  const screen = await openConfidence(page, context)
  // Live regions are there before their words.
  for (const name of ['Message', 'Console']) {
    await expect(status(screen, name)).toBeVisible()
    await expect(status(screen, name)).toHaveText('')
  }
  await page.keyboard.press('Space')
  await until(page, '13:16')
  await expect(timer(screen)).toHaveText('6:00')

  await screen.reload()
  await expect(timer(screen)).toHaveText('6:00')
  await page.reload()
  await expect(timer(page)).toHaveText('6:00')
  await expect(button(page, 'Pause')).toBeVisible()
  await until(page, '13:16:10')
  await expect(timer(screen)).toHaveText('5:50')

  // The one that is open comes to the front; it is not loaded again.
  await screen.evaluate(() => (document.body.dataset['mark'] = 'the same page'))
  await button(page, 'Open confidence screen').first().click()
  await expect(page.getByText('Drag the confidence screen')).toBeHidden()
  expect(context.pages()).toHaveLength(2)
  await expect(screen.locator('body')).toHaveAttribute('data-mark', 'the same page')
  await expect(timer(screen)).toHaveText('5:50')

  await page.close()
  await screen.clock.runFor(3000)
  await expect(status(screen, 'Console')).toContainText('Console not heard')
  await screen.clock.runFor(57_000)
  await expect(timer(screen)).toHaveText('4:50')
})

test('goes black and comes back, and shows a speaker with an allotment big', async ({ page, context }) => {
  await openConsole(page, '13:15')
  await button(page, 'Open the example').click()
  const screen = await openConfidence(page, context)
  await page.keyboard.press('Space')
  await page.keyboard.press('n')
  await page.keyboard.press('2')
  await expect(timer(screen)).toHaveText('10:00')
  await expect(screen.getByRole('heading')).toContainText('Carling')
  await page.keyboard.press('b')
  await expect(screen.locator('[data-blackout]')).toHaveCount(1)
  await page.keyboard.press('b')
  await expect(screen.locator('[data-blackout]')).toHaveCount(0)
})

test('what a key does stands on the screen before either window is drawn', async ({ page, context }) => {
  await openConsole(page, '13:15')
  await button(page, 'Open the example').click()
  await openConfidence(page, context)
  await page.keyboard.press('Space')
  await expect(timer(page)).toHaveText('7:00')
  const shown = await page.evaluate(async () => {
    const screen = window.open('', 'rostrum-confidence')
    document.body.dispatchEvent(new KeyboardEvent('keydown', { key: '+', bubbles: true }))
    // The rest of the same turn: no frame, no message comes in between.
    await Promise.resolve()
    return screen?.document.querySelector('[role=timer]')?.textContent
  })
  expect(shown).toBe('8:00')
})

import { expect, test } from '@playwright/test'
import { button, importAgenda, openConsole, status, timer, until } from './story.ts'

const CLOSED =
  '# Briefing\n\n4 September 2017\n\n13:15 – 14:15, Vienna\n\n- Opening (10 min)\n- Panel (30 min)\n- Q&A (20 min)'

test('an overrun is told before it happens, and catching up wins the time back', async ({ page }) => {
  await openConsole(page, '13:15')
  await importAgenda(page, CLOSED)
  await page.keyboard.press('Space')
  await until(page, '13:29')
  await expect(status(page, 'Headroom')).toContainText('4:00')
  await expect(page.getByText('4 min too late')).toBeVisible()
  await page.keyboard.press('c')
  const preview = page.getByRole('dialog')
  await expect(preview).toContainText('Panel')
  await page.keyboard.press('Enter')
  await expect(preview).toBeHidden()
  await expect(status(page, 'Projected end')).toContainText('14:15')
  await page.keyboard.press('z')
  await expect(page.getByText('4 min too late')).toBeVisible()
  await page.keyboard.press('Shift+Z')
  await expect(status(page, 'Projected end')).toContainText('14:15')
})

test('undo takes back Next as if it had never been given, and a bouncing clicker counts once', async ({ page }) => {
  await openConsole(page, '13:15')
  await importAgenda(page, CLOSED)
  await button(page, 'Start').click()
  await until(page, '13:20')
  await page.keyboard.press('n')
  await page.keyboard.press('n')
  const current = page.getByRole('list', { name: 'Rundown' }).locator('[aria-current="step"]')
  await expect(current).toContainText('Panel')
  await until(page, '13:21')
  await page.keyboard.press('z')
  await expect(current).toContainText('Opening')
  await expect(timer(page)).toHaveText('4:00')
  await button(page, 'Redo').click()
  await expect(timer(page)).toHaveText('29:00')
  await button(page, 'Add 1 minute').click()
  await expect(timer(page)).toHaveText('30:00')
  await page.keyboard.press('-')
  await expect(timer(page)).toHaveText('29:00')
})

test('Space after a click on Next pauses, and Escape never touches the session', async ({ page }) => {
  await openConsole(page, '13:15')
  await importAgenda(page, CLOSED)
  await button(page, 'Start').click()
  await button(page, 'Next').click()
  await page.keyboard.press('Space')
  await expect(button(page, 'Resume')).toBeVisible()
  await page.keyboard.press('?')
  await expect(page.getByRole('dialog')).toBeVisible()
  await page.keyboard.press('n')
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toBeHidden()
  await expect(button(page, 'Resume')).toBeVisible()
  await expect(page.getByRole('list', { name: 'Rundown' }).locator('[aria-current="step"]')).toContainText('Panel')

  // A key right behind Escape is for the session again.
  await page.keyboard.press('?')
  await expect(page.getByRole('dialog')).toBeVisible()
  await page.keyboard.press('Escape')
  await page.keyboard.press('Space')
  await expect(button(page, 'Pause')).toBeVisible()
})

test('the key that opens a dialog is heard right behind the one that closed it', async ({ page }) => {
  await openConsole(page, '13:15')
  await importAgenda(page, CLOSED)
  await page.keyboard.press('?')
  await expect(page.getByRole('dialog')).toBeVisible()
  // Sooner than the browser tells that a dialog was closed.
  await page.evaluate(async () => {
    for (const key of ['Escape', '?']) {
      document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }))
      await Promise.resolve()
    }
  })
  await expect(page.getByRole('dialog')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toBeHidden()
})

test('a double click on Start starts, and Space after Enter on it pauses', async ({ page }) => {
  const current = page.getByRole('list', { name: 'Rundown' }).locator('[aria-current="step"]')
  await openConsole(page, '13:15')
  await importAgenda(page, CLOSED)
  await button(page, 'Start').dblclick()
  await expect(current).toContainText('Opening')
  await page.keyboard.press('z')
  await button(page, 'Start').focus()
  await page.keyboard.press('Enter')
  await page.keyboard.press('Space')
  await expect(button(page, 'Resume')).toBeVisible()
  await expect(current).toContainText('Opening')
  // Another key right after it is meant.
  await page.keyboard.press('n')
  await expect(current).toContainText('Panel')
})

import { readFile } from 'node:fs/promises'
import { expect, test, type Page } from '@playwright/test'
import { axeFindings, button, importAgenda, openConsole, press, timer, until, vienna } from './story.ts'

const CLOSED =
  '# Briefing\n\n4 September 2017\n\n13:15 – 14:15, Vienna\n\n- Opening (7 min)\n- Panel (30 min)\n- Q&A (20 min)'

const history = (page: Page) => page.getByRole('dialog', { name: 'History' })
const lines = (page: Page) => history(page).getByRole('listitem')
const notice = (page: Page) => page.getByRole('alert')
const itBegan = (page: Page) => page.getByRole('dialog', { name: 'It began at …' })

test('the history reads like minutes, and says what was undone', async ({ page }) => {
  await openConsole(page, '13:10')
  await importAgenda(page, CLOSED)
  await until(page, '13:15:04')
  await page.keyboard.press('Space')
  await until(page, '13:20')
  await page.keyboard.press('+')
  await until(page, '13:22:04')
  await page.keyboard.press('n')
  await until(page, '13:40:10')
  await page.keyboard.press('n')
  await until(page, '13:40:15')
  await page.keyboard.press('z')

  await page.keyboard.press('h')
  await expect(lines(page)).toHaveText([
    '13:40:15Undid: Q&A began',
    '13:40:10Q&A beganundone',
    '13:22:04Panel began',
    '13:20:001 minute added to Opening',
    '13:15:04Session began: Opening',
    '13:10:00Rundown used: Briefing',
  ])
  // The session goes on below, its time in the dialog's head; its keys do not reach it.
  await expect(history(page)).toContainText('11:49')
  await page.keyboard.press('n')
  await page.keyboard.press('h')
  await expect(lines(page)).toHaveCount(6)

  await history(page).getByRole('button', { name: 'Redo' }).click()
  await expect(lines(page)).toHaveCount(7)
  await expect(history(page).getByText('undone')).toBeHidden()
  await history(page).getByRole('button', { name: 'Undo' }).click()
  await expect(lines(page).first()).toContainText('Undid: Q&A began')
  await expect(history(page).getByText('undone')).toBeVisible()

  const [file] = await Promise.all([
    page.waitForEvent('download'),
    history(page).getByRole('button', { name: 'Download' }).click(),
  ])
  expect(file.suggestedFilename()).toBe('History 2017-09-04 Briefing.txt')
  expect(await readFile(await file.path(), 'utf8')).toContain(
    'Monday, 4 September 2017\n13:10:00  Rundown used: Briefing\n13:15:04  Session began: Opening\n',
  )

  await page.keyboard.press('Escape')
  await expect(history(page)).toBeHidden()
  await expect(timer(page)).toBeVisible()

  await button(page, 'Settings').click()
  await page.getByRole('dialog', { name: 'Settings' }).getByRole('button', { name: 'History' }).click()
  await expect(lines(page).first()).toContainText('Undid')
  await page.keyboard.press('Escape')
  await page.keyboard.press('n')
  await expect(page.getByRole('list', { name: 'Rundown' }).locator('[aria-current="step"]')).toContainText('Q&A')
})

test('a session that nobody started is told of, and begins when it did', async ({ page }) => {
  await openConsole(page, '13:10')
  await importAgenda(page, CLOSED)
  await until(page, '13:16:59')
  await expect(notice(page)).toBeHidden()
  await until(page, '13:17')
  await expect(notice(page)).toContainText('Nothing is running')

  await until(page, '13:18')
  await button(page, 'It began at …').click()
  const field = itBegan(page).getByRole('textbox', { name: 'Time' })
  await expect(field).toHaveValue('13:15')
  await expect(field).toBeFocused()
  await expect(itBegan(page)).toContainText('4:00 left of 7:00')

  await page.keyboard.press('Escape')
  await expect(itBegan(page)).toBeHidden()
  await expect(button(page, 'Start')).toBeEnabled()

  await button(page, 'It began at …').click()
  await page.keyboard.type('13:20')
  await page.keyboard.press('Enter')
  await expect(itBegan(page)).toContainText('13:20 is still to come')
  await field.fill('0110')
  await expect(itBegan(page)).toContainText('it would be a rehearsal')
  await field.fill('soon')
  await page.keyboard.press('Enter')
  await expect(itBegan(page)).toContainText('Write the time as 13:15.')

  await field.fill('13:15')
  await page.keyboard.press('Enter')
  await expect(itBegan(page)).toBeHidden()
  await expect(timer(page)).toHaveText('4:00')
  await expect(page.getByText('Nothing is running')).toBeHidden()
  await page.keyboard.press('h')
  await expect(lines(page).first()).toHaveText('13:18:00Session began at 13:15: Opening')
})

test('a Next that was pressed late is put right, and taken back', async ({ page }) => {
  await openConsole(page, '13:15')
  await importAgenda(page, CLOSED)
  await press(page, 'Space')
  await until(page, '13:24:10')
  await press(page, 'n')
  await until(page, '13:25')
  const field = itBegan(page).getByRole('textbox', { name: 'Time' })
  await press(page, 'k')
  await expect(field).toHaveValue('13:24')
  await expect(itBegan(page)).toContainText(/29:10 left of 30:00\. Opening ran 9:(09|10)\./)
  await press(page, 'ArrowDown', 'ArrowDown')
  await expect(field).toHaveValue('13:22')
  await expect(itBegan(page)).toContainText(
    /3 min ago\. Panel then has 27:00 left of 30:00\. Opening ran (6:59|7:00)\./,
  )
  await press(page, 'Enter')
  await expect(itBegan(page)).toBeHidden()
  await expect(timer(page)).toHaveText('27:00')
  const current = page.getByRole('list', { name: 'Rundown' }).locator('[aria-current="step"]')
  await expect(current).toContainText('13:22')
  await press(page, 'h')
  await expect(lines(page).first()).toHaveText('13:25:00Panel began 2:10 earlier')
  await press(page, 'Escape', 'z')
  await expect(timer(page)).toHaveText('29:10')

  await current.getByRole('button').click()
  await page.keyboard.type('13:10')
  await expect(itBegan(page)).toContainText('The segment before began at 13:15 itself: give a later time.')
  await press(page, 'Enter')
  await expect(itBegan(page)).toBeVisible()
  await press(page, 'Escape')
  await expect(timer(page)).toHaveText('29:10')
})

test('that nothing is running is told once, and never of a rehearsal', async ({ page }) => {
  await openConsole(page, '13:20')
  await importAgenda(page, CLOSED)
  await expect(notice(page)).toContainText('Nothing is running')
  await button(page, 'Dismiss').click()
  await until(page, '13:25')
  await expect(notice(page)).toBeHidden()
  // It can still be said.
  await button(page, 'It began at …').click()
  await expect(itBegan(page).getByRole('textbox', { name: 'Time' })).toHaveValue('13:15')
  await page.keyboard.press('Escape')
  await importAgenda(page, CLOSED.replace('2017', '2016'))
  await until(page, '13:26')
  await expect(notice(page)).toBeHidden()
})

test('the browser asks before a running console is closed, and only then', async ({ page }) => {
  const asked: string[] = []
  await openConsole(page, '13:15')
  await importAgenda(page, CLOSED)
  page.on('dialog', (dialog) => {
    asked.push(dialog.type())
    void dialog.dismiss()
  })
  await page.reload()
  await expect(button(page, 'Start')).toBeEnabled()
  expect(asked).toEqual([])

  await button(page, 'Start').click()
  await expect(button(page, 'Pause')).toBeEnabled()
  await page.close({ runBeforeUnload: true })
  await expect.poll(() => asked).toEqual(['beforeunload'])
  await button(page, 'Pause').click()
  await page.close({ runBeforeUnload: true })
  await expect.poll(() => asked).toHaveLength(2)

  await button(page, 'End session').click()
  await page.reload()
  await expect(button(page, 'Undo')).toBeEnabled()
  expect(asked).toHaveLength(2)
})

test('the laptop that may fall asleep is told of, once', async ({ page }) => {
  await page.addInitScript(() => Reflect.deleteProperty(Navigator.prototype, 'wakeLock'))
  await openConsole(page, '13:15')
  await importAgenda(page, CLOSED)
  await expect(notice(page)).toBeHidden()
  await page.keyboard.press('Space')
  await expect(notice(page)).toContainText('fall asleep')
  await page.keyboard.press('Escape')
  await expect(notice(page)).toBeHidden()
  await page.keyboard.press('n')
  await expect(notice(page)).toBeHidden()
})

for (const colorScheme of ['dark', 'light'] as const)
  test(`axe finds nothing in the dialogs, ${colorScheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme })
    // axe waits by timers: here the clock runs.
    await page.clock.install({ time: vienna('13:18') })
    await page.goto('/')
    await button(page, 'Open the example').click()
    await button(page, 'It began at …').click()
    expect(await axeFindings(page), 'it began').toEqual([])
    await page.keyboard.type('13:30')
    await expect(itBegan(page)).toContainText('still to come')
    expect(await axeFindings(page), 'refused').toEqual([])
    await page.keyboard.press('Escape')
    await page.keyboard.press('Space')
    for (const key of ['+', '-', '+', '-', '+', '-', 'n', 'z', 'n', 'p', '2', '0', '3', 'z'])
      await page.keyboard.press(key)
    await page.keyboard.press('h')
    await expect(history(page).getByText('undone').first()).toBeVisible()
    expect(await axeFindings(page), 'history').toEqual([])
  })

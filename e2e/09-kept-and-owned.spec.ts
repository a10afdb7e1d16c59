import { expect, test, type Page } from '@playwright/test'
import {
  button,
  importAgenda,
  kept,
  listenForComplaints,
  openConfidence,
  openConsole,
  status,
  timer,
  until,
} from './story.ts'

const BRIEFING = '# Briefing\n\n- Welcome (10 min)\n- Questions and answers (20 min)'

const openExample = async (page: Page) => {
  await openConsole(page, '13:15')
  await button(page, 'Open the example').click()
  await page.keyboard.press('Space')
}

test('a console that was closed comes back at the right second, says so, and leaves the time out on one key', async ({
  page,
  context,
}) => {
  const complaints = listenForComplaints(context)
  await openExample(page)
  await until(page, '13:16')
  // The clock runs ahead of the disk here: only a command says for certain when the console was last seen.
  for (const key of ['+', '-']) await page.keyboard.press(key)
  await kept(page)
  const other = await context.newPage()
  await page.close()
  await until(other, '13:17')
  await other.goto('/')
  await expect(timer(other)).toHaveText('5:00')
  await expect(other.getByText('Running since 13:15. This window was closed for 1:00.')).toBeVisible()
  await other.keyboard.press('l')
  await expect(timer(other)).toHaveText('6:00')
  await expect(other.getByText('was closed for')).toHaveCount(0)
  await other.keyboard.press('z')
  await expect(timer(other)).toHaveText('5:00')
  expect(complaints).toEqual([])
})

test('a browser that does not give the session back is not an empty page', async ({ page }) => {
  await openExample(page)
  await kept(page)
  await page.addInitScript(() => {
    const open = IDBFactory.prototype.open
    const held: (() => void)[] = []
    Object.assign(window, { letGo: () => held.forEach((each) => each()) })
    // Its answers come when they are let go.
    IDBFactory.prototype.open = function (...asked) {
      const request = open.apply(this, asked)
      const listen = request.addEventListener.bind(request)
      request.addEventListener = (type: string, hear: EventListener) =>
        listen(type, (event) => void held.push(() => hear(event)))
      return request
    }
  })
  await page.reload()
  // The page is loaded before its code has begun to wait: only then does time that passes count.
  await expect(async () => {
    await page.clock.runFor(3_100)
    await expect(page.getByRole('alert')).toContainText('This browser is slow to give the session back.', {
      timeout: 500,
    })
  }).toPass()
  await page.evaluate(() => (window as unknown as { letGo(): void }).letGo())
  await expect(button(page, 'Pause')).toBeVisible()
})

test('a browser that refuses site data runs a session in both windows, and says that nothing is saved', async ({
  page,
  context,
}) => {
  const complaints = listenForComplaints(context)
  // As Chromium 156 does where all cookies are blocked.
  await context.addInitScript(() => {
    const refusal = () => new DOMException('The request was denied.', 'SecurityError')
    for (const name of ['sessionStorage', 'localStorage'])
      Object.defineProperty(window, name, {
        get() {
          throw refusal()
        },
      })
    LockManager.prototype.request = () => Promise.reject(refusal())
    LockManager.prototype.query = () => Promise.reject(refusal())
    IDBFactory.prototype.open = () => {
      throw refusal()
    }
  })
  await openConsole(page, '13:15')
  await expect(page.getByText('This browser does not let Rostrum save')).toBeVisible()
  await button(page, 'Open the example').click()
  await page.keyboard.press('Space')
  const screen = await openConfidence(page, context)
  await until(page, '13:16')
  await expect(timer(page)).toHaveText('6:00')
  await expect(timer(screen)).toHaveText('6:00')
  await expect(page.getByText('Another window runs this session')).toHaveCount(0)
  expect(complaints).toEqual([])
})

test('of two consoles one runs the session; the other follows, takes over in one click, and the first says so', async ({
  page,
  context,
}) => {
  const complaints = listenForComplaints(context)
  await openExample(page)
  const [second] = await Promise.all([
    context.waitForEvent('page'),
    page.evaluate(() => void window.open('/', '_blank', 'popup')),
  ])
  await expect(second.getByText('Another window runs this session')).toBeVisible()
  await until(page, '13:16')
  await expect(timer(second)).toHaveText('6:00')
  await second.keyboard.press('n')
  await second.keyboard.press('Space')
  await expect(timer(page)).toHaveText('6:00')
  await expect(button(second, 'Next')).toHaveCount(0)

  await button(second, 'Take over').click()
  await expect(button(second, 'Next')).toBeVisible()
  await expect(page.getByText('handed over to another window')).toBeVisible()
  await expect(button(page, 'Next')).toHaveCount(0)
  await second.keyboard.press('n')
  await expect(timer(second)).toHaveText('30:00')
  await expect(timer(page)).toHaveText('30:00')
  await second.keyboard.press('z')
  await expect(timer(page)).toHaveText('6:00')

  await button(page, 'Take over').click()
  await expect(button(page, 'Next')).toBeVisible()
  await expect(button(second, 'Take over')).toBeVisible()
  await page.keyboard.press('Shift+Z')
  await expect(timer(second)).toHaveText('30:00')
  expect(complaints).toEqual([])
})

test('sessions are kept, listed, opened, renamed, copied, deleted and undeleted, and travel as a file', async ({
  page,
}) => {
  await openExample(page)
  await until(page, '13:20')
  await button(page, 'End session').click()
  await importAgenda(page, BRIEFING)
  await expect(timer(page)).toHaveText('10:00')

  const dialog = page.getByRole('dialog', { name: 'Sessions' })
  const rows = dialog.getByRole('listitem')
  await button(page, 'Sessions').click()
  await expect(rows).toHaveCount(2)
  await expect(rows.first()).toContainText('Briefing')
  await button(page, 'Rename Briefing').click()
  await page.keyboard.type('Staff Briefing')
  await page.keyboard.press('Enter')
  await expect(rows.first()).toContainText('Staff Briefing')
  await button(page, 'Duplicate Staff Briefing').click()
  await expect(rows).toHaveCount(3)
  await button(page, 'Delete Staff Briefing (copy)').click()
  await expect(dialog).toContainText('gone for good in 30 days')
  await button(page, 'Undelete Staff Briefing (copy)').click()
  await expect(dialog).not.toContainText('gone for good')

  const [file] = await Promise.all([
    page.waitForEvent('download'),
    dialog
      .getByRole('button', { name: /^Download .*Smuggling/ })
      .first()
      .click(),
  ])
  expect(file.suggestedFilename()).toMatch(/Smuggling.*\.rostrum\.json$/)
  await dialog.locator('input[type=file]').setInputFiles(await file.path())
  await expect(dialog).toBeHidden()
  await expect(status(page, 'Projected end')).toContainText('13:20')
  await expect(page.getByText('Ended 13:20')).toBeVisible()

  // What was undone to the very beginning gives back what stood there before.
  await importAgenda(page, BRIEFING)
  await expect(timer(page)).toHaveText('10:00')
  await page.keyboard.press('z')
  await expect(page.getByText('Ended 13:20')).toBeVisible()
})

import { expect, test, type Page } from '@playwright/test'
import { axeFindings, button, importAgenda, openConsole, status, timer, until } from './story.ts'

const PLAN =
  '# Briefing\n\n4 September 2017\n\n13:15 – 14:15, Vienna\n\n- Opening (10 min)\n- Panel (30 min)\n- Q&A (20 min)'
const TALKS =
  '# Briefing\n\n4 September 2017\n\n13:15 – 14:05, Vienna\n\n- Panel (40 min)\n  - Ana Lima, IOM (20 min)\n  - Ben Osei, PRIO (20 min)\n- Closing (10 min)'

const row = (page: Page, title: string) =>
  page.getByRole('list', { name: 'Rundown' }).getByRole('listitem').filter({ hasText: title })
const result = (page: Page) => status(page, 'Result')

/** The opening has taken 14 of its 10 minutes. */
const fourBehind = async (page: Page) => {
  await openConsole(page, '13:15')
  await importAgenda(page, PLAN)
  await page.keyboard.press('Space')
  await until(page, '13:29')
  await page.keyboard.press('c')
  await expect(page.getByRole('dialog', { name: 'Catch up' })).toContainText('4 min are missing')
}

const WAYS = [
  ['1', 'all in proportion', { Panel: '27:30', 'Q&A': '18:30' }],
  ['2', 'the Q&A', { 'Q&A': '16:00' }],
  ['3', 'one segment', { Panel: '26:00' }],
  ['33', 'the next one', { 'Q&A': '16:00' }],
] as const
for (const [keys, who, lengths] of WAYS)
  test(`${who}: four minutes are won with ${keys} and Enter, and given back with Z`, async ({ page }) => {
    await fourBehind(page)
    for (const key of keys) await page.keyboard.press(key)
    await expect(result(page)).toHaveText('Ends 14:15 · just on time')
    await page.keyboard.press('Enter')
    await expect(page.getByRole('dialog')).toBeHidden()
    await expect(status(page, 'Projected end')).toContainText('14:15')
    await expect(
      page.getByRole('paragraph').filter({ hasText: 'Say: “We are four minutes behind; I will shorten' }),
    ).toBeVisible()
    for (const [title, length] of Object.entries(lengths)) await expect(row(page, title)).toContainText(`now ${length}`)
    await page.keyboard.press('z')
    await expect(page.getByText('4 min too late')).toBeVisible()
    await expect(row(page, 'Panel').locator('s')).toHaveCount(0)
  })

test('the present turn and the next are shorter by what is missing', async ({ page }) => {
  await openConsole(page, '13:19')
  await importAgenda(page, TALKS)
  await page.keyboard.press('Space')
  await page.keyboard.press('1')
  await until(page, '13:29')
  await expect(timer(page, 'Floor time')).toHaveText('10:00')
  await page.keyboard.press('c')
  await page.keyboard.press('4')
  await expect(page.getByRole('dialog')).toContainText('I will shorten this turn and the next')
  await page.keyboard.press('Enter')
  await expect(timer(page, 'Floor time')).toHaveText('8:30')
  await expect(status(page, 'Projected end')).toContainText('14:05')
  await page.keyboard.press('z')
  await expect(timer(page, 'Floor time')).toHaveText('10:00')
})

test('what is typed or slid is what happens, down to the shortest', async ({ page }) => {
  await fourBehind(page)
  const minutes = page.getByLabel('Minutes for Q&A')
  await minutes.fill('7')
  await expect(page.getByRole('dialog')).toContainText('10:00 is its shortest')
  await minutes.fill('soon')
  await expect(page.getByRole('dialog')).toContainText('Type minutes')
  await minutes.fill('17:30')
  await expect(result(page)).toContainText('in hand')
  const slider = page.getByRole('slider', { name: 'Length of Panel' })
  await slider.focus()
  await expect(slider).toHaveAttribute('aria-valuetext', '27:30')
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('ArrowRight')
  await expect(result(page)).toHaveText('Ends 14:15 · just on time')
  await minutes.focus()
  await page.keyboard.press('Enter')
  await expect(row(page, 'Panel')).toContainText('28:30')
  await expect(row(page, 'Q&A')).toContainText('17:30')
})

test('it says what can’t be won', async ({ page }) => {
  await fourBehind(page)
  await page.keyboard.press('Escape')
  await until(page, '13:44')
  await page.keyboard.press('c')
  await page.keyboard.press('2')
  await expect(result(page)).toContainText('9 min can’t be won this way')
})

test('early, the same key gives what is in hand to the Q&A', async ({ page }) => {
  await openConsole(page, '13:15')
  await importAgenda(page, PLAN)
  await page.keyboard.press('c')
  await expect(page.getByRole('alert')).toContainText('no time to win back')
  await page.keyboard.press('Space')
  await until(page, '13:21')
  await page.keyboard.press('n')
  await expect(button(page, 'Give time')).toBeVisible()
  await page.keyboard.press('c')
  await expect(page.getByRole('dialog', { name: 'Give time' })).toContainText('4 min in hand')
  await expect(page.getByRole('dialog')).toContainText(
    'We are four minutes early; I will extend the Q&A to 24 minutes.',
  )
  await page.getByLabel('Minutes for Q&A').fill('60')
  await expect(page.getByRole('dialog')).toContainText('the hard stop allows no more')
  await page.keyboard.press('Enter')
  await expect(row(page, 'Q&A')).toContainText('now 24:00')
  await page.keyboard.press('z')
  await expect(row(page, 'Q&A').locator('s')).toHaveCount(0)
})

test('a segment that is pointed at tells when it runs and what going there would do, and nothing moves', async ({
  page,
}) => {
  await openConsole(page, '13:15')
  await importAgenda(page, PLAN)
  await page.keyboard.press('Space')
  await until(page, '13:20')
  const list = page.getByRole('list', { name: 'Rundown' })
  const before = await list.boundingBox()
  await row(page, 'Q&A').hover()
  await expect(page.getByText('~13:55 – 14:15')).toBeVisible()
  await expect(page.getByText('Go now: ends 13:40, 35 min in hand')).toBeVisible()
  expect(await list.boundingBox()).toEqual(before)
  await button(page, 'Go to Panel').focus()
  await page.mouse.move(5, 5)
  await expect(button(page, 'Go to Panel')).toHaveAccessibleDescription(/~13:25 – 13:55 Go now: ends 14:10/)
})

for (const colorScheme of ['dark', 'light'] as const)
  test(`axe finds nothing in it, ${colorScheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme })
    await fourBehind(page)
    // axe waits by timers: here the clock runs.
    await page.clock.resume()
    expect(await axeFindings(page)).toEqual([])
    await page.keyboard.press('Enter')
    await button(page, 'Go to Panel').focus()
    expect(await axeFindings(page)).toEqual([])
  })

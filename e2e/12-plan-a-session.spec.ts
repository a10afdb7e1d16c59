import { expect, test, type Locator, type Page } from '@playwright/test'
import { axeFindings, button, importAgenda, kept, listenForComplaints, openConsole, timer, vienna } from './story.ts'

const field = (page: Page, name: string) => page.getByRole('textbox', { name, exact: true })
const titles = (page: Page) =>
  page
    .getByRole('textbox', { name: /^Title of segment/ })
    .evaluateAll((fields) => fields.map((one) => (one as HTMLInputElement).value))

/** Presses Tab until `target` has the focus. */
const tabTo = async (page: Page, target: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab') => {
  for (let presses = 0; presses < 80; presses += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) return
    await page.keyboard.press(key)
  }
  await expect(target).toBeFocused()
}
const type = async (page: Page, ...what: readonly string[]) => {
  for (const words of what)
    if (/^(?:Enter|Tab|F2|Control\+Enter)$/.test(words)) await page.keyboard.press(words)
    else await page.keyboard.type(words)
}

test('the side event is planned from blank without a mouse, and runs', async ({ page, context }) => {
  const complaints = listenForComplaints(context)
  await openConsole(page)
  await tabTo(page, button(page, 'Plan from scratch'))
  await page.keyboard.press('Enter')
  await expect(field(page, 'Title of the session')).toBeFocused()
  await type(page, 'International Cooperation to Counter Migrant Smuggling', 'Enter', 'Board Room A', 'Enter')
  await type(page, '04092017', 'Enter', '1315', 'Enter', '1445', 'Enter', 'vienna', 'Enter')

  await expect(field(page, 'Title of segment 1')).toBeFocused()
  await type(page, 'Opening Remarks', 'Tab', 'Tab', 'Tab', '7', 'Enter')
  await type(page, 'Panel', 'Tab', 'Tab', 'Tab', '30', 'F2')
  await expect(field(page, 'Add a person to Panel')).toBeFocused()
  await type(page, 'Moderator: Berlan Pars Alan, Senior Policy Advisor, IOM', 'Enter')
  await type(
    page,
    'Jørgen Carling, Research Professor, PRIO',
    'Enter',
    'Ms. Marie McAuliffe, Head of Research, IOM',
    'Enter',
  )
  await type(page, 'Morgane Nicot, Crime Prevention Officer, UNODC', 'Enter')
  await tabTo(page, field(page, 'Questions of Panel'))
  await type(page, 'How can data and research lead to better policy?', 'F2')
  await expect(field(page, 'Title of segment 2')).toBeFocused()
  await type(page, 'Control+Enter', 'Q&A Session', 'Tab', 'Tab', 'Tab', '30', 'Enter', 'Closing remarks', 'Tab')

  await expect(page.getByRole('combobox', { name: 'Kind of Q&A Session' })).toHaveValue('qa')
  await expect(page.getByRole('region', { name: 'Balance' })).toContainText('23 min unallotted')
  await expect(page.getByRole('row', { name: /Closing remarks/ })).toContainText('14:45')
  await expect(page.getByRole('table', { name: 'Segments' })).toContainText('1 question')

  await tabTo(page, button(page, 'Run this session'), 'Shift+Tab')
  await page.keyboard.press('Enter')
  await expect(timer(page)).toHaveText('7:00')
  await expect(page.getByText('23 min unallotted').first()).toBeVisible()
  await page.keyboard.press('Space')
  await page.keyboard.press('n')
  await expect(timer(page)).toHaveText('30:00')
  await expect(button(page, 'Give the floor to Marie McAuliffe')).toBeVisible()
  expect(complaints).toEqual([])
})

test('a plan is there again after a reload, at its address, and Back goes to the console', async ({ page }) => {
  await openConsole(page)
  await importAgenda(page)
  await page.keyboard.press('e')
  await expect(page).toHaveURL(/screen=planner/)
  await expect(field(page, 'Minutes for Opening Remarks')).toBeFocused()
  await type(page, '9', 'Enter')
  await expect(page.getByRole('main').getByText('Saved', { exact: true })).toBeVisible()
  await page.reload()
  await expect(field(page, 'Minutes for Opening Remarks')).toHaveValue('9')
  await page.goBack()
  await expect(timer(page)).toHaveText('9:00')
  await kept(page)
})

test('a running session is changed in place, by the rules of the session', async ({ page }) => {
  await openConsole(page)
  await importAgenda(page)
  await page.keyboard.press('Space')
  await page.keyboard.press('n')
  await page.keyboard.press('e')
  const plan = page.getByRole('dialog', { name: 'Plan' })
  await expect(plan).toContainText('30:00')
  await expect(field(page, 'Minutes for Panel')).toBeFocused()
  await type(page, '40')
  await expect(plan).toContainText('25:00 in hand')
  await page.keyboard.press('Enter')
  await expect(field(page, 'Minutes for Q&A Session')).toBeFocused()
  await page.keyboard.press('ArrowUp')
  await page.keyboard.press('Control+Delete')
  await expect(plan.getByRole('alert')).toHaveText('Panel is running: it can’t be removed.')
  await expect(field(page, 'Minutes for Panel')).toHaveValue('40')
  await page.keyboard.press('Escape')
  await expect(plan).toBeHidden()
  await expect(timer(page)).toHaveText('40:00')
  await page.keyboard.press('z')
  await expect(timer(page)).toHaveText('30:00')
})

test('segments are put in order by a drag of the keyboard', async ({ page }) => {
  // A drag waits by timers: here the clock runs.
  await page.clock.install({ time: vienna('13:15') })
  await page.goto('/')
  await button(page, 'Open the example').click()
  for (const place of ['the page', 'the dialog'] as const)
    await test.step(`on ${place}`, async () => {
      if (place === 'the dialog') {
        await button(page, 'Run this session').click()
        await page.keyboard.press('Space')
      }
      await page.keyboard.press('e')
      await expect(field(page, 'Title of segment 1')).toBeVisible()
      const before = await titles(page)
      await button(page, `Move ${before[2]}`).focus()
      await page.keyboard.press('Space')
      await expect(page.getByText(`Picked up ${before[2]}.`)).toBeAttached()
      await page.waitForFunction(() => document.querySelector('[data-dragging]') !== null)
      await page.keyboard.press('ArrowUp')
      await expect(page.getByText(`${before[2]} is now at the place of ${before[1]}.`)).toBeAttached()
      await page.keyboard.press('Space')
      await expect.poll(() => titles(page)).toEqual([before[0], before[2], before[1], before[3]])
      await expect(button(page, `Move ${before[2]}`)).toBeFocused()
    })
})

for (const colorScheme of ['dark', 'light'] as const)
  test(`axe finds nothing on the planner, ${colorScheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme })
    await page.clock.install({ time: vienna('13:15') })
    await page.goto('/?screen=planner')
    await expect(button(page, 'UN side event')).toBeVisible()
    expect(await axeFindings(page), 'blank').toEqual([])
    await page.getByRole('button', { name: 'UN side event' }).click()
    await page.getByRole('button', { name: 'Details of Panel' }).click()
    expect(await axeFindings(page), 'details').toEqual([])
    const small = await page
      .locator('button, select, input:not([type=checkbox])')
      .evaluateAll((all) =>
        all
          .filter((one) => one.getClientRects().length > 0 && one.getBoundingClientRect().height < 43.9)
          .map((one) => one.outerHTML),
      )
    expect(small, 'controls of less than 44 px').toEqual([])
    await field(page, 'Start').fill('13:15')
    await field(page, 'Hard stop').fill('14:45')
    await field(page, 'Minutes for Panel').fill('90')
    await field(page, 'Minutes for Q&A').fill('soon')
    await page.keyboard.press('Enter')
    await expect(page.getByRole('alert')).toBeVisible()
    expect(await axeFindings(page), 'over-committed and unclear').toEqual([])
    await button(page, 'Templates').click()
    expect(await axeFindings(page), 'templates').toEqual([])
    await page.keyboard.press('Escape')
    await field(page, 'Minutes for Q&A').fill('30')
    await button(page, 'Run this session').click()
    await page.keyboard.press('Space')
    await page.keyboard.press('e')
    await expect(page.getByRole('dialog', { name: 'Plan' })).toBeVisible()
    expect(await axeFindings(page), 'over a running session').toEqual([])
  })

import { expect, test, type Page } from '@playwright/test'
import { button, importAgenda, kept, listenForComplaints, openConfidence, openConsole, timer, until } from './story.ts'

const AGENDA = `# Side event

4 September 2017

13:15 – 14:45, Vienna

- Opening (7 min)
- Panel (30 min)
  - Moderator: Berlan Pars Alan, International Organization for Migration
  - Jørgen Carling, Peace Research Institute Oslo
  - Marie McAuliffe, IOM
  - Morgane Nicot, UNODC
- Q&A (30 min)`

const floor = (page: Page) => timer(page, 'Floor time')
const speakers = (page: Page) => page.getByRole('list', { name: 'Speakers' }).getByRole('listitem')
const row = (page: Page, name: string) => speakers(page).filter({ hasText: name })

test('a panel runs by Enter alone: fair shares, the last turn in view, one speaker more', async ({ page, context }) => {
  const complaints = listenForComplaints(context)
  await openConsole(page, '13:15')
  await importAgenda(page, AGENDA)
  const screen = await openConfidence(page, context)
  const press = (key: string) => page.keyboard.press(key)
  const floorIs = async (time: string) => {
    await expect(floor(page)).toHaveText(time)
    await expect(timer(screen)).toHaveText(time)
  }
  const next = page.getByRole('button', { name: /^Next *\p{Lu}/u })

  await press('Enter')
  await expect(page.getByRole('alert')).toContainText('press Start first')
  await press('Space')
  await until(page, '13:22')
  await press('n')

  // Thirty minutes for three, before anybody has the floor.
  await expect(next).toContainText('Jørgen Carling')
  for (const name of ['Carling', 'McAuliffe', 'Nicot']) await expect(row(page, name)).toContainText('~10:00')
  await expect(row(page, 'Pars Alan')).not.toContainText('~')
  await press('Enter')
  await floorIs('10:00')
  // Two minutes over, which the two others share.
  await until(page, '13:34')
  await floorIs('−2:00')
  await expect(row(page, 'Nicot')).toContainText('~9:00')
  await press('Enter')
  await floorIs('9:00')
  await press('ArrowUp')
  await floorIs('10:00')
  await press('ArrowDown')
  await press('ArrowDown')
  await floorIs('8:00')
  await press('z')
  await floorIs('9:00')

  // Nobody has the floor: who had it, and who is to have it.
  await until(page, '13:43:12')
  await press('0')
  await expect(floor(page)).toHaveCount(0)
  await expect(page.getByText('0:12 over')).toBeVisible()
  const last = page.locator('p', { hasText: 'Last' })
  await expect(last).toHaveText('LastMarie McAuliffe0:12 over9:12')
  await expect(next).toContainText('Morgane Nicot')
  await expect(next).toContainText('~9:00')

  // Somebody who is not in the plan shares what is left, and is last.
  await press('a')
  await page.keyboard.type('Ana Costa, Head of Data, UNHCR')
  await press('Enter')
  await expect(row(page, 'Ana Costa')).toContainText('5')
  await expect(row(page, 'Ana Costa')).toContainText('~4:30')
  await press('Enter')
  await floorIs('4:24')
  await until(page, '13:47:36')
  await press('Enter')
  await floorIs('4:24')
  await expect(screen.getByText('Ana Costa').first()).toBeVisible()
  await until(page, '13:50')
  await press('Enter')
  await expect(page.getByRole('alert')).toContainText('All have spoken who were to speak in Panel')
  await press('1')
  await until(page, '13:52')
  await press('0')

  // To the second: 12:00, 9:12, 4:24, 2:24 and 2:00 are 30:00.
  for (const [name, airtime, share] of [
    ['Pars Alan', '2:00', '7 %'],
    ['Carling', '12:00', '40 %'],
    ['McAuliffe', '9:12', '31 %'],
    ['Nicot', '4:24', '15 %'],
    ['Ana Costa', '2:24', '8 %'],
  ] as const) {
    await expect(row(page, name)).toContainText(airtime)
    await expect(row(page, name)).toContainText(share)
  }
  await press('v')
  await expect(speakers(page).first()).toContainText('Ana Costa')
  await expect(speakers(page).first()).toContainText('5')
  await press('v')
  await expect(speakers(page).first()).toContainText('International Organization for Migration')
  await expect(row(page, 'UNHCR')).toContainText('2:24')
  await expect(row(page, 'UNODC')).toContainText('4:24')
  await press('v')
  await expect(speakers(page).first()).toContainText('Pars Alan')
  expect(complaints).toEqual([])
})

test('Next goes through the speakers, where the moderator wants it so', async ({ page }) => {
  await openConsole(page, '13:15')
  await importAgenda(page, AGENDA)
  await button(page, 'Settings').click()
  await page.getByText('The next speaker, as long as one is left').click()
  await page.keyboard.press('Escape')
  await page.keyboard.press('Space')
  await until(page, '13:22')
  await page.keyboard.press('n')
  await expect(button(page, 'Next')).toContainText('Jørgen Carling, ~10:00')
  await until(page, '13:22:01')
  await page.keyboard.press('PageDown')
  // A clicker that bounces counts once.
  await page.keyboard.press('PageDown')
  await expect(floor(page)).toHaveText('10:00')
  await expect(button(page, 'Next')).toContainText('Marie McAuliffe')
  await kept(page)
  await page.reload()
  await button(page, 'Next').click()
  await expect(page.getByRole('button', { name: 'Give the floor to Marie McAuliffe' })).toHaveAttribute(
    'aria-pressed',
    'true',
  )
  await page.keyboard.press('Shift+ArrowRight')
  await expect(page.getByRole('list', { name: 'Rundown' }).locator('[aria-current="step"]')).toContainText('Q&A')
})

test('the figures keep their size whoever joins, and whether a turn has a time of its own', async ({ page }) => {
  await openConsole(page, '13:15')
  await importAgenda(page, AGENDA)
  await page.keyboard.press('Space')
  await until(page, '13:22')
  await page.keyboard.press('n')
  const sizes = async () => [
    await timer(page).evaluate((of) => getComputedStyle(of).fontSize),
    await floor(page).evaluate((of) => getComputedStyle(of).fontSize),
  ]
  await page.keyboard.press('2')
  await until(page, '13:23')
  const before = await sizes()
  await page.keyboard.press('1')
  expect(await sizes()).toEqual(before)
  for (const name of ['Ana Costa', 'Abel Nkosi', 'Mia Berg', 'Lea Roth']) {
    await page.keyboard.press('a')
    await page.keyboard.type(name)
    await page.keyboard.press('Enter')
  }
  await expect(speakers(page)).toHaveCount(8)
  expect(await sizes()).toEqual(before)
})

import { expect, test, type Locator, type Page } from '@playwright/test'
import { button, importAgenda, openConsole, timer, vienna } from './story.ts'

const LONG = `# International Cooperation to Counter Migrant Smuggling and Trafficking in Persons

4 September 2017

13:15 – 18:15, Vienna

- Opening Remarks (30 min)
- Panel (65 min)
  - Ana Lucía Fernández de la Torre-Montalbán, Institute for the Study of Labour
  - Chidi Okonkwo, Permanent Mission of Nigeria (10 min)
- Q&A Session (75 min)
- Closing (20 min)`

/** At once: nothing on the way there is looked at. */
const skipTo = async (page: Page, clock: string) => {
  await page.clock.fastForward(vienna(clock).getTime() - (await page.evaluate(() => Date.now())))
  await page.clock.runFor(1000)
}

const boxOf = async (of: Locator) => {
  const box = await of.boundingBox()
  if (!box) throw new Error('There is no box.')
  return { ...box, right: box.x + box.width, bottom: box.y + box.height }
}

/** What lies over its neighbour to the left, or beyond the edge of the page. */
const collisions = (rows: Locator) =>
  rows.evaluateAll((all) =>
    all.flatMap((row) => {
      const parts = [...row.children].filter((part) => part.getBoundingClientRect().width > 0)
      return parts.flatMap((part, index) => {
        const [box, before] = [part.getBoundingClientRect(), parts[index - 1]?.getBoundingClientRect()]
        const over = before && box.top < before.bottom && box.bottom > before.top && box.left < before.right - 0.5
        return over || box.right > innerWidth + 0.5 || box.left < -0.5 ? [part.textContent] : []
      })
    }),
  )

const tooSmall = (page: Page) =>
  page.locator('main button, main input:not([type=file]), main label').evaluateAll((all) =>
    all
      .map(
        (control) =>
          [control.getAttribute('aria-label') ?? control.textContent, control.getBoundingClientRect()] as const,
      )
      .filter(([, box]) => box.width > 0 && box.height < 43.9)
      .map(([name, box]) => `${name} ${box.height}`),
  )

const SCREENS = [
  [1366, 768],
  [1024, 640],
  [820, 1180],
  [768, 1024],
  [800, 1280],
  [600, 960],
] as const

for (const [width, height] of SCREENS)
  test(`nothing is cut or lies over anything else at ${width} × ${height}`, async ({ page }) => {
    await page.setViewportSize({ width, height })
    await openConsole(page, '13:15')
    await importAgenda(page, LONG)
    const fits = async () => {
      expect(await collisions(page.locator('header'))).toEqual([])
      expect(await collisions(page.getByRole('list', { name: 'Rundown' }).getByRole('listitem'))).toEqual([])
      expect(await tooSmall(page)).toEqual([])
      for (const name of ['Open confidence screen', 'Sound check', 'Import agenda'])
        await expect(button(page, name)).toBeVisible()
    }
    await fits()
    if (height >= 1180 || width > height) {
      const row = page.getByRole('button', { name: 'It began at …' })
      const cut = await row.evaluate((element) => {
        const seen = element.closest('section')?.getBoundingClientRect().bottom ?? 0
        return element.getBoundingClientRect().bottom - seen
      })
      expect(cut).toBeLessThanOrEqual(0)
    }
    await page.keyboard.press('Space')
    await skipTo(page, '14:20')
    await page.keyboard.press('n')
    await page.keyboard.press('2')
    await skipTo(page, '14:35')
    await fits()
    const [time, floor] = [await boxOf(timer(page)), await boxOf(timer(page, 'Floor time'))]
    expect(time.height).toBeGreaterThan(floor.height)
    if (height > width) expect(floor.height).toBeGreaterThanOrEqual(56)
    await skipTo(page, '15:40')
    await page.keyboard.press('b')
    await fits()
    // The line of the time runs below its digits.
    const lines = page.locator('section', { has: page.getByRole('timer') }).locator('[aria-hidden]:has(> u)')
    for (const [index, digits] of [timer(page), timer(page, 'Floor time')].entries())
      expect((await boxOf(lines.nth(index))).y).toBeGreaterThan((await boxOf(digits)).bottom)
  })

test('questions are taken before the start, and the list is there before the first one', async ({ page }) => {
  await openConsole(page, '13:10')
  await importAgenda(page, LONG)
  const questions = page.getByRole('list', { name: 'Questions' })
  await expect(questions).toBeVisible()
  await page.keyboard.press('q')
  await page.keyboard.type('Aisle: Who pays?')
  await page.keyboard.press('Enter')
  await expect(questions.getByRole('listitem')).toContainText('Who pays?')
  await page.keyboard.press('z')
  await expect(questions.getByRole('listitem')).toHaveCount(0)
  await page.keyboard.press('Space')
  await expect(questions).toBeVisible()
})

test('the key that opens the help closes it', async ({ page }) => {
  await openConsole(page)
  await page.keyboard.press('?')
  await expect(page.getByRole('dialog', { name: 'Keys' })).toBeVisible()
  await page.keyboard.press('?')
  await expect(page.getByRole('dialog', { name: 'Keys' })).toBeHidden()
})

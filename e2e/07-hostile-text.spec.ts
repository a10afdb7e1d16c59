import { expect, test, type Page } from '@playwright/test'
import { digitsOutside, HOSTILE, hostileRundown, overflowing, replaceKept } from './hostile.ts'
import {
  axeFindings,
  button,
  importAgenda,
  listenForComplaints,
  openConfidence,
  status,
  timer,
  vienna,
} from './story.ts'

const SIZES = [
  [1366, 768],
  [1024, 640],
  [820, 1180],
  [1920, 1080],
] as const

const ranIn = (page: Page): Promise<unknown> => page.evaluate(() => (window as { ran?: number }).ran ?? 0)

/** Where the digits stand, to the pixel. */
const placeOf = async (page: Page) => {
  const { x, y, width, height } = (await timer(page).boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 }
  return [x, y, width, height].map(Math.round)
}

const open = async (page: Page) => {
  // axe waits by timers: here the clock runs.
  await page.clock.install({ time: vienna('13:10') })
  await page.goto('/')
  await expect(button(page, 'Open the example')).toBeVisible()
}

/** Opens the session kept in this browser, with hostile texts or with plain ones. */
const withTexts = async (page: Page, plain: boolean) => {
  expect(await replaceKept(page, hostileRundown(plain))).toBeGreaterThan(0)
  await page.reload()
  await expect(timer(page)).toHaveText('7:00')
}

test('hostile texts in every field are shown as text, move no digit and reach past no edge, on both windows', async ({
  page,
  context,
}) => {
  test.slow()
  const complaints = listenForComplaints(context)
  context.on('dialog', () => complaints.push('a dialog was opened'))
  await open(page)
  await button(page, 'Open the example').click()
  const screen = await openConfidence(page, context)
  const at = async (run: (size: string) => Promise<void>) => {
    for (const [width, height] of SIZES) {
      await Promise.all([page, screen].map((window) => window.setViewportSize({ width, height })))
      await run(`${width}×${height}`)
    }
  }

  await withTexts(page, true)
  await expect(timer(screen)).toHaveText('7:00')
  const plain: Record<string, unknown> = {}
  await at(async (size) => {
    plain[size] = [await placeOf(page), await placeOf(screen)]
  })

  await withTexts(page, false)
  await expect(screen.getByRole('heading')).toContainText('<img src=x')
  await at(async (size) => {
    expect.soft(await overflowing(page), `console, ready, ${size}`).toEqual([])
    expect.soft(await overflowing(screen), `screen, ready, ${size}`).toEqual([])
    expect.soft([await placeOf(page), await placeOf(screen)], `digits, ${size}`).toEqual(plain[size])
  })

  await page.keyboard.press('Space')
  for (const [n, text] of HOSTILE.entries()) {
    // Enter takes it; the break in it would too.
    await page.getByRole('textbox', { name: 'New question' }).fill(`${text.replaceAll(/[\r\n]/g, ' ')}`)
    await page.keyboard.press('Enter')
    await expect(page.getByRole('list', { name: 'Questions' }).getByRole('listitem')).toHaveCount(n + 1)
  }
  for (const [n] of HOSTILE.entries()) {
    await page.keyboard.press(String(n + 1))
    await page.keyboard.press('o')
    await expect(status(page, 'Level')).toHaveText('Running')
    await expect(timer(page, 'Floor time')).toHaveText(/^\d:\d\d$/)
    await expect(timer(screen)).toHaveText(/^\d{1,2}:\d\d$/)
    await at(async (size) => {
      expect.soft(await overflowing(page), `console, segment ${n + 1}, ${size}`).toEqual([])
      expect.soft(await overflowing(screen), `screen, segment ${n + 1}, ${size}`).toEqual([])
      for (const window of [page, screen])
        expect.soft(await digitsOutside(window), `digits, segment ${n + 1}, ${size}`).toEqual([])
    })
    if (n === 0 || n === 4) {
      await page.setViewportSize({ width: 1366, height: 768 })
      expect.soft(await axeFindings(page), `axe, console, segment ${n + 1}`).toEqual([])
      expect.soft(await axeFindings(screen), `axe, screen, segment ${n + 1}`).toEqual([])
    }
    if (n < HOSTILE.length - 1) {
      await page.clock.fastForward(1000)
      await page.keyboard.press('n')
    }
  }
  expect(await ranIn(page)).toBe(0)
  expect(await ranIn(screen)).toBe(0)
  expect(complaints).toEqual([])
})

test('a question longer than anyone reads is cut, and the moderator is told', async ({ page }) => {
  await open(page)
  await button(page, 'Open the example').click()
  await page.keyboard.press('Space')
  const field = page.getByRole('textbox', { name: 'New question' })
  await field.fill('Why? '.repeat(2_000))
  await expect(page.getByRole('alert')).toHaveText('The question was cut after 500 characters.')
  await field.press('Enter')
  await expect(page.getByRole('list', { name: 'Questions' }).getByRole('listitem')).toHaveCount(1)
  await expect(page.getByRole('alert')).toBeVisible()
})

test('a hostile agenda is read as text, and what was cut is among the doubts', async ({ page, context }) => {
  const complaints = listenForComplaints(context)
  context.on('dialog', () => complaints.push('a dialog was opened'))
  await open(page)
  const lines = HOSTILE.map((text) => `- Talk ${text.replaceAll(/[\r\n\0]/g, ' ')} (7 min)`)
  await button(page, 'Import agenda').first().click()
  const dialog = page.getByRole('dialog', { name: 'Import agenda' })
  await dialog.getByRole('textbox', { name: 'Agenda text' }).fill(`# ${HOSTILE[6]}\n\n${lines.join('\n')}`)
  await dialog.getByRole('button', { name: 'Read agenda' }).click()
  await expect(dialog.getByRole('region', { name: 'What was read' })).toContainText('texts were cut')
  for (const [width, height] of SIZES) {
    await page.setViewportSize({ width, height })
    expect.soft(await overflowing(page), `${width}×${height}`).toEqual([])
  }
  await dialog.getByRole('button', { name: 'Use this rundown' }).click()
  await expect(timer(page)).toHaveText('7:00')
  expect(await ranIn(page)).toBe(0)
  expect(complaints).toEqual([])
})

test('what is no text at all is refused in a sentence', async ({ page }) => {
  await open(page)
  await expect(importAgenda(page, 'Panel\0 (30 min)')).rejects.toThrow()
  await expect(page.getByRole('alert')).toContainText('This is not plain text.')
})

for (const address of ['/', '/?screen=confidence'])
  test(`nothing that gets into the page runs, at ${address}`, async ({ page }) => {
    await page.goto(address)
    await expect(timer(page)).toBeVisible()
    const policy = await page.locator('meta[http-equiv=Content-Security-Policy]').getAttribute('content')
    expect(policy).toContain("script-src 'self'")
    expect(policy).not.toMatch(/unsafe|\*|https?:|data:.*script/)
    const refused = await page.evaluate(async () => {
      const refusals: string[] = []
      document.addEventListener('securitypolicyviolation', (event) => refusals.push(event.effectiveDirective))
      const run = 'window.ran = 1'
      const script = document.createElement('script')
      script.textContent = run
      document.body.append(script)
      const box = document.createElement('div')
      box.innerHTML = `<img src="x" onerror="${run}"><a href="javascript:${run}">x</a><p style="position: fixed">x</p>`
      document.body.append(box)
      box.querySelector('a')?.click()
      const handler = document.createElement('button')
      handler.setAttribute('onclick', run)
      handler.click()
      const elsewhere = document.createElement('script')
      elsewhere.src = 'https://elsewhere.example/script.js'
      document.body.append(elsewhere)
      await fetch('https://elsewhere.example/').catch(() => null)
      await new Promise((resolve) => setTimeout(resolve, 300))
      return refusals
    })
    expect(new Set(refused)).toEqual(new Set(['connect-src', 'script-src-attr', 'script-src-elem', 'style-src-attr']))
    expect(await ranIn(page)).toBe(0)
  })

import { AxeBuilder } from '@axe-core/playwright'
import { expect, test, type Page } from '@playwright/test'
import { button, openConfidence, vienna } from './story.ts'

const findings = async (page: Page) => {
  const { violations } = await new AxeBuilder({ page }).analyze()
  return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html.slice(0, 120)}`))
}

for (const colorScheme of ['dark', 'light'] as const)
  test(`axe finds nothing on any view, ${colorScheme}`, async ({ page, context }) => {
    await page.emulateMedia({ colorScheme })
    // axe waits by timers: here the clock runs.
    await page.clock.install({ time: vienna('13:15') })
    await page.goto('/')
    await expect(button(page, 'Open the example')).toBeVisible()
    expect(await findings(page), 'first visit').toEqual([])
    await button(page, 'Import agenda').first().click()
    await expect(page.getByRole('dialog')).toBeVisible()
    expect(await findings(page), 'import').toEqual([])
    await page.keyboard.press('Escape')
    await button(page, 'Open the example').click()
    expect(await findings(page), 'ready').toEqual([])
    const screen = await openConfidence(page, context)
    await page.keyboard.press('Space')
    await page.keyboard.press('n')
    await page.keyboard.press('2')
    await page.clock.fastForward('01:00')
    expect(await findings(page), 'running').toEqual([])
    expect(await findings(screen), 'confidence').toEqual([])
    await page.keyboard.press('?')
    expect(await findings(page), 'help').toEqual([])
    await page.keyboard.press('Escape')
    await page.clock.fastForward('10:00')
    expect(await findings(page), 'floor over').toEqual([])
    expect(await findings(screen), 'confidence over').toEqual([])
  })

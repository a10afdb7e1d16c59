import { expect, test } from '@playwright/test'
import { button, importAgenda, openConsole, status, timer } from './story.ts'

const open = async (page: import('@playwright/test').Page) => {
  await openConsole(page)
  await button(page, 'Import agenda').first().click()
  return page.getByRole('dialog', { name: 'Import agenda' })
}

test('the agenda of the side event becomes four segments, and what it does not say is doubted', async ({ page }) => {
  await openConsole(page)
  await importAgenda(page)
  await expect(timer(page)).toHaveText('7:00')
  const rundown = page.getByRole('list', { name: 'Rundown' })
  for (const title of ['Opening Remarks', 'Panel', 'Q&A Session', 'Closing remarks'])
    await expect(rundown).toContainText(title)
  await expect(page.getByText('23 min unallotted').first()).toBeVisible()
  await expect(status(page, 'Hard stop')).toContainText('14:45')
})

test('a duration is corrected before the rundown is used', async ({ page }) => {
  const dialog = await open(page)
  await dialog
    .getByRole('textbox', { name: 'Agenda text' })
    .fill('# Briefing\n\n10:00 – 11:00\n\n- Welcome (5 min)\n- Closing')
  await dialog.getByRole('button', { name: 'Read agenda' }).click()
  const read = dialog.getByRole('region', { name: 'What was read' })
  await expect(read).toContainText('Closing has no duration')
  await read.getByRole('textbox', { name: 'Minutes for Welcome' }).fill('12')
  await dialog.getByRole('button', { name: 'Use this rundown' }).click()
  await expect(timer(page)).toHaveText('12:00')
})

for (const [what, text] of [
  ['nothing', ''],
  ['a text without any agenda', 'The weather in Vienna was fine, and nobody said when anything was to happen.'],
  ['what is no text', 'PNG\u0000\u0001\u0002\u0000\u0003'],
] as const)
  test(`${what} gets a sentence that says what to do, and the text is kept`, async ({ page }) => {
    const dialog = await open(page)
    const field = dialog.getByRole('textbox', { name: 'Agenda text' })
    await field.fill(text)
    await dialog.getByRole('button', { name: 'Read agenda' }).click()
    await expect(dialog.getByRole('alert')).toHaveText(/\S.*\.$/)
    await expect(field).toHaveValue(text)
  })

test('a file too large for an agenda is not opened', async ({ page }) => {
  const dialog = await open(page)
  const file = { name: 'minutes.txt', mimeType: 'text/plain', buffer: Buffer.alloc(5_000_000, 'a line of minutes\n') }
  await dialog.locator('input[type=file]').setInputFiles(file)
  await expect(dialog.getByRole('alert')).toContainText('minutes.txt')
})

test('what was read follows what is typed, and the text can be corrected beside it', async ({ page }) => {
  await page.setViewportSize({ width: 1024, height: 640 })
  const dialog = await open(page)
  const field = dialog.getByRole('textbox', { name: 'Agenda text' })
  const readIt = dialog.getByRole('button', { name: 'Read agenda' })
  await field.fill('# Briefing\n\n10:00 – 11:00\n\n- Welcome (5 min)\n- Panel (30 min)\n- Closing')
  await readIt.click()
  const read = dialog.getByRole('region', { name: 'What was read' })
  await expect(read).toContainText('25 minutes are unallotted')
  await read.getByRole('textbox', { name: 'Minutes for Welcome' }).fill('7')
  await expect(read).toContainText('23 minutes are unallotted')
  await read.getByRole('textbox', { name: 'Keep at least for Closing' }).fill('10')
  await expect(read).toContainText('met: 23 min left')
  await read.getByRole('textbox', { name: 'Keep at least for Closing' }).fill('30')
  await expect(read).toContainText('Closing is to keep at least 30 minutes, but only 23 minutes are left before 11:00.')

  await read.getByRole('button', { name: 'Line 7' }).click()
  await expect(field).toBeFocused()
  await field.press('End')
  await page.keyboard.type(' (25 min)')
  await expect(dialog).toContainText('The text was changed since')
  await readIt.click()
  await expect(read).toContainText('No doubts')
  for (const control of await dialog.getByRole('button').all())
    expect((await control.boundingBox())?.height).toBeGreaterThanOrEqual(44)
  await page.keyboard.press('Enter')
  await expect(dialog).toBeHidden()
  await expect(timer(page)).toHaveText('5:00')
})

test('a pasted text that is too long is left out, at once, and what was there stays', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await openConsole(page)
  await page.evaluate(() => navigator.clipboard.writeText('a line of minutes\n'.repeat(280_000)))
  await page.keyboard.press('Control+v')
  const dialog = page.getByRole('dialog', { name: 'Import agenda' })
  await expect(dialog.getByRole('alert')).toContainText('too long for an agenda')
  const field = dialog.getByRole('textbox', { name: 'Agenda text' })
  await expect(field).toHaveValue('')
  await field.fill('- Welcome (5 min)')
  await field.press('Control+v')
  await expect(dialog.getByRole('alert')).toContainText('the text that was here stays')
  await expect(field).toHaveValue('- Welcome (5 min)')
})

test('a file from an older Windows is read with its accents', async ({ page }) => {
  const dialog = await open(page)
  const buffer = Buffer.from('\x93Caf\xe9\x94 (5 min)', 'latin1')
  await dialog.locator('input[type=file]').setInputFiles({ name: 'plan.txt', mimeType: 'text/plain', buffer })
  await expect(dialog.getByRole('textbox', { name: 'Title of segment 1' })).toHaveValue('“Café”')
})

test('two thousand segments are read and run without a freeze', async ({ page }) => {
  const lines = Array.from({ length: 2000 }, (_, i) => `- Item ${i + 1} (2 min)`)
  await openConsole(page)
  await importAgenda(page, `# A long day\n\n${lines.join('\n')}`)
  await expect(timer(page)).toHaveText('2:00')
  await button(page, 'Start').click()
  await page.keyboard.press('n')
  await expect(page.getByRole('list', { name: 'Rundown' }).locator('[aria-current="step"]')).toContainText('Item 2')
})

test('everything that was read can be corrected beside the text, and points to its line', async ({ page }) => {
  const dialog = await open(page)
  await dialog
    .getByRole('textbox', { name: 'Agenda text' })
    .fill(
      '# Briefing\n\n10:00 – 11:00\n\n- Panel (30 min)\n  - Ms. Ada Lovelace, Head of Engines, IOM\n- Q&A (20 min)\n- Closing',
    )
  await dialog.getByRole('button', { name: 'Read agenda' }).click()
  const read = dialog.getByRole('region', { name: 'What was read' })
  const field = (name: string) => read.getByRole('textbox', { name, exact: true })
  await field('Title of segment 3').fill('Farewell')
  await field('Title of segment 3').press('Enter')
  await expect(read).toContainText('Farewell and segment 4 have no duration')
  await page.keyboard.press('Control+Delete')
  await expect(read).toContainText('Farewell has no duration; 10 minutes are unallotted')

  await read.getByRole('button', { name: 'Details of Panel' }).click()
  await field('Name of speaker 1 of Panel').fill('Ada King')
  await field('Minutes of Ada Lovelace').fill('10')
  await read.getByRole('combobox', { name: 'Role of Ada King' }).selectOption('moderator')
  await read.getByRole('button', { name: 'Line 6' }).click()
  await expect(dialog.getByRole('textbox', { name: 'Agenda text' })).toBeFocused()

  await read.getByRole('button', { name: 'Title, day and times' }).click()
  await field('Hard stop').fill('11:15')
  await expect(read).toContainText('Farewell has no duration; 25 minutes are unallotted')
  await field('Minutes for Q&A').fill('long')
  await dialog.getByRole('button', { name: 'Use this rundown' }).click()
  await expect(read.getByRole('alert')).toContainText('Q&A: Write minutes')
  await field('Minutes for Q&A').fill('25')
  await dialog.getByRole('button', { name: 'Use this rundown' }).click()
  await expect(dialog).toBeHidden()
  await expect(page.getByRole('list', { name: 'Rundown' })).toContainText('Farewell')
  await expect(status(page, 'Hard stop')).toContainText('11:15')
})

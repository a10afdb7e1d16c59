import { AxeBuilder } from '@axe-core/playwright'
import { Document, HeadingLevel, Packer, Paragraph } from 'docx'
import Excel from 'exceljs'
import ical from 'ical-generator'
import Pdf from 'pdfkit'
import { readFileSync } from 'node:fs'
import { expect, test, type Page } from '@playwright/test'
import { button, importAgenda, listenForComplaints, openConsole, status, timer } from './story.ts'

type Made = { readonly name: string; readonly buffer: Buffer }

const TITLE = 'International Cooperation to Counter Migrant Smuggling'
const WHEN = '4 September 2017, 13:15 – 14:45, Vienna'
const SEGMENTS = ['Opening Remarks (7 minutes)', 'Panel (30 minutes)', 'Q&A Session (30 minutes)', 'Closing remarks']
const ROWS = [
  ['13:15', 'Opening Remarks', 7, 'Mehmet Samsar'],
  ['13:22', 'Panel', 30, 'Jørgen Carling; Marie McAuliffe'],
  ['13:52', 'Q&A Session', 30, ''],
  ['14:22', 'Closing remarks', '', ''],
] as const

const pdf = (draw: (document: PDFKit.PDFDocument) => void): Promise<Buffer> =>
  new Promise((resolve) => {
    const document = new Pdf({ size: 'A4' })
    const parts: Buffer[] = []
    document.on('data', (part: Buffer) => parts.push(part))
    document.on('end', () => resolve(Buffer.concat(parts)))
    draw(document)
    document.end()
  })

const docx = async (): Promise<Made> => {
  const children = [
    new Paragraph({ text: TITLE, heading: HeadingLevel.HEADING_1 }),
    new Paragraph(WHEN),
    ...SEGMENTS.map((text) => new Paragraph({ text, bullet: { level: 0 } })),
  ]
  return { name: 'agenda.docx', buffer: await Packer.toBuffer(new Document({ sections: [{ children }] })) }
}
const pdfAgenda = async (): Promise<Made> => ({
  name: 'agenda.pdf',
  buffer: await pdf((document) => {
    document.fontSize(18).text(TITLE).fontSize(11).moveDown().text(WHEN).moveDown()
    for (const segment of SEGMENTS) document.text(`• ${segment}`)
  }),
})
const xlsx = async (): Promise<Made> => {
  const book = new Excel.Workbook()
  const sheet = book.addWorksheet('Agenda')
  sheet.addRow([TITLE])
  sheet.addRow([WHEN])
  sheet.addRow(['Start', 'Item', 'Minutes', 'Speakers'])
  for (const row of ROWS) sheet.addRow([...row])
  return { name: 'agenda.xlsx', buffer: Buffer.from(await book.xlsx.writeBuffer()) }
}
const ics = (): Made => {
  const calendar = ical({ name: TITLE })
  const at = (clock: string) => new Date(`2017-09-04T${clock}:00+02:00`)
  calendar.x('X-WR-TIMEZONE', 'Europe/Vienna')
  ROWS.forEach(([start, summary], i) =>
    calendar.createEvent({ start: at(start), end: i < 3 ? at(ROWS[i + 1]?.[0] ?? '') : at('14:45'), summary }),
  )
  return { name: 'agenda.ics', buffer: Buffer.from(calendar.toString()) }
}

const dialogOf = (page: Page) => page.getByRole('dialog', { name: 'Import agenda' })

/** Drops a file on the page, as from another window. */
const drop = async (page: Page, { name, buffer }: Made) => {
  const transfer = await page.evaluateHandle(
    ([called, base64]) => {
      const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0))
      const dropped = new DataTransfer()
      dropped.items.add(new File([bytes], called))
      return dropped
    },
    [name, buffer.toString('base64')] as const,
  )
  await page.dispatchEvent('main', 'drop', { dataTransfer: transfer })
}

for (const make of [docx, pdfAgenda, xlsx, ics])
  test(`a file is dropped, its doubt settled, and the session run: ${make.name}`, async ({ page, context }) => {
    const complaints = listenForComplaints(context)
    await openConsole(page)
    await drop(page, await make())
    const dialog = dialogOf(page)
    const read = dialog.getByRole('region', { name: 'What was read' })
    for (const title of ['Opening Remarks', 'Panel', 'Q&A Session', 'Closing remarks'])
      await expect(read.getByRole('textbox', { name: `Minutes for ${title}` })).toBeVisible()
    await expect(read.getByRole('textbox', { name: 'Minutes for Panel' })).toHaveValue('30')
    await read.getByRole('textbox', { name: 'Minutes for Closing remarks' }).fill('8')
    await dialog.getByRole('button', { name: 'Use this rundown' }).click()
    await expect(dialog).toBeHidden()
    await expect(status(page, 'Hard stop')).toContainText('14:45')
    await button(page, 'Start').click()
    await expect(timer(page)).toHaveText('7:00')
    expect(complaints).toEqual([])
  })

test('a scanned PDF says that it has no text, and nothing is lost', async ({ page }) => {
  await openConsole(page)
  await button(page, 'Import agenda').first().click()
  const dialog = dialogOf(page)
  const field = dialog.getByRole('textbox', { name: 'Agenda text' })
  await field.fill('- Welcome (5 min)')
  const buffer = await pdf((document) => document.image(readFileSync('docs/console.png'), 0, 0, { width: 400 }))
  await dialog.locator('input[type=file]').setInputFiles({ name: 'scan.pdf', mimeType: 'application/pdf', buffer })
  await expect(dialog.getByRole('alert')).toContainText('scan.pdf: it holds pictures of pages and no text')
  await expect(field).toHaveValue('- Welcome (5 min)')
})

test('a table pasted from a page keeps its columns', async ({ page }) => {
  await openConsole(page)
  await button(page, 'Import agenda').first().click()
  const dialog = dialogOf(page)
  const field = dialog.getByRole('textbox', { name: 'Agenda text' })
  const cells = (row: readonly (string | number)[], tag: string) =>
    `<tr>${row.map((cell) => `<${tag}>${cell}</${tag}>`).join('')}</tr>`
  const html = `<meta charset="utf-8"><table>${cells(['Start', 'Item', 'Minutes', 'Speakers'], 'th')}${ROWS.map((row) => cells(row, 'td')).join('')}</table>`
  await field.evaluate((element, pasted) => {
    const clipboardData = new DataTransfer()
    clipboardData.setData('text/html', pasted)
    clipboardData.setData('text/plain', 'all in one line')
    element.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
  }, html)
  await expect(field).toHaveValue(/\| Start \| Item \| Minutes \| Speakers \|\n\| 13:15 \| Opening Remarks \| 7 \|/)
  await dialog.getByRole('button', { name: 'Read agenda' }).click()
  const read = dialog.getByRole('region', { name: 'What was read' })
  await expect(read.getByRole('textbox', { name: 'Minutes for Opening Remarks' })).toHaveValue('7')
  await expect(read.getByRole('textbox', { name: 'Minutes for Q&A Session' })).toHaveValue('30')
})

test('each way out of the plan is a way in again', async ({ page, context }) => {
  const complaints = listenForComplaints(context)
  await openConsole(page)
  await importAgenda(page)
  await page.keyboard.press('e')
  for (const [name, file] of [
    ['Markdown', /\.md$/],
    ['XLSX', /\.xlsx$/],
    ['CSV', /\.csv$/],
    ['ICS', /\.ics$/],
    ['Rundown file', /\.rostrum\.json$/],
  ] as const) {
    await button(page, 'Save as').click()
    const saveAs = page.getByRole('dialog', { name: 'Save as' })
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      saveAs.getByRole('button', { name, exact: true }).click(),
    ])
    expect(download.suggestedFilename()).toMatch(file)
    await expect(saveAs).toBeHidden()
    await button(page, 'Import agenda').click()
    const dialog = dialogOf(page)
    const saved = { name: download.suggestedFilename(), mimeType: '', buffer: readFileSync(await download.path()) }
    await dialog.locator('input[type=file]').setInputFiles(saved)
    const read = dialog.getByRole('region', { name: 'What was read' })
    await expect(read.getByRole('textbox', { name: 'Minutes for Opening Remarks' })).toHaveValue('7')
    await expect(read.getByRole('textbox', { name: 'Minutes for Closing remarks' })).toHaveValue('')
    await expect(read).toContainText('Jørgen Carling')
    await dialog.getByRole('button', { name: 'Close' }).click()
  }
  expect(complaints).toEqual([])
})

test('everyone can save the plan', async ({ page }) => {
  await page.goto('/?screen=planner')
  await page.getByRole('list', { name: 'Templates' }).getByRole('button').first().click()
  await button(page, 'Save as').press('Enter')
  const saveAs = page.getByRole('dialog', { name: 'Save as' })
  await expect(saveAs.getByRole('button', { name: 'Markdown' })).toBeFocused()
  const { violations } = await new AxeBuilder({ page }).include('dialog[open]').analyze()
  expect(violations.map(({ id }) => id)).toEqual([])
  for (const control of await saveAs.getByRole('button').all())
    expect((await control.boundingBox())?.height).toBeGreaterThanOrEqual(44)
  // A template has no day.
  await saveAs.getByRole('button', { name: 'ICS' }).press('Enter')
  await expect(saveAs.getByRole('alert')).toContainText('A calendar needs')
  await page.keyboard.press('Escape')
  await expect(button(page, 'Save as')).toBeFocused()
})

// A browser may be told to write what the parts are, or not.
for (const [format, tagged] of [
  ['A4', true],
  ['Letter', false],
] as const)
  test(`the run sheet is one page of ${format}, and can be read again`, async ({ page }) => {
    await openConsole(page)
    await importAgenda(page)
    await page.keyboard.press('e')
    await expect(button(page, 'Save as')).toBeVisible()
    const sheet = await page.pdf({ format, tagged, preferCSSPageSize: false })
    expect(sheet.toString('latin1').match(/\/Type\s*\/Page\b/g)).toHaveLength(1)
    await button(page, 'Import agenda').click()
    const dialog = dialogOf(page)
    await dialog
      .locator('input[type=file]')
      .setInputFiles({ name: 'sheet.pdf', mimeType: 'application/pdf', buffer: sheet })
    const read = dialog.getByRole('region', { name: 'What was read' })
    for (const [title, minutes] of [
      ['Opening Remarks', '7'],
      ['Panel', '30'],
      ['Q&A Session', '30'],
    ] as const)
      await expect(read.getByRole('textbox', { name: `Minutes for ${title}` })).toHaveValue(minutes)
    await expect(read.getByRole('textbox', { name: /^Minutes for/ })).toHaveCount(4)
    // On paper it lies between two times.
    await expect(read.getByRole('textbox', { name: 'Minutes for Closing remarks' })).toHaveValue('23')
    await expect(read).toContainText('derived, not written')
  })

import { readFile } from 'node:fs/promises'
import { expect, test, type Page } from '@playwright/test'
import ExcelJS from 'exceljs'
import Papa from 'papaparse'
import {
  AGENDA_WITH_CLOSING,
  ask,
  axeFindings,
  button,
  importAgenda,
  listenForComplaints,
  openConsole,
  rowsOf,
  until,
  vienna,
} from './story.ts'

/** Two minutes late, the panel three over, two minutes won back, three questions, done a minute before the hard stop. */
const runTheSideEvent = async (page: Page): Promise<void> => {
  await openConsole(page, '13:17')
  await importAgenda(page, AGENDA_WITH_CLOSING)
  await page.keyboard.press('Space')
  await page.keyboard.press('1')
  await until(page, '13:24')
  await page.keyboard.press('n')
  await page.keyboard.press('1')
  await until(page, '13:26')
  await page.keyboard.press('2')
  await until(page, '13:36')
  await page.keyboard.press('3')
  await until(page, '13:46')
  await page.keyboard.press('4')
  await until(page, '13:50')
  await page.keyboard.press('+')
  await page.keyboard.press('z')
  await until(page, '13:56:50')
  await page.keyboard.press('c')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('dialog')).toBeHidden()
  await until(page, '13:57')
  await page.keyboard.press('n')
  await ask(page, 'Ghana: Who pays for it? > Carling')
  await until(page, '13:58')
  await page.keyboard.press('o')
  await until(page, '14:04')
  await ask(page, 'Balcony: And at sea?')
  await page.keyboard.press('o')
  await until(page, '14:11')
  await ask(page, 'Aisle: =SUM of all fears?')
  await page.getByRole('listitem').filter({ hasText: 'fears' }).getByRole('button', { name: 'Park' }).click()
  await until(page, '14:12')
  await button(page, 'Answered').click()
  await until(page, '14:24')
  await page.keyboard.press('n')
  await until(page, '14:44')
}

const SEGMENTS = [
  'No. | Segment | Start, plan | Start, real | End, plan | End, real | Planned | Added | Ran | Over/under',
  '1 | Opening Remarks | 13:15 | 13:17 | 13:22 | 13:24 | 7:00 | – | 7:00 | 0:00',
  '2 | Panel | 13:22 | 13:24 | 13:52 | 13:57 | 30:00 | – | 33:00 | +3:00',
  '3 | Q&A Session | 13:52 | 13:57 | 14:22 | 14:24 | 30:00 | −1:00 | 27:00 | −3:00',
  '4 | Closing remarks | 14:22 | 14:24 | 14:42 | 14:44 | 20:00 | −1:00 | 20:00 | 0:00',
  ' | Session | 13:15 | 13:17 | 14:42 | 14:44 | 1:27:00 | −2:00 | 1:27:00 | 0:00',
]
const LEAD =
  'The session began at 13:17, two minutes late, and ended at 14:44, one minute before the hard stop and two minutes later than planned.'
const REST =
  'Panel ran three minutes longer than planned; Q&A Session ran three minutes shorter. ' +
  'At 13:56 the moderator took two minutes from Q&A Session and Closing remarks. ' +
  'Jørgen Carling spoke longest: 16 minutes in two turns, 35% of the airtime. ' +
  'Two questions were answered and one parked. The median answer took seven minutes.'
const NAME = /^Report 2017-09-04 Reflecting on the Necessity/

const download = async (page: Page, format: string): Promise<Buffer> => {
  const [file] = await Promise.all([page.waitForEvent('download'), button(page, format).click()])
  expect(file.suggestedFilename()).toMatch(NAME)
  return readFile(await file.path())
}

test('the report of the side event has its figures in words, picture, tables and files, and prints on one page', async ({
  page,
  context,
}) => {
  const complaints = listenForComplaints(context)
  await runTheSideEvent(page)
  await expect(button(page, 'Next')).toBeVisible()
  await button(page, 'End session').click()
  await expect(button(page, 'Report')).toHaveAttribute('data-kind', 'primary')
  await page.keyboard.press('r')
  await expect(page).toHaveURL(/\?screen=report$/)
  await expect(page).toHaveTitle(NAME)

  await expect(page.getByText(LEAD)).toBeVisible()
  await expect(page.getByText(REST)).toBeVisible()
  const picture = page.getByRole('img', { name: /^Plan against as-run/ })
  await expect(picture).toHaveAccessibleName(/Panel: planned 13:22 to 13:52; ran 13:24 to 13:57, 33:00, \+3:00\./)
  await expect(picture.locator('[data-over]')).toHaveCount(1)
  await expect(picture.getByText('+3:00')).toBeVisible()
  await expect(picture.getByText('Hard stop 14:45')).toBeVisible()
  expect(await rowsOf(page, 'Segments')).toEqual(SEGMENTS)
  expect(await rowsOf(page, 'Speakers')).toEqual([
    'Speaker | Affiliation | Turns | Airtime | Share',
    'Jørgen Carling | Peace Research Institute Oslo (PRIO) | 2 | 16:00 | 35%',
    'Morgane Nicot | UNODC | 1 | 11:00 | 24%',
    'Marie McAuliffe | IOM | 1 | 10:00 | 22%',
    'Mehmet Samsar | Ministry of Foreign Affairs of the Republic of Turkey | 1 | 7:00 | 15%',
    'Berlan Pars Alan | International Organization for Migration | 1 | 2:00 | 4%',
  ])
  expect(await rowsOf(page, 'Questions')).toEqual([
    'From | Question | To | Outcome | Time',
    'Ghana | Who pays for it? | Jørgen Carling | answered | 6:00',
    'Balcony | And at sea? |  | answered | 8:00',
    'Aisle | =SUM of all fears? |  | parked | –',
    'All |  |  |  | 14:00',
  ])
  expect(await rowsOf(page, 'Messages and changes')).toEqual([
    'Time | What',
    '13:56:50 | Plan changed: Q&A Session 30:00 → 29:00, Closing remarks 20:00 → 19:00',
  ])

  const markdown = (await download(page, 'Markdown')).toString()
  expect(markdown).toContain(`**${LEAD}** ${REST}`)
  expect(markdown).toContain('| 2 | Panel | 13:22 | 13:24 | 13:52 | 13:57 | 30:00 | – | 33:00 | +3:00 |')
  const csv = Papa.parse<string[]>((await download(page, 'CSV')).toString('utf8').replace('\ufeff', '')).data
  expect(csv).toContainEqual([
    '2',
    'Panel',
    '13:22:00',
    '13:24:00',
    '13:52:00',
    '13:57:00',
    '0:30:00',
    '',
    '0:33:00',
    '0:03:00',
  ])
  expect(csv).toContainEqual(['Aisle', "'=SUM of all fears?", '', 'parked', ''])
  const workbook = new ExcelJS.Workbook()
  await workbook.xlsx.load((await download(page, 'XLSX')).buffer as ArrayBuffer)
  expect(workbook.worksheets.map(({ name }) => name)).toEqual([
    'Report',
    'Segments',
    'Speakers',
    'Questions',
    'Messages and changes',
  ])
  const json: unknown = JSON.parse((await download(page, 'JSON')).toString())
  expect(json).toMatchObject({
    format: 'rostrum-report',
    words: [LEAD, expect.any(String), expect.any(String), expect.any(String), expect.any(String), expect.any(String)],
    late: 120,
    headroom: 60,
    overUnder: 120,
    segments: [{ over: 0 }, { title: 'Panel', planned: 1800, ran: 1980, over: 180 }, { added: -60 }, { added: -60 }],
    total: { planned: 5220, ran: 5220, over: 0 },
  })

  for (const format of ['A4', 'Letter'] as const) {
    // The screen is dark; the paper must not be.
    const pdf = await page.pdf({ format })
    expect(pdf.toString('latin1').match(/\/Type \/Page\b/g), format).toHaveLength(1)
  }
  expect(complaints).toEqual([])
})

test('the report is there while the session runs, after a reload, and in a window that follows', async ({
  page,
  context,
}) => {
  await openConsole(page, '13:14')
  await page.goto('/?screen=report')
  await expect(page.getByText('There is no session yet.')).toBeVisible()
  await button(page, 'Go to the console').click()
  await importAgenda(page, AGENDA_WITH_CLOSING)
  await page.keyboard.press('r')
  await expect(page.getByRole('alert')).toContainText('no report before the start')
  await until(page, '13:15')
  await page.keyboard.press('Space')
  await until(page, '13:22')
  await page.keyboard.press('n')
  await until(page, '13:25')
  await page.keyboard.press('r')
  const lead = page.getByText('The session began at 13:15, on time, and is still running.')
  await expect(lead).toContainText('As things stand at 13:25, it will end at 14:42, three minutes before the hard stop')
  await expect(page.getByRole('timer', { name: 'Time remaining' })).toHaveText('27:00')
  await until(page, '13:25:01')
  await expect(page.getByRole('timer', { name: 'Time remaining' })).toHaveText('26:59')
  expect((await rowsOf(page, 'Segments'))[2]).toBe(
    '2 | Panel | running | 13:22 | 13:22 | 13:52 | – | 30:00 | – | 3:01 | –',
  )
  // Nothing pressed here reaches the session.
  await page.keyboard.press('n')
  await page.keyboard.press('Space')
  await expect(page.getByRole('timer', { name: 'Time remaining' })).toHaveText('26:59')

  const other = await context.newPage()
  await other.goto('/?screen=report')
  await expect(other.getByText('Another window runs this session: ')).toBeVisible()
  await expect(other.getByRole('table', { name: 'Segments' })).toContainText('Opening Remarks')
  await other.close()

  await page.reload()
  await expect(lead).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(button(page, 'Next')).toBeVisible()
  await page.keyboard.press('h')
  await page.getByRole('dialog', { name: 'History' }).getByRole('button', { name: 'Report' }).click()
  await expect(lead).toBeVisible()
  await page.goBack()
  await expect(button(page, 'Next')).toBeVisible()
})

for (const colorScheme of ['dark', 'light'] as const)
  test(`axe finds nothing in the report, ${colorScheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme })
    // axe waits by timers: here the clock runs.
    await page.clock.install({ time: vienna('13:15') })
    await page.goto('/?screen=report')
    await expect(button(page, 'Go to the console')).toBeVisible()
    expect(await axeFindings(page), 'nothing yet').toEqual([])
    await page.keyboard.press('Escape')
    await button(page, 'Open the example').click()
    await page.keyboard.press('Space')
    await page.keyboard.press('1')
    await page.clock.fastForward('08:00')
    await page.keyboard.press('n')
    await ask(page, 'Aisle: Who pays? > Nicot')
    await page.keyboard.press('o')
    await page.clock.fastForward('05:00')
    await page.keyboard.press('r')
    await expect(page.getByRole('table', { name: 'Questions' })).toBeVisible()
    expect(await axeFindings(page), 'so far').toEqual([])
    await page.keyboard.press('r')
    await button(page, 'End session').click()
    await page.keyboard.press('r')
    await expect(page.getByText('The rehearsal began').or(page.getByText('The session began'))).toBeVisible()
    expect(await axeFindings(page), 'ended').toEqual([])
  })

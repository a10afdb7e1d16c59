import { expect, test } from '@playwright/test'
import {
  AGENDA_WITH_CLOSING,
  ask,
  button,
  listenForComplaints,
  openConfidenceByKey,
  openConsole,
  pasteAgenda,
  rowsOf,
  status,
  timer,
  until,
} from './story.ts'

test('a panel that starts late and runs over ends on the hard stop, by keyboard alone, and its report has every figure', async ({
  page,
  context,
}) => {
  const complaints = listenForComplaints(context)
  await openConsole(page, '13:17')
  await pasteAgenda(page, context, AGENDA_WITH_CLOSING)
  const screen = await openConfidenceByKey(page, context)
  await page.keyboard.press('Escape')

  await page.keyboard.press('Space')
  await page.keyboard.press('1')
  await until(page, '13:24')
  await page.keyboard.press('n')
  await page.keyboard.press('Enter')
  await expect(timer(screen)).toHaveText('10:00')
  await until(page, '13:36')
  await page.keyboard.press('F1')
  await expect(status(screen, 'Message')).toHaveText('Please wrap up')
  await until(page, '13:37')
  await expect(timer(screen)).toHaveText('−3:00')
  await page.keyboard.press('F1')
  await expect(status(screen, 'Message')).toHaveText('')
  await page.keyboard.press('Enter')
  await until(page, '13:47')
  await page.keyboard.press('Enter')

  await until(page, '13:56:50')
  await expect(status(page, 'Headroom')).toContainText('−')
  await page.keyboard.press('c')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('dialog')).toBeHidden()
  await until(page, '13:57')
  await page.keyboard.press('n')
  await expect(timer(screen)).toHaveText('29:00')
  await ask(page, 'Ghana: Who pays for it? > Carling')
  await ask(page, 'Balcony: And at sea?')
  await ask(page, 'Aisle: And then?')
  await until(page, '14:00')
  await page.keyboard.press('o')
  await expect(page.getByRole('button', { name: 'Give the floor to Jørgen Carling' })).toHaveAttribute(
    'aria-pressed',
    'true',
  )
  await until(page, '14:06')
  await page.keyboard.press('Shift+O')
  await until(page, '14:14')
  await page.keyboard.press('x')
  await until(page, '14:26')
  await page.keyboard.press('n')
  await until(page, '14:45')
  await expect(timer(screen)).toHaveText('0:00')
  // No key ends a session: its button does.
  await button(page, 'End session').focus()
  await page.keyboard.press('Enter')
  await page.keyboard.press('r')

  await expect(page.getByText(/^The session began at 13:17, two minutes late, and ended at 14:45, /)).toContainText(
    'hard stop',
  )
  expect((await rowsOf(page, 'Segments')).slice(1)).toEqual([
    '1 | Opening Remarks | 13:15 | 13:17 | 13:22 | 13:24 | 7:00 | – | 7:00 | 0:00',
    '2 | Panel | 13:22 | 13:24 | 13:52 | 13:57 | 30:00 | – | 33:00 | +3:00',
    '3 | Q&A Session | 13:52 | 13:57 | 14:22 | 14:26 | 30:00 | −1:00 | 29:00 | −1:00',
    '4 | Closing remarks | 14:22 | 14:26 | 14:42 | 14:45 | 20:00 | −1:00 | 19:00 | −1:00',
    ' | Session | 13:15 | 13:17 | 14:42 | 14:45 | 1:27:00 | −2:00 | 1:28:00 | +1:00',
  ])
  const speakers = (await rowsOf(page, 'Speakers')).map((row) => row.split(' | ').toSpliced(1, 1).join(' | '))
  expect(speakers.slice(1, 5)).toEqual([
    'Jørgen Carling | 2 | 19:00 | 41%',
    'Marie McAuliffe | 1 | 10:00 | 22%',
    'Morgane Nicot | 1 | 10:00 | 22%',
    'Mehmet Samsar | 1 | 7:00 | 15%',
  ])
  expect((await rowsOf(page, 'Questions')).slice(1)).toEqual([
    'Ghana | Who pays for it? | Jørgen Carling | answered | 6:00',
    'Balcony | And at sea? |  | answered | 4:00',
    'Aisle | And then? |  | answered | 4:00',
    'All |  |  |  | 14:00',
  ])
  expect((await rowsOf(page, 'Messages and changes')).slice(1)).toEqual([
    '13:36:00 | Message: “Please wrap up”',
    '13:56:50 | Plan changed: Q&A Session 30:00 → 29:00, Closing remarks 20:00 → 19:00',
  ])
  expect(complaints).toEqual([])
})

import { expect, test } from '@playwright/test'
import {
  button,
  importAgenda,
  listenForComplaints,
  openConfidence,
  openConsole,
  status,
  timer,
  until,
} from './story.ts'

test('a moderator runs the side event from its agenda to its hard stop, a second window agreeing throughout', async ({
  page,
  context,
}) => {
  const complaints = listenForComplaints(context)
  await openConsole(page, '13:10')
  await importAgenda(page)
  const screen = await openConfidence(page, context)
  const bothShow = async (digits: string) => {
    await expect(timer(page)).toHaveText(digits)
    await expect(timer(screen)).toHaveText(digits)
  }

  await bothShow('7:00')
  await until(page, '13:15')
  await button(page, 'Start').click()
  await expect(status(page, 'Level')).toContainText('Running')
  await until(page, '13:15:01')
  await bothShow('6:59')
  await until(page, '13:20')
  await bothShow('2:00')
  await expect(status(screen, 'Level')).toContainText('Warning')
  await expect(screen.locator('html')).toHaveAttribute('data-level', 'warning')
  await until(page, '13:21:30')
  await expect(status(screen, 'Level')).toContainText('Wrap up')

  // The panel, each panelist in turn.
  await until(page, '13:22')
  await bothShow('0:00')
  await page.keyboard.press('ArrowRight')
  await bothShow('30:00')
  await expect(page.getByText('How can data and research help')).toBeVisible()
  await button(page, 'Give the floor to Jørgen Carling').click()
  await expect(timer(page, 'Floor time')).toHaveText('10:00')
  await expect(timer(screen)).toHaveText('10:00')
  await expect(screen.getByText('Jørgen Carling').first()).toBeVisible()
  await until(page, '13:34')
  await expect(timer(page, 'Floor time')).toHaveText('−2:00')
  await page.keyboard.press('3')
  await expect(timer(page, 'Floor time')).toHaveText('9:00')
  await until(page, '13:43')
  await page.keyboard.press('4')
  await expect(timer(page, 'Floor time')).toHaveText('9:00')
  await until(page, '13:52')
  await page.keyboard.press('0')
  await expect(timer(page, 'Floor time')).toHaveCount(0)

  // The panel runs over: level, headroom and behind tell, and the open closing still absorbs it.
  await until(page, '13:55')
  await bothShow('−3:00')
  await expect(status(page, 'Level')).toContainText('Over')
  await expect(status(page, 'Behind')).toContainText('3')
  await expect(status(page, 'Headroom')).toContainText('20')
  await expect(status(page, 'Projected end')).toContainText('14:45')
  // Past the 23 minutes in hand it can't.
  await until(page, '14:18')
  await bothShow('−26:00')
  await expect(status(page, 'Projected end')).toContainText('14:48')
  await expect(status(page, 'Over/under')).toContainText('3')
  await expect(button(page, 'Catch up')).toBeVisible()

  await page.keyboard.press('n')
  await bothShow('30:00')
  await until(page, '14:35')
  await page.keyboard.press('PageDown')
  await bothShow('10:00')
  await expect(page.getByRole('list', { name: 'Rundown' }).locator('[aria-current="step"]')).toContainText(
    'Closing remarks',
  )
  await until(page, '14:44')
  await bothShow('1:00')
  await button(page, 'End session').click()
  await expect(status(page, 'Projected end')).toContainText('14:44')
  await until(page, '14:46')
  await bothShow('1:00')
  expect(complaints).toEqual([])
})

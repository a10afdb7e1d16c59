import { expect, test, type Page } from '@playwright/test'
import {
  ask,
  axeFindings,
  importAgenda,
  listenForComplaints,
  openConfidence,
  openConsole,
  press,
  status,
  timer,
  until,
  vienna,
} from './story.ts'

const questions = (page: Page) => page.getByRole('list', { name: 'Questions' }).getByRole('listitem')
const notice = (page: Page) => page.getByRole('alert')

test('a round of questions and the messages to the panel, in two windows, by keyboard alone', async ({
  page,
  context,
}) => {
  const complaints = listenForComplaints(context)
  await openConsole(page, '13:15')
  await importAgenda(page)
  const screen = await openConfidence(page, context)
  await page.bringToFront()
  const asked = status(screen, 'Question')
  await expect(asked).toHaveText('')

  // Where the hint stood, there is to be said what is to be said.
  await press(page, 'Escape', 'Space')
  await until(page, '13:22')
  await press(page, 'n')
  await until(page, '13:52')
  await press(page, 'n')

  // Three in a row without leaving the line; the last one gives the keys back to the session.
  await ask(page, 'Aisle: How do you reach people before they set out? > McAuliffe', 'Shift+Enter')
  await page.keyboard.type('Left: Who pays? -> nic')
  await press(page, 'Shift+Enter')
  await page.keyboard.type('Online: Which data may be shared? → Carling')
  await press(page, 'Enter')
  await ask(page, 'Student: Can we visit?')
  await expect(questions(page)).toHaveCount(4)
  await expect(questions(page).nth(2)).toContainText('first time')

  // The student comes first, and is parked; W, arrows, P.
  await press(page, 'w', 'ArrowDown', 'ArrowDown', 'ArrowDown', 'Alt+ArrowUp', 'Alt+ArrowUp', 'Alt+ArrowUp')
  await expect(questions(page).first()).toContainText('Can we visit?')
  await expect(questions(page).first()).toBeFocused()
  await press(page, 'p', 'Escape')
  await expect(questions(page)).toHaveCount(3)

  const digits = await timer(screen).boundingBox()
  await press(page, 'o')
  await expect(timer(page, 'Floor time')).toHaveText('0:00')
  await expect(asked).toHaveText('McAuliffe: How do you reach people before they set out?')
  await until(page, '13:54')
  await expect(questions(page).first()).toContainText('2:00')
  expect(await timer(screen).boundingBox()).toEqual(digits)

  // The message wins over the question; neither moves a digit.
  await press(page, 'F1')
  await expect(status(screen, 'Message')).toHaveText('Please wrap up')
  await expect(page.getByRole('button', { name: 'Take down: Please wrap up' })).toBeVisible()
  expect(await timer(screen).boundingBox()).toEqual(digits)
  await press(page, 'F1')
  await expect(status(screen, 'Message')).toHaveText('')
  await until(page, '13:56')
  await press(page, 'x', '0')
  await expect(asked).toHaveText('')

  // The other two together, for four minutes each; undo and redo are one step.
  await press(page, 'Shift+O')
  await expect(questions(page).first()).toContainText('2 together')
  await press(page, 'z')
  await expect(questions(page).first()).toContainText('Who pays?')
  await press(page, 'Shift+Z')
  await until(page, '14:04')
  await press(page, 'x')
  await expect(page.getByText('3 answered · 1 parked')).toBeVisible()
  await press(page, 'Shift+P')
  await expect(page.getByText('Questions, 1 waiting')).toBeVisible()

  // Two more fit at four minutes each before 14:22.
  await until(page, '14:13')
  await expect(page.getByText('Announce the last two at 14:14.')).toBeVisible()
  await until(page, '14:14')
  await expect(page.getByText('Say: “There is time for two more questions.”').first()).toBeVisible()
  await expect(page.locator('[aria-live="polite"]#announcements')).toHaveText(/two more questions/)
  await press(page, 'Escape')
  await expect(page.getByRole('button', { name: 'Dismiss' })).toBeHidden()

  await press(page, 'b', 'F2')
  await expect(screen.locator('[data-blackout]')).toHaveCount(1)
  await press(page, 'b', 'Delete')
  await expect(status(screen, 'Message')).toHaveText('')
  await press(page, 'Delete')
  await expect(notice(page)).toContainText('No message stands')
  expect(complaints).toEqual([])
})

test('what is typed arrives as typed, for as long as was chosen, and after the end too', async ({ page, context }) => {
  await openConsole(page, '13:15')
  await importAgenda(page)
  const screen = await openConfidence(page, context)
  await page.bringToFront()
  await press(page, 'Space')
  const message = status(screen, 'Message')
  const send = async (words: string) => {
    await press(page, 't')
    await page.keyboard.insertText(words)
    await press(page, 'Enter')
    await expect(page.getByRole('dialog')).toBeHidden()
  }
  for (const words of [
    '50% left',
    '<b>now</b> &amp;',
    'חמש דקות, בבקשה',
    '👩‍🏫 ⏱️ bitte',
    'https://example.org/?a=1#b',
  ]) {
    await send(words)
    await expect(message).toHaveText(words)
    await expect(page.getByRole('button', { name: `Take down: ${words}` })).toBeVisible()
  }
  await expect(message.locator('b')).toHaveCount(0)

  // Nothing that is typed in the dialog reaches the session; its time stays in sight.
  await press(page, 't')
  const dialog = page.getByRole('dialog', { name: 'Message to the panel' })
  await expect(dialog).toContainText('7:00')
  await page.keyboard.type('no next')
  await press(page, 'Tab', 'Tab', 'ArrowRight')
  await expect(dialog.getByRole('radio', { name: '10 s' })).toBeChecked()
  await press(page, 'Enter')
  await expect(message).toHaveText('no next')
  await expect(page.getByRole('list', { name: 'Rundown' }).locator('[aria-current="step"]')).toContainText('Opening')
  await until(page, '13:15:11')
  await expect(message).toHaveText('')
  await expect(page.getByRole('button', { name: /^Take down/ })).toBeHidden()

  await press(page, 't')
  await expect(dialog.getByRole('list', { name: 'Sent messages' }).getByRole('button').first()).toContainText(
    'no next10 sSend again',
  )
  await dialog.getByRole('button', { name: /50% left/ }).press('Enter')
  await expect(message).toHaveText('50% left')

  await page.getByRole('button', { name: 'End session' }).press('Enter')
  await expect(message).toHaveText('50% left')
  await press(page, 'F4')
  await expect(message).toHaveText('Thank you')
})

test('a question is dragged to another place with the mouse', async ({ page }) => {
  await openConsole(page, '13:15')
  await importAgenda(page)
  await press(page, 'Space', 'n')
  await page.clock.runFor(1000)
  await press(page, 'n')
  for (const name of ['One', 'Two', 'Three']) await ask(page, `Aisle: ${name}?`)
  // The code that drags may still be on its way: who drags too early drags again.
  await expect(async () => {
    const [from, to] = await Promise.all([questions(page).nth(2).boundingBox(), questions(page).first().boundingBox()])
    if (!from || !to) throw new Error('There is no row.')
    await page.mouse.move(from.x + 120, from.y + from.height / 2)
    await page.mouse.down()
    await page.mouse.move(to.x + 130, to.y + to.height, { steps: 6 })
    await page.mouse.move(to.x + 130, to.y + to.height / 3, { steps: 3 })
    await page.clock.runFor(100)
    await page.mouse.up()
    await expect(questions(page)).toContainText(['Three?', 'One?', 'Two?'], { timeout: 1000 })
  }).toPass()
  await press(page, 'z')
  await expect(questions(page)).toContainText(['One?', 'Two?', 'Three?'])
})

test('no state of the strip makes the figures another size', async ({ page, context }) => {
  await openConsole(page, '13:15')
  await importAgenda(page)
  await openConfidence(page, context)
  await page.bringToFront()
  await press(page, 'Space', 'y')
  for (const [width, height] of [
    [1366, 768],
    [1920, 1080],
    [1440, 900],
    [1280, 720],
    [1024, 640],
    [820, 1180],
  ] as const) {
    await page.setViewportSize({ width, height })
    const before = await timer(page).boundingBox()
    for (const keys of ['F2', 'b', 'F2']) {
      await press(page, keys)
      expect(await timer(page).boundingBox(), `${keys} at ${width} × ${height}`).toEqual(before)
      // A slow disk has it stand a while.
      await page.locator('[data-saved]').evaluate((word: HTMLElement) => (word.dataset['saved'] = 'saving'))
      expect(await timer(page).boundingBox(), `saving at ${width} × ${height}`).toEqual(before)
    }
    await press(page, 'b')
  }
})

test('a message of two lines keeps clear of the figures, and one of a line moves none', async ({ page, context }) => {
  await openConsole(page, '13:15')
  await importAgenda(page)
  const screen = await openConfidence(page, context)
  await screen.setViewportSize({ width: 1920, height: 1080 })
  await page.bringToFront()
  await press(page, 'Space')
  const before = await timer(screen).boundingBox()
  await press(page, 'F1')
  await expect(status(screen, 'Message')).not.toBeEmpty()
  expect(await timer(screen).boundingBox()).toEqual(before)
  await press(page, 't')
  await page.getByRole('textbox', { name: 'Message' }).fill('Please speak slowly for the interpreters')
  await page.keyboard.press('Enter')
  await expect(status(screen, 'Message')).toContainText('interpreters')
  const [figures, band] = [await timer(screen).boundingBox(), await status(screen, 'Message').boundingBox()]
  // In a font without room below its digits their box ends where they do.
  expect((band?.y ?? 0) - (figures?.y ?? 0) - (figures?.height ?? 0)).toBeGreaterThan(25)
})

for (const colorScheme of ['dark', 'light'] as const)
  test(`axe finds nothing in the queue and the messages, ${colorScheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme })
    // axe waits by timers: here the clock runs.
    await page.clock.install({ time: vienna('13:18') })
    await page.goto('/')
    await page.getByRole('button', { name: 'Open the example' }).click()
    await press(page, 'Space')
    for (const name of ['One', 'Two', 'Three', 'Four', 'Five', 'Six']) await ask(page, `${name}: Why ${name}? > nic`)
    await press(page, 'w', 'p', 's', 'ArrowDown', 's', 'Escape', 'F2')
    expect(await axeFindings(page), 'chosen').toEqual([])
    await press(page, 'Shift+O')
    await page.getByText('Parked, 1').click()
    expect(await axeFindings(page), 'a round').toEqual([])
    await press(page, 't')
    expect(await axeFindings(page), 'messages').toEqual([])
    await press(page, 'Escape', '?')
    expect(await axeFindings(page), 'keys').toEqual([])
  })

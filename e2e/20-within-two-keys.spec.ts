import { expect, test, type BrowserContext, type Page } from '@playwright/test'
import {
  AGENDA_WITH_CLOSING,
  ask,
  button,
  kept,
  listenForComplaints,
  openConfidenceByKey,
  openConsole,
  pasteAgenda,
  press,
  status,
  timer,
  until,
} from './story.ts'

/** A way to something: what is typed between the keys, and the Enter that takes it, apart. */
type Way = readonly [string] | readonly [opens: string, does: string]
const reach = (page: Page, ...way: Way) => press(page, ...way)

/** Opens a dialog by its key, and closes it. */
const glance = async (page: Page, key: string, name: string) => {
  await reach(page, key)
  await expect(page.getByRole('dialog', { name, exact: true })).toBeVisible()
  await press(page, 'Escape')
  await expect(page.getByRole('dialog')).toHaveCount(0)
}

test('everything a moderator does is one key away, or two', async ({ page, context }) => {
  const complaints = listenForComplaints(context)
  await openConsole(page, '13:10')
  await glance(page, 'i', 'Import agenda')
  await pasteAgenda(page, context, AGENDA_WITH_CLOSING)
  const screen = await openConfidenceByKey(page, context)
  await reach(page, 'Shift+M')
  await until(page, '13:11')
  await expect(page.getByText(': heard')).toBeVisible()

  await reach(page, 'g', '1')
  await expect(page.getByText('Rehearsal: nothing is kept')).toBeVisible()
  // One more where a notice is to be dismissed first.
  await expect(async () => {
    await press(page, 'Escape')
    await expect(page.getByText('Rehearsal: nothing is kept')).toHaveCount(0, { timeout: 200 })
  }).toPass()

  await until(page, '13:17')
  await reach(page, 'Space')
  await expect(status(page, 'Level')).toHaveText('Running')
  await reach(page, '+')
  await expect(timer(page)).toHaveText('8:00')
  await reach(page, '-')
  await expect(timer(page)).toHaveText('7:00')
  await reach(page, 'j')
  await expect(page.getByText('Go now: ')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Go to Panel' })).toBeFocused()
  await press(page, 'Escape')

  await glance(page, 'k', 'It began at …')
  await reach(page, 'n')
  await reach(page, 'Enter')
  await expect(timer(page, 'Floor time')).toHaveText('10:00')
  await reach(page, 'ArrowUp')
  await expect(timer(page, 'Floor time')).toHaveText('11:00')
  await reach(page, 'ArrowDown')
  await reach(page, '0')
  await expect(timer(page, 'Floor time')).toHaveCount(0)
  await reach(page, '3')
  await reach(page, 'a')
  await page.keyboard.type('Ada Lovelace, IOM')
  await press(page, 'Enter')
  await expect(page.getByRole('button', { name: 'Give the floor to Ada Lovelace' })).toBeVisible()
  await reach(page, 'v')
  await expect(page.getByRole('button', { name: 'Quietest first' })).toHaveAttribute('aria-pressed', 'true')
  await reach(page, 'v', 'v')

  await reach(page, 'F1')
  await expect(status(screen, 'Message')).toHaveText('Please wrap up')
  await reach(page, 'Delete')
  await reach(page, 'Shift+F2')
  await expect(status(screen, 'Message').locator('[data-flash]')).toBeVisible()
  await reach(page, 'Shift+F2')
  await expect(status(screen, 'Message')).toHaveText('')
  await reach(page, 't')
  await page.keyboard.type('50% left')
  await press(page, 'Shift+Enter')
  await expect(status(screen, 'Message').locator('[data-flash]')).toHaveText('50% left')
  await reach(page, 'Backspace')
  await reach(page, 'b')
  await expect(screen.locator('[data-blackout]')).toHaveCount(1)
  await reach(page, 'b')
  await expect(screen.locator('[data-blackout]')).toHaveCount(0)

  const open = page.locator('[data-question][data-open]')
  const waiting = page.locator('[data-question]:not([data-open])')
  for (const line of ['Ghana: Who pays?', 'Aisle: And then?', 'Balcony: At sea?']) await ask(page, line)
  await reach(page, 'o')
  await expect(open).toHaveCount(1)
  await reach(page, 'p')
  await expect(page.getByText('Parked, 1')).toBeVisible()
  await reach(page, 'Shift+P')
  await expect(waiting).toHaveCount(3)
  await reach(page, 'Shift+O')
  await expect(open).toHaveCount(3)
  await reach(page, 'x')
  await expect(open).toHaveCount(0)
  await ask(page, 'Hall: One more')
  await reach(page, 'w', 'Enter')
  await expect(open).toHaveCount(1)
  await reach(page, 'x')

  await reach(page, 'z')
  await expect(open).toHaveCount(1)
  await reach(page, 'Shift+Z')
  await expect(open).toHaveCount(0)

  await glance(page, 's', 'Settings')
  await glance(page, 'Shift+S', 'Sessions')
  await glance(page, 'h', 'History')
  await glance(page, 'e', 'Plan')
  await glance(page, '?', 'Keys')
  await reach(page, 'r')
  await expect(page.getByText(/^The session began at 13:17/)).toBeVisible()
  await reach(page, 'r')
  await reach(page, 'm')
  await expect(page.getByText('muted', { exact: true })).toBeVisible()
  await reach(page, 'm')

  await reach(page, '0')
  await until(page, '13:49')
  await expect(timer(screen)).toHaveText('−2:00')
  await reach(page, 'u')
  await expect(timer(screen)).toHaveText('0:00')
  await reach(page, 'u')
  await expect(timer(screen)).toHaveText('−2:00')
  await reach(page, 'c', 'Enter')
  await expect(page.getByRole('paragraph').filter({ hasText: /^Say: “/ })).toBeVisible()
  expect(complaints).toEqual([])
})

const LETTERS = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'].map((letter) => `Key${letter}`)
const FIGURES = [...'0123456789'].map((figure) => `Digit${figure}`)
const SIGNS = 'Backquote Minus Equal BracketLeft BracketRight Backslash Semicolon Quote Comma Period Slash Space'.split(
  ' ',
)
const OTHERS =
  'F1 F2 F3 F4 F5 F6 F7 F8 F9 F10 F11 F12 Escape Delete Backspace Enter Insert Home End PageUp PageDown ArrowUp ArrowDown ArrowLeft ArrowRight'.split(
    ' ',
  )
const ALL = [...LETTERS, ...FIGURES, ...SIGNS, ...OTHERS].flatMap((key) => [key, `Shift+${key}`])

/** What is not of the session goes back with the key that did it; all else with Z. */
const BACK: Readonly<Record<string, readonly string[]>> = {
  KeyZ: ['Shift+Z'],
  KeyB: ['b'],
  KeyU: ['u'],
  KeyM: ['m'],
  KeyV: ['v', 'v'],
}

/** Whatever of the session can be seen at the console. */
const standing = (page: Page): Promise<string> =>
  page.evaluate(() =>
    [...document.querySelectorAll('main :is([role=timer], ol, li, [aria-pressed], [role=status][aria-label=Level])')]
      .map((element) => `${element.textContent} ${element.getAttribute('aria-pressed') ?? ''}`)
      .concat(document.querySelector('header')?.textContent?.match(/On screen: .*?Del|Screen is black/g) ?? [])
      .join('\n'),
  )

/** A session in the midst of everything: late, somebody speaks, questions in every state, a message on the screen. */
const inTheMidst = async (page: Page, context: BrowserContext) => {
  await openConsole(page, '13:17')
  await pasteAgenda(page, context, AGENDA_WITH_CLOSING)
  await openConfidenceByKey(page, context)
  await press(page, 'Space')
  await until(page, '13:24')
  await press(page, 'n', 'Enter')
  for (const line of ['Ghana: Who pays?', 'Aisle: And then?', 'Balcony: At sea?', 'Hall: Why?']) await ask(page, line)
  await press(page, 'o', 'p', 'o', 'F1')
  await until(page, '13:36')
  // What is fetched when it is first wanted is here from now on.
  await glance(page, 'e', 'Plan')
  await glance(page, 'i', 'Import agenda')
  await glance(page, 's', 'Settings')
  await glance(page, 'h', 'History')
  await glance(page, 't', 'Message to the panel')
  await press(page, 'r')
  await expect(page.getByText(/^The session began/)).toBeVisible()
  await press(page, 'r')
  await expect(status(page, 'Level')).toHaveText('Running')
}

test('no key ends or loses a session, and what a key changed is taken back with another', async ({ page, context }) => {
  test.setTimeout(240_000)
  const complaints = listenForComplaints(context)
  await inTheMidst(page, context)
  const before = await standing(page)
  for (const key of ALL) {
    await press(page, key, 'Escape', 'Escape')
    await expect(page.getByRole('dialog'), key).toHaveCount(0)
    await expect(status(page, 'Level'), key).toHaveText(/Running|Paused|Wrap up|Warning|Over/)
    const back = BACK[key] ?? ((await standing(page)) === before ? [] : ['z'])
    await press(page, ...back, 'Escape')
    await expect.poll(() => standing(page), { message: key }).toBe(before)
  }
  await kept(page)
  await page.reload()
  await expect.poll(() => standing(page)).toBe(before)
  expect(complaints).toEqual([])
})

test('whatever is typed on and on, wherever it lands, the session goes on', async ({ page, context }) => {
  test.setTimeout(240_000)
  const complaints = listenForComplaints(context)
  await inTheMidst(page, context)
  // Each key after each other one at some time, in no order, the same each time.
  const order = [7, 11, 13].flatMap((stride) => ALL.map((_, place) => ALL[(place * stride) % ALL.length] ?? 'Escape'))
  for (const [place, key] of order.entries()) {
    // A few keys land in what the first of them opened, then the next ones on the console again.
    if (place % 4 === 0) await press(page, 'Escape', 'Escape')
    await press(page, key)
    // Later keys could take it back.
    expect(await page.getByLabel('Level').allTextContents(), key).not.toContain('Ended')
  }
  await expect(async () => {
    await press(page, 'Escape', 'Escape')
    await expect(page.getByRole('dialog')).toHaveCount(0, { timeout: 100 })
    await expect(button(page, 'Undo')).toBeVisible({ timeout: 100 })
  }).toPass()
  await expect(status(page, 'Level')).not.toHaveText(/Ended|Not started/)
  for (const title of ['Opening Remarks', 'Panel', 'Q&A Session', 'Closing remarks'])
    await expect(page.getByRole('list', { name: 'Rundown' })).toContainText(title)
  expect(complaints).toEqual([])
})

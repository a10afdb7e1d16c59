import { expect, test } from '@playwright/test'
import {
  axeFindings,
  button,
  importAgenda,
  kept,
  listenForComplaints,
  openConfidence,
  openConsole,
  timer,
  vienna,
} from './story.ts'

test('at 60× to the end: no trace of it in the session, on the screens or in what is kept', async ({
  page,
  context,
}) => {
  const complaints = listenForComplaints(context)
  await openConsole(page, '13:10')
  await importAgenda(page)
  const screen = await openConfidence(page, context)
  await kept(page)
  const stored = () =>
    page.evaluate(async () => {
      const all = await indexedDB.databases()
      const read = (name: string) =>
        new Promise<unknown>((resolve) => {
          const opening = indexedDB.open(name)
          opening.onsuccess = () => {
            const db = opening.result
            const rows: unknown[] = []
            const names = [...db.objectStoreNames].filter((store) => /entr|command|record/i.test(store))
            if (names.length === 0) return resolve([name, db.close()])
            const reading = db.transaction(names)
            for (const store of names)
              reading.objectStore(store).getAll().onsuccess = (event) =>
                rows.push((event.target as IDBRequest<unknown>).result)
            reading.oncomplete = () => resolve([name, rows, db.close()])
          }
        })
      return JSON.stringify(await Promise.all(all.map(({ name }) => read(name ?? ''))))
    })
  const before = await stored()
  const onScreen = await timer(screen).textContent()

  await page.keyboard.press('g')
  await expect(page.getByRole('dialog', { name: 'Rehearse' })).toContainText('takes 1:30 min')
  await page.keyboard.press('3')
  await expect(page.getByText('Rehearsal: nothing is kept')).toBeVisible()
  await expect(page.getByText('It is really 13:10')).toBeVisible()
  await page.clock.runFor(7_000)
  await expect(timer(page)).toHaveText('0:00')
  for (const key of ['n', '2', 'q']) await page.keyboard.press(key)
  await page.keyboard.type('Ann: Why?')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Escape')
  await button(page, 'Undo').focus()
  await page.clock.runFor(30_000)
  for (const key of ['n', 'b', 'Space', 'Space']) await page.keyboard.press(key)
  await page.clock.runFor(30_000)
  await page.keyboard.press('n')
  await page.clock.runFor(25_000)
  await button(page, 'End session').click()
  await expect(page.getByText(/^Ended 14:4/)).toBeVisible()
  await expect(timer(screen)).toHaveText(onScreen ?? '')

  await page.keyboard.press('Escape')
  await expect(page.getByRole('alert')).toContainText('Escape once more leaves the rehearsal')
  await page.keyboard.press('Escape')
  await expect(page.getByText('Rehearsal: nothing is kept')).toBeHidden()
  await expect(button(page, 'Start')).toBeVisible()
  await expect(timer(page)).toHaveText('7:00')
  await expect(button(page, 'Screen is black')).toBeHidden()
  expect(await stored()).toBe(before)

  await page.reload()
  await expect(button(page, 'Start')).toBeVisible()
  await expect(page.getByRole('list', { name: 'Questions' }).getByRole('listitem')).toHaveCount(0)
  await page.keyboard.press('h')
  await expect(page.getByRole('dialog')).not.toContainText('began')
  expect(complaints).toEqual([])
})

test('it holds, goes to five minutes before the end of a segment, and is refused while a session runs', async ({
  page,
}) => {
  await openConsole(page, '10:00')
  await page.keyboard.press('g')
  await expect(page.getByRole('alert')).toContainText('nothing to rehearse yet')
  await importAgenda(page)
  await page.keyboard.press('g')
  await page.getByRole('dialog').getByRole('button', { name: 'Q&A Session' }).click()
  await expect(timer(page)).toHaveText('5:00')
  await expect(button(page, 'Speed 1×')).toBeVisible()
  await page.clock.runFor(5_000)
  await expect(timer(page)).toHaveText('4:55')
  await page.keyboard.press('g')
  await page.keyboard.press('4')
  await page.clock.runFor(60_000)
  await expect(timer(page)).toHaveText('4:55')
  await expect(button(page, 'On hold')).toBeVisible()
  await page.keyboard.press('g')
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /Opening/ })
    .click()
  await expect(timer(page)).toHaveText('5:00')
  await button(page, 'Leave').click()

  await page.clock.setSystemTime(vienna('13:15'))
  await page.keyboard.press('Space')
  await page.keyboard.press('g')
  await expect(page.getByRole('alert')).toContainText('A session is running')
})

for (const colorScheme of ['dark', 'light'] as const)
  test(`axe finds nothing in it, ${colorScheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme })
    await openConsole(page, '13:10')
    await importAgenda(page)
    await page.keyboard.press('g')
    await expect(page.getByRole('dialog', { name: 'Rehearse' })).toBeVisible()
    // axe waits by timers: here the clock runs.
    await page.clock.resume()
    expect(await axeFindings(page)).toEqual([])
    await page.keyboard.press('1')
    await expect(page.getByText('Rehearsal: nothing is kept')).toBeVisible()
    expect(await axeFindings(page)).toEqual([])
  })

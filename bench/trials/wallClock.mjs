import { launch } from '../launch.mjs'
import { installMovableClock, moveClock } from '../movableClock.mjs'
import { LAG, most, offBy, read, readNext } from '../reading.mjs'
import { openAgenda, openExample, openScreen } from '../windows.mjs'

/** @typedef {import('@playwright/test').Page} Page */
/** @typedef {import('../startBrowser.mjs').Stage} Stage */
/** @typedef {import('../reading.mjs').Reading} Reading */

const HOUR = 3_600_000
const TIMES = 3

/** By how much the windows are off from what one of them showed before. @param {Reading} before @param {readonly Page[]} pages @param {number} [more] ms that are to have passed besides */
const offsSince = async (before, pages, more = 0) => {
  const offs = []
  for (const page of pages) {
    const after = await read(page)
    offs.push(offBy(before, after, after.at - before.at + more))
  }
  return offs
}

/** @param {Stage} stage @param {(pages: [desk: Page, screen: Page], before: Reading) => Promise<number[]>} happen gives by how much, in ms, what followed was off */
const inMidSegment = async ({ address, found }, happen) => {
  const context = await launch(found)
  await installMovableClock(context)
  try {
    const [desk] = context.pages()
    if (!desk) throw new Error('The browser has no window.')
    await openExample(desk, address)
    const screen = await openScreen(desk)
    await desk.bringToFront()
    await desk.keyboard.press(' ')
    await desk.waitForTimeout(1500)
    return await happen([desk, screen], await readNext(desk))
  } finally {
    await context.close()
  }
}

/** @param {Stage} stage */
const forward = (stage) =>
  inMidSegment(stage, async (pages, before) => {
    const [desk] = pages
    await moveClock(desk, { wall: HOUR })
    await desk.waitForTimeout(1700)
    const counted = await offsSince(before, pages, HOUR)
    const told = (await desk.getByRole('alert').allTextContents()).some((text) => /away for 1:00:0\d/.test(text))
    await desk.getByRole('button', { name: 'Leave it out' }).click({ timeout: 2000 })
    await desk.waitForTimeout(500)
    return [...counted, ...(await offsSince(before, pages)), told ? 0 : Infinity]
  })

/** @param {Stage} stage */
const back = (stage) =>
  inMidSegment(stage, async (pages, before) => {
    await moveClock(pages[0], { wall: -HOUR })
    const offs = []
    for (let i = 0; i < 8; i += 1) {
      await pages[0].waitForTimeout(500)
      offs.push(...(await offsSince(before, pages)))
    }
    // A command given while the wall is behind must not be taken for one from an hour ago.
    await pages[0].keyboard.press('+')
    await pages[0].waitForTimeout(300)
    return [...offs, ...(await offsSince(before, pages, -60_000))]
  })

/** @param {Stage} stage */
const zoneChanged = (stage) =>
  inMidSegment(stage, async (pages, before) => {
    const offs = []
    for (const timezoneId of ['America/St_Johns', 'Pacific/Kiritimati', 'Europe/Vienna']) {
      for (const page of pages) {
        const cdp = await page.context().newCDPSession(page)
        await cdp.send('Emulation.setTimezoneOverride', { timezoneId })
        await cdp.detach()
      }
      await pages[0].waitForTimeout(1200)
      offs.push(...(await offsSince(before, pages)))
    }
    return offs
  })

const AGENDA = '# Night shift\n\n- Opening (7 min)\n- Panel (90 min)'
/** Five minutes before the clocks of Vienna change. */
const CHANGES = [
  { what: 'forward', at: '2026-03-29T00:55:00Z' },
  { what: 'back', at: '2026-10-25T00:55:00Z' },
]

/** @param {Stage} stage @param {string} at @returns {Promise<number[]>} */
const daylightSaving = async ({ address, found }, at) => {
  const context = await launch(found, { timezoneId: 'Europe/Vienna' })
  try {
    const [desk] = context.pages()
    if (!desk) throw new Error('The browser has no window.')
    const { clock } = context
    await clock.install({ time: new Date(Date.parse(at) - 60_000) })
    await clock.pauseAt(new Date(at))
    await openAgenda(desk, address, AGENDA)
    const screen = await openScreen(desk)
    await desk.keyboard.press(' ')
    await clock.runFor(1050)
    const before = await read(desk)
    const offs = []
    for (let i = 0; i < 16; i += 1) {
      await clock.runFor(30_000)
      offs.push(...(await offsSince(before, [desk, screen])))
    }
    await desk.keyboard.press('n')
    await clock.runFor(1050)
    const panel = await read(desk)
    await clock.runFor(300_000)
    return [...offs, ...(await offsSince(panel, [desk, screen]))]
  } finally {
    await context.close()
  }
}

/** @param {Stage} stage */
export const run = async (stage) => {
  /** @type {[what: string, tried: (stage: Stage) => Promise<number[]>][]} */
  const all = [
    ['wall set forward 1 h: counted, told, left out by one click', forward],
    ['wall set back 1 h', back],
    ['zone changed three times', zoneChanged],
    ...CHANGES.map(
      ({ what, at }) =>
        /** @type {[string, typeof forward]} */ ([
          `summer time, clocks ${what} in mid-segment`,
          (on) => daylightSaving(on, at),
        ]),
    ),
  ]
  const rows = []
  for (const [what, tried] of all) {
    const offs = []
    for (let i = 0; i < TIMES; i += 1) offs.push(await tried(stage))
    rows.push({
      fault: '4 wall clock',
      what,
      trials: TIMES,
      failed: offs.filter((each) => Math.max(...each) > LAG).length,
      measured: `both windows off ≤ ${most(offs.flat())} in ${offs.flat().length} readings`,
    })
  }
  return rows
}

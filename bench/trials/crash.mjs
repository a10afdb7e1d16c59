import { setTimeout as wait } from 'node:timers/promises'
import { allowEar, listenTo, putEar } from '../listen.mjs'
import { installMovableClock, moveClock } from '../movableClock.mjs'
import { LAG, most, offBy, read, readNext } from '../reading.mjs'
import { inBrowser } from '../startBrowser.mjs'
import { digitsOf, openExample } from '../windows.mjs'

/** @typedef {import('@playwright/test').BrowserContext} BrowserContext */
/** @typedef {import('@playwright/test').Page} Page */
/** @typedef {import('../startBrowser.mjs').Stage} Stage */
/** @typedef {{ off: number, faults: string[] }} Outcome `off`: of the digits, in ms */

const TIMES = Number(process.env.ROSTRUM_TRIALS || 5)

/** The panel with the second speaker at work, and what it shows. @param {Page} desk @param {string} address */
const underWay = async (desk, address) => {
  await openExample(desk, address)
  for (const key of [' ', 'n', '2', '+']) await desk.keyboard.press(key)
  await desk.waitForTimeout(1200)
  return read(desk)
}

/** Whether the console is where it was. @param {Page} desk @param {import('../reading.mjs').Reading} before @returns {Promise<Outcome>} */
const judge = async (desk, before) => {
  await digitsOf(desk)
  const off = offBy(before, await read(desk))
  const current = await desk.getByRole('list', { name: 'Rundown' }).locator('[aria-current="step"]').textContent()
  const floor = await desk.getByRole('timer', { name: 'Floor time' }).count()
  return {
    off,
    faults: [
      off > LAG && `off by ${off} ms`,
      !current?.includes('Panel') && `in ${current}`,
      floor !== 1 && 'the floor is lost',
    ].filter((fault) => fault !== false),
  }
}

/** @param {Stage} stage */
const crashed = ({ address, found }) =>
  inBrowser(found, async ({ context, page }) => {
    const before = await underWay(page, address)
    const ended = page.waitForEvent('crash')
    void page.goto('chrome://crash').catch(() => {})
    await ended
    const desk = await context.newPage()
    await page.close()
    await desk.goto(address)
    return judge(desk, before)
  })

/**
 * The browser's own page about it does what the browser does by itself when memory runs out. It spares a page that is being
 * inspected: so nobody looks meanwhile.
 * @param {Stage} stage @returns {Promise<Outcome | null>} `null`: this browser can't
 */
const discarded = ({ address, found }) =>
  inBrowser(found, async ({ browser, context, page, connect }) => {
    const before = await underWay(page, address)
    const control = await context.newPage()
    await control.goto('chrome://discards').catch(() => {})
    await wait(1000)
    const asked = await control
      .evaluate(
        ({ name, inWhile }) => {
          /** @param {Document | ShadowRoot} from @returns {Element[]} */
          const all = (from) =>
            [...from.querySelectorAll('*')].flatMap((each) => [each, ...(each.shadowRoot ? all(each.shadowRoot) : [])])
          const row = all(document).find((each) => each.tagName === 'TR' && each.textContent?.includes(name))
          const links = row ? [...row.querySelectorAll('[is=action-link]')] : []
          const link = links.find((each) => each.textContent?.includes('Urgent Discard'))
          if (link instanceof HTMLElement) setTimeout(() => link.click(), inWhile)
          return link !== undefined
        },
        { name: await page.title(), inWhile: 1500 },
      )
      .catch(() => false)
    if (!asked) return null
    await browser.close()
    await wait(3000)
    const second = await connect()
    const beside = second
      .contexts()[0]
      ?.pages()
      .find((each) => each.url().startsWith('chrome:'))
    // The tab beside it is shown, and so loaded, when this one goes.
    await beside?.close()
    await second.close()
    await wait(1500)
    const third = await connect()
    const desk = third
      .contexts()[0]
      ?.pages()
      .find((each) => each.url().startsWith(address))
    const was = await desk?.evaluate(() => Reflect.get(document, 'wasDiscarded') === true)
    const outcome = desk && was ? await judge(desk, before) : null
    await third.close()
    return outcome
  })

/**
 * A minute's segment at its last seconds, with an ear at it.
 * @param {Stage} stage
 * @param {(given: { desk: Page, untilZero: (ms: number) => Promise<void> }) => Promise<void>} happen `untilZero`: waits until that many ms before it
 */
const overZero = ({ address, found }, happen) =>
  inBrowser(found, async ({ context, page: desk }) => {
    await installMovableClock(context)
    const sounds = await listenTo(context)
    await allowEar(desk)
    await openExample(desk, address)
    await desk.keyboard.press(' ')
    for (let i = 0; i < 6; i += 1) await desk.keyboard.press('-')
    await putEar(desk)
    const hop = ((await readNext(desk)).seconds - 8) * 1000
    await moveClock(desk, { wall: hop, monotonic: hop })
    await wait(600)
    // The edge of a second tells when zero is.
    const before = await readNext(desk)
    const zero = before.at + before.seconds * 1000
    await happen({ desk, untilZero: (ms) => wait(Math.max(0, zero - ms - Date.now())) })
    await digitsOf(desk)
    const off = offBy(before, await read(desk))
    await wait(3000)
    const begun = sounds.filter(({ kind }) => kind === 'begun').length
    return {
      off,
      begun,
      faults: [off > LAG && `off by ${off} ms`, begun !== 1 && `${begun} sounds`].filter((fault) => fault !== false),
    }
  })

/** Sound is unlocked by any key: mute and back changes nothing. @param {Page} desk */
const touch = async (desk) => {
  await desk.keyboard.press('m')
  await desk.keyboard.press('m')
}

/** @param {Stage} stage */
const reloaded = async (stage) => {
  const outcomes = []
  // Before the sound is begun, while it waits on the audio clock, in its middle, right after.
  for (const at of [2500, 150, -100, -400, -900])
    outcomes.push(
      await overZero(stage, async ({ desk, untilZero }) => {
        await untilZero(at)
        await desk.reload()
        await desk.getByRole('button', { name: 'Pause' }).waitFor()
        await touch(desk)
      }),
    )
  return outcomes
}

/** Whether the page was kept by the browser for going back, and not loaded anew. @param {Page} desk */
const wasKept = (desk) => desk.evaluate(() => Reflect.get(window, 'keptMark') === true)

/** @param {Stage} stage */
const wentBack = async (stage) => {
  const outcomes = []
  let kept = 0
  // Away before the cue and back before it; away over it; away after it.
  for (const [leave, back] of [
    [4000, 2500],
    [2000, -1500],
    [-500, -1500],
  ])
    outcomes.push(
      await overZero(stage, async ({ desk, untilZero }) => {
        await desk.evaluate(() => Object.assign(window, { keptMark: true }))
        await untilZero(leave ?? 0)
        await desk.goto(`${stage.address}icon.svg`)
        await untilZero(back ?? 0)
        await desk.goBack({ waitUntil: 'commit' })
        await desk.getByRole('button', { name: 'Pause' }).waitFor()
        if (await wasKept(desk)) kept += 1
        await touch(desk)
      }),
    )
  return { outcomes, kept }
}

/** @param {string} what @param {readonly Outcome[]} outcomes @param {string} [more] */
const row = (what, outcomes, more = '') => {
  const faults = outcomes.flatMap((outcome) => outcome.faults)
  return {
    fault: '2 tab lost',
    what,
    trials: outcomes.length,
    failed: outcomes.filter((outcome) => outcome.faults.length > 0).length,
    measured: `digits off ≤ ${most(outcomes.map(({ off }) => off))}${more}${faults.length > 0 ? `: ${faults.join(', ')}` : ''}`,
  }
}

/** @param {Stage} stage */
export const run = async (stage) => {
  const afterCrash = []
  const afterDiscard = []
  for (let i = 0; i < TIMES; i += 1) {
    afterCrash.push(await crashed(stage))
    const outcome = await discarded(stage)
    if (outcome) afterDiscard.push(outcome)
  }
  const afterReload = await reloaded(stage)
  const { outcomes, kept } = await wentBack(stage)
  return [
    row('crashed (chrome://crash) and opened again', afterCrash),
    afterDiscard.length > 0
      ? row('discarded by the browser and shown again', afterDiscard)
      : { ...row('discarded by the browser', []), measured: 'this browser can’t be made to' },
    row('reloaded around a cue', afterReload, `, cues sounded ${afterReload.map(({ begun }) => begun).join(' ')}`),
    row(
      'left and gone back to around a cue',
      outcomes,
      `, kept by the browser ${kept} of ${outcomes.length}, cues sounded ${outcomes.map(({ begun }) => begun).join(' ')}`,
    ),
  ]
}

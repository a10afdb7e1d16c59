import { readFile } from 'node:fs/promises'
import { commandsIn, entriesOf, faultsIn } from '../entriesOf.mjs'
import { untilSaved } from '../isSaved.mjs'
import { launch } from '../launch.mjs'
import { outcomeOf, rowOf } from '../outcome.mjs'
import { offBy, read } from '../reading.mjs'
import { digitsOf, openExample } from '../windows.mjs'

/** @typedef {import('@playwright/test').BrowserContext} BrowserContext */
/** @typedef {import('@playwright/test').Page} Page */
/** @typedef {import('../startBrowser.mjs').Stage} Stage */
/** @typedef {import('../reading.mjs').Reading} Reading */
/** @typedef {{ context: BrowserContext, desk: Page, address: string }} Given */
/** @typedef {import('../outcome.mjs').Outcome} Outcome */

const TIMES = Number(process.env.ROSTRUM_TRIALS || 5)
/** Ms within which what could not be saved is. */
const HEALED = 6000
const QUOTA = 1_000_000
/** What `begin` and then `goOn` do. */
const BEGUN = 'load start add-time'
const ALL = `${BEGUN} give-floor add-time`

/** @param {Page} desk */
const begin = async (desk) => {
  for (const key of [' ', '+']) await desk.keyboard.press(key)
  await desk.waitForTimeout(1200)
}

/** A session under way, all of it kept. @param {Page} desk @param {string} address */
const beginKept = async (desk, address) => {
  await openExample(desk, address)
  await begin(desk)
  await untilSaved(desk)
}

/** Gives the floor, and takes the minute away again. @param {Page} desk */
const goOn = async (desk) => {
  for (const key of ['1', '-']) await desk.keyboard.press(key)
  await desk.waitForTimeout(300)
}

/** By how much the digits are off from what they showed before `goOn`. @param {Reading} before @param {Page} desk */
const offAfter = async (before, desk) => {
  const after = await read(desk)
  return offBy(before, after, after.at - before.at + 60_000)
}

/** Waits until the console says why nothing is saved. @param {Page} desk @param {RegExp} why */
const untilItSays = async (desk, why) => {
  await desk.getByRole('alert').filter({ hasText: why }).waitFor({ timeout: 8000 })
  await desk.locator('[data-saved="failed"]').filter({ hasText: 'Not saved' }).waitFor({ timeout: 1000 })
}

/** The commands in the file that the console offers. @param {Page} desk @returns {Promise<string>} */
const download = async (desk) => {
  const [file] = await Promise.all([
    desk.waitForEvent('download', { timeout: 5000 }),
    desk.getByRole('button', { name: 'Download the session' }).click({ timeout: 5000 }),
  ])
  return commandsIn(JSON.parse(await readFile(await file.path(), 'utf8')).entries)
}

/** @param {Page} desk @param {string} commands all that are to be kept */
const judge = async (desk, commands) => faultsIn(await entriesOf(desk), commands)

/** @param {string} file @param {string} commands */
const judgeFile = (file, commands) => file !== commands && `downloaded ${file} for ${commands}`

/** A page of the same origin that is no console. @param {Given} given */
const openBeside = async ({ context, desk, address }) => {
  const beside = await context.newPage()
  await beside.goto(`${address}icon.svg`)
  await desk.bringToFront()
  return beside
}

/** Fills what is left of the origin's space, to the last byte. @param {Page} beside */
const fill = (beside) =>
  beside.evaluate(async () => {
    /** @type {IDBDatabase} */
    const db = await new Promise((resolve) => {
      const opening = indexedDB.open('filler')
      opening.onupgradeneeded = () => opening.result.createObjectStore('all', { autoIncrement: true })
      opening.onsuccess = () => resolve(opening.result)
    })
    /** @param {number} size @returns {Promise<boolean>} */
    const add = (size) =>
      new Promise((resolve) => {
        const tx = db.transaction('all', 'readwrite')
        tx.objectStore('all').add(crypto.getRandomValues(new Uint8Array(size)))
        tx.oncomplete = () => resolve(true)
        tx.onabort = () => resolve(false)
      })
    for (const size of [50_000, 5000, 500, 50, 1]) while (await add(size));
    db.close()
  })

/** @param {Given} given @returns {Promise<Outcome>} */
const full = async (given) => {
  const { context, desk, address } = given
  const cdp = await context.newCDPSession(desk)
  const { origin } = new URL(address)
  // Before anything is written: the browser reckons with what it once knew was free.
  await cdp.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: QUOTA })
  await beginKept(desk, address)
  await fill(await openBeside(given))
  const before = await read(desk)
  await goOn(desk)
  await untilItSays(desk, /The disk is full/)
  await desk.waitForTimeout(6000)
  const offs = [await offAfter(before, desk)]
  await untilItSays(desk, /The disk is full/)
  const missing = await judge(desk, BEGUN)
  const file = await download(desk)

  await cdp.send('Storage.overrideQuotaForOrigin', { origin })
  const lifted = Date.now()
  await untilSaved(desk)
  const within = Date.now() - lifted
  const alerts = await desk.getByRole('alert').filter({ hasText: 'disk' }).count()
  const kept = await judge(desk, ALL)
  await desk.reload()
  await digitsOf(desk)
  offs.push(await offAfter(before, desk))
  return {
    offs,
    within,
    faults: [
      ...missing,
      judgeFile(file, ALL),
      within > HEALED && `saved after ${within} ms`,
      alerts > 0 && 'still said to be full',
      ...kept,
    ],
  }
}

/** @param {() => void} before runs in the page before its own code @param {RegExp} why @returns {(given: Given) => Promise<Outcome>} */
const without =
  (before, why) =>
  async ({ context, desk, address }) => {
    await context.addInitScript(before)
    await openExample(desk, address)
    await untilItSays(desk, why)
    await begin(desk)
    const shown = await read(desk)
    await goOn(desk)
    await desk.waitForTimeout(6000)
    await untilItSays(desk, why)
    return { offs: [await offAfter(shown, desk)], faults: [judgeFile(await download(desk), ALL)] }
  }

/** @param {Page} beside */
const deleteAll = (beside) =>
  beside.evaluate(
    () =>
      new Promise((resolve, reject) => {
        const deleting = indexedDB.deleteDatabase('rostrum')
        deleting.onsuccess = () => resolve(null)
        deleting.onerror = reject
        deleting.onblocked = () => reject(new Error('The console does not let go of the database.'))
      }),
  )

/** @param {Given} given @returns {Promise<Outcome>} */
const deleted = async (given) => {
  const { desk, address } = given
  await beginKept(desk, address)
  const beside = await openBeside(given)
  const before = await read(desk)
  await deleteAll(beside)
  const gone = Date.now()
  /** @returns {Promise<boolean>} */
  const isBack = () =>
    beside.evaluate(async () =>
      (await indexedDB.databases()).some(({ name, version }) => name === 'rostrum' && version === 2),
    )
  while (!(await isBack()) && Date.now() - gone < 2 * HEALED) await desk.waitForTimeout(50)
  const within = Date.now() - gone
  // Nothing was done meanwhile: it was missed by itself.
  await desk.waitForTimeout(500)
  const healed = await judge(desk, BEGUN)
  await deleteAll(beside)
  await goOn(desk)
  await desk.waitForTimeout(700)
  await untilSaved(desk)
  const kept = await judge(desk, ALL)
  const offs = [await offAfter(before, desk)]
  await desk.reload()
  await digitsOf(desk)
  offs.push(await offAfter(before, desk))
  return { offs, within, faults: [...healed, ...kept, within > HEALED && `saved after ${within} ms`] }
}

/** Opens the database and keeps it open, whoever asks. @param {Page} beside @param {number} version @param {readonly object[]} [records] */
const hold = (beside, version, records = []) =>
  beside.evaluate(
    ([wanted, all]) =>
      new Promise((resolve, reject) => {
        const opening = indexedDB.open('rostrum', wanted)
        opening.onupgradeneeded = () => {
          if (wanted !== 1) return
          const entries = opening.result.createObjectStore('entries', { keyPath: ['session', 'n'] })
          opening.result.createObjectStore('aside', { autoIncrement: true })
          for (const record of all) entries.add(record)
        }
        opening.onerror = reject
        opening.onblocked = () => reject(new Error('The console does not let go of the database.'))
        opening.onsuccess = () => {
          Object.assign(window, { held: opening.result })
          resolve(null)
        }
      }),
    /** @type {const} */ ([version, records]),
  )

/** @param {Given} given @returns {Promise<Outcome>} */
const older = async (given) => {
  const { desk, address } = given
  await beginKept(desk, address)
  const before = await read(desk)
  const beside = await openBeside(given)
  const entries = await entriesOf(desk)
  await desk.goto('about:blank')
  await deleteAll(beside)
  await hold(
    beside,
    1,
    entries.map((entry) => ({ ...entry, session: 0 })),
  )

  await desk.goto(address)
  const waits = desk.getByRole('alert').filter({ hasText: 'An older Rostrum is open in another window' })
  await waits.waitFor()
  await desk.waitForTimeout(2000)
  const stood = await waits.count()
  await beside.close()
  const closed = Date.now()
  await digitsOf(desk)
  const within = Date.now() - closed
  const offs = [offBy(before, await read(desk))]
  await goOn(desk)
  await untilSaved(desk)
  offs.push(await offAfter(before, desk))
  return {
    offs,
    within,
    faults: [
      ...(await judge(desk, ALL)),
      stood !== 1 && 'it did not wait',
      within > HEALED && `went on after ${within} ms`,
    ],
  }
}

/** @param {Given} given @returns {Promise<Outcome>} */
const newer = async (given) => {
  const { desk, address } = given
  const why = /A newer Rostrum is open/
  await beginKept(desk, address)
  const before = await read(desk)
  await hold(await openBeside(given), 3)
  const came = Date.now()
  await untilItSays(desk, why)
  const within = Date.now() - came
  await goOn(desk)
  await desk.waitForTimeout(6000)
  await untilItSays(desk, why)
  return {
    offs: [await offAfter(before, desk)],
    within,
    faults: [
      ...(await judge(desk, BEGUN)),
      judgeFile(await download(desk), ALL),
      within > HEALED && `said after ${within} ms`,
    ],
  }
}

/** @param {Stage} stage @param {(given: Given) => Promise<Outcome>} happen */
const tryOnce = async ({ address, found }, happen) => {
  const context = await launch(found)
  try {
    const [desk] = context.pages()
    if (!desk) throw new Error('The browser has no window.')
    // A console that is left while its session runs asks whether it may be.
    desk.on('dialog', (dialog) => void dialog.accept())
    return await happen({ context, desk, address })
  } finally {
    await context.close()
  }
}

/** @param {Stage} stage */
export const run = async (stage) => {
  /** @type {[what: string, happen: (given: Given) => Promise<Outcome>, within: string][]} */
  const all = [
    ['full, then not: counted, told, downloaded, and all saved by itself', full, 'saved again'],
    [
      'denied: counted, told, downloaded',
      without(() => {
        IDBFactory.prototype.open = () => {
          throw new DOMException('', 'SecurityError')
        }
      }, /does not let Rostrum save/),
      '',
    ],
    [
      'missing: counted, told, downloaded',
      without(() => Object.defineProperty(window, 'indexedDB', { value: undefined }), /has no storage/),
      '',
    ],
    ['deleted twice while it runs: all of it in a new database', deleted, 'saved again'],
    ['an older version holds it: told, and gone on with once that is closed', older, 'gone on'],
    ['a newer version takes it: counted, told, downloaded', newer, 'told'],
  ]
  const rows = []
  for (const [what, happen, did] of all) {
    const outcomes = []
    for (let i = 0; i < TIMES; i += 1) outcomes.push(await outcomeOf(tryOnce(stage, happen)))
    rows.push(rowOf('8 storage', what, outcomes, did))
  }
  return rows
}

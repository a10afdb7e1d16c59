import { setTimeout as wait } from 'node:timers/promises'
import { isSaved, saysSaved } from '../isSaved.mjs'
import { LAG, most, offBy, secondsOf } from '../reading.mjs'
import { makeProfile, startBrowser } from '../startBrowser.mjs'
import { digitsOf, openExample } from '../windows.mjs'

/** @typedef {import('../startBrowser.mjs').Found} Found */
/**
 * What the console shows of the session. `pressed`: how many keys it had taken since it was opened.
 * @typedef {{ at: number, pressed: number, saved: boolean, phase: string, index: number, floor: number, text: string }} Face
 */

const TIMES = Number(process.env.ROSTRUM_TRIALS || 20)
/** From a key to the kill, in ms. */
const DELAYS = [0, 20, 50, 200, 1000]

/** Runs in the page, before its own code: tells what is shown at every change of it. */
const tell = () => {
  let pressed = 0
  const say = () => {
    const text = document.querySelector('[role=timer][aria-label="Time remaining"]')?.textContent ?? ''
    const items = [...document.querySelectorAll('[aria-label="Rundown"] li')]
    const buttons = [...document.querySelectorAll('[aria-label="Speakers"] button')]
    const named = [...document.querySelectorAll('button')].map(
      (button) => button.getAttribute('aria-label') ?? button.textContent ?? '',
    )
    const phase = ['Start', 'Pause', 'Resume'].find((name) => named.some((each) => each.startsWith(name))) ?? ''
    const face = {
      at: Date.now(),
      pressed,
      saved: Reflect.get(window, 'saysSaved')(),
      phase,
      index: items.findIndex((item) => item.matches('[aria-current]') || item.querySelector('[aria-current]')),
      floor: buttons.findIndex((button) => button.getAttribute('aria-pressed') === 'true'),
      text,
    }
    void Reflect.get(window, 'trialFace')(face)
  }
  // A task later, what the key did is on the screen: the store and its view answer within the task of the key.
  const { port1, port2 } = new MessageChannel()
  port1.onmessage = () => {
    pressed += 1
    say()
  }
  window.addEventListener('keydown', () => port2.postMessage(null), { capture: true })
  new MutationObserver(say).observe(document, {
    subtree: true,
    childList: true,
    characterData: true,
    attributes: true,
    attributeFilter: ['data-saved', 'aria-pressed', 'aria-current', 'aria-label'],
  })
}

/** @param {Found} found @param {string} profile */
const start = async (found, profile) => {
  const { page, kill } = await startBrowser(found, profile)
  /** @type {Face[]} */
  const faces = []
  await page.exposeBinding('trialFace', (_, /** @type {Face} */ face) => void faces.push(face))
  await page.addInitScript(`window.saysSaved = ${saysSaved}`)
  await page.addInitScript(tell)
  return { page, faces, kill }
}

/** @param {Face} face */
const reading = ({ at, text }) => ({ at, seconds: secondsOf(text) })

/**
 * By how much the digits of `restored` are off if it is the session that `face` showed; `null`: it is not.
 * @param {Face} face @param {Face} restored
 */
const offFrom = (face, restored) => {
  if (face.phase !== restored.phase || face.index !== restored.index || face.floor !== restored.floor) return null
  const off = offBy(reading(face), reading(restored), face.phase === 'Pause' ? restored.at - face.at : 0)
  // A minute given is told by the digits alone.
  return off > 30_000 ? null : off
}

/** The next key: a mix that stays within the segments whose length is planned. @param {Face} face @param {number} i */
const keyAfter = ({ index, phase, floor }, i) => {
  const keys = ['n', '+', '2', ' ', 'z', '3', '+', ' ', 'ArrowLeft', 'n', '4', 'z', '0', ' ']
  const key = keys[i % keys.length] ?? '+'
  if (key === 'n' && index >= 2) return 'ArrowLeft'
  if (key === 'ArrowLeft' && index === 0) return 'n'
  if (key === '0' && floor < 0) return '5'
  // A pause is not left standing for long: there would be no time to get wrong.
  return phase === 'Resume' && i % 2 ? ' ' : key
}

/** @param {Found} found @param {string} address @param {number} delay */
const killAfter = async (found, address, delay) => {
  const profile = makeProfile()
  /** @type {{ lost: number, wrong: number, shown: number, unshown: number, survived: number, off: number[] }} */
  const result = { lost: 0, wrong: 0, shown: 0, unshown: 0, survived: 0, off: [] }
  let open = await start(found, profile.folder)
  try {
    await openExample(open.page, address)
    await open.page.keyboard.press(' ')
    await open.page.waitForTimeout(1000)
    for (let i = 0; i < TIMES; i += 1) {
      while (!(await isSaved(open.page))) await open.page.waitForTimeout(20)
      const before = open.faces.at(-1)
      if (!before) throw new Error('The console showed nothing.')
      const heard = open.faces.length
      void open.page.keyboard.press(keyAfter(before, i)).catch(() => {})
      const taken = () => open.faces.slice(heard).some(({ pressed }) => pressed > before.pressed)
      while (!taken()) await new Promise((resolve) => setImmediate(resolve))
      if (delay > 0) await wait(delay)
      // What came in by now was on the screen for certain; what is still under way is not counted against the console.
      const faces = [...open.faces]
      await open.kill()

      open = await start(found, profile.folder)
      await open.page.goto(address)
      await digitsOf(open.page)
      await open.page.waitForTimeout(50)
      const restored = open.faces.findLast(({ text }) => /\d:\d\d/.test(text))
      if (!restored) throw new Error('The console showed nothing after it was opened again.')
      const saved = faces.findLast((face) => face.saved)
      const last = faces.at(-1)
      if (!saved || !last) throw new Error('Nothing was shown as saved.')
      const whole = last.pressed === saved.pressed
      result[whole ? 'shown' : 'unshown'] += 1
      // The latest face of each command from the one shown as saved on.
      const candidates = [saved, ...(whole ? [] : [last])]
      const offs = candidates.map((face) => offFrom(face, restored))
      const off = offs.find((each) => each !== null) ?? null
      if (off === null) {
        result.lost += 1
        console.log(`  lost: ${JSON.stringify({ delay, key: keyAfter(before, i), saved, last, restored })}`)
      } else {
        result.off.push(off)
        if (off > LAG) result.wrong += 1
        if (!whole && offs[1] !== null) result.survived += 1
      }
    }
  } finally {
    await open.kill()
    profile.remove()
  }
  return result
}

/** @param {import('../startBrowser.mjs').Stage} stage */
export const run = async ({ address, found }) => {
  const rows = []
  for (const delay of DELAYS) {
    const { lost, wrong, shown, unshown, survived, off } = await killAfter(found, address, delay)
    rows.push({
      fault: '1 browser killed',
      what: `SIGKILL of its process tree ${delay} ms after a command`,
      trials: TIMES,
      failed: lost + wrong,
      measured: `lost though shown as saved: ${lost} of ${shown + unshown}; kept though not yet shown so: ${survived} of ${unshown}; digits off ≤ ${most(off)}`,
    })
  }
  return rows
}

/** @typedef {import('@playwright/test').BrowserContext} BrowserContext */
/** @typedef {import('@playwright/test').Page} Page */
/**
 * `begun`: a sound was given to the audio clock; `heard`: the first sample of it left Howler's master gain. `at`: when, by
 * the true wall, in ms since the epoch.
 * @typedef {{ page: Page, kind: 'begun' | 'heard', at: number }} Sound
 */

/** Runs on the audio thread: says when the first loud sample after a silence passes. */
const ear = `
const LOUD = 0.01
const SILENCE = 0.15
registerProcessor('trial-ear', class extends AudioWorkletProcessor {
  process([[samples = []]]) {
    for (let i = 0; i < samples.length; i += 1) {
      if (Math.abs(samples[i]) < LOUD) continue
      const at = currentTime + i / sampleRate
      if (!(at - this.last < SILENCE)) this.port.postMessage(at)
      this.last = at
    }
    return true
  }
})`

/** Lets the ear, a script of its own, into a page; before the page goes anywhere. @param {Page} page */
export const allowEar = async (page) =>
  (await page.context().newCDPSession(page)).send('Page.setBypassCSP', { enabled: true })

/** Hears all that the pages of a context do from their next address on. @param {BrowserContext} context */
export const listenTo = async (context) => {
  /** @type {Sound[]} */
  const sounds = []
  await context.exposeBinding('trialSound', ({ page }, /** @type {Pick<Sound, 'kind' | 'at'>} */ sound) => {
    sounds.push({ page, ...sound })
  })
  await context.addInitScript(() => {
    const { start } = AudioBufferSourceNode.prototype
    /** @param {number[]} times */
    AudioBufferSourceNode.prototype.start = function (...times) {
      // Howler sounds one empty sample to see whether it may.
      if ((this.buffer?.length ?? 0) > 1)
        void Reflect.get(window, 'trialSound')({ kind: 'begun', at: (Reflect.get(window, 'trueNow') ?? Date.now)() })
      return start.apply(this, /** @type {[number?, number?, number?]} */ (times))
    }
  })
  return sounds
}

/** Puts an ear at the page's loudspeaker, once a key or a click has let it make sound. @param {Page} page */
export const putEar = async (page) => {
  await page.waitForFunction(() => Reflect.get(window, 'Howler')?.ctx?.state === 'running')
  await page.evaluate(
    async (worklet) => {
      const { ctx, masterGain } = Reflect.get(window, 'Howler')
      await ctx.audioWorklet.addModule(worklet)
      const node = new AudioWorkletNode(ctx, 'trial-ear')
      const wall = Reflect.get(window, 'trueNow') ?? Date.now.bind(Date)
      node.port.onmessage = ({ data }) => {
        // The two clocks drift apart by seconds an hour, not within one message.
        const at = wall() - (ctx.currentTime - data) * 1000
        void Reflect.get(window, 'trialSound')({ kind: 'heard', at })
      }
      masterGain.connect(node)
      node.connect(ctx.destination)
    },
    `data:text/javascript,${encodeURIComponent(ear)}`,
  )
}

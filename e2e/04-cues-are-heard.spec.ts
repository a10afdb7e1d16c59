import { expect, test, type Page } from '@playwright/test'
import { button, kept, openConsole, until } from './story.ts'

type Listening = { peak: number; stop(): void }
type Heard = { readonly Howler: { masterGain: GainNode; ctx: AudioContext }; listening: Listening }

/** A tone at its lead of 200 ms is over by then, in seconds of the sound's own clock. */
const TONE = 1

/**
 * The loudest sample at Howler's master gain while `meanwhile` happens and for as long as a tone takes after it. The
 * sound's own clock does the waiting, since the page's stands still.
 */
const loudest = async (page: Page, meanwhile: () => Promise<void>): Promise<number> => {
  await page.evaluate(() => {
    const heard = window as unknown as Heard
    const { masterGain, ctx } = heard.Howler
    // 0.7 s at a time, looked at every 0.3 s: nothing slips through however busy the page is.
    const analyser = new AnalyserNode(ctx, { fftSize: 32_768 })
    masterGain.connect(analyser)
    const samples = new Float32Array(analyser.fftSize)
    const listening = { peak: 0, stop: () => masterGain.disconnect(analyser) }
    heard.listening = listening
    const look = () => {
      analyser.getFloatTimeDomainData(samples)
      listening.peak = samples.reduce((most, sample) => Math.max(most, Math.abs(sample)), listening.peak)
      const wait = new ConstantSourceNode(ctx, { offset: 0 })
      wait.onended = look
      wait.connect(ctx.destination)
      wait.start()
      wait.stop(ctx.currentTime + 0.3)
    }
    look()
  })
  await meanwhile()
  return page.evaluate(async (seconds) => {
    const { Howler, listening } = window as unknown as Heard
    await new Promise((resolve) => {
      const wait = new ConstantSourceNode(Howler.ctx, { offset: 0 })
      wait.onended = resolve
      wait.connect(Howler.ctx.destination)
      wait.start()
      wait.stop(Howler.ctx.currentTime + seconds)
    })
    listening.stop()
    return listening.peak
  }, TONE)
}

test('a chime sounds at a cue and at zero, none when muted, none while the browser keeps sound locked', async ({
  page,
}) => {
  await openConsole(page, '13:15')
  await button(page, 'Open the example').click()
  await page.keyboard.press('Space')
  await kept(page)
  await page.reload()
  await expect(button(page, 'Enable sound').first()).toBeVisible()
  await button(page, 'Sound check').first().click()
  await expect(button(page, 'Enable sound')).toHaveCount(0)
  await until(page, '13:15:05')

  await until(page, '13:19:58')
  expect(await loudest(page, () => until(page, '13:20'))).toBeGreaterThan(0.05)
  await page.keyboard.press('m')
  await until(page, '13:20:58')
  expect(await loudest(page, () => until(page, '13:21'))).toBe(0)
  await page.keyboard.press('m')
  await until(page, '13:21:58')
  expect(await loudest(page, () => until(page, '13:22'))).toBeGreaterThan(0.05)
})

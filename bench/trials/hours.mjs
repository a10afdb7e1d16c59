import { KB, runEightHours } from '../eightHours.mjs'

/** @param {import('../startBrowser.mjs').Stage} stage */
export const run = async (stage) => {
  const { held, code, listeners, timers, ok } = await runEightHours(stage)
  return [
    {
      fault: '10 eight hours',
      what: 'a session of 8 h on a faked clock, both windows',
      trials: 1,
      failed: ok ? 0 : 1,
      measured: `heap ${(held / KB).toFixed(0)} kB more, and compiled code ${(code / KB).toFixed(0)} kB; ${listeners} listeners and ${timers} timers more`,
    },
  ]
}

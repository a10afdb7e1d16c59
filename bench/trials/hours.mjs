import { MB, runEightHours } from '../eightHours.mjs'

/** @param {import('../startBrowser.mjs').Stage} stage */
export const run = async (stage) =>
  (await runEightHours(stage)).map(({ name, heap, listeners, timers, total, ok }) => ({
    fault: '10 eight hours',
    what: `a session of 8 h on a faked clock: ${name}`,
    trials: 1,
    failed: ok ? 0 : 1,
    measured: `heap ${(heap / MB).toFixed(2)} MB more, of ${(total / MB).toFixed(1)}; ${listeners} listeners and ${timers} timers more`,
  }))

import { hearHidden, HIDDEN_SECONDS, LATE } from '../hiddenConsole.mjs'
import { LAG, most } from '../reading.mjs'
import { percentile } from '../statistics.mjs'

/** @param {import('../startBrowser.mjs').Stage} stage */
export const run = async (stage) => {
  const { late, missed, doubled, ownTimers, returned } = await hearHidden(stage, HIDDEN_SECONDS)
  const [p50, p99] = [percentile(late, 50), percentile(late, 99)]
  return [
    {
      fault: '5 console hidden',
      what: `for ${HIDDEN_SECONDS} s, the browser slowing it down: its cues`,
      trials: late.length + missed,
      failed: missed + doubled + (p99 > LATE ? late.filter((each) => each > LATE).length : 0),
      measured: `behind by p50 ${p50.toFixed(0)}, p99 ${p99.toFixed(0)} ms, most ${most(late)}; ${missed} missed, ${doubled} doubled; its page's own timers came up to ${(Math.max(...ownTimers) / 1000).toFixed(0)} s late`,
    },
    {
      fault: '5 console hidden',
      what: 'digits in the first frame after',
      trials: returned.length,
      failed: returned.filter((off) => off > LAG).length,
      measured: `off ≤ ${most(returned)}`,
    },
  ]
}

import fc from 'fast-check'
import { runnerImport } from 'vite'

const SEQUENCES = Number(process.env.ROSTRUM_SEQUENCES || 10_000)
const LONGEST = 500

/** @typedef {typeof import('../../src/core/anySequence.testing.ts')} Generator */
/** @typedef {typeof import('../../src/core/disagreement.testing.ts')} Judge */

/**
 * Random sessions held against a plain model of the contract. `ROSTRUM_SEQUENCES=10000 npx vitest run referenceModel`
 * does the same and stops at the first that fails, with the shortest script that does.
 */
export const run = async () => {
  const { anySequence } = /** @type {Generator} */ ((await runnerImport('./src/core/anySequence.testing.ts')).module)
  const { disagreement } = /** @type {Judge} */ ((await runnerImport('./src/core/disagreement.testing.ts')).module)
  const seed = Date.now() % 2 ** 31
  const began = performance.now()
  let commands = 0
  let failed = 0
  const tally = fc.property(anySequence(LONGEST), (sequence) => {
    commands += sequence.steps.length
    if (disagreement(sequence) !== null) failed += 1
  })
  fc.assert(tally, { seed, numRuns: SEQUENCES })
  const seconds = ((performance.now() - began) / 1000).toFixed(0)
  const measured = `${commands.toLocaleString('en')} commands in ${seconds} s, seed ${seed}`
  const what = `random sessions of up to ${LONGEST} commands with time jumps, against a plain model`
  return [{ fault: '9 any commands', what, trials: SEQUENCES, failed, measured }]
}

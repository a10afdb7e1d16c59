import { LAG, most } from './reading.mjs'

/** @typedef {{ faults: (string | false)[], offs: number[], within?: number, more?: string }} Outcome of one trial: `offs` of the digits, and `within` what took its time, in ms */

/** What a trial came to, those included that came to nothing. @param {Promise<Outcome>} trial @returns {Promise<Outcome>} */
export const outcomeOf = async (trial) => {
  /** @type {Outcome} */
  const outcome = await trial.catch((error) => ({ offs: [], faults: [String(error).split('\n')[0] ?? ''] }))
  // Written so that digits that are no time are off too.
  const off = !outcome.offs.every((each) => each <= LAG) && `digits off by ${most(outcome.offs)}`
  return { ...outcome, faults: [...outcome.faults, off].filter((fault) => fault !== false) }
}

/** @param {string} fault @param {string} what @param {readonly Outcome[]} outcomes @param {string} [did] what was done `within` */
export const rowOf = (fault, what, outcomes, did = '') => {
  const within = outcomes.flatMap((outcome) => outcome.within ?? [])
  const more = outcomes.flatMap((outcome) => outcome.more ?? [])
  return {
    fault,
    what,
    trials: outcomes.length,
    failed: outcomes.filter(({ faults }) => faults.length > 0).length,
    measured: [
      `digits off ≤ ${most(outcomes.flatMap(({ offs }) => offs))}`,
      ...(within.length > 0 ? [`${did} within ${most(within)}`] : []),
      ...(more.length > 0 ? [more.join(', ')] : []),
      ...outcomes.flatMap(({ faults }) => faults).slice(0, 3),
    ].join('; '),
  }
}

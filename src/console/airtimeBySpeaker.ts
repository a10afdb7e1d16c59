import type { Airtime } from '../core/index.ts'
import type { Moment } from '../store/momentStore.ts'

const known = new WeakMap<Moment, ReadonlyMap<string, Airtime>>()

/** The airtime of each speaker, by id; looked up once a moment. */
export const airtimeBySpeaker = (moment: Moment): ReadonlyMap<string, Airtime> => {
  const before = known.get(moment)
  if (before) return before
  const airtimes = new Map(moment.readout.airtime.map((airtime) => [airtime.speaker.id, airtime] as const))
  known.set(moment, airtimes)
  return airtimes
}

import { affiliationKey } from '../core/index.ts'
import type { Session } from '../core/index.ts'
import type { Moment } from '../store/momentStore.ts'
import { spokenBefore } from './quietestFirst.ts'

/** What a body has said in the session, through all who speak for it. */
export type AffiliationAirtime = {
  /** As the first of them has it; `null`: nobody said whom they speak for. */
  readonly affiliation: string | null
  /** ms */
  readonly total: number
  readonly turns: number
  readonly members: readonly string[]
}

/** A key for each affiliation of the speakers, those first that have been heard least in turns that have ended. */
export const affiliationsQuietestFirst = (session: Session): readonly string[] => {
  const spoken = spokenBefore(session)
  const totals = new Map<string, number>()
  for (const { id, affiliation } of session.rundown.speakers) {
    const key = affiliationKey(affiliation)
    totals.set(key, (totals.get(key) ?? 0) + (spoken.get(id) ?? 0))
  }
  return [...totals].toSorted(([, a], [, b]) => a - b).map(([key]) => key)
}

const known = new WeakMap<Moment, ReadonlyMap<string, AffiliationAirtime>>()

/** The airtime of each affiliation, by its key; reckoned once a moment. */
export const airtimeByAffiliation = (moment: Moment): ReadonlyMap<string, AffiliationAirtime> => {
  const before = known.get(moment)
  if (before) return before
  const airtimes = new Map<string, AffiliationAirtime>()
  for (const { speaker, total, turns } of moment.readout.airtime) {
    const key = affiliationKey(speaker.affiliation)
    const of = airtimes.get(key) ?? { affiliation: speaker.affiliation, total: 0, turns: 0, members: [] }
    airtimes.set(key, {
      affiliation: of.affiliation,
      total: of.total + total,
      turns: of.turns + turns,
      members: [...of.members, speaker.name],
    })
  }
  known.set(moment, airtimes)
  return airtimes
}

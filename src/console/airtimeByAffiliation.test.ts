import fc from 'fast-check'
import { expect, it } from 'vitest'
import { emptySession, instant, transition } from '../core/index.ts'
import type { Session } from '../core/index.ts'
import { anyMeeting, at, loaded, sideEvent } from '../core/testing.ts'
import { momentOf } from '../store/momentStore.ts'
import { affiliationsQuietestFirst, airtimeByAffiliation } from './airtimeByAffiliation.ts'

const bodies = fc.array(fc.constantFrom('IOM', 'iom ', 'UNODC', '', null), { minLength: 5, maxLength: 5 })

it('adds up to the airtime of all, with each speaker in one affiliation', () => {
  fc.assert(
    fc.property(bodies, anyMeeting, (affiliations, lines) => {
      const speakers = sideEvent.speakers.map((of, i) => ({ ...of, affiliation: affiliations[i] ?? null }))
      let now = at('13:15')
      let session: Session = loaded({ ...sideEvent, speakers })
      for (const { wait, command } of lines) {
        now = instant(now + (Number.isFinite(wait) ? Math.min(900_000, Math.max(0, wait)) : 0))
        session = transition(session, command, now)
      }
      const moment = momentOf(session, now)
      const all = [...airtimeByAffiliation(moment).values()]
      const sum = (totals: readonly number[]) => totals.reduce((before, total) => before + total, 0)
      expect(sum(all.map(({ total }) => total))).toBe(sum(moment.readout.airtime.map(({ total }) => total)))
      expect(all.flatMap(({ members }) => members).toSorted()).toEqual(
        session.rundown.speakers.map(({ name }) => name).toSorted(),
      )
      expect(affiliationsQuietestFirst(session).toSorted()).toEqual([...airtimeByAffiliation(moment).keys()].toSorted())
    }),
  )
})

it('is of nobody without a session', () => {
  expect(airtimeByAffiliation(momentOf(emptySession, at('13:15'))).size).toBe(0)
})

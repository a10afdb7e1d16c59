import { expect, it } from 'vitest'
import { createSession, emptySession } from '../core/index.ts'
import { at, loaded, play, sideEvent } from '../core/testing.ts'
import { momentOf } from '../store/momentStore.ts'
import { whyNoCatchUp } from './whyNoCatchUp.ts'

it.each([
  ['without a session', emptySession, /no session yet/],
  ['after the end', play(loaded(), ['13:15', 'start'], ['13:20', 'end']), /has ended/],
  ['without a hard stop', createSession({ ...sideEvent, hardStop: null }), /no hard stop is planned/],
  ['in good time', play(loaded(), ['13:15', 'start']), /ends by its hard stop/],
])('%s it says why nothing can be caught up', (_, session, said) => {
  expect(whyNoCatchUp(momentOf(session, at('13:21')))).toMatch(said)
})

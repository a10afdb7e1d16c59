import { expect, it } from 'vitest'
import { duration, instant } from '../core/index.ts'
import { aRundown, aSegment, at, loaded, m, play } from '../core/testing.ts'
import { momentOf } from '../store/momentStore.ts'
import { payersOf } from './payers.ts'
import { toSayAloud } from './toSayAloud.ts'

const plan = aRundown([
  aSegment('Opening', 10),
  aSegment('Panel', 30, { kind: 'panel' }),
  aSegment('Q&A Session', 30, { kind: 'qa' }),
  aSegment('Film', 10),
  aSegment('Closing', 10, { kind: 'closing' }),
])
const late = momentOf(play(loaded(plan), ['13:15', 'start']), at('13:29'))
const early = momentOf(play(loaded(plan), ['13:15', 'start'], ['13:21', 'next']), at('13:21'))

it.each([
  [late, { 'Q&A Session': m(24) }, 'We are four minutes behind; I will shorten the Q&A to 24 minutes.'],
  [
    late,
    { Panel: m(28), 'Q&A Session': m(28, 30), Film: m(9, 30) },
    'We are four minutes behind; I will shorten the panel to 28 minutes, the Q&A to 28 and a half minutes and Film to 9 and a half minutes.',
  ],
  [
    late,
    { Panel: m(29), 'Q&A Session': m(29), Film: m(9), Closing: m(9) },
    'We are four minutes behind; I will shorten four segments a little.',
  ],
  [early, { 'Q&A Session': m(34) }, 'We are four minutes early; I will extend the Q&A to 34 minutes.'],
  [
    early,
    { 'Q&A Session': m(36), Film: m(8) },
    'We are four minutes early; I will shorten Film to 8 minutes and extend the Q&A to 36 minutes.',
  ],
  [early, {}, ''],
])('says how things stand and what is done about it', (when, lengths, said) => {
  expect(toSayAloud(when, payersOf(when, 'all', false), lengths)).toBe(said)
})

const stop = (seconds: number) => {
  const tight = aRundown(
    [aSegment('Opening', 10), aSegment('Panel', 10), aSegment('Q&A Session', 30, { kind: 'qa' })],
    { hardStop: '14:05' },
  )
  const now = instant(at('13:25') - seconds * 1000)
  return momentOf(play(loaded(tight), ['13:15', 'start'], [now, 'next']), now)
}

it.each([
  [20, 'We are just on time; I will extend'],
  [31, 'We have half a minute in hand; I will extend'],
  [59, 'We have half a minute in hand; I will extend'],
])('promises no minute that is not there: %i s in hand', (seconds, said) => {
  const moment = stop(seconds)
  const payers = payersOf(moment, 'all', true)
  const longer = Object.fromEntries(payers.map(({ id, length }) => [id, duration(length + 30_000)]))
  expect(toSayAloud(moment, payers, longer)).toContain(said)
})

it('names nobody when turns become shorter', () => {
  const turn = (id: string) => ({ id, title: 'Ana', kind: 'turn', length: m(10), least: m(2), fixed: null }) as const
  const both = [turn('present'), turn('next')]
  expect(toSayAloud(late, both, { present: m(8), next: m(8) })).toMatch(/I will shorten this turn and the next\.$/)
  expect(toSayAloud(late, both, { next: m(8) })).toMatch(/I will shorten the next turn\.$/)
})

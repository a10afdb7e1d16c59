import { expect, it } from 'vitest'
import type { Command } from '../core/index.ts'
import { at, loaded, play, sideEvent } from '../core/testing.ts'
import { momentOf } from '../store/momentStore.ts'
import { lastQuestions, lastTwoAt } from './lastQuestions.ts'

const ask = (id: string): Command => ({ type: 'ask', question: { id, asker: null, text: 'Why?', to: null } })
const open = (id: string): Command => ({ type: 'open-question', id })
const withQa = {
  ...sideEvent,
  segments: sideEvent.segments.map((one) => (one.id === 'qa' ? { ...one, kind: 'qa' as const } : one)),
}
const inQa = play(
  loaded(withQa),
  ['13:50', 'start'],
  ['13:52', { type: 'go-to', segment: 'qa' }],
  ['13:53', ask('a')],
  ['13:53', ask('b')],
  ['13:53', ask('c')],
  ['13:54', open('a')],
)
/** One was answered in four minutes; the segment ends at 14:22. */
const paced = play(inQa, ['13:58', { type: 'close-round' }])
const said = (session: typeof paced, clock: string) => lastQuestions(momentOf(session, at(clock)))

it('comes when two more fit at the pace so far, not before', () => {
  expect(lastTwoAt(momentOf(paced, at('14:00')))).toBe(at('14:14'))
  expect(said(paced, '14:13:59')).toBeNull()
  expect(said(paced, '14:14')).toBe('There is time for two more questions.')
  expect(said(paced, '14:14:20')).toBe('There is time for two more questions.')
})

it('speaks of as many as still fit', () => {
  expect(said(paced, '14:16')).toBe('There is time for one last question.')
  expect(said(paced, '14:20')).toBeNull()
})

it('counts the open one first, by what it has left of the usual time', () => {
  const asking = play(paced, ['14:13', open('b')])
  expect(said(asking, '14:13:59')).toBeNull()
  expect(said(asking, '14:14')).toBe('After this one there is time for one more question.')
  expect(said(asking, '14:19')).toBe('This is the last question.')
})

it('counts the questions of a round as several', () => {
  const round = play(paced, ['14:10', { type: 'open-round', ids: ['b', 'c'] }])
  expect(said(round, '14:14')).toBe('After these there is time for one more question.')
  expect(said(play(paced, ['14:13', { type: 'open-round', ids: ['b', 'c'] }]), '14:14')).toBe(
    'These are the last questions.',
  )
})

it('is nothing without a pace, in a pause, and where there is no Q&A', () => {
  expect(said(inQa, '14:21')).toBeNull()
  expect(said(play(paced, ['14:10', 'pause']), '14:30')).toBeNull()
  expect(said(play(paced, ['14:16', { type: 'go-to', segment: 'panel' }]), '14:44')).toBeNull()
})

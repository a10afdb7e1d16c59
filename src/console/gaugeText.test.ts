import { describe, expect, it } from 'vitest'
import { createSession } from '../core/index.ts'
import type { Session } from '../core/index.ts'
import { at, loaded, m, play, sideEvent } from '../core/testing.ts'
import { momentOf } from '../store/momentStore.ts'
import { remainingText } from '../ui/remainingText.ts'
import { segmentCaption } from './gaugeText.ts'

const caption = (session: Session, now: string) => segmentCaption(momentOf(session, at(now)))
const inPanel = play(loaded(), ['13:15', 'start'], ['13:22', 'next'])

describe('under the title', () => {
  it.each([
    ['13:10:48', '1 of 4 · begins 13:15, in 5 min'],
    ['13:14:30', '1 of 4 · begins 13:15, in 1 min'],
    ['13:16', '1 of 4 · was to begin at 13:15'],
  ])('at %s, before the start: %s', (now, expected) => {
    expect(caption(loaded(), now)).toBe(expected)
  })

  it('says that it is a rehearsal', () => {
    expect(segmentCaption(momentOf(createSession(sideEvent), at('10:00', '2026-11-24')))).toBe(
      '1 of 4 · rehearsal: begins when you press Start',
    )
  })

  it('says what is allotted, and what was given', () => {
    expect(caption(inPanel, '13:30')).toBe('2 of 4 · 30:00 allotted')
    expect(caption(play(inPanel, ['13:30', { type: 'add-time', by: m(2) }]), '13:31')).toBe(
      '2 of 4 · 32:00 allotted, +2:00',
    )
    expect(caption(play(inPanel, ['13:30', 'pause']), '13:31')).toBe('Paused since 13:30 · 2 of 4 · 30:00 allotted')
  })

  it('says since when it is paused, whatever is done meanwhile', () => {
    const meanwhile = play(inPanel, ['13:28', 'pause'], ['13:29', 'resume'], ['13:30', 'pause'])
    const given = play(meanwhile, ['13:32', { type: 'give-floor', speaker: 'carling' }])
    expect(caption(given, '13:33')).toContain('Paused since 13:30')
  })

  it('says how far an open segment runs', () => {
    expect(caption(play(inPanel, ['13:52', 'next'], ['14:22', 'next']), '14:30')).toBe('4 of 4 · runs to 14:45')
  })
})

it('counts up where nothing limits the segment', () => {
  const endless = { ...sideEvent, hardStop: null, segments: sideEvent.segments.map((s) => ({ ...s, planned: null })) }
  expect(remainingText(momentOf(play(loaded(endless), ['13:15', 'start']), at('13:16:05')))).toBe('1:05')
  expect(remainingText(momentOf(loaded(endless), at('13:10')))).toBe('–:––')
})

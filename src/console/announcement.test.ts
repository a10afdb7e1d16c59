import { describe, expect, it } from 'vitest'
import type { Command, Session } from '../core/index.ts'
import { at, loaded, m, play } from '../core/testing.ts'
import { momentOf } from '../store/momentStore.ts'
import { announcement } from './announcement.ts'

const begun = play(loaded(), ['13:15', 'start'])
const passing = (session: Session, from: string, to: string) =>
  announcement(momentOf(session, at(from)), momentOf(session, at(to)))
const after = (session: Session, command: Command | Command['type']) =>
  announcement(momentOf(session, at('13:16')), momentOf(play(session, ['13:16', command]), at('13:16')))

describe('what is said aloud', () => {
  it('is the cue that was crossed', () => {
    expect(passing(begun, '13:19:59', '13:20:00')).toBe('opening: 2 minutes left.')
    expect(passing(begun, '13:21:59', '13:22:01')).toBe('opening: Time is up.')
  })

  it('is only the latest after a sleep', () => {
    expect(passing(begun, '13:16', '13:24:30')).toBe('opening: 2 minutes over.')
  })

  it('is nothing while only seconds pass', () => {
    expect(passing(begun, '13:16', '13:16:01')).toBeNull()
  })

  it('is the cue of the floor and that of the segment where they come within a second, whichever is first', () => {
    const panel = play(begun, ['13:22', 'next'])
    const last = play(panel, ['13:42', { type: 'give-floor', speaker: 'carling' }])
    // A third of what is left: until 13:45:20, 6:40 before the panel ends.
    const together = play(last, ['13:43', { type: 'add-turn-time', by: m(6, 40) }])
    expect(passing(together, '13:51:59', '13:52')).toBe('panel: Time is up. carling: Time is up.')
    const apart = play(last, ['13:43', { type: 'add-turn-time', by: m(6, 40.6) }])
    expect(passing(apart, '13:51:59', '13:52')).toBe('panel: Time is up.')
    expect(passing(apart, '13:52', '13:52:01')).toBe('panel: Time is up. carling: Time is up.')
    const later = play(last, ['13:43', { type: 'add-turn-time', by: m(6, 42) }])
    expect(passing(later, '13:52:01', '13:52:02')).toBe('carling: Time is up.')
  })

  it('is what was done', () => {
    expect(after(begun, 'next')).toBe('Now: panel.')
    expect(after(begun, 'pause')).toBe('Paused.')
    expect(after(begun, 'end')).toBe('The session has ended.')
    expect(after(begun, { type: 'give-floor', speaker: 'samsar' })).toBe('samsar has the floor.')
  })

  it('is who was added to the speakers', () => {
    const { rundown } = begun
    const speakers = [...rundown.speakers, { id: 'new', name: 'Ana Costa', position: null, affiliation: null }]
    expect(after(begun, { type: 'edit', rundown: { ...rundown, speakers } })).toBe(
      'Ana Costa is in the list of speakers.',
    )
  })

  it('is nothing of a cue that a command jumped over', () => {
    const before = momentOf(begun, at('13:16'))
    const jumped = play(begun, ['13:16', { type: 'backdate', by: m(5) }])
    expect(announcement(before, momentOf(jumped, at('13:16')))).toBeNull()
  })
})

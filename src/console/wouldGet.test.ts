import { describe, expect, it } from 'vitest'
import type { Command, Session } from '../core/index.ts'
import { aRundown, aSegment, aSpeaker, at, loaded, m, play } from '../core/testing.ts'
import { momentOf } from '../store/momentStore.ts'
import { wouldGet } from './wouldGet.ts'

const panel = play(loaded(), ['13:15', 'start'], ['13:22', 'next'])
const give = (speaker: string): Command => ({ type: 'give-floor', speaker })
const gets = (session: Session, clock: string, id = 'nicot') => wouldGet(momentOf(session, at(clock)), id)

describe('what a speaker would get', () => {
  it('is a fair share to the nearest half minute, and moves rarely', () => {
    expect(gets(panel, '13:22')).toBe('~10:00')
    const seen = Array.from({ length: 60 }, (_, s) => gets(panel, `13:24:${String(s).padStart(2, '0')}`))
    expect(new Set(seen)).toEqual(new Set(['~9:30', '~9:00']))
  })

  it('is what is left for those who have not spoken', () => {
    const second = play(panel, ['13:22', give('carling')], ['13:34', give('mcauliffe')])
    expect(gets(second, '13:34')).toBe('~18:00')
    expect(gets(second, '13:43')).toBe('~9:00')
  })

  it('is exactly what the plan says, as long as the segment has it', () => {
    const turn = { speaker: 'ana', role: 'speaker', talk: null, planned: m(4, 10) } as const
    const planned = aRundown([aSegment('talks', 10, { turns: [turn] })], { speakers: [aSpeaker('ana')] })
    const talks = play(loaded(planned), ['13:15', 'start'])
    expect(gets(talks, '13:16', 'ana')).toBe('4:10')
    expect(gets(talks, '13:22:30', 'ana')).toBe('~2:30')
  })

  it('is nothing one could name for the moderator, a second turn, who has the floor, and once all is over', () => {
    const spoken = play(panel, ['13:22', give('nicot')])
    expect(gets(panel, '13:22', 'pars-alan')).toBeNull()
    expect(gets(spoken, '13:23')).toBeNull()
    expect(gets(play(spoken, ['13:24', 'clear-floor']), '13:25')).toBeNull()
    expect(gets(play(panel, ['13:24', 'end']), '13:25')).toBeNull()
  })

  it('is told before the start', () => {
    expect(gets(loaded(), '13:10', 'samsar')).toBe('~7:00')
  })
})

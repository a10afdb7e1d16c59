import { describe, expect, it } from 'vitest'
import { nextSpeaker } from './floor.ts'
import { readout } from './readout.ts'
import { aRundown, aSegment, aSpeaker, at, loaded, m, play } from './testing.ts'
import { allotmentIfGiven, turnsToShorten } from './turns.ts'
import type { Session } from './session.ts'
import { refusal, transition } from './transition.ts'
import type { Command, Role, Turn } from './types.ts'

const give = (speaker: string): Command => ({ type: 'give-floor', speaker })
const inPanel = play(loaded(), ['13:15', 'start'], ['13:22', 'next'])
const floorAt = (session: Session, when: string) => readout(session, at(when)).floor

describe('a fair share', () => {
  it('is what is left, divided among those who have not spoken', () => {
    const first = play(inPanel, ['13:22', give('carling')])
    expect(floorAt(first, '13:22')?.allotted).toBe(m(10))
    const second = play(first, ['13:34', give('mcauliffe')])
    expect(floorAt(second, '13:34')?.allotted).toBe(m(9))
    const last = play(second, ['13:43', give('nicot')])
    expect(floorAt(last, '13:45')).toMatchObject({ elapsed: m(2), allotted: m(9), remaining: m(7) })
  })
  it('is not for the moderator, nor for a second turn, nor for a guest', () => {
    expect(floorAt(play(inPanel, ['13:22', give('pars-alan')]), '13:23')).toMatchObject({
      allotted: null,
      elapsed: m(1),
    })
    expect(floorAt(play(inPanel, ['13:22', give('samsar')]), '13:23')?.allotted).toBeNull()
    const twice = play(inPanel, ['13:22', give('nicot')], ['13:25', 'clear-floor'], ['13:26', give('nicot')])
    expect(floorAt(twice, '13:26')?.allotted).toBeNull()
  })
  it('leaves planned turns their time', () => {
    const turn = (speaker: string, planned: number | null) => ({
      speaker,
      role: 'panelist' as const,
      talk: null,
      planned: planned === null ? null : m(planned),
    })
    const rundown = aRundown([aSegment('panel', 30, { turns: [turn('a', 12), turn('b', null), turn('c', null)] })], {
      speakers: ['a', 'b', 'c'].map((id) => aSpeaker(id)),
    })
    const session = play(loaded(rundown), ['13:15', 'start'], ['13:15', give('b')])
    expect(floorAt(session, '13:15')?.allotted).toBe(m(9))
    expect(floorAt(play(session, ['13:24', give('a')]), '13:24')?.allotted).toBe(m(12))
    expect(floorAt(play(session, ['13:40', give('a')]), '13:40')?.allotted).toBe(m(5))
    expect(floorAt(play(session, ['13:50', give('a')]), '13:50')?.allotted).toBe(m(0))
  })
})

describe('a fair share where some are listed twice', () => {
  const turn = (speaker: string, role: Role, planned: number | null): Turn => ({
    speaker,
    role,
    talk: null,
    planned: planned === null ? null : m(planned),
  })
  const speakers = ['a', 'b', 'c'].map((id) => aSpeaker(id))
  const shareOfA = (...others: readonly Turn[]) => {
    const panel = aSegment('panel', 30, { turns: [turn('a', 'panelist', null), ...others] })
    const session = play(loaded(aRundown([panel], { speakers })), ['13:15', 'start'], ['13:15', give('a')])
    return floorAt(session, '13:15')?.allotted
  }
  it('is not kept for the moderator, who discusses later', () => {
    const moderator = [turn('b', 'moderator', null), turn('b', 'discussant', null)]
    expect(shareOfA(...moderator, turn('c', 'panelist', null))).toBe(m(15))
  })
  it('is not kept for someone with a planned turn, who has it before another', () => {
    const planned = [turn('b', 'speaker', 10), turn('b', 'panelist', null)]
    expect(shareOfA(...planned, turn('c', 'panelist', null))).toBe(m(10))
  })
  it('is kept once for someone who comes twice', () => {
    expect(shareOfA(turn('b', 'panelist', null), turn('b', 'panelist', null))).toBe(m(15))
  })
})

describe('a turn', () => {
  it('stands still while the session is paused', () => {
    const session = play(inPanel, ['13:22', give('carling')], ['13:25', 'pause'], ['13:30', 'resume'])
    expect(floorAt(session, '13:31')?.elapsed).toBe(m(4))
  })
  it('ends when the segment does', () => {
    const session = play(inPanel, ['13:22', give('carling')], ['13:52', 'next'])
    expect(floorAt(session, '13:53')).toBeNull()
  })
})

describe('airtime', () => {
  it('lists everyone in the order of the rundown, with shares of all that was spoken', () => {
    const session = play(
      inPanel,
      ['13:22', give('nicot')],
      ['13:28', give('carling')],
      ['13:30', 'clear-floor'],
      ['13:31', give('nicot')],
    )
    expect(
      readout(session, at('13:32')).airtime.map((a) => [a.speaker.id, a.total, a.turns, a.share.toFixed(2)]),
    ).toEqual([
      ['samsar', 0, 0, '0.00'],
      ['pars-alan', 0, 0, '0.00'],
      ['carling', m(2), 1, '0.22'],
      ['mcauliffe', 0, 0, '0.00'],
      ['nicot', m(7), 2, '0.78'],
    ])
  })
})

describe('whose turn is next', () => {
  it('follows the plan, those passed over last, the moderator aside', () => {
    expect(nextSpeaker(inPanel)).toBe('carling')
    const second = play(inPanel, ['13:22', give('mcauliffe')])
    expect(nextSpeaker(second)).toBe('nicot')
    const third = play(second, ['13:30', give('nicot')])
    expect(nextSpeaker(third)).toBe('carling')
    expect(nextSpeaker(play(third, ['13:40', give('carling')]))).toBeNull()
  })
  it('is nobody where nobody is planned', () => {
    expect(nextSpeaker(play(inPanel, ['13:52', 'next']))).toBeNull()
    expect(nextSpeaker(loaded(aRundown([])))).toBeNull()
  })
  it('tells before the floor is given how long it would be', () => {
    expect(allotmentIfGiven(inPanel, 'nicot', at('13:22'))).toBe(m(10))
    const first = play(inPanel, ['13:22', give('carling')])
    expect(allotmentIfGiven(first, 'nicot', at('13:34'))).toBe(m(9))
    expect(allotmentIfGiven(first, 'pars-alan', at('13:34'))).toBeNull()
  })
})

describe('changing turns', () => {
  const first = play(inPanel, ['13:22', give('carling')])
  it('gives whoever has the floor another minute, and takes it again', () => {
    const more = play(first, ['13:24', { type: 'add-turn-time', by: m(1) }])
    expect(floorAt(more, '13:24')).toMatchObject({ allotted: m(11), remaining: m(9) })
    expect(floorAt(play(more, ['13:25', { type: 'add-turn-time', by: m(-30) }]), '13:25')?.allotted).toBe(0)
  })
  it('is refused where there is no turn with a time', () => {
    const more: Command = { type: 'add-turn-time', by: m(1) }
    expect(refusal(inPanel, more, at('13:23'))).toBe('Nobody has the floor.')
    expect(refusal(play(inPanel, ['13:22', give('pars-alan')]), more, at('13:23'))).toContain('no time of its own')
  })
  it('shortens this turn and those to come, and the segment by both', () => {
    expect(turnsToShorten(first, at('13:24'))).toEqual({ present: m(8), next: m(20), speaker: 'mcauliffe' })
    const shorter = play(first, ['13:24', { type: 'shorten-turns', present: m(2), next: m(4) }])
    expect(readout(shorter, at('13:24'))).toMatchObject({
      remaining: m(22),
      headroom: m(29),
      floor: { remaining: m(6) },
    })
    expect(allotmentIfGiven(shorter, 'mcauliffe', at('13:30'))).toBe(m(8))
  })
  it('shortens the next turn where it is planned', () => {
    const turn = (speaker: string, planned: number): Turn => ({
      speaker,
      role: 'speaker',
      talk: null,
      planned: m(planned),
    })
    const talks = aRundown([aSegment('talks', 20, { turns: [turn('a', 10), turn('b', 10)] })], {
      speakers: ['a', 'b'].map((id) => aSpeaker(id)),
    })
    const session = play(loaded(talks), ['13:15', 'start'], ['13:15', give('a')])
    const shorter = play(session, ['13:20', { type: 'shorten-turns', present: m(1), next: m(3) }])
    expect(shorter.rundown.segments[0]?.turns.map(({ planned }) => planned)).toEqual([m(10), m(7)])
    expect(readout(shorter, at('13:20'))).toMatchObject({ allotted: m(16), floor: { remaining: m(4) } })
  })
  it.each<[string, number, number]>([
    ['this turn has left', 9, 0],
    ['the turns to come have', 0, 21],
    ['nothing', 0, 0],
  ])('takes no more than %s', (_, present, next) => {
    const command: Command = { type: 'shorten-turns', present: m(present), next: m(next) }
    expect(transition(first, command, at('13:24'))).toBe(first)
  })
})

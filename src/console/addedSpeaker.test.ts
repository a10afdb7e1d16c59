import { describe, expect, it } from 'vitest'
import { emptySession, nextSpeaker } from '../core/index.ts'
import type { Rundown, Session } from '../core/index.ts'
import { aRundown, aSegment, aSpeaker, at, loaded, play, sideEvent } from '../core/testing.ts'
import { momentOf } from '../store/momentStore.ts'
import { addedSpeaker } from './addedSpeaker.ts'

const asPanel: Rundown = {
  ...sideEvent,
  segments: sideEvent.segments.map((of) => (of.id === 'panel' ? { ...of, kind: 'panel' } : of)),
}
const panel = play(loaded(asPanel), ['13:15', 'start'], ['13:22', 'next'])
const added = (line: string, session: Session = panel) => addedSpeaker(line, momentOf(session, at('13:40')), 'new')
const edited = (line: string, session: Session = panel): Session => {
  const rundown = added(line, session)
  if (typeof rundown === 'string') throw new Error(rundown)
  return play(session, ['13:40', { type: 'edit', rundown }])
}
const turnsIn = ({ segments }: Rundown, id: string) =>
  segments.find((segment) => segment.id === id)?.turns.map(({ speaker, role }) => `${speaker} ${role}`)

describe('somebody who is not in the plan', () => {
  it('has a turn at the end of the running segment, and speaks next when those planned have', () => {
    const { rundown } = edited('Ana Costa, UNHCR')
    expect(rundown.speakers.at(-1)).toEqual({ id: 'new', name: 'Ana Costa', position: null, affiliation: 'UNHCR' })
    expect(turnsIn(rundown, 'panel')?.slice(-2)).toEqual(['nicot panelist', 'new panelist'])
    expect(turnsIn(rundown, 'opening')).toEqual(['samsar speaker'])
  })

  it('is a speaker where it is no panel, and leads where the line says so', () => {
    const talk = aRundown([aSegment('talk', 10, { kind: 'talk', turns: [] })], { speakers: [aSpeaker('first')] })
    const first = { speaker: 'first', role: 'speaker', talk: null, planned: null } as const
    const named = { ...talk, segments: talk.segments.map((of) => ({ ...of, turns: [first] })) }
    const running = play(loaded(named), ['13:15', 'start'])
    expect(turnsIn(edited('Ana Costa', running).rundown, 'talk')).toEqual(['first speaker', 'new speaker'])
    const led = edited('Ana Costa, moderator', running)
    expect(turnsIn(led.rundown, 'talk')).toEqual(['first speaker', 'new moderator'])
    expect(nextSpeaker(play(led, ['13:41', { type: 'give-floor', speaker: 'first' }]))).toBeNull()
  })

  it('needs no turn where everybody may speak: all stay in the list', () => {
    const qa = play(panel, ['13:39', 'next'])
    const { rundown } = edited('Ana Costa', qa)
    expect(rundown.speakers).toHaveLength(6)
    expect(turnsIn(rundown, 'qa')).toEqual([])
    expect(added('NICOT', qa)).toBe('nicot is in the list already: give the floor with the key there.')
  })
})

describe('somebody known', () => {
  it('is told of while a turn is still to come, and has another one afterwards, in the same role', () => {
    expect(added('Nicót')).toMatch(/^nicot is in the list already/)
    const spoken = play(
      panel,
      ['13:22', { type: 'give-floor', speaker: 'nicot' }],
      ['13:30', { type: 'give-floor', speaker: 'carling' }],
    )
    const again = edited(' NICOT, somewhere else', spoken)
    expect(again.rundown.speakers).toHaveLength(5)
    expect(turnsIn(again.rundown, 'panel')?.at(-1)).toBe('nicot panelist')
    expect(added('nicot', again)).toMatch(/already/)
  })

  it('from another segment gets a turn in this one', () => {
    const { rundown } = edited('samsar')
    expect(rundown.speakers).toHaveLength(5)
    expect(turnsIn(rundown, 'panel')?.at(-1)).toBe('samsar panelist')
  })
})

it('is nobody without a session', () => {
  expect(added('Ana Costa', emptySession)).toBe('There is no session yet.')
})

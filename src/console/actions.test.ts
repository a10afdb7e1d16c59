import { describe, expect, it } from 'vitest'
import { emptySession, refusal, transition } from '../core/index.ts'
import type { Command, Instant, Session } from '../core/index.ts'
import { at, loaded, m, play, sideEvent } from '../core/testing.ts'
import { momentOf } from '../store/momentStore.ts'
import type { Preferences } from '../store/preferences.ts'
import { createActions, MINUTE, whyNot } from './actions.ts'

const desk = (begin: Session, start: Instant, steps: Preferences['nextSteps'] = 'segments') => {
  const told: string[] = []
  let session = begin
  let now = start
  const dispatch = (command: Command) => {
    const after = transition(session, command, now)
    if (after === session) return refusal(session, command, now)
    session = after
    return null
  }
  const read = () => momentOf(session, now)
  return {
    ...createActions({ dispatch, tell: (reason) => told.push(reason), steps: () => steps, now: () => now, read }),
    told,
    read,
    wait: (ms: number) => (now = (now + ms) as Instant),
  }
}
const running = () => desk(play(loaded(), ['13:15', 'start'], ['13:20', 'next']), at('13:25'))

describe('Next', () => {
  it('is taken once when it bounces', () => {
    const { do: act, read, wait } = desk(play(loaded(), ['13:15', 'start']), at('13:22'))
    act('next')
    wait(799)
    expect(act('next')).toBeNull()
    expect(read().readout.index).toBe(1)
    wait(1)
    act('next')
    expect(read().readout.index).toBe(2)
  })

  it('is not given by the second click on Start, which has become Next', () => {
    const { do: act, read, wait } = desk(loaded(), at('13:15'))
    act('start')
    wait(200)
    expect(act('next', true)).toBeNull()
    expect(read().readout.index).toBe(0)
    wait(600)
    act('next', true)
    expect(read().readout.index).toBe(1)
  })

  it('may follow Start at once from another key: then it is meant', () => {
    const { do: act, read } = desk(loaded(), at('13:15'))
    act('start')
    act('next')
    expect(read().readout.index).toBe(1)
  })

  it.each(['undo', 'back'] as const)('may follow at once after %s: then it is meant', (taken) => {
    const { do: act, read, wait } = desk(play(loaded(), ['13:15', 'start'], ['13:20', 'next']), at('13:22'))
    act('next')
    wait(300)
    act(taken)
    wait(300)
    act('next')
    expect(read().readout.index).toBe(2)
  })

  it('may follow at once after going to a segment', () => {
    const { do: act, goTo, read, wait } = desk(play(loaded(), ['13:15', 'start']), at('13:22'))
    act('next')
    goTo('opening')
    wait(300)
    act('next')
    expect(read().readout.index).toBe(1)
  })

  it('may follow at once when it was refused', () => {
    const { do: act, read } = desk(loaded(), at('13:15'))
    expect(act('next')).toMatch(/Start/)
    act('start')
    act('next')
    expect(read().readout.index).toBe(1)
  })
})

describe('the floor', () => {
  it('is given with a key, and taken back with the same', () => {
    const { floor, read } = running()
    floor('nicot')
    expect(read().readout.floor?.speaker.id).toBe('nicot')
    floor('nicot')
    expect(read().readout.floor).toBeNull()
  })

  it('goes from one to the other', () => {
    const { floor, read } = running()
    floor('nicot')
    floor('carling')
    expect(read().readout.floor?.speaker.id).toBe('carling')
  })
})

describe('the next speaker', () => {
  const panel = () => play(loaded(), ['13:15', 'start'], ['13:22', 'next'])
  const holder = ({ read }: Pick<ReturnType<typeof desk>, 'read'>) => read().readout.floor?.speaker.id

  it('is the first of the plan, then each in turn, until nobody is left', () => {
    const at1322 = desk(panel(), at('13:22'))
    const heard = ['carling', 'mcauliffe', 'nicot'].map(() => {
      at1322.nextSpeaker()
      at1322.wait(60_000)
      return holder(at1322)
    })
    expect(heard).toEqual(['carling', 'mcauliffe', 'nicot'])
    expect(at1322.told).toEqual([])
    expect(at1322.nextSpeaker()).toBe(
      'All have spoken who were to speak in panel: press Next, or give the floor again.',
    )
    expect(at1322.told).toHaveLength(1)
    expect(holder(at1322)).toBe('nicot')
  })

  it('is told to be nobody where the plan names nobody, and where nothing runs', () => {
    expect(desk(play(panel(), ['13:52', 'next']), at('13:52')).nextSpeaker()).toMatch(/^The plan names nobody for qa/)
    expect(desk(loaded(), at('13:15')).nextSpeaker()).toMatch(/press Start/)
    expect(desk(emptySession, at('13:15')).nextSpeaker()).toBe('There is no session yet.')
    expect(desk(play(panel(), ['13:52', 'end']), at('13:52')).nextSpeaker()).toMatch(/has ended/)
  })

  it('is given the floor once when the key bounces', () => {
    const bounced = desk(panel(), at('13:22'))
    bounced.nextSpeaker()
    bounced.wait(799)
    expect(bounced.nextSpeaker()).toBeNull()
    expect(holder(bounced)).toBe('carling')
    bounced.wait(1)
    bounced.nextSpeaker()
    expect(holder(bounced)).toBe('mcauliffe')
  })

  it('is where Next goes while one is left, if the moderator wants it so; it bounces as ever', () => {
    const stepping = desk(panel(), at('13:22'), 'speakers')
    const story = Array.from({ length: 4 }, () => {
      stepping.do('next')
      stepping.wait(300)
      stepping.do('next')
      stepping.wait(60_000)
      return [stepping.read().readout.index, holder(stepping)]
    })
    expect(story).toEqual([
      [1, 'carling'],
      [1, 'mcauliffe'],
      [1, 'nicot'],
      [2, undefined],
    ])
  })

  it('can be passed over for the next segment', () => {
    const stepping = desk(panel(), at('13:22'), 'speakers')
    stepping.nextSegment()
    expect(stepping.read().readout.index).toBe(2)
  })
})

it('gives whoever has the floor a minute, and takes it back; one undo each', () => {
  const { floor, addTurnTime, do: act, read } = running()
  const allotted = () => read().readout.floor?.allotted
  expect(addTurnTime(MINUTE)).toBe('Nobody has the floor.')
  floor('nicot')
  const share = allotted() ?? 0
  addTurnTime(MINUTE)
  expect(allotted()).toBe(share + 60_000)
  act('undo')
  expect(allotted()).toBe(share)
})

it('takes somebody new into the running segment, with one undo', () => {
  const { addSpeaker, do: act, read, told } = running()
  const turns = () => read().readout.segment?.turns.length
  expect(addSpeaker('Ana Costa, UNHCR')).toBeNull()
  expect(read().session.rundown.speakers.at(-1)).toMatchObject({ name: 'Ana Costa', affiliation: 'UNHCR' })
  expect(turns()).toBe(5)
  act('undo')
  expect(turns()).toBe(4)
  expect(addSpeaker(' , UNHCR')).toBe('Write the name first: name, position, affiliation.')
  expect(told).toHaveLength(1)
})

it('gives each question a name of its own, also within a millisecond', () => {
  const { ask, read } = running()
  const question = { asker: 'Aisle', text: 'Who pays?', to: null }
  expect([ask(question), ask(question)]).toEqual([null, null])
  expect(new Set(read().readout.questions.waiting.map(({ id }) => id)).size).toBe(2)
})

it('takes from those who were chosen, and can be undone', () => {
  const closed = {
    ...sideEvent,
    segments: sideEvent.segments.map((s) => (s.id === 'closing' ? { ...s, planned: m(10) } : s)),
  }
  const { catchUp, do: act, read } = desk(play(loaded(closed), ['13:31', 'start']), at('13:31'))
  expect(read().readout.headroom).toBe(m(-3))
  expect(catchUp({ type: 'replan', planned: { qa: m(27) } })).toBeNull()
  expect(read().readout.headroom).toBe(0)
  expect(read().session.rundown.segments.map(({ planned }) => planned)).toEqual([m(7), m(30), m(27), m(10)])
  act('undo')
  expect(read().readout.headroom).toBe(m(-3))
})

it('says what is possible when, and why not', () => {
  const possible = (session: Session) =>
    (['start', 'pause', 'resume', 'next', 'back', 'add', 'remove', 'undo', 'redo', 'end'] as const).filter(
      (action) => whyNot(action, momentOf(session, at('13:30'))) === null,
    )
  const begun = play(loaded(), ['13:15', 'start'])
  expect(possible(loaded())).toEqual(['start', 'undo'])
  expect(possible(begun)).toEqual(['pause', 'next', 'add', 'remove', 'undo', 'end'])
  expect(possible(play(begun, ['13:16', 'pause']))).toEqual(['resume', 'next', 'add', 'remove', 'undo', 'end'])
  expect(possible(play(begun, ['13:16', 'end']))).toEqual(['undo'])
  expect(whyNot('back', momentOf(begun, at('13:30')))).toBe('This is the first segment.')
})

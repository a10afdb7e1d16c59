import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { aRundown, aSegment, at, loaded, m, play, sideEvent } from '../core/testing.ts'
import { readout, rundownOf, type Rundown } from '../core/index.ts'
import {
  addPerson,
  addSegment,
  duplicateSegment,
  moveSegment,
  moveTurn,
  removeSegment,
  removeTurn,
  setHead,
  setPerson,
  setSegment,
  setTurn,
  withWhoSpoke,
} from './editRundown.ts'

const order = ({ segments }: Rundown) => segments.map(({ id }) => id)
const people = ({ speakers }: Rundown) => speakers.map(({ id }) => id)

describe('editing the segments of a rundown', () => {
  it('adds an open one below another, or at the end', () => {
    expect(order(addSegment(sideEvent, 'opening').rundown)).toEqual(['opening', 'segment', 'panel', 'qa', 'closing'])
    expect(order(addSegment(sideEvent, null).rundown).at(-1)).toBe('segment')
    const { rundown, id } = addSegment(addSegment(sideEvent, null).rundown, null)
    expect(id).toBe('segment-2')
    expect(rundown.segments.at(-1)).toMatchObject({ title: '', planned: null, stated: false })
  })

  it('duplicates one with all it has', () => {
    const twice = duplicateSegment(sideEvent, 'panel')
    expect(twice && order(twice.rundown)).toEqual(['opening', 'panel', 'panel-2', 'qa', 'closing'])
    expect(twice?.rundown.segments[2]).toEqual({ ...sideEvent.segments[1], id: 'panel-2' })
    expect(duplicateSegment(sideEvent, 'nowhere')).toBeNull()
  })

  it('takes one away, with who spoke only there', () => {
    const shorter = removeSegment(sideEvent, 'panel')
    expect(order(shorter)).toEqual(['opening', 'qa', 'closing'])
    expect(people(shorter)).toEqual(['samsar'])
  })

  it('keeps who never had a turn', () => {
    const more = {
      ...sideEvent,
      speakers: [...sideEvent.speakers, { id: 'guest', name: 'A guest', position: null, affiliation: null }],
    }
    expect(people(removeSegment(more, 'panel'))).toEqual(['samsar', 'guest'])
  })

  it('moves one, at most to an end', () => {
    expect(order(moveSegment(sideEvent, 'qa', 1))).toEqual(['opening', 'qa', 'panel', 'closing'])
    expect(order(moveSegment(sideEvent, 'qa', 99))).toEqual(['opening', 'panel', 'closing', 'qa'])
    expect(moveSegment(sideEvent, 'opening', -1)).toBe(sideEvent)
  })

  it('marks a duration that is given as stated', () => {
    const read = aRundown([aSegment('a', 7, { stated: false })])
    expect(setSegment(read, 'a', { planned: m(8) }).segments[0]).toMatchObject({ planned: m(8), stated: true })
    expect(setSegment(read, 'a', { planned: m(7) })).toBe(read)
    expect(setSegment(sideEvent, 'qa', { planned: null }).segments[2]).toMatchObject({ planned: null, stated: false })
  })

  it('takes the kind from the first title, and never again', () => {
    const { rundown, id } = addSegment(sideEvent, null)
    const named = setSegment(rundown, id, { title: 'Questions and answers' })
    expect(named.segments.at(-1)?.kind).toBe('qa')
    expect(setSegment(named, id, { title: 'Panel' }).segments.at(-1)?.kind).toBe('qa')
  })

  it('gives the same rundown where nothing changes', () => {
    expect(setSegment(sideEvent, 'panel', { title: 'panel', prompts: [] })).toBe(sideEvent)
    expect(setHead(sideEvent, { hardStop: '14:45' })).toBe(sideEvent)
    expect(setTurn(sideEvent, 'panel', 0, { role: 'moderator' })).toBe(sideEvent)
    expect(setPerson(sideEvent, 'nicot', { name: 'nicot' })).toBe(sideEvent)
  })
})

describe('editing who speaks', () => {
  it('reads a person from one line', () => {
    const more = addPerson(sideEvent, 'qa', 'Ms. Ada Lovelace, Head of Engines, IOM', 'speaker')
    expect(more.speakers.at(-1)).toEqual({
      id: 'ada-lovelace',
      name: 'Ada Lovelace',
      position: 'Head of Engines',
      affiliation: 'IOM',
    })
    expect(more.segments[2]?.turns).toEqual([{ speaker: 'ada-lovelace', role: 'speaker', talk: null, planned: null }])
  })

  it('takes the role that stands in front', () => {
    const more = addPerson(sideEvent, 'qa', 'Moderator: Ada Lovelace, IOM', 'panelist')
    expect(more.segments[2]?.turns[0]?.role).toBe('moderator')
    expect(more.speakers.at(-1)).toMatchObject({ name: 'Ada Lovelace', affiliation: 'IOM' })
  })

  it('takes a role or one name as it is typed', () => {
    expect(addPerson(sideEvent, 'qa', 'second chair', 'chair').speakers.at(-1)).toMatchObject({ name: 'second chair' })
    expect(addPerson(sideEvent, 'qa', '  ', 'chair')).toBe(sideEvent)
  })

  it('knows a person by the name, and adds what was not known', () => {
    const again = addPerson(sideEvent, 'qa', 'Nicot, Officer, UNODC', 'speaker')
    expect(people(again)).toEqual(people(sideEvent))
    expect(again.speakers.at(-1)).toMatchObject({ name: 'nicot', position: 'Officer', affiliation: 'UNODC' })
  })

  it('moves a turn, and drops a person with their last one', () => {
    const turns = (of: Rundown) => of.segments[1]?.turns.map(({ speaker }) => speaker)
    expect(turns(moveTurn(sideEvent, 'panel', 3, 1))).toEqual(['pars-alan', 'nicot', 'carling', 'mcauliffe'])
    expect(moveTurn(sideEvent, 'panel', 0, -1)).toBe(sideEvent)
    expect(people(removeTurn(sideEvent, 'panel', 1))).not.toContain('carling')
    const twice = addPerson(sideEvent, 'qa', 'carling', 'speaker')
    expect(people(removeTurn(twice, 'panel', 1))).toContain('carling')
  })
})

describe('who has spoken', () => {
  const { airtime } = readout(
    play(
      loaded(),
      ['13:15', 'start'],
      ['13:16', { type: 'give-floor', speaker: 'carling' }],
      ['13:20', { type: 'give-floor', speaker: 'nicot' }],
    ),
    at('13:21'),
  )

  it('stays with whoever has the floor, in their places, where only the deleted segment named them', () => {
    const shorter = withWhoSpoke(removeSegment(sideEvent, 'panel'), airtime)
    expect(people(shorter)).toEqual(['samsar', 'carling', 'nicot'])
    expect(order(shorter)).toEqual(['opening', 'qa', 'closing'])
  })

  it('is as the edit has them, and who was added stays last', () => {
    const edited = setPerson(addPerson(sideEvent, 'qa', 'Ada Lovelace', 'speaker'), 'carling', { name: 'Jørgen' })
    expect(withWhoSpoke(edited, airtime)).toBe(edited)
    const shorter = withWhoSpoke(removeTurn(edited, 'panel', 3), airtime)
    expect(people(shorter)).toEqual(['samsar', 'pars-alan', 'carling', 'mcauliffe', 'nicot', 'ada-lovelace'])
    expect(shorter.speakers[2]?.name).toBe('Jørgen')
  })
})

describe('any edits', () => {
  const ids = fc.constantFrom('opening', 'panel', 'qa', 'closing', 'segment', 'panel-2', 'nowhere')
  const anyEdit: fc.Arbitrary<(rundown: Rundown) => Rundown> = fc.oneof(
    ids.map((id) => (of: Rundown) => addSegment(of, id).rundown),
    ids.map((id) => (of: Rundown) => duplicateSegment(of, id)?.rundown ?? of),
    ids.map((id) => (of: Rundown) => removeSegment(of, id)),
    fc.tuple(ids, fc.integer({ min: -2, max: 9 })).map(
      ([id, to]) =>
        (of: Rundown) =>
          moveSegment(of, id, to),
    ),
    fc.tuple(ids, fc.string({ maxLength: 20 })).map(
      ([id, who]) =>
        (of: Rundown) =>
          addPerson(of, id, who, 'speaker'),
    ),
    fc.tuple(ids, fc.nat(4)).map(
      ([id, index]) =>
        (of: Rundown) =>
          removeTurn(of, id, index),
    ),
  )

  it('leave a rundown that can be used, with nobody in it twice', () => {
    fc.assert(
      fc.property(fc.array(anyEdit, { maxLength: 20 }), (edits) => {
        const after = edits.reduce((of, edit) => edit(of), sideEvent)
        expect(typeof rundownOf(after)).toBe('object')
        const speaking = new Set(after.segments.flatMap(({ turns }) => turns.map(({ speaker }) => speaker)))
        for (const id of speaking) expect(people(after)).toContain(id)
      }),
    )
  })
})

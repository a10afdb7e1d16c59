import { describe, expect, it } from 'vitest'
import { aRundown, aSegment, aSpeaker, at, loaded, m, play } from '../core/testing.ts'
import type { Rundown, Session, Turn } from '../core/index.ts'
import { momentOf } from '../store/momentStore.ts'
import { confidenceShown } from './confidenceShown.ts'

const turn = (speaker: string, role: Turn['role'] = 'panelist', planned: Turn['planned'] = m(9)): Turn => ({
  speaker,
  role,
  talk: null,
  planned,
})

const sideEvent: Rundown = aRundown(
  [
    aSegment('opening', 7, { title: 'Opening Remarks' }),
    aSegment('panel', 30, {
      title: 'Panel',
      turns: [turn('alan', 'moderator', null), turn('carling'), turn('mcauliffe'), turn('nicot')],
    }),
    aSegment('qa', 30, { title: 'Q&A Session' }),
    aSegment('closing', null, { title: 'Closing remarks' }),
  ],
  {
    speakers: [
      aSpeaker('alan', 'Berlan Pars Alan'),
      aSpeaker('carling', 'Jørgen Carling'),
      aSpeaker('mcauliffe', 'Marie McAuliffe'),
      aSpeaker('nicot', 'Morgane Nicot'),
    ],
  },
)
const floorTo = (speaker: string) => ({ type: 'give-floor', speaker }) as const
const shownAt = (session: Session, clock: string, overrun: 'show' | 'hold' = 'show') =>
  confidenceShown(momentOf(session, at(clock)), overrun)

const ready = loaded(sideEvent)
const opening = play(ready, ['13:15', 'start'])
const panel = play(opening, ['13:22', 'next'])
const carling = play(panel, ['13:24', floorTo('carling')])

describe('confidenceShown', () => {
  it('says before the start when it begins, and what is first', () => {
    expect(shownAt(ready, '13:11')).toEqual({
      time: '7:00',
      level: 'on-time',
      mark: 'ready',
      name: 'Opening Remarks',
      isPerson: false,
      note: 'Begins 13:15',
      speaking: false,
      smallTime: null,
      next: 'Panel',
    })
  })

  it('does not promise a beginning that has passed', () => {
    expect(shownAt(ready, '13:17').note).toBe('Was to begin 13:15')
  })

  it('shows the segment while nobody has the floor', () => {
    expect(shownAt(panel, '13:23')).toMatchObject({
      time: '29:00',
      mark: 'on-time',
      name: 'Panel',
      isPerson: false,
      note: 'Started 13:22',
      smallTime: null,
      next: 'Q&A Session',
    })
  })

  it('shows the floor big and the segment small', () => {
    expect(shownAt(carling, '13:26:20')).toMatchObject({
      time: '6:40',
      name: 'Jørgen Carling',
      isPerson: true,
      note: 'Panel',
      smallTime: '25:40',
      next: 'Marie McAuliffe',
    })
  })

  it('takes the level of the clock that is big', () => {
    expect(shownAt(carling, '13:33:38')).toMatchObject({
      time: '−0:38',
      level: 'over',
      mark: 'over',
      smallTime: '18:22',
    })
  })

  it('shows the segment big while someone without an allotment speaks', () => {
    const moderator = play(carling, ['13:33', floorTo('alan')])
    expect(shownAt(moderator, '13:35:10')).toMatchObject({
      time: '16:50',
      name: 'Berlan Pars Alan',
      note: 'Panel',
      speaking: true,
      smallTime: '2:10',
      next: 'Marie McAuliffe',
    })
  })

  it('names the next segment once everyone has spoken', () => {
    const last = play(carling, ['13:33', floorTo('mcauliffe')], ['13:42', floorTo('nicot')])
    expect(shownAt(last, '13:43').next).toBe('Q&A Session')
  })

  it('comes back to whoever was passed over', () => {
    const passed = play(panel, ['13:24', floorTo('mcauliffe')])
    expect(shownAt(passed, '13:25').next).toBe('Morgane Nicot')
    expect(shownAt(play(passed, ['13:33', floorTo('nicot')]), '13:34').next).toBe('Jørgen Carling')
  })

  it('names somebody again who is listed twice', () => {
    const twice = aRundown([aSegment('talks', 30, { turns: [turn('a'), turn('b'), turn('a')] })], {
      speakers: [aSpeaker('a', 'Ada'), aSpeaker('b', 'Bo')],
    })
    const second = play(loaded(twice), ['13:15', 'start'], ['13:15', floorTo('a')], ['13:20', floorTo('b')])
    expect(shownAt(second, '13:21').next).toBe('Ada')
  })

  it('holds both clocks at zero where the moderator wants no overrun seen', () => {
    const late = play(panel, ['13:42', floorTo('nicot')])
    expect(shownAt(late, '13:53:38', 'show')).toMatchObject({ time: '−2:38', smallTime: '−1:38' })
    expect(shownAt(late, '13:53:38', 'hold')).toMatchObject({
      time: '0:00',
      smallTime: '0:00',
      level: 'over',
      mark: 'over',
    })
  })

  it('keeps the form of the level while paused', () => {
    const paused = play(carling, ['13:32:30', 'pause'])
    expect(shownAt(paused, '13:40')).toMatchObject({
      time: '0:30',
      level: 'wrap-up',
      mark: 'paused',
      smallTime: '19:30',
    })
  })

  it('is calm after the end, however late it was', () => {
    const ended = play(panel, ['13:58:10', 'end'])
    expect(shownAt(ended, '14:30')).toMatchObject({
      level: 'on-time',
      mark: 'ended',
      name: 'Panel',
      note: 'Ended 13:58',
      next: null,
    })
  })

  it('counts up where nobody said when it ends', () => {
    const open = play(loaded({ ...sideEvent, hardStop: null, segments: [aSegment('talk', null)] }), ['13:15', 'start'])
    expect(shownAt(open, '13:16:05')).toMatchObject({ time: '1:05', mark: 'on-time', note: 'Started 13:15' })
  })

  it('shows no time before the start where nobody said how long', () => {
    const open = loaded({ ...sideEvent, hardStop: null, segments: [aSegment('talk', null)] })
    expect(shownAt(open, '13:10')).toMatchObject({ time: '–:––', mark: 'ready', name: 'talk' })
  })

  it('shows no time where there is no segment', () => {
    expect(shownAt(loaded(aRundown([])), '13:00')).toMatchObject({ time: '–:––', name: null, note: null, next: null })
  })
})

import { describe, expect, it } from 'vitest'
import { aRundown, aSegment, at, loaded, m, play, sideEvent } from '../core/testing.ts'
import type { Session } from '../core/index.ts'
import { inWords } from './inWords.ts'
import { meeting, plan, reportAt } from './testing.ts'

const lead = (session: Session, clock?: string) => inWords(reportAt(session, clock)).lead
const rest = (session: Session, clock?: string) => inWords(reportAt(session, clock)).rest
const closed = (more = {}) => aRundown([aSegment('talk', 30, { title: 'Talk' }), aSegment('end', 10)], more)

describe('the report in words', () => {
  it('states what happened in the meeting', () => {
    expect(inWords(reportAt(meeting))).toEqual({
      lead: 'The session began at 13:17, two minutes late, and ended at 14:44, one minute before the hard stop and two minutes later than planned.',
      rest: [
        'Panel ran three minutes longer than planned; Q&A Session ran three minutes shorter.',
        'At 13:56 the moderator took three minutes from Q&A Session.',
        'Morgane Nicot spoke longest: eleven minutes in one turn, 28% of the airtime.',
        'Two questions were answered and one parked.',
        'The median answer took seven minutes.',
        'One message was shown to the panel.',
      ],
    })
  })

  it('says nothing of what did not happen', () => {
    const session = play(loaded(closed({ hardStop: null })), ['13:15', 'start'], ['13:45', 'next'], ['13:55', 'end'])
    expect(inWords(reportAt(session))).toEqual({
      lead: 'The session began at 13:15, on time, and ended at 13:55, as planned.',
      rest: [],
    })
  })

  it('speaks of early, late and the second where it matters', () => {
    const ended = (from: string, to: string, more = {}) =>
      lead(play(loaded(closed(more)), [from, 'start'], [to, 'end']), '23:00')
    expect(ended('13:14:05', '14:44:05')).toBe(
      'The session began at 13:14, 55 seconds early, and ended at 14:44, 55 seconds before the hard stop and 49:05 later than planned.',
    )
    expect(ended('13:15', '14:45', { hardStop: '13:55' })).toContain(
      'and ended at 14:45, 50 minutes after the hard stop.',
    )
    expect(ended('13:15', '13:55', { hardStop: '13:55' })).toContain('and ended at 13:55, at the hard stop.')
    expect(ended('13:15', '13:50', { hardStop: null })).toContain('ended at 13:50, five minutes earlier than planned.')
    expect(ended('13:15', '13:50', { start: null, hardStop: null })).toBe(
      'The session began at 13:15 and ended at 13:50, five minutes earlier than planned.',
    )
  })

  it('says of a rehearsal that it was one, and nothing of being late', () => {
    const session = play(loaded(), ['15:00', { type: 'start', rehearse: true }], ['16:10', 'end'])
    expect(lead(session, '17:00')).toBe(
      'The rehearsal began at 15:00 and ended at 16:10, 20 minutes before its hard stop.',
    )
  })

  it('says how things stand while the session runs', () => {
    const running = play(loaded(plan), ['13:15', 'start'], ['13:22', 'next'])
    expect(lead(running, '13:30')).toBe(
      'The session began at 13:15, on time, and is still running. As things stand at 13:30, it will end at 14:42, three minutes before the hard stop and as planned.',
    )
    expect(lead(play(running, ['13:30', 'pause']), '13:31')).toContain('and is paused.')
    const open = play(loaded(aRundown([aSegment('talk', null)], { hardStop: null })), ['13:15', 'start'])
    expect(lead(open, '13:30')).toBe('The session began at 13:15, on time, and is still running.')
  })

  it('names a few segments that kept to no plan, and counts many', () => {
    const segments = Array.from({ length: 7 }, (_, i) => aSegment(`t${i}`, 5, { title: `Talk ${i + 1}` }))
    const lengths = [6, 7, 4, 9, 5, 3, 5]
    let now: number = at('13:15')
    let session = play(loaded(aRundown(segments)), ['13:15', 'start'])
    for (const [i, minutes] of lengths.entries()) {
      now += minutes * 60_000
      session = play(session, [now as ReturnType<typeof at>, i === 6 ? 'end' : 'next'])
    }
    expect(rest(session)[0]).toBe(
      'Three segments ran longer than planned, most of all Talk 4, by four minutes; two ran shorter, most of all Talk 6, by two minutes.',
    )
    const short = play(loaded(closed()), ['13:15', 'start'], ['13:40', 'next'], ['13:50', 'end'])
    expect(rest(short)).toEqual(['Talk ran five minutes shorter than planned.'])
  })

  it('names what was skipped, taken out and put in', () => {
    const edited = {
      ...sideEvent,
      segments: [...sideEvent.segments.filter(({ id }) => id !== 'qa'), aSegment('film', 10, { title: 'Film' })],
    }
    const session = play(
      loaded(),
      ['13:15', 'start'],
      ['13:20', { type: 'edit', rundown: edited }],
      ['13:22', { type: 'go-to', segment: 'film' }],
      ['13:33', 'end'],
    )
    expect(rest(session).slice(0, 3)).toEqual([
      'Panel and closing were not run.',
      'Qa was taken out of the plan.',
      'Film was put in after the start.',
    ])
  })

  it('sums what was added to a segment, and counts changes where there are many', () => {
    const session = play(
      loaded(plan),
      ['13:15', 'start'],
      ['13:16', { type: 'add-time', by: m(1) }],
      ['13:17', { type: 'add-time', by: m(1) }],
      ['13:18', { type: 'replan', planned: { panel: m(25), closing: m(22) } }],
    )
    expect(rest(session, '13:19')).toEqual([
      'At 13:18 the moderator took five minutes from Panel and gave two minutes to Closing remarks.',
      'The moderator gave two minutes to Opening Remarks.',
    ])
    const often = [20, 21, 22, 23].reduce(
      (before, minutes, i) => play(before, [`13:2${i}`, { type: 'replan', planned: { panel: m(minutes) } }]),
      session,
    )
    expect(rest(often, '13:24')).toContain('The plan was changed six times.')
  })

  it('says what pauses took', () => {
    const session = play(loaded(plan), ['13:15', 'start'], ['13:16', 'pause'], ['13:18:30', 'resume'])
    expect(rest(session, '13:20')).toEqual(['Pauses took 2:30.'])
  })

  it('says which questions are open and were not reached', () => {
    const ask = (id: string) => ({ type: 'ask', question: { id, asker: null, text: null, to: null } }) as const
    const session = play(
      loaded(plan),
      ['13:15', 'start'],
      ['13:16', ask('a')],
      ['13:16', ask('b')],
      ['13:17', { type: 'open-question', id: 'a' }],
    )
    expect(rest(session, '13:18')).toEqual(['One question was still open and one not reached.'])
  })
})

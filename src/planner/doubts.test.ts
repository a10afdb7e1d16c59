import { describe, expect, it } from 'vitest'
import { readAgenda } from '../agenda/readAgenda.ts'
import { doubts } from './doubts.ts'
import { revise, UNREVISED, type Revision } from './revision.ts'

const read = readAgenda(
  '# Side event\n\n13:15 – 14:45\n\n- Opening (7 min)\n- Panel (30 min)\n- Q&A (30 min)\n- Closing',
)
const [opening, panel, , closing] = read.rundown.segments.map(({ id }) => id)
const said = (revision: Partial<Revision>, of = read) =>
  doubts(of, revise(of.rundown, { ...UNREVISED, ...revision }), { ...UNREVISED, ...revision }).map(
    ({ message, settled }) => `${settled ? 'settled: ' : ''}${message}`,
  )

describe('the doubts about what was read', () => {
  it('are the findings as long as nothing is typed', () => {
    expect(said({})).toEqual(read.findings.map(({ message }) => message))
    expect(said({})).toEqual([
      'Closing has no duration; 23 minutes are unallotted: it will fill what is left before 14:45.',
    ])
  })

  it('have the figures of what is typed', () => {
    expect(said({ lengths: { [String(opening)]: '9' } })).toEqual([
      'Closing has no duration; 21 minutes are unallotted: it will fill what is left before 14:45.',
    ])
    expect(said({ lengths: { [String(opening)]: '7:30' } })[0]).toContain('22:30 minutes are unallotted')
    expect(said({ lengths: { [String(panel)]: '60' } })).toEqual([
      'Closing has no duration, and nothing is left before 14:45: give it some time, or another segment less.',
      'The segments need 97 minutes, 7 more than there are between 13:15 and 14:45.',
    ])
  })

  it('stay as they are while what is typed is no duration', () => {
    expect(said({ lengths: { [String(opening)]: 'soon' } })).toEqual(said({}))
  })

  it('are settled by a duration, and raised again by what that leaves', () => {
    expect(said({ lengths: { [String(closing)]: '23' } })).toEqual(['settled: Closing now has 23 min.'])
    expect(said({ lengths: { [String(closing)]: '20' } })).toEqual([
      'settled: Closing now has 20 min.',
      '3 of the 90 minutes between 13:15 and 14:45 are unallotted.',
    ])
    expect(said({ lengths: { [String(closing)]: '25' } }).at(-1)).toBe(
      'The segments need 92 minutes, 2 more than there are between 13:15 and 14:45.',
    )
  })

  it('tell when an open segment cannot keep what it is to keep', () => {
    expect(said({ shortest: { [String(closing)]: '10' } })).toEqual(said({}))
    expect(said({ lengths: { [String(panel)]: '50' }, shortest: { [String(closing)]: '10' } })).toEqual([
      'Closing is to keep at least 10 minutes, but only 3 minutes are left before 14:45.',
    ])
  })

  it('are settled where an unclear time, a gap or an overlap is', () => {
    const odd = readAgenda('# Briefing\n\n9:00 – 9:30 A\n10:00 – 11:00 B\n25:70 C\n')
    const [a, b, c] = odd.rundown.segments.map(({ id }) => id)
    expect(said({ lengths: { [String(a)]: '60', [String(c)]: '5' } }, odd)).toEqual([
      'settled: C now has 5 min.',
      'settled: There is no gap before B any more.',
    ])
    expect(said({ lengths: { [String(a)]: '70' } }, odd)).toContain('B starts at 10:00, 10 minutes before A ends.')
    expect(b).toBeDefined()
  })
})

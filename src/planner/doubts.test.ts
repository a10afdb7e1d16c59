import { describe, expect, it } from 'vitest'
import { readAgenda } from '../agenda/readAgenda.ts'
import type { Rundown } from '../core/index.ts'
import { m } from '../core/testing.ts'
import { doubts } from './doubts.ts'
import { addSegment, moveSegment, removeSegment, setHead, setSegment } from './editRundown.ts'

const read = readAgenda(
  '# Side event\n\n13:15 – 14:45\n\n- Opening (7 min)\n- Panel (30 min)\n- Q&A (30 min)\n- Closing',
)
const [opening, panel, qa, closing] = read.rundown.segments.map(({ id }) => id) as [string, string, string, string]
const said = (rundown: Rundown = read.rundown, of = read) =>
  doubts(of, rundown).map(({ message, settled }) => `${settled ? 'settled: ' : ''}${message}`)
const lasting = (id: string, minutes: number | null, of: Rundown = read.rundown) =>
  setSegment(of, id, { planned: minutes === null ? null : m(minutes) })

describe('the doubts about what was read', () => {
  it('are the findings as long as nothing is changed', () => {
    expect(said()).toEqual(read.findings.map(({ message }) => message))
    expect(said()).toEqual([
      'Closing has no duration; 23 minutes are unallotted: it will fill what is left before 14:45.',
    ])
  })

  it('have the figures of what is typed', () => {
    expect(said(lasting(opening, 9))).toEqual([
      'Closing has no duration; 21 minutes are unallotted: it will fill what is left before 14:45.',
    ])
    expect(said(lasting(opening, 7.5))[0]).toContain('22:30 minutes are unallotted')
    expect(said(lasting(panel, 60))).toEqual([
      'Closing has no duration, and nothing is left before 14:45: give it some time, or another segment less.',
      'The segments need 97 minutes, 7 more than there are between 13:15 and 14:45.',
    ])
  })

  it('follow the start, the hard stop and the titles', () => {
    expect(said(setHead(read.rundown, { hardStop: '15:00' }))[0]).toContain('38 minutes are unallotted')
    expect(said(setHead(read.rundown, { start: '13:20' }))[0]).toContain('18 minutes are unallotted')
    expect(said(setSegment(read.rundown, closing, { title: 'Farewell' }))[0]).toMatch(/^Farewell has no duration/)
  })

  it('are settled by a duration, and raised again by what that leaves', () => {
    expect(said(lasting(closing, 23))).toEqual(['settled: Closing now has 23 min.'])
    expect(said(lasting(closing, 20))).toEqual([
      'settled: Closing now has 20 min.',
      '3 of the 90 minutes between 13:15 and 14:45 are unallotted.',
    ])
    expect(said(lasting(closing, 25)).at(-1)).toBe(
      'The segments need 92 minutes, 2 more than there are between 13:15 and 14:45.',
    )
  })

  it('are settled when what they are about is taken out', () => {
    expect(said(removeSegment(read.rundown, closing))).toEqual([
      'settled: The segment it was about is taken out.',
      '23 of the 90 minutes between 13:15 and 14:45 are unallotted.',
    ])
  })

  it('know of segments that were added or moved, which have no line', () => {
    const { rundown, id } = addSegment(read.rundown, qa)
    expect(said(lasting(id, 10, setSegment(rundown, id, { title: 'Coffee' })))[0]).toContain(
      '13 minutes are unallotted',
    )
    const raised = doubts(read, rundown).find(({ segment }) => segment === id)
    expect(raised).toMatchObject({ message: expect.stringContaining('segment 4 and Closing have no duration') })
    expect(raised).not.toHaveProperty('line')
    expect(said(moveSegment(read.rundown, qa, 0))).toEqual(said())
  })

  it('tell when an open segment cannot keep what it is to keep', () => {
    const keeping = setSegment(read.rundown, closing, { shortest: m(10) })
    expect(said(keeping)).toEqual(said())
    expect(said(lasting(panel, 50, keeping))).toEqual([
      'Closing is to keep at least 10 minutes, but only 3 minutes are left before 14:45.',
    ])
  })

  it('are settled where an unclear time, a gap or an overlap is', () => {
    const odd = readAgenda('# Briefing\n\n9:00 – 9:30 A\n10:00 – 11:00 B\n25:70 C\n')
    const [a, b, c] = odd.rundown.segments.map(({ id }) => id) as [string, string, string]
    expect(said(lasting(a, 60, lasting(c, 5, odd.rundown)), odd)).toEqual([
      'settled: C now has 5 min.',
      'settled: There is no gap before B any more.',
    ])
    expect(said(lasting(a, 70, odd.rundown), odd)).toContain('B starts at 10:00, 10 minutes before A ends.')
    expect(said(setSegment(odd.rundown, b, { start: '09:30' }), odd)).toContain(
      'settled: There is no gap before B any more.',
    )
  })
})

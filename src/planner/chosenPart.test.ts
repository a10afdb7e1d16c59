import { describe, expect, it } from 'vitest'
import { readAgenda, type ReadAgenda } from '../agenda/readAgenda.ts'
import { aRundown, aSegment } from '../core/testing.ts'
import { chosenPart, sessionName, sessionsOf } from './chosenPart.ts'

const one = readAgenda('# Briefing\n\n10:00 – 11:00\n\n- Welcome (5 min)\n- Closing')
const [part] = one.parts
const morning = aRundown([aSegment('a', 30)], { title: 'Morning', start: '09:00', hardStop: '10:30' })
const evening = aRundown([aSegment('b', null), aSegment('c', 5)], { title: '', date: '2017-09-05' })
const finding = (message: string) => ({ kind: 'gap' as const, message })
const two: ReadAgenda = {
  ...one,
  parts: [
    { items: [], stated: { start: null, end: null }, findings: [finding('of the first')], rundown: morning },
    { items: [], stated: { start: null, end: null }, findings: [finding('of the second')], rundown: evening },
  ] as unknown as ReadAgenda['parts'],
}
const withFindings: ReadAgenda = {
  ...two,
  findings: [finding('of both'), ...two.parts.flatMap(({ findings }) => findings)],
}

describe('the sessions of a document', () => {
  it('are none to choose from where there is one', () => {
    expect(part).toBeDefined()
    expect(sessionsOf(one)).toEqual([])
    expect(chosenPart(one, 0)).toBe(one)
  })

  it('are each used by itself, with the findings about it and about the whole', () => {
    expect(sessionsOf(withFindings)).toEqual([morning, evening])
    const { rundown, findings } = chosenPart(withFindings, 1)
    expect(rundown).toBe(evening)
    expect(findings.map(({ message }) => message)).toEqual(['of both', 'of the second'])
  })

  it('are told apart by title or day, times and length', () => {
    expect(sessionName(morning)).toBe('Morning, 09:00 to 10:30, 1 segment')
    expect(sessionName({ ...morning, hours: 12 })).toBe('Morning, 9:00\u00a0am to 10:30\u00a0am, 1 segment')
    expect(sessionName(evening)).toBe('2017-09-05, 13:15 to 14:45, 2 segments')
  })
})

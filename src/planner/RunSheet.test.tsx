// @vitest-environment happy-dom
import { cleanup, render } from '@testing-library/react'
import { afterEach, expect, it } from 'vitest'
import { m, sideEvent } from '../core/testing.ts'
import { RunSheet } from './RunSheet.tsx'

afterEach(cleanup)

const printed = (rundown = sideEvent) => {
  render(<RunSheet rundown={rundown} />)
  const text = (selector: string) => [...document.querySelectorAll(selector)].map((of) => of.textContent?.trim())
  return {
    head: text('header p')[0],
    rows: [...document.querySelectorAll('tbody tr')].map((row) =>
      [...row.children].slice(0, 2).map((cell) => cell.textContent?.trim()),
    ),
    people: text('td li'),
    said: document.body.textContent ?? '',
  }
}

it('tells on paper when each segment begins and how long it is, down to the hard stop', () => {
  const { head, rows } = printed()
  expect(head).toBe('Monday, 4 September 2017 · 13:15 – 14:45 · Europe/Vienna')
  expect(rows).toEqual([
    ['13:15', '7'],
    ['13:22', '30'],
    ['13:52', '30'],
    ['14:22', 'open'],
    ['14:45', ''],
  ])
})

it('tells all times in 12 hours where that is liked', () => {
  const { head, rows } = printed({ ...sideEvent, hours: 12 })
  expect(head).toContain(' · 1:15\u00a0pm – 2:45\u00a0pm · ')
  expect(rows.map(([clock]) => clock)).toEqual(
    ['1:15', '1:22', '1:52', '2:22', '2:45'].map((clock) => `${clock}\u00a0pm`),
  )
})

it('names who speaks, in what role and for how long', () => {
  const [opening, ...rest] = sideEvent.segments
  if (!opening) throw new Error('no segment')
  const turns = [
    { speaker: 'ana', role: 'chair', talk: null, planned: null },
    { speaker: 'ben', role: 'speaker', talk: 'On time', planned: m(5) },
    { speaker: 'nobody', role: 'speaker', talk: null, planned: null },
  ] as const
  const speakers = [
    { id: 'ana', name: 'Ana Lima', position: 'Director', affiliation: 'IOM' },
    { id: 'ben', name: 'Ben Osei', position: null, affiliation: null },
  ]
  const { people } = printed({ ...sideEvent, speakers, segments: [{ ...opening, turns }, ...rest] })
  expect(people.slice(0, 2)).toEqual(['Chair: Ana Lima, Director, IOM', 'Ben Osei (5 min) “On time”'])
})

it('keeps the limits of a segment in sight, and says nothing that nobody said', () => {
  const [opening, ...rest] = sideEvent.segments
  if (!opening) throw new Error('no segment')
  const limited = { ...opening, shortest: m(4), ringFenced: true }
  expect(printed({ ...sideEvent, date: null, timeZone: null, segments: [limited, ...rest] }).said).toContain(
    'Ring-fenced · At least 4 min',
  )
  cleanup()
  expect(printed({ ...sideEvent, date: null, timeZone: null, start: null }).head).toBe('until 14:45')
})

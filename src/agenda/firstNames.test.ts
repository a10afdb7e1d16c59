import { expect, it } from 'vitest'
import { firstNames } from './firstNames.ts'
import { readEntries } from './readEntries.ts'

const named = (...lines: string[]) => [...firstNames(readEntries(lines.map((text, i) => ({ number: i + 1, text }))))]

it('knows those whom a mail names in full by their first names', () => {
  expect(named('From: Ana Lima <ana@example.org>', 'To: Ben Osei; Carla Díaz', 'Hello both')).toEqual([
    'Ana',
    'Ben',
    'Carla',
  ])
})

it('knows them in other languages', () => {
  expect(named('Anwesend: Dr. Jonas Weber, Mia Roth')).toEqual(['Jonas', 'Mia'])
})

it('takes no name from other lines, and none that is no name', () => {
  expect(named('Moderator: Ana Lima', 'To: all staff', 'Subject: Ben Osei')).toEqual([])
})

import { expect, it } from 'vitest'
import { makeIds, slug } from './makeIds.ts'

it('makes readable ids', () => {
  expect(['Jørgen Carling', 'Ahmet İçduygu', 'Q&A Session', '  ', '会议'].map(slug)).toEqual([
    'jorgen-carling',
    'ahmet-icduygu',
    'q-a-session',
    '',
    '会议',
  ])
})

it('cuts a long one at a word', () => {
  expect(slug('word '.repeat(40))).toMatch(/^(?:word-){11}word$/)
})

it('never gives the same id twice', () => {
  const idOf = makeIds('segment')
  expect(['Panel', 'Panel', 'Panel 2', 'Panel', '?', '!'].map(idOf)).toEqual([
    'panel',
    'panel-2',
    'panel-2-2',
    'panel-3',
    'segment',
    'segment-2',
  ])
})

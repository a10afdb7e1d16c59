import { describe, expect, it } from 'vitest'
import type { Command } from '../core/index.ts'
import { loaded, play } from '../core/testing.ts'
import { quietestFirst } from './quietestFirst.ts'

const give = (speaker: string): Command => ({ type: 'give-floor', speaker })
const panel = play(loaded(), ['13:15', 'start'], ['13:22', 'next'])
const listed = ['pars-alan', 'carling', 'mcauliffe', 'nicot']

describe('quietest first', () => {
  it('is the order of the plan before anybody has spoken, whoever leads last', () => {
    expect(quietestFirst(panel, listed)).toEqual(['carling', 'mcauliffe', 'nicot', 'pars-alan'])
  })

  it('has those last who have spoken most, in all their turns', () => {
    const talked = play(
      panel,
      ['13:22', give('carling')],
      ['13:25', give('mcauliffe')],
      ['13:30', give('carling')],
      ['13:34', give('pars-alan')],
      ['13:35', 'clear-floor'],
    )
    expect(quietestFirst(talked, listed)).toEqual(['nicot', 'mcauliffe', 'carling', 'pars-alan'])
  })

  it('counts the present turn when it ends', () => {
    const talking = play(panel, ['13:22', give('carling')], ['13:30', 'pause'])
    expect(quietestFirst(talking, listed)[0]).toBe('carling')
    expect(quietestFirst(play(talking, ['13:31', 'clear-floor']), listed)[0]).toBe('mcauliffe')
  })
})

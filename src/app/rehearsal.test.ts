import { describe, expect, it } from 'vitest'
import { createStore } from 'zustand/vanilla'
import { createManualClock } from '../clock/manualClock.ts'
import type { Pace } from '../console/consoleProps.ts'
import { clockTime, duration, type Instant, type Rundown } from '../core/index.ts'
import { aRundown, aSegment, at, m, sideEvent } from '../core/testing.ts'
import { defaultPreferences } from '../store/preferences.ts'
import { createRehearsal } from './rehearsal.ts'

const begun = (pace: Pace, more: { rundown?: Rundown; segment?: string; real?: Instant } = {}) => {
  const clock = createManualClock(more.real ?? at('09:41'))
  const heard: [sound: string, lead: number, at: number][] = []
  const chimes = {
    play: (sound: string, lead: number) => {
      heard.push([sound, lead, clock.now()])
      return () => {}
    },
  }
  const rehearsal = createRehearsal(
    { clock, chimes },
    {
      rundown: more.rundown ?? sideEvent,
      preferences: createStore(() => defaultPreferences),
      pace,
      segment: more.segment ?? null,
    },
  )
  const shown = () => rehearsal.rostrum.moments.getState().readout
  const { dispatch } = rehearsal.rostrum
  return { clock, heard, rehearsal, shown, dispatch }
}
const seconds = (count: number) => duration(count * 1000)
const wall = ({ rehearsal }: ReturnType<typeof begun>) => clockTime(rehearsal.now(), 'Europe/Vienna', 'second')

describe('a rehearsal', () => {
  it('begins when the plan does and goes as many times as fast', () => {
    const desk = begun(60)
    expect(wall(desk)).toBe('13:15:00')
    expect(desk.shown()).toMatchObject({ phase: 'running', rehearsal: false, remaining: m(7) })
    desk.clock.advance(seconds(3))
    expect(desk.shown().remaining).toBe(m(4))
    expect(wall(desk)).toBe('13:18:00')
  })

  it('shows the times of a plan of another day as they are written', () => {
    const desk = begun(1, { real: at('09:41', '2026-11-24') })
    expect(wall(desk)).toBe('13:15:00')
    const { hardStop } = desk.shown()
    expect(hardStop && clockTime(hardStop, 'Europe/Vienna')).toBe('14:45')
  })

  it('begins now where the plan names no time', () => {
    const rundown = aRundown([aSegment('talk', 10)], { start: null, hardStop: null })
    expect(wall(begun(1, { rundown }))).toBe('09:41:00')
  })

  it('changes its speed, and holds, without losing a second', () => {
    const { clock, rehearsal, shown } = begun(60)
    clock.advance(seconds(1))
    rehearsal.setPace(0)
    clock.advance(seconds(100))
    expect(shown().elapsed).toBe(m(1))
    rehearsal.setPace(10)
    clock.advance(seconds(3))
    expect(shown().elapsed).toBe(m(1, 30))
  })

  it('takes every command, but for another rundown', () => {
    const { clock, shown, dispatch, rehearsal } = begun(10)
    clock.advance(seconds(6))
    expect(dispatch({ type: 'next' })).toBeNull()
    expect(dispatch({ type: 'give-floor', speaker: 'carling' })).toBeNull()
    expect(dispatch({ type: 'pause' })).toBeNull()
    clock.advance(seconds(6))
    expect(shown()).toMatchObject({ phase: 'paused', segment: { id: 'panel' }, elapsed: 0 })
    expect(dispatch({ type: 'undo' })).toBeNull()
    expect(shown()).toMatchObject({ phase: 'running', elapsed: m(1) })
    expect(dispatch({ type: 'load', rundown: sideEvent })).toMatch(/Leave the rehearsal/)
    expect(rehearsal.journal().map(({ command }) => command.type)).toEqual([
      'load',
      'start',
      'next',
      'give-floor',
      'pause',
      'undo',
    ])
  })

  it('goes to five minutes before the end of a segment, keeping what was done, and back from the beginning', () => {
    const { clock, rehearsal, shown, dispatch } = begun(1)
    dispatch({ type: 'add-time', by: m(1) })
    rehearsal.jump('panel')
    expect(shown()).toMatchObject({ segment: { id: 'panel' }, remaining: m(5), behind: m(1) })
    clock.advance(seconds(60))
    expect(shown().remaining).toBe(m(4))
    rehearsal.jump('opening')
    expect(shown()).toMatchObject({ segment: { id: 'opening' }, remaining: m(5), behind: 0 })
    clock.advance(seconds(60))
    expect(shown().remaining).toBe(m(4))
  })

  it('begins there where it is told to', () => {
    const desk = begun(10, { segment: 'qa' })
    expect(desk.shown()).toMatchObject({ segment: { id: 'qa' }, remaining: m(5) })
    expect(wall(desk)).toBe('14:17:00')
  })

  it('sounds its cues as fast as it goes, none at 60×', () => {
    const { clock, heard, rehearsal } = begun(10)
    clock.advance(seconds(30))
    // Two minutes left of seven, after five: woken 200 ms early, of which ten times as fast are 20.
    expect(heard.map(([sound, lead]) => [sound, lead])).toEqual([['warning', 20]])
    rehearsal.setPace(60)
    clock.advance(seconds(30))
    expect(heard).toHaveLength(1)
  })

  it('draws no more often than one can read', () => {
    const { clock, rehearsal } = begun(60)
    let drawn = 0
    rehearsal.rostrum.moments.subscribe(() => (drawn += 1))
    clock.advance(seconds(10))
    expect(drawn).toBeGreaterThan(50)
    expect(drawn).toBeLessThanOrEqual(102)
  })

  it('is still once it is closed', () => {
    const { clock, rehearsal, shown, heard } = begun(10)
    rehearsal.close()
    const before = shown()
    clock.advance(m(60))
    expect(shown()).toBe(before)
    expect(heard).toEqual([])
  })
})

import { describe, expect, it } from 'vitest'
import { createManualClock } from '../clock/manualClock.ts'
import { duration, readout, replay } from '../core/index.ts'
import { at, m, sideEvent } from '../core/testing.ts'
import { createSessionStore } from './sessionStore.ts'

const begun = () => {
  const clock = createManualClock(at('13:15'))
  const store = createSessionStore(clock)
  store.dispatch({ type: 'load', rundown: sideEvent })
  store.dispatch({ type: 'start' })
  return { clock, store }
}

describe('the session store', () => {
  it('stamps what is dispatched by its clock', () => {
    const { clock, store } = begun()
    clock.advance(m(7))
    expect(store.dispatch({ type: 'next' })).toBeNull()
    expect(store.getState().journal.at(-1)).toEqual({ at: at('13:22'), command: { type: 'next' } })
  })

  it('refuses with a reason, changing nothing and telling nobody', () => {
    const { store } = begun()
    const before = store.getState()
    let told = 0
    store.subscribe(() => (told += 1))
    expect(store.dispatch({ type: 'back' })).toBe('This is the first segment.')
    expect(store.getState()).toBe(before)
    expect(told).toBe(0)
  })

  it('holds the journal that replays to its session', () => {
    const { clock, store } = begun()
    for (const type of ['next', 'pause', 'resume', 'undo', 'redo', 'next'] as const) {
      clock.advance(duration(90_000))
      store.dispatch({ type })
    }
    expect(replay(store.getState().journal)).toEqual(store.getState().session)
  })

  it('takes up the journal of an earlier visit where it stands', () => {
    const { clock, store } = begun()
    clock.advance(m(3))
    const again = createSessionStore(clock, store.getState().journal)
    expect(readout(again.getState().session, clock.now())).toEqual(readout(store.getState().session, clock.now()))
  })

  it('takes a command that was given earlier', () => {
    const { clock, store } = begun()
    clock.advance(m(5))
    store.dispatch({ type: 'pause' }, at('13:17'))
    expect(readout(store.getState().session, clock.now())).toMatchObject({ phase: 'paused', elapsed: m(2) })
  })
})

// @vitest-environment happy-dom
import { expect, it } from 'vitest'
import { createStore } from 'zustand/vanilla'
import { createManualClock } from '../clock/manualClock.ts'
import { duration } from '../core/index.ts'
import { at, m, sideEvent } from '../core/testing.ts'
import { defaultPreferences } from '../store/preferences.ts'
import { composeConsole } from './composeConsole.ts'

const composed = (found: 'unread' | null = null) => {
  const preferences = createStore(() => defaultPreferences)
  const { desk, rostrum } = composeConsole({
    clock: {
      ...createManualClock(at('13:15')),
      check: () => {},
      lead: () => duration(0),
      onJump: () => () => {},
      close: () => {},
    },
    role: { lost: new Promise(() => {}), onAsked: () => {}, release: () => {} },
    archive: null,
    fault: 'denied',
    found,
    preferences,
    onHandedOver: () => {},
  })
  return { desk, rostrum, preferences }
}

it('offers what is not saved for download as soon as there is a session', () => {
  const { desk, rostrum } = composed()
  const offered = () => desk.getState().notices.find(({ id }) => id === 'not-saved')?.action?.label
  expect(offered()).toBeUndefined()
  rostrum.dispatch({ type: 'load', rundown: sideEvent })
  expect(offered()).toBe('Download the session')
})

it('starts with the cues that are liked by then, in one step for undo', () => {
  const { rostrum, preferences } = composed()
  rostrum.dispatch({ type: 'load', rundown: sideEvent })
  preferences.setState({ cueTimes: [m(3)] })
  rostrum.dispatch({ type: 'start' })
  const { session } = rostrum.moments.getState()
  expect(session.rundown.cueTimes).toEqual([m(3)])
  rostrum.dispatch({ type: 'undo' })
  rostrum.dispatch({ type: 'undo' })
  expect(rostrum.moments.getState().session.rundown.title).toBe('')
})

it('says that the session used last could not be read', () => {
  expect(composed('unread').desk.getState().notices).toContainEqual(expect.objectContaining({ id: 'unread' }))
})

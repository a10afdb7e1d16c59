// @vitest-environment happy-dom
import { expect, it } from 'vitest'
import { createStore } from 'zustand/vanilla'
import { createManualClock } from '../clock/manualClock.ts'
import { duration } from '../core/index.ts'
import { at, sideEvent } from '../core/testing.ts'
import { defaultPreferences } from '../store/preferences.ts'
import { composeConsole } from './composeConsole.ts'

it('offers what is not saved for download as soon as there is a session', () => {
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
    found: null,
    preferences: createStore(() => defaultPreferences),
    onHandedOver: () => {},
  })
  const offered = () => desk.getState().notices.find(({ id }) => id === 'not-saved')?.action?.label
  expect(offered()).toBeUndefined()
  rostrum.dispatch({ type: 'load', rundown: sideEvent })
  expect(offered()).toBe('Download the session')
})

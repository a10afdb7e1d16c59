// @vitest-environment happy-dom
import { act, cleanup, render } from '@testing-library/react'
import { afterEach, expect, it } from 'vitest'
import { createStore } from 'zustand/vanilla'
import { instant } from '../core/index.ts'
import { at, loaded, play } from '../core/testing.ts'
import { createMomentStore, momentOf } from '../store/momentStore.ts'
import { defaultPreferences } from '../store/preferences.ts'
import { RostrumProvider } from '../ui/rostrum.ts'
import { AirtimeBar } from './AirtimeBar.tsx'
import { airtimeBySpeaker } from './airtimeBySpeaker.ts'

afterEach(cleanup)

it('changes at most once a second, however often it is looked at', () => {
  const talking = play(
    loaded(),
    ['13:15', { type: 'start' }],
    ['13:15:01', { type: 'give-floor', speaker: 'samsar' }],
    ['13:15:03', { type: 'give-floor', speaker: 'nicot' }],
  )
  const moments = createMomentStore(talking, at('13:15:03'))
  const { container } = render(
    <RostrumProvider value={{ moments, preferences: createStore(() => defaultPreferences), dispatch: () => null }}>
      <AirtimeBar of={(moment) => airtimeBySpeaker(moment).get('nicot')} among={airtimeBySpeaker} />
    </RostrumProvider>,
  )
  const seen = Array.from({ length: 10 }, (_, second) =>
    [0, 300, 600, 999].map((ms) => {
      act(() => moments.setState(momentOf(talking, instant(at('13:15:03') + second * 1000 + ms))))
      return container.innerHTML
    }),
  )
  for (const second of seen) expect(new Set(second).size).toBe(1)
  expect(new Set(seen.map(([first]) => first)).size).toBe(10)
  expect(container.textContent).toBe('0:0982 %')
})

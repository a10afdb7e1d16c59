// @vitest-environment happy-dom
import { render } from '@testing-library/react'
import { createStore } from 'zustand/vanilla'
import { describe, expect, it, vi } from 'vitest'
import { at, loaded } from '../core/testing.ts'
import type { FaultLog } from '../journal/faultLog.ts'
import { createMomentStore } from '../store/momentStore.ts'
import { defaultPreferences } from '../store/preferences.ts'
import { Boundary, nothing } from '../ui/Boundary.tsx'
import { RostrumProvider } from '../ui/rostrum.ts'
import { watchFaults } from './watchFaults.ts'

const watched = () => {
  const add = vi.fn<FaultLog['add']>()
  const target = new EventTarget()
  const options = watchFaults('console', { add, read: async () => [] }, target as Window)
  return { add, target, options }
}
const broken = new Error('broken')

describe('what goes wrong in a window', () => {
  it('is logged where nobody caught it, by file and line', () => {
    const { add, target } = watched()
    const filename = 'http://127.0.0.1:4410/assets/rostrum-B1x.js?v=2'
    target.dispatchEvent(new ErrorEvent('error', { filename, lineno: 7, colno: 12, error: broken, message: 'broken' }))
    expect(add.mock.calls).toEqual([['console: rostrum-B1x.js:7:12', broken]])
  })

  it('is logged where a promise was left alone', () => {
    const { add, target } = watched()
    target.dispatchEvent(Object.assign(new Event('unhandledrejection'), { reason: broken }))
    expect(add.mock.calls).toEqual([['console: promise', broken]])
  })

  it('is logged where a boundary caught it, by the name of the part', () => {
    const { add, options } = watched()
    const Part = () => {
      throw broken
    }
    const moments = createMomentStore(loaded(), at('13:10'))
    const { onCaughtError } = options
    render(
      <RostrumProvider value={{ moments, preferences: createStore(() => defaultPreferences), dispatch: () => null }}>
        <Boundary name="speakers" renderInstead={nothing}>
          <Part />
        </Boundary>
      </RostrumProvider>,
      onCaughtError && { onCaughtError },
    )
    expect(add.mock.calls).toEqual([['console: speakers', broken]])
  })

  it('is not what a browser only mentions', () => {
    const { add, target } = watched()
    const message = 'ResizeObserver loop completed with undelivered notifications.'
    target.dispatchEvent(new ErrorEvent('error', { message }))
    expect(add).not.toHaveBeenCalled()
  })
})

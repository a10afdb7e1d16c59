// @vitest-environment happy-dom
import { cleanup, renderHook } from '@testing-library/react'
import { afterEach, describe, expect, it } from 'vitest'
import { useLeaveWarning } from './useLeaveWarning.ts'

afterEach(cleanup)

const asked = () => !window.dispatchEvent(new Event('beforeunload', { cancelable: true }))

describe('useLeaveWarning', () => {
  it('has the browser ask while it is wanted, and only then', () => {
    const { rerender, unmount } = renderHook(({ wanted }) => useLeaveWarning(wanted), {
      initialProps: { wanted: false },
    })
    expect(asked()).toBe(false)
    rerender({ wanted: true })
    expect(asked()).toBe(true)
    rerender({ wanted: false })
    expect(asked()).toBe(false)
    rerender({ wanted: true })
    unmount()
    expect(asked()).toBe(false)
  })
})

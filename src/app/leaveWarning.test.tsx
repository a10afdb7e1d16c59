// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest'
import { createLeaveWarning } from './leaveWarning.ts'

const asked = () => !window.dispatchEvent(new Event('beforeunload', { cancelable: true }))

describe('the warning before leaving', () => {
  it('is given while it is wanted, and only then', () => {
    const warning = createLeaveWarning()
    expect(asked()).toBe(false)
    warning.set(true)
    warning.set(true)
    expect(asked()).toBe(true)
    warning.set(false)
    expect(asked()).toBe(false)
  })
})

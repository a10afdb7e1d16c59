import { afterEach, expect, it, vi } from 'vitest'
import { apart } from './apart.ts'

afterEach(() => vi.unstubAllGlobals())

it('keeps the faults of a part from whoever calls it, and reports them', () => {
  const report = vi.fn<typeof reportError>()
  vi.stubGlobal('reportError', report)
  const fault = new Error('no sound')
  const rearm = vi.fn<() => void>()
  const cues = apart({
    settle: () => {
      throw fault
    },
    rearm,
  })
  cues.settle()
  cues.rearm()
  expect(report.mock.calls).toEqual([[fault]])
  expect(rearm).toHaveBeenCalledOnce()
})

// @vitest-environment happy-dom
import { act, cleanup, renderHook } from '@testing-library/react'
import { afterEach, describe, expect, it } from 'vitest'
import { useWakeLock } from './useWakeLock.ts'

afterEach(() => {
  cleanup()
  Reflect.deleteProperty(navigator, 'wakeLock')
})

/** A browser that gives the lock, or refuses it. */
const browserThat = (gives: boolean) => {
  const locks: { released: boolean; release: () => Promise<void> }[] = []
  const request = () => {
    if (!gives) return Promise.reject(new Error('low battery'))
    const lock = Object.assign(new EventTarget(), {
      released: false,
      release: () => {
        lock.released = true
        lock.dispatchEvent(new Event('release'))
        return Promise.resolve()
      },
    })
    locks.push(lock)
    return Promise.resolve(lock)
  }
  Object.defineProperty(navigator, 'wakeLock', { configurable: true, value: { request } })
  return locks
}
const seenAgain = () => act(async () => void document.dispatchEvent(new Event('visibilitychange')))

describe('useWakeLock', () => {
  it('does without where there is none', async () => {
    const { result } = renderHook(() => useWakeLock(true))
    expect(result.current).toBe('missing')
  })

  it('holds the lock, and asks again when the page comes back without it', async () => {
    const locks = browserThat(true)
    const { result, unmount } = renderHook(() => useWakeLock(true))
    await act(async () => {})
    expect(result.current).toBe('held')
    await act(async () => locks[0]?.release())
    expect(result.current).toBe('off')
    await seenAgain()
    expect(result.current).toBe('held')
    expect(locks).toHaveLength(2)
    unmount()
    expect(locks[1]?.released).toBe(true)
  })

  it('asks once where the page is seen again before the answer is there', async () => {
    const locks = browserThat(true)
    renderHook(() => useWakeLock(true))
    document.dispatchEvent(new Event('visibilitychange'))
    await act(async () => {})
    expect(locks).toHaveLength(1)
  })

  it('tells that it was refused', async () => {
    browserThat(false)
    const { result } = renderHook(() => useWakeLock(true))
    await act(async () => {})
    expect(result.current).toBe('refused')
  })

  it('asks for nothing while it is not wanted', async () => {
    const locks = browserThat(true)
    const { result } = renderHook(() => useWakeLock(false))
    await act(async () => {})
    expect([result.current, locks.length]).toEqual(['off', 0])
  })
})

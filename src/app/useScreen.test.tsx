import { act, renderHook } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { useScreen } from './useScreen.ts'

describe('the view of a window', () => {
  const before = location.href
  beforeEach(() => history.replaceState(null, '', '?lang=en'))
  afterEach(() => history.replaceState(null, '', before))
  const screen = () => renderHook(useScreen).result

  it('is what the address names, and the console for any other', () => {
    expect(screen().current[0]).toBe('console')
    history.replaceState(null, '', '?screen=report')
    expect(screen().current[0]).toBe('report')
    history.replaceState(null, '', '?screen=nowhere')
    expect(screen().current[0]).toBe('console')
  })

  it('goes to another without a reload, keeping the rest of the address', () => {
    const shown = screen()
    act(() => shown.current[1]('planner'))
    expect(shown.current[0]).toBe('planner')
    expect(location.search).toBe('?lang=en&screen=planner')
    act(() => shown.current[1]('console'))
    expect(location.search).toBe('?lang=en')
  })

  it('follows the browser’s own back', () => {
    const shown = screen()
    act(() => shown.current[1]('report'))
    history.replaceState(null, '', '?lang=en')
    act(() => void window.dispatchEvent(new PopStateEvent('popstate')))
    expect(shown.current[0]).toBe('console')
  })
})

import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createScreen } from './screen.ts'

describe('the screen of a window', () => {
  const before = location.href
  beforeEach(() => history.replaceState(null, '', '?lang=en'))
  afterEach(() => history.replaceState(null, '', before))

  it('is what the address names, and the console for any other', () => {
    expect(createScreen().getState()).toBe('console')
    history.replaceState(null, '', '?screen=report')
    expect(createScreen().getState()).toBe('report')
    history.replaceState(null, '', '?screen=nowhere')
    expect(createScreen().getState()).toBe('console')
  })

  it('goes to another without a reload, keeping the rest of the address', () => {
    const screen = createScreen()
    screen.go('report')
    expect(screen.getState()).toBe('report')
    expect(location.search).toBe('?lang=en&screen=report')
    screen.go('console')
    expect(location.search).toBe('?lang=en')
  })

  it('follows the browser’s own back', () => {
    const screen = createScreen()
    screen.go('report')
    history.replaceState(null, '', '?lang=en')
    window.dispatchEvent(new PopStateEvent('popstate'))
    expect(screen.getState()).toBe('console')
  })
})

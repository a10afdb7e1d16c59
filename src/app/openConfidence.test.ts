import { describe, expect, it, vi } from 'vitest'
import { openConfidence } from './openConfidence.ts'

const aWindow = (search: () => string) => ({
  focus: vi.fn<() => void>(),
  location: {
    replace: vi.fn<(address: string) => void>(),
    get search() {
      return search()
    },
  },
})
const openedBy = async (second: ReturnType<typeof aWindow> | null) => {
  const open = vi.fn<Window['open']>(() => second as unknown as Window | null)
  const host = { open, location: { href: 'https://example.org/timer/?a=b#c' } } as unknown as Window
  return { ...(await openConfidence(host)), open }
}

describe('the confidence screen', () => {
  it('is opened blank and then sent to its address', async () => {
    const blank = aWindow(() => '')
    const { hint, open } = await openedBy(blank)
    expect(open).toHaveBeenCalledWith('', 'rostrum-confidence', expect.any(String))
    expect(blank.location.replace).toHaveBeenCalledWith('https://example.org/timer/?screen=confidence')
    expect(hint).toContain('Drag')
  })

  it('comes to the front where it is open already, and is not loaded again', async () => {
    const shown = aWindow(() => '?screen=confidence')
    const { hint, opened } = await openedBy(shown)
    expect(opened).toBe(shown)
    expect(shown.focus).toHaveBeenCalledOnce()
    expect(shown.location.replace).not.toHaveBeenCalled()
    expect(hint).toBeNull()
  })

  it('comes back in a window that went elsewhere', async () => {
    const foreign = aWindow(() => {
      throw new DOMException('another origin', 'SecurityError')
    })
    await openedBy(foreign)
    expect(foreign.location.replace).toHaveBeenCalledOnce()
  })

  it('says so where the browser holds it back', async () => {
    expect((await openedBy(null)).hint).toContain('pop-ups')
  })
})

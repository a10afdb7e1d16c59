import type { Cancel } from '../clock/clock.ts'

/**
 * Calls `run` whenever this window may have missed time: it was hidden, frozen, or kept by the browser for going back.
 */
export const onReturn = (run: () => void): Cancel => {
  const over = new AbortController()
  const { signal } = over
  document.addEventListener('visibilitychange', run, { signal })
  document.addEventListener('resume', run, { signal })
  window.addEventListener('focus', run, { signal })
  window.addEventListener('pageshow', run, { signal })
  return () => over.abort()
}

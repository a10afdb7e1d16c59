import { useEffect } from 'react'

/**
 * While `wanted`, the browser asks before the page is closed or reloaded. Not listened for otherwise: a page that
 * listens is kept out of the back/forward cache by some browsers.
 */
export const useLeaveWarning = (wanted: boolean): void =>
  useEffect(() => {
    if (!wanted) return
    const ask = (event: BeforeUnloadEvent) => event.preventDefault()
    window.addEventListener('beforeunload', ask)
    return () => window.removeEventListener('beforeunload', ask)
  }, [wanted])

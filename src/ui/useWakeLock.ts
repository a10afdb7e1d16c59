import { useEffect, useState } from 'react'

/** `missing`: this browser has none, or the page is not in a secure context. */
export type WakeLockState = 'off' | 'held' | 'refused' | 'missing'

/**
 * Keeps the screen from going dark while `wanted`. A hidden page loses its lock, so it is asked for again
 * whenever the page is seen. `refused` (a low battery, for one) is for showing, and is asked again likewise.
 */
export const useWakeLock = (wanted: boolean): WakeLockState => {
  const [state, setState] = useState<WakeLockState>('off')
  useEffect(() => {
    if (!wanted || !('wakeLock' in navigator)) return
    let lock: WakeLockSentinel | null = null
    let asking = false
    let over = false
    const ask = async () => {
      if (document.visibilityState !== 'visible' || asking || (lock && !lock.released)) return
      asking = true
      try {
        const given = await navigator.wakeLock.request('screen')
        if (over) return void given.release()
        lock = given
        given.addEventListener('release', () => !over && setState('off'))
        setState('held')
      } catch {
        if (!over) setState('refused')
      } finally {
        asking = false
      }
    }
    void ask()
    document.addEventListener('visibilitychange', ask)
    return () => {
      over = true
      document.removeEventListener('visibilitychange', ask)
      void lock?.release()
      setState('off')
    }
  }, [wanted])
  return wanted && !('wakeLock' in navigator) ? 'missing' : state
}

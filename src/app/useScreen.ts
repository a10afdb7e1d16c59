import { useSyncExternalStore } from 'react'

/** The views that share one window: the console, and the plan and the report of its session. */
type Screen = 'console' | 'planner' | 'report'

const NAME = 'screen'

const shown = (): Screen => {
  const named = new URLSearchParams(location.search).get(NAME)
  return named === 'planner' || named === 'report' ? named : 'console'
}

const listeners = new Set<() => void>()
const listen = (run: () => void) => {
  listeners.add(run)
  window.addEventListener('popstate', run)
  return () => {
    listeners.delete(run)
    window.removeEventListener('popstate', run)
  }
}

/** Goes to `screen` without loading anything anew; Back goes back. */
const goTo = (screen: Screen): void => {
  if (screen === shown()) return
  const address = new URL(location.href)
  if (screen === 'console') address.searchParams.delete(NAME)
  else address.searchParams.set(NAME, screen)
  history.pushState(null, '', address)
  for (const run of listeners) run()
}

/** Which view the address names. */
export const useScreen = (): readonly [Screen, (screen: Screen) => void] => [useSyncExternalStore(listen, shown), goTo]

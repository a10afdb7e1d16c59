import { createStore, type StoreApi } from 'zustand/vanilla'

/** What the window of the console shows. */
export type Screen = 'console' | 'report'

const screenOf = (address: string): Screen =>
  new URL(address).searchParams.get('screen') === 'report' ? 'report' : 'console'

const addressOf = (screen: Screen, address: string): string => {
  const url = new URL(address)
  if (screen === 'console') url.searchParams.delete('screen')
  else url.searchParams.set('screen', screen)
  return url.href
}

/**
 * The screen that the window's address names. Going to another changes the address without a reload, so that the session
 * goes on; the browser's own back and forward do the same.
 */
export const createScreen = (
  host: Pick<Window, 'location' | 'history' | 'addEventListener'> = window,
): StoreApi<Screen> & { go(screen: Screen): void } => {
  const store = createStore<Screen>(() => screenOf(host.location.href))
  host.addEventListener('popstate', () => store.setState(screenOf(host.location.href), true))
  return {
    ...store,
    go(screen) {
      if (screen === store.getState()) return
      host.history.pushState(null, '', addressOf(screen, host.location.href))
      store.setState(screen, true)
    },
  }
}

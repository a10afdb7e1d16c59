import { useLayoutEffect } from 'react'
import type { Preferences } from '../store/preferences.ts'
import { usePreference } from './rostrum.ts'

const systemTheme = (): MediaQueryList => matchMedia('(prefers-color-scheme: light)')

/** Puts `data-theme` on the root element. */
export const showTheme = (theme: Preferences['theme']): void => {
  document.documentElement.dataset['theme'] = theme === 'system' ? (systemTheme().matches ? 'light' : 'dark') : theme
}

/** Keeps `data-theme` on the root element: the moderator's choice, or the system's while they leave it to that. */
export const useTheme = (): void => {
  const theme = usePreference((preferences) => preferences.theme)
  useLayoutEffect(() => {
    const system = systemTheme()
    const show = () => showTheme(theme)
    show()
    system.addEventListener('change', show)
    return () => system.removeEventListener('change', show)
  }, [theme])
}

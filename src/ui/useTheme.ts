import { useLayoutEffect } from 'react'
import { usePreference } from './rostrum.ts'

/** Keeps `data-theme` on the root element: the moderator's choice, or the system's while they leave it to that. */
export const useTheme = (): void => {
  const theme = usePreference((preferences) => preferences.theme)
  useLayoutEffect(() => {
    const system = matchMedia('(prefers-color-scheme: light)')
    const show = () => {
      document.documentElement.dataset['theme'] = theme === 'system' ? (system.matches ? 'light' : 'dark') : theme
    }
    show()
    system.addEventListener('change', show)
    return () => system.removeEventListener('change', show)
  }, [theme])
}

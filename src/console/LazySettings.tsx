import { useLoaded } from '../ui/useLoaded.ts'
import type { SettingsProps } from './Settings.tsx'

const load = () => import('./Settings.tsx')

/** The settings, fetched when they are first wanted: most sessions never do. */
export const LazySettings = (props: SettingsProps) => {
  const loaded = useLoaded(load)
  return loaded && <loaded.Settings {...props} />
}

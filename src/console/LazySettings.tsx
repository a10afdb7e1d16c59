import { later, useLater } from '../ui/later.ts'
import type { SettingsProps } from './Settings.tsx'

const settings = later(() => import('./Settings.tsx'))

/** The settings, fetched when they are first wanted: most sessions never do. */
export const LazySettings = (props: SettingsProps) => {
  const fetched = useLater(settings)
  return fetched && <fetched.Settings {...props} />
}

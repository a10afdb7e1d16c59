import { isTimeZone } from '../core/index.ts'

/** Every time zone this browser knows. */
export const timeZones = (): readonly string[] => Intl.supportedValuesOf('timeZone')

/** The zone that is meant by its name or its city, however it is written: `'vienna'`, `'europe/vienna'`; `null`: none. */
export const parseZone = (typed: string): string | null => {
  const wanted = typed.trim().replaceAll(' ', '_').toLowerCase()
  if (wanted === '') return null
  const zones = timeZones()
  const known =
    zones.find((zone) => zone.toLowerCase() === wanted) ??
    zones.find((zone) => zone.toLowerCase().endsWith(`/${wanted}`))
  return known ?? (isTimeZone(typed.trim()) ? typed.trim() : null)
}

import * as v from 'valibot'
import { duration, MOST, MOST_CUE_TIMES, tame } from '../core/index.ts'
import { defaultPreferences, type Preferences } from './preferences.ts'

/** More presets than these have no key: F1 to F9 without F5, which is the browser's. */
export const MOST_MESSAGES = 8
const LONGEST_KEY = 20

const cueTimes = v.pipe(
  v.array(v.pipe(v.number(), v.minValue(1), v.maxValue(24 * 3_600_000), v.transform(duration))),
  v.maxLength(MOST_CUE_TIMES),
  v.transform((times) => [...new Set(times)].toSorted((a, b) => b - a)),
)
const messages = v.pipe(
  v.array(v.string()),
  v.transform((texts) =>
    texts
      .slice(0, MOST_MESSAGES)
      .map((text) => tame(text, MOST.message).trim())
      .filter((text) => text !== ''),
  ),
)

const FIELDS: { readonly [K in keyof Preferences]: v.GenericSchema<unknown, Preferences[K]> } = {
  theme: v.picklist(['system', 'dark', 'light']),
  sounds: v.picklist(['off', 'time-up', 'all']),
  volume: v.pipe(v.number(), v.minValue(0), v.maxValue(1)),
  muted: v.boolean(),
  cueTimes,
  overrun: v.picklist(['show', 'hold']),
  showNext: v.boolean(),
  showQuestion: v.boolean(),
  showClock: v.boolean(),
  hours: v.picklist([24, 12]),
  nextSteps: v.picklist(['segments', 'speakers']),
  messages,
  keys: v.record(v.string(), v.pipe(v.string(), v.nonEmpty(), v.maxLength(LONGEST_KEY))),
}

/** `value` as preferences: of what can't be read, or was not there yet when it was kept, as delivered. Never throws. */
export const readPreferences = (value: unknown): Preferences => {
  const kept = v.safeParse(v.record(v.string(), v.unknown()), value)
  if (!kept.success) return defaultPreferences
  const read = Object.entries(FIELDS).flatMap(([name, field]) => {
    const parsed = v.safeParse(field, kept.output[name])
    return parsed.success ? [[name, parsed.output]] : []
  })
  return { ...defaultPreferences, ...Object.fromEntries(read) }
}

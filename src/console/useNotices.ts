import { useCallback, useState } from 'react'
import { clockTime, dueStart, duration, minutes } from '../core/index.ts'
import { useRostrum, useShown } from '../ui/rostrum.ts'
import { useWakeLock } from '../ui/useWakeLock.ts'
import type { Instant } from '../core/index.ts'
import type { Notice } from './consoleProps.ts'

/** So long after its planned start a session that has not begun may have been forgotten. */
const FORGOTTEN = minutes(2)

/** So long a refused key is spoken of where something else has the place: what to do on an empty console, or a notice. */
const IN_PASSING = duration(6_000)

/**
 * Why the last thing was refused, until another is done or one of `others` comes; and how to tell it (`null`: it was done).
 * `polite`: it is no refusal. `others`: whatever else there is to tell; a falsy one is not there.
 */
export const useRefusal = (
  others: readonly unknown[],
): readonly [Notice | null, (reason: string | null, polite?: boolean) => void] => {
  const { moments } = useRostrum()
  const [standing, setStanding] = useState(others)
  const [refused, setRefused] = useState<{
    readonly reason: string
    readonly at: Instant
    readonly empty: boolean
    readonly polite: boolean
  } | null>(null)
  const tell = useCallback(
    (reason: string | null, polite = false) => {
      const { now, session } = moments.getState()
      setRefused(reason === null ? null : { reason, at: now, empty: session.rundown.segments.length === 0, polite })
    },
    [moments],
  )
  if (others.some((other, index) => other !== standing[index])) {
    setStanding(others)
    if (others.some((other) => other && !standing.includes(other))) setRefused(null)
  }
  const covers = others.some(Boolean)
  const past = useShown(({ now, session }) => {
    if (refused === null) return false
    const { at, empty, polite } = refused
    if (empty && session.rundown.segments.length > 0) return true
    return (empty || (covers && !polite)) && now - at >= IN_PASSING
  })
  const notice = refused &&
    !past && {
      id: 'refused',
      text: refused.reason,
      dismiss: () => tell(null),
      ...(refused.polite && { polite: true }),
    }
  return [notice || null, tell]
}

/** Tells that the planned start has passed; `openItBegan` lets the moderator say since when it runs. */
export const useNothingRunning = (openItBegan: () => void): Notice | null => {
  const [dismissed, setDismissed] = useState<string | null>(null)
  const start = useShown(({ session: { rundown } }) => clockTime(rundown.start ?? '', rundown))
  const forgotten = useShown(({ session, now }) => {
    const due = dueStart(session, now)
    return due === null || now - due < FORGOTTEN ? null : `${session.rundown.id} ${due}`
  })
  if (forgotten === null || forgotten === dismissed) return null
  return {
    id: 'nothing-running',
    text: `Nothing is running. The plan has it start at ${start}.`,
    action: { label: 'It began at …', run: openItBegan },
    dismiss: () => setDismissed(forgotten),
  }
}

/** What came last: the latest of `notices`, or `own`, which the session gives. What stood when that came is older. */
export const useLatest = (own: Notice | null, notices: readonly Notice[]): Notice | null => {
  const text = own?.text
  const [came, setCame] = useState({ text, notices })
  if (came.text !== text) setCame({ text, notices })
  const latest = notices.at(-1)
  return own && (!latest || came.notices.includes(latest)) ? own : (latest ?? null)
}

/** Keeps the laptop awake while `wanted`, and tells where the browser does not. */
export const useAwake = (wanted: boolean): Notice | null => {
  const [dismissed, setDismissed] = useState(false)
  const lock = useWakeLock(wanted)
  if (dismissed || !wanted || (lock !== 'refused' && lock !== 'missing')) return null
  return {
    id: 'asleep',
    text: 'This browser lets the laptop fall asleep: keep it plugged in and its sleep switched off.',
    dismiss: () => setDismissed(true),
  }
}

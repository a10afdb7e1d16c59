import { useState } from 'react'
import { dueStart, minutes } from '../core/index.ts'
import { useShown } from '../ui/rostrum.ts'
import { useWakeLock } from '../ui/useWakeLock.ts'
import type { Notice } from './consoleProps.ts'

/** So long after its planned start a session that has not begun may have been forgotten. */
const FORGOTTEN = minutes(2)

/** Tells that the planned start has passed; `openItBegan` lets the moderator say since when it runs. */
export const useNothingRunning = (openItBegan: () => void): Notice | null => {
  const [dismissed, setDismissed] = useState<string | null>(null)
  const start = useShown(({ session }) => session.rundown.start)
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

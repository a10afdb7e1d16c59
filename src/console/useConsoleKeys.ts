import { useLayoutEffect, useRef } from 'react'
import { usePreference, useRostrum } from '../ui/rostrum.ts'
import { keyHandlers, type Reach } from './keyHandlers.ts'
import { listenToKeys } from './keys.ts'

/**
 * Has the keys of the whole page do what they do at the console, unless another window has the session (`elsewhere`) or
 * a dialog is open. They are heard from the first drawing on: whoever sees the page may press one.
 */
export const useConsoleKeys = (reach: () => Reach, elsewhere: boolean): void => {
  const { moments, preferences } = useRostrum()
  const ownKeys = usePreference(({ keys }) => keys)
  // The listener is put up once; what it reaches is always of the latest render.
  const latest = useRef({ reach, elsewhere })
  useLayoutEffect(() => {
    latest.current = { reach, elsewhere }
  })
  useLayoutEffect(
    () =>
      listenToKeys(
        window,
        keyHandlers(() => latest.current.reach(), { moments, preferences }),
        // Asked of the page: a dialog that was closed a moment ago is not in the way, though nothing has rendered since.
        () => latest.current.elsewhere || document.querySelector('dialog[open]') !== null,
        ownKeys,
      ),
    [moments, preferences, ownKeys],
  )
}

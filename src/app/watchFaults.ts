import type { RootOptions } from 'react-dom/client'
import type { FaultLog } from '../journal/faultLog.ts'
import { Boundary } from '../ui/Boundary.tsx'

/** Where in the program's files it was, without the address they came from. */
const placeOf = ({ filename, lineno, colno }: ErrorEvent): string =>
  `${filename.replace(/[?#].*$/, '').replace(/^.*\//, '')}:${lineno}:${colno}`

/**
 * Logs what goes wrong in this window, under the name of its `screen`: what nobody caught, and, through the options given
 * back, what React did.
 */
export const watchFaults = (screen: string, log: FaultLog, target: Window = window): RootOptions => {
  target.addEventListener('error', (event) => {
    // Not an error: sizes are told a frame later.
    if (!event.message.startsWith('ResizeObserver loop'))
      log.add(`${screen}: ${placeOf(event)}`, event.error ?? event.message)
  })
  target.addEventListener('unhandledrejection', ({ reason }) => log.add(`${screen}: promise`, reason))
  return {
    onCaughtError(error, { errorBoundary }) {
      const part = errorBoundary instanceof Boundary ? errorBoundary.props.name : '?'
      log.add(part === screen ? screen : `${screen}: ${part}`, error)
    },
    onUncaughtError: (error) => log.add(`${screen}: nothing is shown any more`, error),
    onRecoverableError: (error) => log.add(`${screen}: shown all the same`, error),
  }
}

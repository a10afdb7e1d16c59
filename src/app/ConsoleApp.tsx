import { useState } from 'react'
import { useStore } from 'zustand'
import { Console } from '../console/Console.tsx'
import type { ConsoleProps } from '../console/consoleProps.ts'
import { Part } from '../ui/Part.tsx'
import { digitsText } from '../ui/digitsText.ts'
import { useRostrum, useShown } from '../ui/rostrum.ts'
import { useTheme } from '../ui/useTheme.ts'
import { useWakeLock } from '../ui/useWakeLock.ts'
import type { ComposedConsole } from './composeConsole.ts'
import { createScreen } from './screen.ts'
import { useLoaded } from './useLoaded.ts'

const loadImport = () => import('../planner/ImportAgenda.tsx')
const loadReport = () => import('../report/Report.tsx')

/** The time that a dialog over a running session keeps in its head. */
const useRunningTime = (): string | null =>
  useShown(({ readout: { phase, remaining, elapsed } }) => {
    if (phase !== 'running' && phase !== 'paused') return null
    return remaining === null ? digitsText(elapsed, 'elapsed') : digitsText(remaining, 'countdown')
  })

/** The import, fetched when it is first wanted. */
const Importing = ({ desk, initial }: Pick<ComposedConsole, 'desk'> & { initial: string | File }) => {
  const { dispatch } = useRostrum()
  const runningTime = useRunningTime()
  const loaded = useLoaded(loadImport)
  const close = () => desk.setState({ importing: null })
  return (
    loaded && (
      <loaded.default
        {...(typeof initial === 'string' ? { initialText: initial } : { initialFile: initial })}
        runningTime={runningTime ?? undefined}
        onUse={(rundown) => {
          const refused = dispatch({ type: 'load', rundown })
          if (refused === null) close()
          return refused
        }}
        onClose={close}
      />
    )
  )
}

/** The report of the session at this console, fetched when it is first wanted; each second while the session goes on. */
const Reporting = ({ onClose }: { onClose: () => void }) => {
  const session = useShown((moment) => moment.session)
  const now = useShown((moment) => moment.now)
  const loaded = useLoaded(loadReport)
  useWakeLock(session.phase === 'running' || session.phase === 'paused')
  return loaded && <loaded.default session={session} now={now} onClose={onClose} />
}

type Props = Omit<ComposedConsole, 'rostrum'> & Pick<ConsoleProps, 'faults'>

export const ConsoleApp = ({ desk, ...composed }: Props) => {
  useTheme()
  const { importing, ...standing } = useStore(desk)
  const [screen] = useState(createScreen)
  const showConsole = () => screen.go('console')
  if (useStore(screen) === 'report')
    return (
      <Part name="report" onClose={showConsole}>
        <Reporting onClose={showConsole} />
      </Part>
    )
  return (
    <>
      <Console
        {...standing}
        {...composed}
        openImport={(text = '') => desk.setState({ importing: text })}
        openReport={() => screen.go('report')}
        setBlackout={(blackout) => desk.setState({ blackout })}
      />
      {importing !== null && (
        <Part name="import" onClose={() => desk.setState({ importing: null })}>
          <Importing desk={desk} initial={importing} />
        </Part>
      )}
    </>
  )
}

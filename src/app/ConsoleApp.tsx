import { useStore } from 'zustand'
import { Console } from '../console/Console.tsx'
import type { ConsoleProps } from '../console/consoleProps.ts'
import { Elsewhere } from '../console/Elsewhere.tsx'
import { RunningHead } from '../console/RunningHead.tsx'
import { SAVED } from '../console/savedWord.ts'
import { Part } from '../ui/Part.tsx'
import { digitsText } from '../ui/digitsText.ts'
import { useRostrum, useShown } from '../ui/rostrum.ts'
import { useTheme } from '../ui/useTheme.ts'
import { useWakeLock } from '../ui/useWakeLock.ts'
import type { ComposedConsole } from './composeConsole.ts'
import { useLoaded } from './useLoaded.ts'
import { useScreen } from './useScreen.ts'

const loadImport = () => import('../planner/ImportAgenda.tsx')
const loadPlanner = () => import('../planner/Planner.tsx')
const loadReport = () => import('../report/Report.tsx')

/** The time that a dialog over a running session keeps in its head. */
const useRunningTime = (): string | null =>
  useShown(({ readout: { phase, remaining, elapsed } }) => {
    if (phase !== 'running' && phase !== 'paused') return null
    return remaining === null ? digitsText(elapsed, 'elapsed') : digitsText(remaining, 'countdown')
  })

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

const Planning = ({ desk, onRun }: Pick<ComposedConsole, 'desk'> & { onRun: () => void }) => {
  const loaded = useLoaded(loadPlanner)
  const { saved, notices, elsewhere } = useStore(desk)
  return (
    loaded && (
      <loaded.default
        onRun={onRun}
        openImport={() => desk.setState({ importing: '' })}
        saved={SAVED[saved]}
        time={<RunningHead />}
        elsewhere={elsewhere && <Elsewhere {...elsewhere} />}
        notice={notices.at(-1)?.text ?? null}
      />
    )
  )
}

/** The report of the session at this console; each second while the session goes on. */
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
  const [screen, goTo] = useScreen()
  const underWay = useShown(({ readout: { phase } }) => phase === 'running' || phase === 'paused')
  const toConsole = () => goTo('console')
  // While a session runs here, its plan is opened over it.
  const covered = screen === 'report' || (screen === 'planner' && !(underWay && standing.elsewhere === null))
  return (
    <>
      {!covered && (
        <Console
          {...standing}
          {...composed}
          openImport={(text = '') => desk.setState({ importing: text })}
          openPlanner={() => goTo('planner')}
          openReport={() => goTo('report')}
          setBlackout={(blackout) => desk.setState({ blackout })}
        />
      )}
      {screen === 'planner' && (
        <Part name="planner" onClose={toConsole}>
          <Planning desk={desk} onRun={toConsole} />
        </Part>
      )}
      {screen === 'report' && (
        <Part name="report" onClose={toConsole}>
          <Reporting onClose={toConsole} />
        </Part>
      )}
      {importing !== null && (
        <Part name="import" onClose={() => desk.setState({ importing: null })}>
          <Importing desk={desk} initial={importing} />
        </Part>
      )}
    </>
  )
}

import { useEffect, useState } from 'react'
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
import type { ComposedConsole } from './composeConsole.ts'
import { useScreen } from './useScreen.ts'

/** The time that a dialog over a running session keeps in its head. */
const useRunningTime = (): string | null =>
  useShown(({ readout: { phase, remaining, elapsed } }) => {
    if (phase !== 'running' && phase !== 'paused') return null
    return remaining === null ? digitsText(elapsed, 'elapsed') : digitsText(remaining, 'countdown')
  })

/** What is fetched when it is first wanted; `null` until then. Not by Suspense: it may hold a view back on a timer of its own. */
const useFetched = <T,>(fetch: () => Promise<T>): T | null => {
  const [fetched, setFetched] = useState<T | null>(null)
  useEffect(() => {
    fetch().then(
      (module) => setFetched(() => module),
      (error: unknown) =>
        // For the boundary, which can try again.
        setFetched(() => {
          throw error
        }),
    )
  }, [fetch])
  return fetched
}

const fetchImport = () => import('../planner/ImportAgenda.tsx')
const fetchPlanner = () => import('../planner/Planner.tsx')

const Importing = ({ desk, initial }: Pick<ComposedConsole, 'desk'> & { initial: string | File }) => {
  const { dispatch } = useRostrum()
  const runningTime = useRunningTime()
  const fetched = useFetched(fetchImport)
  const close = () => desk.setState({ importing: null })
  return (
    fetched && (
      <fetched.default
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
  const fetched = useFetched(fetchPlanner)
  const { saved, notices, elsewhere } = useStore(desk)
  return (
    fetched && (
      <fetched.default
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

type Props = Omit<ComposedConsole, 'rostrum'> & Pick<ConsoleProps, 'faults'>

export const ConsoleApp = ({ desk, ...composed }: Props) => {
  useTheme()
  const { importing, ...standing } = useStore(desk)
  const [screen, goTo] = useScreen()
  const planning = screen === 'planner'
  const underWay = useShown(({ readout: { phase } }) => phase === 'running' || phase === 'paused')
  // While a session runs here, its plan is opened over it.
  const paged = planning && !(underWay && standing.elsewhere === null)
  const toConsole = () => goTo('console')
  return (
    <>
      {!paged && (
        <Console
          {...standing}
          {...composed}
          openImport={(text = '') => desk.setState({ importing: text })}
          openPlanner={() => goTo('planner')}
          setBlackout={(blackout) => desk.setState({ blackout })}
        />
      )}
      {planning && (
        <Part name="planner" onClose={toConsole}>
          <Planning desk={desk} onRun={toConsole} />
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

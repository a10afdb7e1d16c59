import { Activity, useCallback } from 'react'
import { useStore } from 'zustand'
import { Console } from '../console/Console.tsx'
import type { ConsoleProps, Pace } from '../console/consoleProps.ts'
import { Elsewhere } from '../console/Elsewhere.tsx'
import { keyPressed } from '../console/keys.ts'
import { SAVED } from '../console/savedWord.ts'
import { useKey } from '../console/useKey.ts'
import { isUnderWay } from '../core/index.ts'
import { Part } from '../ui/Part.tsx'
import { later, useLater } from '../ui/later.ts'
import { useRostrum, useShown } from '../ui/rostrum.ts'
import { useTheme } from '../ui/useTheme.ts'
import { useWakeLock } from '../ui/useWakeLock.ts'
import type { ComposedConsole } from './composeConsole.ts'
import { useRehearsal } from './useRehearsal.ts'
import { useScreen } from './useScreen.ts'

const importAgenda = later(() => import('../planner/ImportAgenda.tsx'))
const planner = later(() => import('../planner/Planner.tsx'))
const report = later(() => import('../report/Report.tsx'))

const Importing = ({ desk, initial }: Pick<ComposedConsole, 'desk'> & { initial: string | File }) => {
  const { dispatch } = useRostrum()
  const fetched = useLater(importAgenda)
  const close = () => desk.setState({ importing: null })
  return (
    fetched && (
      <fetched.default
        {...(typeof initial === 'string' ? { initialText: initial } : { initialFile: initial })}
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
  const fetched = useLater(planner)
  const { saved, notices, elsewhere } = useStore(desk)
  return (
    fetched && (
      <fetched.default
        onRun={onRun}
        openImport={() => desk.setState({ importing: '' })}
        saved={SAVED[saved]}
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
  const fetched = useLater(report)
  useWakeLock(isUnderWay(session.phase))
  const keys = useKey('report')
  const leaves = useCallback(
    (event: KeyboardEvent) => !event.repeat && ['Escape', keys].includes(keyPressed(event) ?? ''),
    [keys],
  )
  return fetched && <fetched.default {...{ session, now, keys, leaves, onClose }} />
}

type Props = Omit<ComposedConsole, 'rostrum'> & Pick<ConsoleProps, 'faults'>

export const ConsoleApp = ({ desk, rehearsalMeans, note, ...composed }: Props) => {
  useTheme()
  const { moments } = useRostrum()
  const { importing, ...standing } = useStore(desk)
  const [screen, goTo] = useScreen()
  const { underWay: rehearsed, begin, leave } = useRehearsal(rehearsalMeans, note)
  const underWay = useShown(({ readout }) => isUnderWay(readout.phase))
  const toConsole = () => goTo('console')
  // While a session runs here, its plan is opened over it.
  const covered = screen === 'report' || (screen === 'planner' && !(underWay && standing.elsewhere === null))
  const views = {
    openImport: (from: string | File = '') => desk.setState({ importing: from }),
    openPlanner: () => goTo('planner'),
    openReport: () => goTo('report'),
    setBlackout: (blackout: boolean) => desk.setState({ blackout }),
  }
  const offered = rehearsalMeans && {
    pace: null,
    real: moments,
    run: (pace: Pace) => void begin(pace, null),
    jump: (segment: string) => void begin(1, segment),
    leave,
  }
  return (
    <>
      {/* Hidden, not gone: what was typed and chosen there stays. */}
      <Activity mode={rehearsed || covered ? 'hidden' : 'visible'}>
        <Console {...standing} {...composed} {...views} rehearsing={offered} />
      </Activity>
      {rehearsed && (
        <Part name="rehearsal" onClose={leave}>
          <rehearsed.RehearsedConsole {...standing} {...composed} rehearsal={rehearsed.rehearsal} onLeave={leave} />
        </Part>
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

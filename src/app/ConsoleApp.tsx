import { Activity, useCallback, useState } from 'react'
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
import type { RehearsedConsole } from './RehearsedConsole.tsx'
import type { Rehearsal } from './rehearsal.ts'
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

const NOT_FETCHED = {
  id: 'not-fetched',
  text: 'The rehearsal could not be fetched: connect to the network and try again.',
}

const rehearsing = later(async () => {
  const [{ createRehearsal }, { RehearsedConsole }] = await Promise.all([
    import('./rehearsal.ts'),
    import('./RehearsedConsole.tsx'),
  ])
  return { createRehearsal, RehearsedConsole }
})

type UnderWay = { readonly rehearsal: Rehearsal; readonly RehearsedConsole: typeof RehearsedConsole }

/** Begins and leaves rehearsals: nothing of them touches the session. */
const useRehearsal = (means: ComposedConsole['rehearsalMeans'], desk: ComposedConsole['desk']) => {
  const { moments, preferences } = useRostrum()
  const [underWay, setUnderWay] = useState<UnderWay | null>(null)
  const begin = async (pace: Pace, segment: string | null) => {
    if (means === null) return
    const fetched = await rehearsing.fetch().catch(() => null)
    if (fetched === null) {
      const notices = desk.getState().notices.filter(({ id }) => id !== NOT_FETCHED.id)
      const dismiss = () =>
        desk.setState(({ notices: all }) => ({ notices: all.filter(({ id }) => id !== NOT_FETCHED.id) }))
      return desk.setState({ notices: [...notices, { ...NOT_FETCHED, dismiss }] })
    }
    const { rundown, phase } = moments.getState().session
    if (isUnderWay(phase)) return
    const rehearsal = fetched.createRehearsal(means, { rundown, preferences, pace, segment })
    setUnderWay({ rehearsal, RehearsedConsole: fetched.RehearsedConsole })
  }
  const leave = () => {
    underWay?.rehearsal.close()
    setUnderWay(null)
  }
  return { underWay, begin, leave }
}

type Props = Omit<ComposedConsole, 'rostrum'> & Pick<ConsoleProps, 'faults'>

export const ConsoleApp = ({ desk, rehearsalMeans, ...composed }: Props) => {
  useTheme()
  const { moments } = useRostrum()
  const { importing, ...standing } = useStore(desk)
  const [screen, goTo] = useScreen()
  const { underWay: rehearsed, begin, leave } = useRehearsal(rehearsalMeans, desk)
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

import { Activity, useState } from 'react'
import { useStore } from 'zustand'
import { Console } from '../console/Console.tsx'
import type { ConsoleProps, Pace } from '../console/consoleProps.ts'
import { Part } from '../ui/Part.tsx'
import { digitsText } from '../ui/digitsText.ts'
import { later, useLater } from '../ui/later.ts'
import { useRostrum, useShown } from '../ui/rostrum.ts'
import { useTheme } from '../ui/useTheme.ts'
import type { ComposedConsole } from './composeConsole.ts'
import type { RehearsedConsole } from './RehearsedConsole.tsx'
import type { Rehearsal } from './rehearsal.ts'

const importAgenda = later(() => import('../planner/ImportAgenda.tsx'))

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
  const fetched = useLater(importAgenda)
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
    if (phase === 'running' || phase === 'paused') return
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
  const { importing, ...standing } = useStore(desk)
  const { underWay, begin, leave } = useRehearsal(rehearsalMeans, desk)
  const offered = rehearsalMeans && {
    pace: null,
    real: composed.wall,
    run: (pace: Pace) => void begin(pace, null),
    jump: (segment: string) => void begin(1, segment),
    leave,
  }
  return (
    <>
      {/* Hidden, not gone: a rehearsal leaves it as it was. */}
      <Activity mode={underWay ? 'hidden' : 'visible'}>
        <Console
          {...standing}
          {...composed}
          rehearsing={offered}
          openImport={(text = '') => desk.setState({ importing: text })}
          setBlackout={(blackout) => desk.setState({ blackout })}
        />
      </Activity>
      {underWay && (
        <Part name="rehearsal" onClose={leave}>
          <underWay.RehearsedConsole
            {...standing}
            {...composed}
            rehearsal={underWay.rehearsal}
            real={composed.wall}
            onLeave={leave}
          />
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

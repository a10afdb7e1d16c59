import { useStore } from 'zustand'
import { Console } from '../console/Console.tsx'
import type { ConsoleProps } from '../console/consoleProps.ts'
import { Part } from '../ui/Part.tsx'
import { digitsText } from '../ui/digitsText.ts'
import { later, useLater } from '../ui/later.ts'
import { useRostrum, useShown } from '../ui/rostrum.ts'
import { useTheme } from '../ui/useTheme.ts'
import type { ComposedConsole } from './composeConsole.ts'

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

type Props = Omit<ComposedConsole, 'rostrum'> & Pick<ConsoleProps, 'faults'>

export const ConsoleApp = ({ desk, ...composed }: Props) => {
  useTheme()
  const { importing, ...standing } = useStore(desk)
  return (
    <>
      <Console
        {...standing}
        {...composed}
        openImport={(text = '') => desk.setState({ importing: text })}
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

import { createRoot, type Root, type RootOptions } from 'react-dom/client'
import type { SystemClock } from '../clock/systemClock.ts'
import { duration } from '../core/index.ts'
import type { FaultLog } from '../journal/faultLog.ts'
import { RostrumProvider, type Rostrum } from '../ui/rostrum.ts'
import { composeConsole, type ComposedConsole } from './composeConsole.ts'
import { composeSecondConsole } from './composeSecondConsole.ts'
import { ConsoleApp } from './ConsoleApp.tsx'
import type { Begun, Opening } from './opening.ts'
import { ViewFailed } from './ViewFailed.tsx'
import { Waiting } from './Waiting.tsx'
import { WholeView } from './WholeView.tsx'

/** Nobody looks at an empty page for longer without a word. */
const SLOW = duration(3_000)
/** Remembered across one reload: this window has just handed the session over. */
const HANDED_OVER = 'rostrum-handed-over'

type Means = { readonly log: FaultLog; readonly watched: RootOptions; readonly opening: Opening }

type Shown = { readonly root: Root; readonly log: FaultLog }

const render = ({ root, log }: Shown, rostrum: Rostrum, { desk, ...props }: Omit<ComposedConsole, 'rostrum'>) => {
  // A console that follows another has no session of its own to give.
  const download = desk.getState().elsewhere === null ? props.downloadSession : undefined
  root.render(
    <RostrumProvider value={rostrum}>
      <WholeView name="console" renderBelow={(again) => <ViewFailed again={again} download={download} />}>
        <ConsoleApp desk={desk} faults={log} {...props} />
      </WholeView>
    </RostrumProvider>,
  )
}

const noteHandedOver = (): void => {
  try {
    sessionStorage.setItem(HANDED_OVER, 'yes')
  } catch {
    // This page may keep nothing: then it is not said.
  }
}
const wasHandedOver = (): boolean => {
  try {
    const was = sessionStorage.getItem(HANDED_OVER) !== null
    sessionStorage.removeItem(HANDED_OVER)
    return was
  } catch {
    return false
  }
}

const run = (shown: Shown, clock: SystemClock, begun: Begun): void => {
  const onHandedOver = () => {
    noteHandedOver()
    location.reload()
  }
  const { rostrum, ...console } = composeConsole({ clock, ...begun, onHandedOver })
  render(shown, rostrum, console)
}

/** The one console of this browser, or a second one that follows it until it is told to take over. */
export const show = async (element: HTMLElement, { log, watched, opening }: Means): Promise<void> => {
  const root = createRoot(element, watched)
  const shown = { root, log }
  const { clock, first, waiting, takeOver } = opening
  const stopWaiting = clock.after(SLOW, () => root.render(<Waiting on="storage" />))
  void waiting.then(stopWaiting)
  void waiting.then(() => root.render(<Waiting on="old window" />))
  const handedOver = wasHandedOver()
  const begun = await first.finally(stopWaiting)
  if (begun) return run(shown, clock, begun)
  const { rostrum, stop, ...second } = composeSecondConsole({
    handedOver,
    takeOver: async () => {
      const taken = await takeOver()
      if (!taken) return
      stop()
      run(shown, clock, taken)
    },
  })
  render(shown, rostrum, second)
}

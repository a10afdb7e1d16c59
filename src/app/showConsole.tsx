import { createRoot, type Root, type RootOptions } from 'react-dom/client'
import { createSystemClock, type SystemClock } from '../clock/systemClock.ts'
import { ArchiveFailure, type Archive, type ArchiveFault } from '../journal/archive.ts'
import type { FaultLog } from '../journal/faultLog.ts'
import { openArchive } from '../journal/openArchive.ts'
import { RostrumProvider, type Rostrum } from '../ui/rostrum.ts'
import { composeConsole, type ComposedConsole } from './composeConsole.ts'
import { composeSecondConsole } from './composeSecondConsole.ts'
import { ConsoleApp } from './ConsoleApp.tsx'
import { askForConsole, type ConsoleRole } from './consoleRole.ts'
import { OldWindow } from './OldWindow.tsx'
import { ViewFailed } from './ViewFailed.tsx'
import { WholeView } from './WholeView.tsx'

type Storage = { readonly archive: Archive | null; readonly fault: ArchiveFault }

const openStorage = async (onWaiting: () => void): Promise<Storage> => {
  const token = crypto.getRandomValues(new Uint32Array(2)).join('-')
  try {
    return { archive: await openArchive(token, { onWaiting }), fault: 'failed' }
  } catch (cause) {
    return { archive: null, fault: cause instanceof ArchiveFailure ? cause.fault : 'failed' }
  }
}

/** Remembered across one reload: this window has just handed the session over. */
const HANDED_OVER = 'rostrum-handed-over'

type Means = { readonly log: FaultLog; readonly watched: RootOptions }

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

const run = async (shown: Shown, clock: SystemClock, storage: Storage, role: ConsoleRole): Promise<void> => {
  const onHandedOver = () => {
    sessionStorage.setItem(HANDED_OVER, 'yes')
    location.reload()
  }
  const { rostrum, ...console } = await composeConsole({ clock, role, ...storage, onHandedOver })
  render(shown, rostrum, console)
}

/** The one console of this browser, or a second one that follows it until it is told to take over. */
export const show = async (element: HTMLElement, { log, watched }: Means): Promise<void> => {
  const root = createRoot(element, watched)
  const shown = { root, log }
  const clock = createSystemClock()
  const storage = await openStorage(() => root.render(<OldWindow />))
  const ask = (takeOver: boolean) =>
    askForConsole(
      clock,
      (force) => storage.archive?.claim(clock.now(), force).catch(() => true) ?? Promise.resolve(true),
      takeOver,
    )
  const handedOver = sessionStorage.getItem(HANDED_OVER) !== null
  sessionStorage.removeItem(HANDED_OVER)
  const role = await ask(false)
  if (role) return run(shown, clock, storage, role)
  const { rostrum, stop, ...second } = composeSecondConsole({
    handedOver,
    takeOver: async () => {
      const taken = await ask(true)
      if (!taken) return
      stop()
      await run(shown, clock, storage, taken)
    },
  })
  render(shown, rostrum, second)
}

import { createRoot, type Root } from 'react-dom/client'
import { createSystemClock, type SystemClock } from '../clock/systemClock.ts'
import { ArchiveFailure, type Archive, type ArchiveFault } from '../journal/archive.ts'
import { openArchive } from '../journal/openArchive.ts'
import { RostrumProvider, type Rostrum } from '../ui/rostrum.ts'
import { composeConsole, type ComposedConsole } from './composeConsole.ts'
import { composeSecondConsole } from './composeSecondConsole.ts'
import { ConsoleApp } from './ConsoleApp.tsx'
import { askForConsole, type ConsoleRole } from './consoleRole.ts'
import { OldWindow } from './OldWindow.tsx'

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

const render = (root: Root, rostrum: Rostrum, { desk, ...props }: Omit<ComposedConsole, 'rostrum'>) =>
  root.render(
    <RostrumProvider value={rostrum}>
      <ConsoleApp desk={desk} {...props} />
    </RostrumProvider>,
  )

const run = async (root: Root, clock: SystemClock, storage: Storage, role: ConsoleRole): Promise<void> => {
  const onHandedOver = () => {
    sessionStorage.setItem(HANDED_OVER, 'yes')
    location.reload()
  }
  const { rostrum, ...console } = await composeConsole({ clock, role, ...storage, onHandedOver })
  render(root, rostrum, console)
}

/** The one console of this browser, or a second one that follows it until it is told to take over. */
export const show = async (element: HTMLElement): Promise<void> => {
  const root = createRoot(element)
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
  if (role) return run(root, clock, storage, role)
  const { rostrum, stop, ...second } = composeSecondConsole({
    handedOver,
    takeOver: async () => {
      const taken = await ask(true)
      if (!taken) return
      stop()
      await run(root, clock, storage, taken)
    },
  })
  render(root, rostrum, second)
}

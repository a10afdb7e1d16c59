import { createRoot, type RootOptions } from 'react-dom/client'
import type { FaultLog } from '../journal/faultLog.ts'
import { offerFile } from '../ui/offerFile.ts'
import { RostrumProvider } from '../ui/rostrum.ts'
import { composeConsole } from './composeConsole.ts'
import { ConsoleApp } from './ConsoleApp.tsx'
import { WholeView } from './WholeView.tsx'

type Means = { log: FaultLog; watched: RootOptions }

export const show = async (root: HTMLElement, { log, watched }: Means): Promise<void> => {
  const { rostrum, journal, ...desk } = await composeConsole()
  const download = () => {
    const file = { format: 'rostrum', version: 1, entries: journal() }
    offerFile('session.rostrum.json', JSON.stringify(file))
  }
  createRoot(root, watched).render(
    <RostrumProvider value={rostrum}>
      <WholeView name="console" download={download}>
        <ConsoleApp {...desk} faults={log} />
      </WholeView>
    </RostrumProvider>,
  )
}

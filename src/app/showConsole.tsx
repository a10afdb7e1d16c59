import { createRoot } from 'react-dom/client'
import { RostrumProvider } from '../ui/rostrum.ts'
import { composeConsole } from './composeConsole.ts'
import { ConsoleApp } from './ConsoleApp.tsx'

export const show = async (root: HTMLElement): Promise<void> => {
  const { rostrum, ...desk } = await composeConsole()
  createRoot(root).render(
    <RostrumProvider value={rostrum}>
      <ConsoleApp {...desk} />
    </RostrumProvider>,
  )
}

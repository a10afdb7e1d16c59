import { createRoot } from 'react-dom/client'
import { RostrumProvider } from '../ui/rostrum.ts'
import { composeConfidence } from './composeConfidence.ts'
import { ConfidenceApp } from './ConfidenceApp.tsx'

export const show = (root: HTMLElement): void => {
  const { rostrum, follower } = composeConfidence()
  document.title = 'Confidence screen · Rostrum'
  createRoot(root).render(
    <RostrumProvider value={rostrum}>
      <ConfidenceApp follower={follower} />
    </RostrumProvider>,
  )
}

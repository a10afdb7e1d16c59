import { createRoot, type RootOptions } from 'react-dom/client'
import { RostrumProvider } from '../ui/rostrum.ts'
import { composeConfidence } from './composeConfidence.ts'
import { ConfidenceApp } from './ConfidenceApp.tsx'
import { WholeView } from './WholeView.tsx'

export const show = (root: HTMLElement, { watched }: { watched: RootOptions }): void => {
  const { rostrum, follower } = composeConfidence()
  document.title = 'Confidence screen · Rostrum'
  createRoot(root, watched).render(
    <RostrumProvider value={rostrum}>
      <WholeView name="confidence" hold={() => rostrum.preferences.getState().overrun === 'hold'}>
        <ConfidenceApp follower={follower} />
      </WholeView>
    </RostrumProvider>,
  )
}

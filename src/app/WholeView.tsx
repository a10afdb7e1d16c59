import type { ReactNode } from 'react'
import { BareTime } from '../ui/BareTime.tsx'
import { Boundary } from '../ui/Boundary.tsx'
import styles from './WholeView.module.css'

type Props = {
  name: 'console' | 'confidence'
  /** What there is to say and to do below the time; `again` shows the view anew. */
  renderBelow?: (again: () => void) => ReactNode
  /** Whether `0:00` stands once time is up. */
  hold?: () => boolean
  children: ReactNode
}

/** Whatever fails in a view and in all its parts, the segment's time is shown. */
export const WholeView = ({ name, renderBelow, hold, children }: Props) => (
  <Boundary
    name={name}
    renderInstead={(again) => (
      <main className={styles.view}>
        <BareTime hold={hold?.() ?? false}>{renderBelow?.(again)}</BareTime>
      </main>
    )}
  >
    {children}
  </Boundary>
)

import type { ReactNode } from 'react'
import { BareTime } from '../ui/BareTime.tsx'
import { Boundary } from '../ui/Boundary.tsx'
import { Button } from '../ui/Button.tsx'
import styles from './WholeView.module.css'

type Props = {
  name: 'console' | 'confidence'
  /** Hands the session over as a file; unset: it is not this window's to give. */
  download?: (() => void) | undefined
  /** Whether `0:00` stands once time is up. */
  hold?: () => boolean
  children: ReactNode
}

/** Whatever fails in a view and in all its parts, the segment's time is shown. */
export const WholeView = ({ name, download, hold, children }: Props) => (
  <Boundary
    name={name}
    renderInstead={(again) => (
      <main className={styles.view}>
        <BareTime hold={hold?.() ?? false}>
          {download && (
            <>
              <h1 role="alert">This view failed. The session goes on.</h1>
              <Button kind="primary" onClick={again}>
                Show it again
              </Button>
              <Button kind="line" onClick={download}>
                Download the session
              </Button>
            </>
          )}
        </BareTime>
      </main>
    )}
  >
    {children}
  </Boundary>
)

import { Component, useEffect, type ReactNode } from 'react'
import styles from './Boundary.module.css'
import { Button } from './Button.tsx'
import { useRostrum } from './rostrum.ts'

type Props = {
  /** What stands in it, for the log of errors. */
  name: string
  /** For the seat of the sentence in the layout. */
  className?: string | undefined
  /** Of a dialog: takes it away. */
  onClose?: () => void
  /** Stands there instead of the sentence. `again` mounts anew what failed. */
  renderInstead?: (again: () => void) => ReactNode
  children: ReactNode
}

/** The next command may bring what can be shown: nobody has to press a button while talking. */
const WithNextCommand = ({ run }: { run: () => void }) => {
  const { moments } = useRostrum()
  useEffect(
    () =>
      moments.subscribe((now, before) => {
        if (now.session !== before.session) run()
      }),
    [moments, run],
  )
  return null
}

/**
 * Keeps a fault in what it holds from taking anything else away: a sentence says so in its place, until it is shown again
 * on request or with the next command. Whoever makes the root hears of it (`onCaughtError`) and logs it by `name`.
 */
export class Boundary extends Component<Props, { readonly failed: boolean }> {
  static getDerivedStateFromError = () => ({ failed: true })
  override state = { failed: false }
  again = () => this.setState({ failed: false })

  override render() {
    const { className, onClose, renderInstead, children } = this.props
    if (!this.state.failed) return children
    return (
      <>
        <WithNextCommand run={this.again} />
        {renderInstead ? (
          renderInstead(this.again)
        ) : (
          <section className={[styles.failed, onClose && styles.over, className].filter(Boolean).join(' ')}>
            <p role="alert">This part failed. The session goes on.</p>
            <Button kind="line" small onClick={this.again}>
              Show it again
            </Button>
            {onClose && (
              <Button kind="quiet" small onClick={onClose}>
                Close
              </Button>
            )}
          </section>
        )}
      </>
    )
  }
}

/** For what is not missed: it leaves nothing behind. */
export const nothing = (): null => null

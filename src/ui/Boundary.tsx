import { Component, useEffect, type ReactNode } from 'react'
import { useRostrum } from './rostrum.ts'

type Props = {
  /** What stands in it, for the log of errors. */
  name: string
  /** What stands there instead once it has failed. `again` mounts it anew. */
  renderInstead: (again: () => void) => ReactNode
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
 * Keeps a fault in what it holds from taking anything else away. What failed is shown again on request or with the next
 * command. Whoever makes the root hears of it (`onCaughtError`) and logs it by `name`.
 */
export class Boundary extends Component<Props, { readonly failed: boolean }> {
  static getDerivedStateFromError = () => ({ failed: true })
  override state = { failed: false }
  again = () => this.setState({ failed: false })

  override render() {
    if (!this.state.failed) return this.props.children
    return (
      <>
        <WithNextCommand run={this.again} />
        {this.props.renderInstead(this.again)}
      </>
    )
  }
}

/** For what is not missed: it leaves nothing behind. */
export const nothing = (): null => null

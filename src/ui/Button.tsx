import type { ComponentProps } from 'react'
import styles from './Button.module.css'
import { KeyCap } from './KeyCap.tsx'

type Props = Omit<ComponentProps<'button'>, 'name' | 'aria-label'> & {
  /** `primary`: what Rostrum suggests now, at most one on a screen. `inverse`: Next. */
  kind?: 'primary' | 'inverse' | 'grey' | 'line' | 'quiet'
  /** The accessible name, where the words on the button say more or less than it. */
  name?: string | undefined
  /** The key that does the same, written as for aria-keyshortcuts. */
  keys?: string | undefined
  /** Small text. */
  small?: boolean
  /** The key below the word, not beside it. */
  stacked?: boolean
}

/** A word and its key. */
export const Button = ({ kind = 'grey', name, keys, small, stacked, className, children, ...rest }: Props) => (
  <button
    type="button"
    className={[styles.button, className].join(' ')}
    data-kind={kind}
    data-small={small || undefined}
    data-stacked={stacked || undefined}
    aria-label={name}
    aria-keyshortcuts={keys}
    {...rest}
  >
    {children}
    <KeyCap keys={keys} />
  </button>
)

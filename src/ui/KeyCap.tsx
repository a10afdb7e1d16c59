import type { ReactNode } from 'react'
import { ArrowLeft, ArrowRight } from './icons.tsx'
import styles from './KeyCap.module.css'

const CAPS: Record<string, ReactNode> = {
  ArrowRight: <ArrowRight />,
  ArrowLeft: <ArrowLeft />,
  Plus: '+',
  Minus: '−',
  Escape: 'Esc',
}

/** Within a key that takes several. */
const SHORT: Record<string, string> = { Control: 'Ctrl', ArrowUp: '↑', ArrowDown: '↓' }

/** A key as it is printed. `keys` is written as for aria-keyshortcuts: `Space`, `ArrowRight`, `Plus`, `Shift+Z`. */
export const KeyCap = ({ keys }: { keys: string }) => (
  <kbd className={styles.cap} aria-hidden>
    {CAPS[keys] ?? keys.replaceAll(/Control|ArrowUp|ArrowDown/g, (key) => SHORT[key] ?? key).replaceAll('+', ' ')}
  </kbd>
)

import type { ReactNode } from 'react'
import { ArrowLeft, ArrowRight } from './icons.tsx'
import styles from './KeyCap.module.css'

const CAPS: Record<string, ReactNode> = {
  ArrowRight: <ArrowRight />,
  ArrowLeft: <ArrowLeft />,
  Plus: '+',
  Minus: '−',
  Escape: 'Esc',
  Delete: 'Del',
  PageDown: 'Page down',
  PageUp: 'Page up',
  'Control+Z': 'Ctrl Z',
  'Control+Y': 'Ctrl Y',
}

/** A key as it is printed. `keys` is written as for aria-keyshortcuts: `Space`, `ArrowRight`, `Plus`, `Shift+Z`. */
export const KeyCap = ({ keys }: { keys: string }) => (
  <kbd className={styles.cap} aria-hidden>
    {CAPS[keys] ?? keys.replaceAll('+', ' ')}
  </kbd>
)

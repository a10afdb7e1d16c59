import type { ReactNode } from 'react'
import { ArrowDown, ArrowLeft, ArrowRight, ArrowUp } from './icons.tsx'
import styles from './KeyCap.module.css'

const CAPS: Record<string, ReactNode> = {
  ArrowRight: <ArrowRight />,
  ArrowLeft: <ArrowLeft />,
  ArrowUp: <ArrowUp />,
  ArrowDown: <ArrowDown />,
  'Shift+ArrowRight': (
    <>
      Shift&nbsp;
      <ArrowRight />
    </>
  ),
  Plus: '+',
  Minus: '−',
  Escape: 'Esc',
  PageDown: 'Page down',
  PageUp: 'Page up',
  'Control+Z': 'Ctrl Z',
  'Control+Y': 'Ctrl Y',
}

/** Within a key that takes several. */
const SHORT: Record<string, string> = { Control: 'Ctrl', ArrowUp: '↑', ArrowDown: '↓' }

/** A key as it is printed. `keys` is written as for aria-keyshortcuts: `Space`, `ArrowRight`, `Plus`, `Shift+Z`. */
export const KeyCap = ({ keys }: { keys: string }) => (
  <kbd className={styles.cap} aria-hidden>
    {CAPS[keys] ?? keys.replaceAll(/Control|ArrowUp|ArrowDown/g, (key) => SHORT[key] ?? key).replaceAll('+', ' ')}
  </kbd>
)

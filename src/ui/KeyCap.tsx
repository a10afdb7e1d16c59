import type { ReactNode } from 'react'
import { ArrowDown, ArrowLeft, ArrowRight, ArrowUp } from './icons.tsx'
import styles from './KeyCap.module.css'
import text from './text.module.css'

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
  Delete: 'Del',
  PageDown: 'Page down',
  PageUp: 'Page up',
  'Control+Z': 'Ctrl Z',
  'Control+Y': 'Ctrl Y',
}

/** Within a key that takes several. */
const SHORT: Record<string, string> = { Control: 'Ctrl', ArrowUp: '↑', ArrowDown: '↓' }

type Props = {
  /** Written as for aria-keyshortcuts: `Space`, `ArrowRight`, `Plus`, `Shift+Z`; `undefined`: no key does it, and there is no cap. */
  keys: string | undefined
  /** It is read aloud: nothing beside it has told of it. */
  read?: boolean
}

/** A key as it is printed. */
export const KeyCap = ({ keys, read = false }: Props) =>
  keys !== undefined && (
    <>
      {read && <span className={text.unseen}>{keys}</span>}
      <kbd className={styles.cap} aria-hidden>
        {CAPS[keys] ?? keys.replaceAll(/Control|ArrowUp|ArrowDown/g, (key) => SHORT[key] ?? key).replaceAll('+', ' ')}
      </kbd>
    </>
  )

import { type KeyboardEvent, useState } from 'react'
import { Button } from '../ui/Button.tsx'
import { KeyCap } from '../ui/KeyCap.tsx'
import { usePreference, useRostrum } from '../ui/rostrum.ts'
import text from '../ui/text.module.css'
import styles from './KeySettings.module.css'
import { keyPressed, KEYS, keysOf, type KeyAction } from './keys.ts'
import { whyNotKey, whyNotUsual, withKey } from './ownKeys.ts'

/** So many keys for one thing are shown; more do it. */
const SHOWN = 2

const Row = ({ action, does }: { action: KeyAction; does: string }) => {
  const { preferences } = useRostrum()
  const own = usePreference(({ keys }) => keys)
  const [waiting, setWaiting] = useState(false)
  const [refused, setRefused] = useState<string | null>(null)
  const change = (key: string | null) => {
    const reason = key === null ? whyNotUsual(action, own) : whyNotKey(key, action, own)
    setRefused(reason)
    if (reason !== null) return
    preferences.setState({ keys: withKey(own, action, key) })
    setWaiting(false)
  }
  const press = (event: KeyboardEvent) => {
    if (!waiting) return
    // Nothing else is to hear it, not even the button.
    event.preventDefault()
    event.stopPropagation()
    if (event.repeat) return
    if (event.key === 'Escape') {
      setWaiting(false)
      return setRefused(null)
    }
    const key = keyPressed(event)
    if (key !== null) change(key)
  }
  const leave = () => {
    setWaiting(false)
    setRefused(null)
  }
  return (
    <li className={styles.row}>
      <span className={styles.does}>{does}</span>
      <Button
        kind={waiting ? 'inverse' : 'line'}
        small
        className={styles.keys}
        name={waiting ? `Press the new key for: ${does}` : `Change the key for: ${does}`}
        onClick={() => setWaiting(true)}
        onKeyDown={press}
        onKeyUp={(event) => waiting && event.preventDefault()}
        onBlur={leave}
      >
        {waiting
          ? 'Press a key'
          : keysOf(action, own)
              .slice(0, SHOWN)
              .map((key) => <KeyCap key={key} keys={key} />)}
      </Button>
      {own[action] !== undefined && (
        <Button kind="quiet" small name={`The usual key for: ${does}`} onClick={() => change(null)}>
          As usual
        </Button>
      )}
      <p role="alert" className={`${text.small} ${styles.refused}`}>
        {refused}
      </p>
    </li>
  )
}

/** Each key that can be another one. */
export const KeySettings = () => (
  <ul className={styles.list} aria-label="Keys">
    {KEYS.filter(({ fixed }) => !fixed).map(({ action, does }) => (
      <Row key={action} action={action} does={does} />
    ))}
  </ul>
)

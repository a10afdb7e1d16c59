import { type RefObject, useState } from 'react'
import { disarmed } from '../core/index.ts'
import { KeyCap } from '../ui/KeyCap.tsx'
import styles from './Speakers.module.css'
import { useActions } from './useActions.ts'
import { useKey } from './useKey.ts'

/** Longer than a name and two offices are. */
const LONGEST = 720

/** One line for somebody who speaks and is not in the plan. */
export const AddSpeaker = ({ input }: { input: RefObject<HTMLInputElement | null> }) => {
  const actions = useActions()
  const key = useKey('addSpeaker')
  const [line, setLine] = useState('')
  return (
    <label className={styles.add}>
      <KeyCap keys={key} />
      <input
        ref={input}
        value={line}
        aria-label="Add a speaker"
        aria-keyshortcuts={key}
        placeholder="Name, position, affiliation"
        autoComplete="off"
        enterKeyHint="done"
        dir="auto"
        maxLength={LONGEST}
        onChange={(event) => setLine(disarmed(event.currentTarget.value))}
        onKeyDown={(event) => {
          if (event.key === 'Escape') event.currentTarget.blur()
          if (event.key !== 'Enter' || event.nativeEvent.isComposing) return
          if (line.trim() !== '') {
            if (actions.addSpeaker(line) !== null) return
            setLine('')
          }
          // Back to the session's keys.
          event.currentTarget.blur()
        }}
      />
    </label>
  )
}

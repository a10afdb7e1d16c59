import { Dialog } from '../ui/Dialog.tsx'
import { KeyCap } from '../ui/KeyCap.tsx'
import { usePreference } from '../ui/rostrum.ts'
import styles from './Help.module.css'
import { KEYS, keysOf } from './keys.ts'
import { RunningHead } from '../ui/RunningHead.tsx'

/** So many keys for one thing are shown; more do it. */
const SHOWN = 3

/** The keys. */
export const Help = ({ onClose }: { onClose: () => void }) => {
  const own = usePreference(({ keys }) => keys)
  const lines = KEYS.map(({ action, does }) => ({ does, keys: keysOf(action, own).slice(0, SHOWN) }))
  return (
    <Dialog name="Keys" onClose={onClose} closedBy="?" head={<RunningHead />} className={styles.help}>
      <dl className={styles.keys} tabIndex={0}>
        {[
          ...lines,
          { does: 'Give the floor; again: take it back', keys: ['1', '…', '9'] },
          { does: 'Send a message to the panel; again: take it down; with Shift: flash', keys: ['F1', '…', 'F9'] },
        ].map(({ keys, does }) => (
          <div key={does}>
            <dt>
              {keys.map((key) => (
                <KeyCap key={key} keys={key} read />
              ))}
            </dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
    </Dialog>
  )
}

import { Dialog } from '../ui/Dialog.tsx'
import { KeyCap } from '../ui/KeyCap.tsx'
import { RunningHead } from '../ui/RunningHead.tsx'
import { usePreference } from '../ui/rostrum.ts'
import styles from './Help.module.css'
import { KEY_GROUPS, keysOf } from './keys.ts'

/** So many keys for one thing are shown; more do it. */
const SHOWN = 2

/** The keys. */
export const Help = ({ onClose }: { onClose: () => void }) => {
  const own = usePreference(({ keys }) => keys)
  return (
    <Dialog name="Keys" onClose={onClose} closedBy="?" head={<RunningHead />} className={styles.help}>
      <div className={styles.groups}>
        {KEY_GROUPS.map(({ name, row, keys }) => (
          <section key={name} aria-label={name}>
            <h2>{name}</h2>
            <dl>
              {[
                ...(row ? [row] : []),
                ...keys.map(({ action, does }) => ({ does, keys: keysOf(action, own).slice(0, SHOWN) })),
              ].map(({ keys: caps, does }) => (
                <div key={does}>
                  <dt>
                    {caps.map((key) => (
                      <KeyCap key={key} keys={key} read />
                    ))}
                  </dt>
                  <dd>{does}</dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
    </Dialog>
  )
}

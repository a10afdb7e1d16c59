import { Dialog } from '../ui/Dialog.tsx'
import styles from './Help.module.css'
import { KEY_LIST } from './keys.ts'

/** The keys. */
export const Help = ({ onClose }: { onClose: () => void }) => (
  <Dialog name="Keys" onClose={onClose} closedBy="?" className={styles.help}>
    <dl className={styles.keys}>
      {KEY_LIST.map(([keys, does]) => (
        <div key={does}>
          <dt>
            {keys.split('  ').map((key) => (
              <kbd key={key}>{key}</kbd>
            ))}
          </dt>
          <dd>{does}</dd>
        </div>
      ))}
    </dl>
  </Dialog>
)

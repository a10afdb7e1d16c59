import { Button } from '../ui/Button.tsx'
import { Check } from '../ui/icons.tsx'
import text from '../ui/text.module.css'
import styles from './Checklist.module.css'
import type { ConsoleProps } from './consoleProps.ts'
import { useKey } from './useKey.ts'

type Item = {
  what: string
  state: string
  /** `null`: nothing to tick off. */
  done: boolean | null
  label?: string
  keys?: string | undefined
  run?: () => void
}

const SOUND = {
  locked: 'the browser keeps it locked',
  ready: 'not heard yet',
  unavailable: 'not available in this browser',
} as const
const SAVED = {
  saved: 'survives a crash',
  saving: 'saving',
  late: 'not saved yet',
  failed: 'cannot be saved: keep this page open',
} as const

type Props = Pick<
  ConsoleProps,
  'confidenceOpen' | 'openConfidence' | 'sound' | 'soundHeard' | 'soundCheck' | 'saved'
> & {
  /** Unset: it is offered elsewhere on the page. */
  openItBegan: (() => void) | undefined
}

/** What to look at before a session starts. Nothing of it is needed to start. */
export const Checklist = ({
  confidenceOpen,
  openConfidence,
  sound,
  soundHeard,
  soundCheck,
  saved,
  openItBegan,
}: Props) => {
  const openKey = useKey('confidence')
  const soundKey = useKey('soundCheck')
  const beganKey = useKey('began')
  const heard = sound === 'ready' && soundHeard
  const items: readonly Item[] = [
    {
      what: 'Confidence screen',
      state: confidenceOpen ? 'open' : 'not open',
      done: confidenceOpen,
      ...(!confidenceOpen && { label: 'Open', run: openConfidence, keys: openKey }),
    },
    {
      what: 'Sound',
      state: heard ? 'heard' : SOUND[sound],
      done: heard,
      ...(sound !== 'unavailable' &&
        !heard && { label: sound === 'locked' ? 'Enable sound' : 'Play a cue', run: soundCheck, keys: soundKey }),
    },
    { what: 'Saved on this laptop', state: SAVED[saved], done: saved === 'saved' },
    ...(openItBegan
      ? [
          {
            what: 'Under way?',
            state: 'say when it began',
            done: null,
            label: 'It began at …',
            keys: beganKey,
            run: openItBegan,
          },
        ]
      : []),
  ]
  return (
    <section className={styles.checklist}>
      <div className={styles.head}>
        <b>Before you start</b>
      </div>
      <ul className={styles.items}>
        {items.map(({ what, state, done, label, run, keys }) => (
          <li key={what}>
            <span className={styles.box} data-done={done ?? 'none'}>
              {done && <Check />}
            </span>
            <span className={styles.words}>
              {what}
              <span className={`${text.small} ${text.caption}`}>
                <span className={text.unseen}>: </span>
                {state}
              </span>
            </span>
            {label !== undefined && (
              <Button kind="line" small keys={keys} onClick={run}>
                {label}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}

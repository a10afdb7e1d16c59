import type { ReactNode } from 'react'
import type { Moment } from '../store/momentStore.ts'
import styles from './BareTime.module.css'
import { Digits } from './Digits.tsx'
import { levelWord, shownLevel } from './levelWord.ts'
import { remainingText } from './remainingText.ts'
import { useShown } from './rostrum.ts'

const timeOf = (hold: boolean) => (moment: Moment) =>
  hold && (moment.readout.remaining ?? 0) < 0 ? '0:00' : remainingText(moment)

type Props = {
  /** `0:00` stands once time is up. */
  hold?: boolean
  /** What there is to say and to do below. */
  children?: ReactNode
}

/** The segment's time and its word, when all that was drawn around them has failed: as little as can still fail. */
export const BareTime = ({ hold = false, children }: Props) => {
  const level = useShown(({ readout }) => readout.level)
  const phase = useShown(({ readout }) => readout.phase)
  return (
    <section className={styles.bare} data-level={phase === 'ended' ? 'on-time' : level}>
      <p className={styles.level} role="status" aria-label="Level" aria-live="off">
        {levelWord(shownLevel(phase, level))}
      </p>
      <div className={styles.room}>
        <Digits className={styles.digits} label="Time remaining" text={useShown(timeOf(hold))} />
      </div>
      {children !== undefined && <div className={styles.rest}>{children}</div>}
    </section>
  )
}

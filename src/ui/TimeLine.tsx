import { useShallow } from 'zustand/react/shallow'
import type { Moment } from '../store/momentStore.ts'
import { useShown } from './rostrum.ts'
import styles from './TimeLine.module.css'

type Props = {
  /** What `timeLine` gives for the present moment; empty: there is no line. */
  select: (moment: Moment) => readonly number[]
  className?: string | undefined
}

/** What is left, as a length beside the digits. */
export const TimeLine = ({ select, className }: Props) => {
  const [from, ...ticks] = useShown(useShallow(select))
  if (from === undefined) return null
  return (
    <div className={[styles.line, className].join(' ')} aria-hidden>
      <u className={styles.left} style={{ left: `${from * 100}%` }} />
      {ticks.map((tick, index) => (
        <b key={index} className={styles.tick} style={{ left: `${tick * 100}%` }} />
      ))}
    </div>
  )
}

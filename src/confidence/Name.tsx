import { useRef, useState } from 'react'
import styles from './Name.module.css'
import { useMeasured } from './useMeasured.ts'

type Props = {
  full: string
  /** Stands where `full` has no room; the size never changes. `null`: `full` is cut. */
  short: string | null
}

/** The name, or as much of it as can be read from the last row. Give it `full` as its key: each is measured once. */
export const Name = ({ full, short }: Props) => {
  const line = useRef<HTMLHeadingElement>(null)
  const whole = useRef<HTMLSpanElement>(null)
  const [fits, setFits] = useState(true)
  useMeasured(
    () => {
      const [there, wanted] = [line.current, whole.current]
      if (there && wanted) setFits(wanted.offsetHeight <= parseFloat(getComputedStyle(there).maxHeight) + 1)
    },
    line,
    whole,
  )
  const isShort = !fits && short !== null
  return (
    <h1 className={styles.name} ref={line}>
      <span className={styles.whole} ref={whole} data-text={full} aria-hidden />
      <span className={styles.shown} dir="auto" data-short={isShort || undefined}>
        {isShort ? short : full}
      </span>
    </h1>
  )
}

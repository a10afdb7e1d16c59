import type { ReactNode } from 'react'
import styles from './icons.module.css'

const drawn = (path: string) => (): ReactNode => (
  <svg className={styles.icon} viewBox="0 0 16 16" aria-hidden>
    <path d={path} />
  </svg>
)

export const Check = drawn('M2.5 8.5 6 12l7.5-8')
/** The face has no arrows. */
export const ArrowRight = drawn('M2 8h11M8.5 3.5 13 8l-4.5 4.5')
export const ArrowLeft = drawn('M14 8H3M7.5 3.5 3 8l4.5 4.5')
export const ArrowUp = drawn('M8 14V3M3.5 7.5 8 3l4.5 4.5')
export const ArrowDown = drawn('M8 2v11M3.5 8.5 8 13l4.5-4.5')
/** A line that is cut: not heard. */
export const Gone = drawn('M1 8h5M10 8h5M7 4 9 12')

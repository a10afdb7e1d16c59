import { type CSSProperties, memo } from 'react'
import styles from './Digits.module.css'
import text from './text.module.css'

/** How wide `shown` is in em of its size. The slots are those of tokens.css. */
const widthOf = (shown: string): number =>
  [...shown].reduce((sum, glyph) => sum + (glyph === ':' ? 0.27 : glyph === '−' ? 0.52 : 0.57), 0)

type Props = {
  /** What `digitsText` gives: exactly this is the text content. */
  text: string
  /** The accessible name of the timer; unset: not a timer, only its figures. */
  label?: string | undefined
  className?: string | undefined
}

/**
 * A time in steady slots: no figure moves when another changes. Its own width in em is `--ems`, for those who fit
 * it into a field. The slots are drawn, the text beside them is read: a screen reader meets one word, not five.
 */
export const Digits = memo(({ text: shown, label, className }: Props) => (
  <span
    className={[styles.digits, className].join(' ')}
    style={{ '--ems': widthOf(shown) } as CSSProperties}
    {...(label !== undefined && { role: 'timer', 'aria-label': label })}
  >
    <span className={text.unseen}>{shown}</span>
    {[...shown].map((glyph, index) => (
      <i key={shown.length - index} className={styles.slot} data-glyph={glyph} aria-hidden />
    ))}
  </span>
))

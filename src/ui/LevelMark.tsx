import styles from './LevelMark.module.css'
import type { ShownLevel } from './levelWord.ts'

/** The form of a field once more, beside its word: dot, bar, frame, block; ring, two bars and a check for the phases. */
export const LevelMark = ({ of }: { of: ShownLevel }) => <span className={styles.mark} data-mark={of} aria-hidden />

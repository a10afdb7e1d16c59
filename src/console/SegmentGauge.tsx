import { cuesOf } from '../core/index.ts'
import type { Moment } from '../store/momentStore.ts'
import { Digits } from '../ui/Digits.tsx'
import { LevelMark } from '../ui/LevelMark.tsx'
import { TimeLine } from '../ui/TimeLine.tsx'
import { levelWord, shownLevel } from '../ui/levelWord.ts'
import { remainingText } from '../ui/remainingText.ts'
import { useShown } from '../ui/rostrum.ts'
import { timeLine } from '../ui/timeLine.ts'
import text from '../ui/text.module.css'
import styles from './Gauge.module.css'
import { segmentCaption } from './gaugeText.ts'

const line = ({ session, readout: { segment, elapsed, allotted } }: Moment): readonly number[] =>
  segment && allotted !== null
    ? timeLine(
        elapsed,
        allotted,
        cuesOf(allotted, segment.cues, session.rundown.cueTimes).map((cue) => cue.remaining),
      )
    : []

const Remaining = () => <Digits className={styles.digits} label="Time remaining" text={useShown(remainingText)} />

/** The running segment: what is left of it, in figures, in a word and in a form. */
export const SegmentGauge = () => {
  const title = useShown(({ readout }) => readout.segment?.title ?? '')
  const caption = useShown(segmentCaption)
  const phase = useShown(({ readout }) => readout.phase)
  const level = useShown(({ readout }) => readout.level)
  const shown = shownLevel(phase, level)
  return (
    <section className={styles.segment}>
      {/* Paused, the form of the level stays: it was true when time stopped. */}
      <div className={styles.field} data-level={phase === 'paused' ? level : shown} data-phase={phase}>
        <div className={styles.label}>
          <h2 className={styles.title} dir="auto">
            {title}
          </h2>
          <p className={`${text.small} ${text.fact}`}>{caption}</p>
        </div>
        <span className={styles.level} role="status" aria-label="Level" aria-live="off">
          <LevelMark of={shown} />
          {levelWord(shown)}
        </span>
        <Remaining />
        <TimeLine className={styles.line} select={line} />
      </div>
    </section>
  )
}
